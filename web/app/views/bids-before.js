// @ts-check
// One's own bids that wait: those that were not chosen before, and what a report left for today.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { small } from "../parts/button.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** The draft in which a report leaves what its author would bring next. */
export const NEXT_BID = "bid";

/**
 * Each is a press away from standing in the form.
 * @param {Scene} scene
 * @param {string} draft the form's
 */
export function bidsBefore({ group, session }, draft) {
  const next = session.drafts.of(NEXT_BID);
  next.isShown = true;
  const standing = session.drafts.of(draft).values.text ?? "";
  const before = (group?.own ?? []).filter((own) => own.why === "bid").map((own) => own.text);
  const texts = [...new Set([...next.written, ...before])].filter((t) => !standing.includes(t));
  if (!texts.length) return nothing;
  const take = (/** @type {string} */ text) => {
    session.add(draft, text);
    if (next.written.includes(text)) session.tray.letGo([NEXT_BID]);
  };
  return html`
    <div class="bids-before">
      <p class="field__hint">${say("bids-before")}</p>
      <ul class="queue__list">
        ${texts.map((text) => html`<li class="queue__item"><span class="queue__text">${text}</span>${small(say("bids-take_up"), () => take(text))}</li>`)}
      </ul>
    </div>
  `;
}
