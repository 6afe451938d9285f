// @ts-check
// What is in reach of one's hand at the foot of the room: the tap or the box for what is awaited of one.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { say } from "../words.js";
import { composer } from "./composer.js";
import { ownSaying } from "./contributions.js";
import { answering, isCalm } from "./floor.js";
import { ownTurn } from "./go-round.js";
import { ownUnseen } from "./hidden.js";
import { ownAnswer } from "./live-question.js";
import { quietSignals } from "./quiet-signals.js";

/** @import { Scene } from "./scene.js" */

/**
 * Each has its place, so that what is being written stays where it is when another comes or goes.
 * @param {Scene} scene
 */
export function dock(scene) {
  const { meeting, me } = scene;
  if (me === null || isAhead(meeting) || isOver(meeting) || isCalm(scene)) return nothing;
  return html`
    <section class="dock" aria-label=${say("dock-title")}>
      <div class="dock__write" tabindex="-1">
        ${answering(scene)}
        ${ownAnswer(scene)}
        ${ownTurn(scene)}
        ${ownUnseen(scene)}
        ${ownSaying(scene)}
        ${composer(scene)}
      </div>
      ${quietSignals(scene)}
    </section>
  `;
}
