// @ts-check
// What was voted and written in rounds that are over, in their order: before and after stay side by side.

import { html } from "../../vendor/lit-html/lit-html.js";
import { askedOf, nameOf, roundName } from "../phases.js";
import { roundsOver } from "../to-show.js";
import { revealed } from "./revealed.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function pastRounds(scene) {
  const { meeting } = scene;
  return roundsOver(meeting).map(
    (round) => html`
      <section class="section">
        <h2 class="section__title">${nameOf(meeting, round.phase)}: ${askedOf(meeting, round) || roundName(round)}</h2>
        ${revealed({ ...scene, me: null }, round)}
      </section>
    `,
  );
}
