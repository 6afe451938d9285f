// @ts-check
// Rounds that open and close.  Twin of server/domain/meeting/rounds.py.

import { openRound } from "./going-on.js";
import { begin, bringRound, close, discard, onwards } from "./turns.js";

/** @import { Changes } from "./evolve.js" */

const SECOND_MS = 1000;

/** @type {Changes} */
export const ROUNDS = {
  round_opened: (m, e, entry) => {
    const until = e.seconds ? entry.at + e.seconds * SECOND_MS : 0;
    const round = openRound(m);
    const before = round && round.revealed !== null ? close(m, round.id) : m;
    return onwards(begin(before, entry.act, e, { until }), entry.act);
  },

  round_closed: (m, e, entry) => {
    const these = m.rounds.filter((r) => r.id === e.round);
    return bringRound(close(e.discards ? discard(m, these) : m, e.round), entry.act);
  },
};
