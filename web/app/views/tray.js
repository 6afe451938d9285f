// @ts-check
// The tray: what its author wrote and did not send, to be sent, kept or let go.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { whyNot } from "../may.js";
import { small } from "../parts/button.js";
import { lineField } from "../parts/fields.js";
import { wrongOf } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { say } from "../words.js";
import { send } from "./send.js";
import { shortened } from "./shortened.js";
import { unsent } from "./unsent.js";

/** @import { Draft } from "../draft.js" */
/** @import { Waiting } from "../session/tray.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Drawn after all forms of the screen: what stands in one of them does not wait here.
 * @param {Scene} scene
 */
export function tray(scene) {
  const { meeting, me, session } = scene;
  const waiting = me === null ? [] : session.tray.waiting(meeting, me);
  const told = me !== null && session.tray.isKept ? kept(session) : nothing;
  if (!waiting.length) return told;
  return html`
    ${told}
    <section class="tray" tabindex="-1" aria-label=${say("tray-title")}>
      <ul class="tray__list">
        ${rows(
          waiting,
          ({ name }) => name,
          (one) => row(scene, one),
        )}
      </ul>
    </section>
  `;
}

/**
 * What was left unseen is not gone.
 * @param {Scene["session"]} session
 */
function kept({ tray }) {
  return html`
    <div class="notice tray__kept" role="status">
      <p>${say("tray-kept")}</p>
      ${small(say("tray-kept-read"), () => tray.letBe())}
    </div>
  `;
}

/**
 * What is too long stays whole, and can be shortened here.
 * @param {Scene} scene
 * @param {Waiting} waiting
 */
function row(scene, { name, kind, draft, way }) {
  const { tray } = scene.session;
  const wrong = wrongOf(draft);
  const isPast = way === null && kind === "answer_floor";
  const { isTooLong, fields, others } = shortened(draft, way, say(`tray-what-${kind}`));
  return html`
    <li class="tray__one">
      ${others.length || !fields.length ? unsent(kind, others) : nothing}
      ${fields}
      ${kind === "commit" ? byWhen(scene, draft) : nothing}
      ${isPast ? html`<p class="form__closed">${say("tray-answer_floor-past")}</p>` : nothing}
      ${way?.why ? html`<p class="form__closed">${say(`refusal-${way.why}`)}</p>` : nothing}
      ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
      <div class="form__buttons">
        ${way ? html`<button class="button button--small" type="button" ?disabled=${draft.sending || way.why !== "" || isTooLong} @click=${() => send(scene, name)}>${say("tray-send")}</button>` : nothing}
        ${small(say("tray-keep"), () => tray.keep(name), draft.sending)}
        ${small(say("tray-let_go"), () => tray.letGo([name]), draft.sending)}
      </div>
    </li>
  `;
}

/**
 * A commitment is none without its day, which can be said here, or said otherwise.
 * @param {Scene} scene
 * @param {Draft} draft
 */
function byWhen({ meeting, me }, draft) {
  if (whyNot(meeting, /** @type {string} */ (me), "commit")) return nothing;
  const about = { id: `${draft.key}.by_when`, label: say("commit-by_when") };
  const write = (/** @type {string} */ day) => draft.type("by_when", day);
  return lineField(about, { value: draft.values.by_when ?? "", write, type: "date" });
}
