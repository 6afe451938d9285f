// @ts-check
// What was voted and written in rounds that are over, in their order: before and after stay side by side.

import { html } from "/vendor/lit-html/lit-html.js";
import { openRound } from "../meeting/going-on.js";
import { askedOf, nameOf, roundName } from "../phases.js";
import { revealed } from "./revealed.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const ELSEWHERE = ["bids", "learning", "questions"];

/**
 * The rounds whose results have no other place.
 * @param {Meeting} meeting
 */
export function roundsOver(meeting) {
  return meeting.rounds.filter(
    (r) => r.revealed !== null && r !== openRound(meeting) && !ELSEWHERE.includes(r.purpose),
  );
}

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
