// @ts-check
// What is done in the present phase, where nothing more is awaited of anybody in it.

import { may, next } from "./may.js";
import { kindOf, openRound } from "./meeting/going-on.js";
import { LAST, row, stepOf } from "./meeting/now.js";
import { names } from "./people.js";
import { say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/** What a turn is for, where the phase is over with the last. */
const ALL = ["say", "report_back"];

/**
 * Who presents, or that everyone has had a turn; empty while there is more to do, where a set has
 * words of its own for the phase, and for those who were chosen: they are told what that means.
 * @param {Meeting} m
 * @param {string | null} me
 */
export function doneNow(m, me) {
  if (openRound(m) || stepOf(m).words) return "";
  const leads = me !== null && may(m, me, "move");
  const chosen = row(m).writing === "bids" ? m.presenters.flat() : [];
  if (chosen.length && m.presenters.every((who) => who.length))
    return me !== null && chosen.includes(me) ? "" : presents(m, chosen, leads);
  return ALL.includes(row(m).turn) ? allHadTurn(m, me) : "";
}

/**
 * @param {Meeting} m
 * @param {string[]} chosen
 * @param {boolean} leads
 */
function presents(m, chosen, leads) {
  const who = names(m, chosen);
  return leads ? say("stage-presents-lead", { names: who }) : say("bids-taken", { name: who });
}

/**
 * That everyone has had a turn, once the last round of the phase is over and was one of turns, and
 * what is to be done about it by whoever leads; else empty.
 * @param {Meeting} m
 * @param {string | null} me
 */
export function allHadTurn(m, me) {
  const last = m.rounds.findLast((round) => round.phase === m.phase);
  if (!last || kindOf(last) !== "go_round" || !last.had.length) return "";
  if (me === null || !may(m, me, "move")) return say("round-over");
  return say(next(m)?.key === LAST ? "round-over-end" : "round-over-lead");
}
