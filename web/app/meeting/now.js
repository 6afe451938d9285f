// @ts-check
// Where a meeting stands in its course, and its time.  Twin of server/domain/meeting/state/meeting.py.

import { PHASES, START } from "../protocol.js";

/** @import { Meeting, Phase, Step } from "../protocol.js" */

const MINUTE_MS = 60_000;
export const FIRST = START.course[0].key;
export const LAST = START.course[START.course.length - 1].key;

/** @type {Map<string, Phase>} */
const ROWS = new Map(PHASES.map((phase) => [phase.key, phase]));

/**
 * The index of the present step in the course.
 * @param {Meeting} m
 */
export function stepIndex(m) {
  return m.course.findIndex((step) => step.key === m.phase);
}

/**
 * The present step of the course.
 * @param {Meeting} m
 */
export function stepOf(m) {
  return m.course[stepIndex(m)];
}

/**
 * Who may do what in a step.
 * @param {Step} step
 */
export function rowOf(step) {
  return /** @type {Phase} */ (ROWS.get(step.kind));
}

/**
 * Who may do what in the present step.
 * @param {Meeting} m
 */
export function row(m) {
  return rowOf(stepOf(m));
}

/**
 * Whether nothing is left to do in a step: presenters to choose, once all are chosen; what was done
 * since last time, in the first meeting of a set, to which nothing was brought.
 * @param {Meeting} m
 * @param {Step} step
 */
export function isPassedOver(m, step) {
  if (step.kind === "choose") return m.presenters.every((ids) => ids.length > 0);
  const isFirst = m.number === 1 && m.began_at > 0;
  return step.kind === "report_back" && isFirst && !m.due.length && !m.kept.length;
}

/**
 * Whether everybody is in a step, or has been.
 * @param {Meeting} m
 * @param {Step} step
 */
export function wasEntered(m, step) {
  const { key, spent } = step;
  return key === m.phase || spent > 0 || m.rounds.some((round) => round.phase === key);
}

/**
 * Whether everybody went by a step in which nothing was left to do, or will.
 * @param {Meeting} m
 * @param {Step} step
 */
export function isSkipped(m, step) {
  return isPassedOver(m, step) && !wasEntered(m, step);
}

/**
 * The steps that everybody has just gone by as nothing was left to do in them.
 * @param {Meeting} m
 */
export function justSkipped(m) {
  const before = m.course.slice(0, stepIndex(m));
  const last = before.findLastIndex((step) => !isSkipped(m, step));
  return before.slice(last + 1);
}

/**
 * How long the present step has taken so far, in ms.
 * @param {Meeting} m
 * @param {number} now ms since 1970
 */
export function spent(m, now) {
  return stepOf(m).spent + (m.clock.running ? now - m.clock.since : 0);
}

/**
 * What is left of its time, in ms; less than 0 once it is overrun.
 * @param {Meeting} m
 * @param {number} now ms since 1970
 */
export function remaining(m, now) {
  return stepOf(m).minutes * MINUTE_MS - spent(m, now);
}

/**
 * Whether people will still say what they would like to present.
 * @param {Meeting} m
 */
export function bidsAhead(m) {
  return m.course
    .slice(stepIndex(m))
    .some((step) => step.rounds.some(({ purpose }) => purpose === "bids"));
}
