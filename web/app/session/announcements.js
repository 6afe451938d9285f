// @ts-check
// What a screen reader is to hear, politely, when the phase, the floor or the turn has changed.

import { floorIs, openRound, turnOf } from "../meeting/going-on.js";
import { askedOf, phaseName, roundName, whatNow } from "../phases.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */

/** Knows what was announced last, so that nothing is announced twice. */
export class Announcements {
  #last = "";

  /**
   * What is to be announced now; null if nothing has changed, and the first time.
   * @param {Meeting} m
   * @param {string} me
   */
  next(m, me) {
    const words = situation(m, me);
    const changed = this.#last !== "" && words !== this.#last;
    this.#last = words;
    return changed ? words : null;
  }
}

/**
 * How the meeting stands for somebody, in a few sentences.
 * @param {Meeting} m
 * @param {string} me
 */
export function situation(m, me) {
  const round = openRound(m);
  return [
    `${phaseName(m)}.`,
    whatNow(m, me),
    m.floor ? m.floor.question || say("floor-held") : "",
    floorIs(m) === "silence" ? say("floor-silence") : "",
    round ? `${roundName(round)}.` : "",
    round ? askedOf(m, round) : "",
    round && round.revealed !== null ? say("hidden-revealed") : "",
    round && turnOf(round) === me ? say("round-your_turn") : "",
  ]
    .filter(Boolean)
    .join(" ");
}
