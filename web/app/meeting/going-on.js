// @ts-check
// What goes on in a meeting: rounds and turns, the floor, questions.  Twin of server/domain/meeting/state/meeting.py.

import { RULES } from "../protocol.js";
import { row, rowOf, stepOf } from "./now.js";
import { EVERYONE, PRESENTERS } from "./who.js";

/** @import { Meeting, Question, Round, RoundKind } from "../protocol.js" */

/**
 * How a round goes.
 * @param {Round} round
 * @returns {RoundKind}
 */
export function kindOf(round) {
  return RULES[round.purpose].kind;
}

/**
 * Whether what is said in a kind of round stays hidden until it is revealed.
 * @param {RoundKind} kind
 */
export function hides(kind) {
  return kind === "write_reveal" || kind === "vote";
}

/**
 * The round that is open: of the present phase, the one opened last.
 * @param {Meeting} m
 * @returns {Round | null}
 */
export function openRound(m) {
  return openRounds(m).at(-1) ?? null;
}

/**
 * The open round in which all write or vote unseen, to its end.
 * @param {Meeting} m
 */
export function unseenRound(m) {
  const round = openRound(m);
  return round && hides(kindOf(round)) ? round : null;
}

/**
 * The rounds of the present phase that lie on each other, the uppermost last.
 * @param {Meeting} m
 */
export function openRounds(m) {
  return m.rounds.filter((r) => r.phase === m.phase && !r.closed);
}

/**
 * The round that talk follows: one that is revealed lets the one beneath it go on.
 * @param {Meeting} m
 * @returns {Round | null}
 */
export function talkRound(m) {
  return openRounds(m).findLast((r) => r.revealed === null) ?? null;
}

/**
 * Who is still to have a turn, in order; those put off come last.
 * @param {Round} round
 */
export function waiting(round) {
  const left = round.order.filter((id) => !round.had.includes(id) && !round.passed.includes(id));
  return left.sort((a, b) => round.later.indexOf(a) - round.later.indexOf(b));
}

/**
 * Whose turn it is, where people speak in order.
 * @param {Round} round
 */
export function turnOf(round) {
  return kindOf(round) === "go_round" ? (waiting(round)[0] ?? null) : null;
}

/**
 * Who may speak now.
 * @param {Meeting} m
 * @returns {"open" | "coach" | "silence" | "presenter"}
 */
export function floorIs(m) {
  if (m.floor) return "coach";
  const round = openRound(m);
  const kind = round && kindOf(round);
  if (kind === "silence") return "silence";
  return kind === "presenter_only" ? "presenter" : "open";
}

/**
 * Whether a shared silence has just ended.
 * @param {Meeting} before
 * @param {Meeting} after
 */
export function isSilenceOver(before, after) {
  return floorIs(before) === "silence" && floorIs(after) !== "silence";
}

/**
 * The question on the stage: it stays there, answered, until the next is taken up.
 * @param {Meeting} m
 * @returns {Question | null}
 */
export function live(m) {
  const found = m.questions.find((q) => q.id === m.stage);
  return found && found.status !== "withdrawn" && isHere(m, found) ? found : null;
}

/**
 * The questions that wait here to be taken up, in order.
 * @param {Meeting} m
 * @returns {Question[]}
 */
export function queue(m) {
  return m.questions.filter((q) => q.status === "open" && q.id !== m.stage && isHere(m, q));
}

/**
 * The questions that were asked in turns of a go-round, and not taken back.
 * @param {Meeting} m
 * @param {Round} round
 */
export function askedInTurns(m, { phase, number }) {
  const inRound = m.questions.filter((q) => q.phase === phase && q.round === number);
  return inRound.filter((q) => q.status !== "withdrawn");
}

/**
 * Whether a question is of this phase, or of one of this airtime that it came along from.
 * @param {Meeting} m
 * @param {Question} q
 */
export function isHere(m, q) {
  if (q.phase === m.phase) return true;
  const asked = m.course.find((step) => step.key === q.phase);
  const along = asked !== undefined && rowOf(asked).carries && row(m).carries;
  return along && q.airtime === stepOf(m).airtime;
}

/**
 * Whether questions are only collected now.
 * @param {Meeting} m
 */
export function inBurst(m) {
  return talkRound(m)?.purpose === "burst";
}

/**
 * Whether a question is somebody's to answer: `presenters` are those of its airtime.
 * @param {Meeting} m
 * @param {Question} q
 * @param {string | null} id
 */
export function isFor(m, q, id) {
  if (id === null || q.by === id) return false;
  if (q.to === PRESENTERS) return m.presenters[Math.max(q.airtime, 1) - 1].includes(id);
  return q.to === id || q.to === EVERYONE;
}

/**
 * Whether somebody has a question parked; one that was put to everyone a presenter has.  Twin of
 * `keeps` in server/domain/meeting/stage.py.
 * @param {Meeting} m
 * @param {Question} q
 * @param {string | null} id
 */
export function keeps(m, q, id) {
  const isStruck = m.posts.some((post) => post.id === q.id && post.struck);
  if (q.status !== "parked" || isStruck || !isFor(m, q, id)) return false;
  const theirs = m.presenters[Math.max(q.airtime, 1) - 1];
  return q.to !== EVERYONE || theirs.includes(/** @type {string} */ (id));
}
