// @ts-check
// What is in reach of one's hand at the foot of the room: the tap or the box for what is awaited of one.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { say } from "../words.js";
import { composer } from "./composer.js";
import { ownSaying } from "./contributions.js";
import { answering, isCalm } from "./floor.js";
import { ownTurn } from "./go-round.js";
import { ownAnswer } from "./live-question.js";
import { noteSheet } from "./private-note.js";
import { quietSignals } from "./quiet-signals.js";
import { ownUnseen, toWitness } from "./rest.js";

/** @import { Scene } from "./scene.js" */

/** What may be awaited of one, from what passes to what stays. @type {((scene: Scene) => unknown)[]} */
const PIECES = [answering, ownAnswer, ownTurn, toWitness, ownUnseen, ownSaying, composer];

/**
 * Each is a row of its own above those that stay: what comes or goes moves nothing that is being
 * written.  On a calm screen nothing is asked of one, and one can still give a sign.
 * @param {Scene} scene
 */
export function dock(scene) {
  const { meeting, me } = scene;
  if (me === null || isAhead(meeting) || isOver(meeting)) return nothing;
  const calm = isCalm(scene);
  return html`
    <section class="dock" aria-label=${say("dock-title")}>
      <div class="dock__write">${calm ? nothing : PIECES.map((one) => piece(one(scene)))}</div>
      ${quietSignals(scene)}
      ${calm ? nothing : noteSheet(scene)}
    </section>
  `;
}

/** @param {unknown} content */
function piece(content) {
  return content === nothing
    ? nothing
    : html`<div class="dock__piece" tabindex="-1">${content}</div>`;
}
