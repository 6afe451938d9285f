// @ts-check
// What was voted and written in rounds that are over, in their order: before and after stay side by side.

import { html } from "/vendor/lit-html/lit-html.js";
import { openRound } from "../meeting/now.js";
import { nameOf } from "../phases.js";
import { say } from "../words.js";
import { revealed } from "./revealed.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Room } from "./room.js" */

const ELSEWHERE = ["bids", "learning", "questions"];

/**
 * The rounds whose results have no other place.
 * @param {Meeting} m
 */
export function over(m) {
  return m.rounds.filter(
    (r) => r.revealed !== null && r !== openRound(m) && !ELSEWHERE.includes(r.purpose),
  );
}

/** @param {Room} room */
export function votes(room) {
  const { m } = room;
  return over(m).map(
    (round) => html`
      <section class="section">
        <h2 class="section__title">${nameOf(m, round.phase)}: ${round.question || say(`purpose-${round.purpose}-name`)}</h2>
        ${revealed({ ...room, me: null }, round)}
      </section>
    `,
  );
}
