// @ts-check
// What a meeting has to show in sections that come later, by which it is known whether they are needed.

import { stepsOf } from "./may.js";
import { openRound } from "./meeting/going-on.js";
import { row } from "./meeting/now.js";
import { isStruck } from "./said.js";
import { isPromise } from "./set-page.js";

/** @import { Meeting, Note } from "./protocol.js" */

const ELSEWHERE = ["bids", "learning", "questions"];

/**
 * The points that hold; one that was struck out has no words any more.
 * @param {Meeting} m
 */
export function agreedIn(m) {
  return m.agreements.filter(({ text, dropped }) => text && !dropped);
}

/**
 * The questions of which all were told that they landed.
 * @param {Meeting} meeting
 */
export function landedIn(meeting) {
  if (!meeting.landed) return [];
  return meeting.questions.filter((q) => q.starred && !isStruck(meeting, q.id));
}

/**
 * What is shown of what was brought along, as far as it has no place of its own.
 * @param {Meeting} meeting
 */
export function along(meeting) {
  return meeting.kept.filter((one) => one.text && !(begins(meeting) && isPromise(one)));
}

/**
 * Whether a meeting is in its first phase, in which all hear what was promised.
 * @param {Meeting} meeting
 */
export function begins(meeting) {
  return stepsOf(meeting)[0]?.key === meeting.phase;
}

/**
 * Whether the set has something to promise itself, or has promised it.
 * @param {Meeting} meeting
 */
export function asksToPromise({ promises, rounds }) {
  return promises.length > 0 || rounds.some(({ purpose }) => purpose === "better");
}

/**
 * What somebody is to tell of: their commitments of last time that they have not taken back.
 * @param {Meeting} meeting
 * @param {string | null} member
 */
export function dueOf(meeting, member) {
  return meeting.due.filter((one) => one.member === member && !one.withdrawn);
}

/**
 * Whether it was told in the phase that is now, and this is about it: what is told late is not.
 * @param {Meeting} meeting
 * @param {Note} note
 */
export function toldNow(meeting, note) {
  return "tell_help" in row(meeting).may && note.phase === meeting.phase;
}

/**
 * The rounds whose results have no other place.
 * @param {Meeting} meeting
 */
export function roundsOver(meeting) {
  return meeting.rounds.filter(
    (r) => r.revealed !== null && r !== openRound(meeting) && !ELSEWHERE.includes(r.purpose),
  );
}
