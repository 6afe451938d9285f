// @ts-check
// What somebody may do now, read from the same table as the server's.

import { openRound, role, roundsHere, waiting } from "./meeting.js";
import { PHASES } from "./protocol.js";

/** @import { Meeting } from "./protocol.js" */

/** The phases that are steps of the course, between arriving and being closed. */
export const STEPS = PHASES.slice(1, -1);
const FIRST = PHASES[0].key;
export const LAST = PHASES[PHASES.length - 1].key;

/**
 * Whether the meeting has yet to begin.
 * @param {Meeting} m
 */
export function isAhead(m) {
  return m.phase === FIRST;
}

/**
 * Whether the meeting has ended.
 * @param {Meeting} m
 */
export function isOver(m) {
  return m.phase === LAST;
}

/** @param {string} key */
export function row(key) {
  const found = PHASES.find((phase) => phase.key === key);
  if (!found) throw new Error(`no phase ${key}`);
  return found;
}

/**
 * Whether the phase of the meeting allows somebody an act.
 * @param {Meeting} m
 * @param {string | null} me null: somebody who only looks on
 * @param {string} act
 */
export function may(m, me, act) {
  const mine = me === null ? null : role(m, me);
  /** @type {Record<string, readonly string[]>} */
  const table = row(m.phase).may;
  return mine !== null && (table[act] ?? []).includes(mine);
}

/**
 * Why somebody who may ask in this phase cannot do so just now; empty if they can.
 * @param {Meeting} m
 * @param {string} me
 * @returns {"" | "turn_taken" | "round_first"}
 */
export function cannotAsk(m, me) {
  if (role(m, me) === "coach") return "";
  const round = openRound(m);
  if (round) return waiting(round).includes(me) ? "" : "turn_taken";
  return row(m.phase).asking === "after_a_round" && roundsHere(m) === 0 ? "round_first" : "";
}

/**
 * The phase that follows; the choice of a presenter is passed over once there is one.
 * @param {Meeting} m
 */
export function next(m) {
  const place = PHASES.findIndex((phase) => phase.key === m.phase);
  return PHASES.slice(place + 1).find((phase) => !(m.presenter && "bid" in phase.may)) ?? null;
}

/**
 * Whether everybody can be moved there now.
 * @param {Meeting} m
 * @param {{ presenter: boolean }} phase
 */
export function canMoveTo(m, phase) {
  return !phase.presenter || m.presenter !== null;
}

/**
 * Whom somebody may put a question to: anyone else, the presenter first.
 * @param {Meeting} m
 * @param {string} me
 */
export function askable(m, me) {
  const others = m.members.filter((p) => p.seated && p.id !== me);
  return others.sort((a, b) => Number(b.id === m.presenter) - Number(a.id === m.presenter));
}
