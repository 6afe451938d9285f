// @ts-check
// What whoever leads heard in a question that was asked aloud: counted for the set, and for nobody in it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** What a coach can hear at once, while listening. */
const KINDS = /** @type {const} */ (["closed", "multi", "advice"]);

/**
 * Folded, as a small screen belongs to the question.
 * @param {Scene} scene
 */
export function heardKinds({ meeting, me, session }) {
  if (!meeting.talks || !can(meeting, me, "count_heard")) return nothing;
  const count = (/** @type {(typeof KINDS)[number]} */ kind, back = false) =>
    session.press("count_heard", { kind, back });
  const taps = html`
    <div class="round__acts" role="group" aria-label=${say("heard")}>
      ${KINDS.map((kind) => {
        const counted = meeting.heard[kind];
        return html`${small(say(`heard-${kind}`, { count: counted }), () => count(kind))}${
          counted ? small("−", () => count(kind, true), false, say(`heard-back-${kind}`)) : nothing
        }`;
      })}
      <span class="field__hint">${say("heard-private")}</span>
    </div>`;
  return folded([], say("heard"), taps);
}
