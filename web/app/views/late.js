// @ts-check
// Whoever was still writing at a reveal says what becomes of it, before they read the others.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { wrongOf } from "../parts/form.js";
import { linked } from "../parts/linked.js";
import { draftName, slotsOf } from "../session/unfinished.js";
import { wayOf } from "../session/ways.js";
import { say } from "../words.js";
import { send } from "./send.js";
import { shortened } from "./shortened.js";
import { writes } from "./writing.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * The names of drafts that were still being written when the round was revealed.
 * @param {Scene} scene
 * @param {Round} round
 */
export function unfinishedDrafts(scene, round) {
  if (round.revealed === null || !writes(scene, round)) return [];
  return slotsOf(round)
    .map((slot) => draftName(round, slot))
    .filter((name) => scene.session.unfinished.has(name));
}

/**
 * Whoever was still writing decides before they read the others.
 * @param {Scene} scene
 * @param {string[]} names of the drafts
 */
export function stillWriting(scene, names) {
  const all = names.map((name) => quoted(scene, name));
  const isTooLong = all.some((one) => one.isTooLong);
  return html`
    <div class="notice" role="alertdialog" aria-labelledby="late-title">
      <p id="late-title"><strong>${say("hidden-late")}</strong></p>
      ${all.map((one) => one.words)}
      <div class="form__buttons">
        <button class="button" type="button" ?disabled=${isTooLong} @click=${() => names.map((name) => send(scene, name))}>${say("hidden-late-send")}</button>
        <button class="button button--quiet" type="button" @click=${() => scene.session.tray.letGo(names)}>${say("hidden-late-nothing")}</button>
      </div>
    </div>
  `;
}

/**
 * What stands in a form, and why it was refused if it was, or cannot be sent as it is.
 * @param {Scene} scene
 * @param {string} name of the draft
 */
function quoted({ meeting, me, session }, name) {
  const draft = session.drafts.of(name);
  draft.isShown = true;
  const wrong = wrongOf(draft);
  const way = wayOf(meeting, /** @type {string} */ (me), name, draft);
  const { isTooLong, fields, others } = shortened(draft, way, say("tray-what-write"));
  const words = html`
    ${others.map((text) => html`<blockquote class="hidden__own">${linked(text)}</blockquote>`)}
    ${fields}
    ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
  `;
  return { isTooLong, words };
}
