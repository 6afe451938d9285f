// @ts-check
// The time of a meeting: when it should end, what was borrowed, who pays for an overrun.

import { isPassedOver, remaining, stepIndex, stepOf } from "./meeting/now.js";

/** @import { Meeting, Step } from "./protocol.js" */

const MINUTE_MS = 60_000;
const SHORT_MINUTES = 4;

/**
 * How long before its end a phase warns, in ms: two minutes, one where it is short.
 * @param {Step} step
 */
export function warnAt(step) {
  return (step.minutes <= SHORT_MINUTES ? 1 : 2) * MINUTE_MS;
}

/**
 * What is still to come after the present step, in ms.
 * @param {Meeting} m
 */
function ahead(m) {
  const left = m.course.slice(stepIndex(m) + 1).filter((step) => !isPassedOver(m, step));
  return left.reduce(
    (sum, { minutes, spent }) => sum + Math.max(0, minutes * MINUTE_MS - spent),
    0,
  );
}

/**
 * When the meeting will end if all goes as it stands, in ms since 1970.
 * @param {Meeting} m
 * @param {number} now
 */
export function projectedEnd(m, now) {
  return now + Math.max(0, remaining(m, now)) + ahead(m);
}

/**
 * When the meeting was to end as it was planned, in ms since 1970; 0 before it begins.
 * @param {Meeting} m
 */
export function plannedEnd(m) {
  return m.began_at ? m.began_at + plannedMinutes(m) * MINUTE_MS : 0;
}

/**
 * What is left of the meeting, in ms: until it ends as it goes, or as it was agreed, whichever is
 * sooner.
 * @param {Meeting} m
 * @param {number} now
 */
export function left(m, now) {
  const agreed = m.course.reduce((sum, { minutes }) => sum + minutes * MINUTE_MS, m.began_at);
  return Math.min(projectedEnd(m, now), agreed) - now;
}

/**
 * How many minutes the course was planned to take.
 * @param {Meeting} m
 */
export function plannedMinutes(m) {
  return m.course.reduce((sum, step) => sum + step.planned, 0);
}

/**
 * What the present step has from others, by lender, in minutes.
 * @param {Meeting} m
 * @returns {[string, number][]}
 */
export function borrowedHere(m) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { lender, borrower, minutes } of m.loans)
    if (borrower === m.phase) sums.set(lender, (sums.get(lender) ?? 0) + minutes);
  return [...sums].filter(([, minutes]) => minutes > 0);
}

/**
 * How much longer than planned the present airtime has taken, in ms, when another follows; else 0.
 * @param {Meeting} m
 * @param {number} now
 */
export function overrunOfAirtime(m, now) {
  const { airtime } = stepOf(m);
  if (!airtime || airtime === m.presenters.length) return 0;
  const own = m.course.filter((step) => step.airtime === airtime);
  const planned = own.reduce((sum, step) => sum + step.planned * MINUTE_MS, 0);
  const here = stepIndex(m);
  const will = own.reduce(
    (sum, step) => sum + taken(m, step, m.course.indexOf(step) - here, now),
    0,
  );
  return Math.max(0, will - planned);
}

/**
 * What a step has taken, or will take, in ms.
 * @param {Meeting} m
 * @param {Step} step
 * @param {number} from how far it is from the present one
 * @param {number} now
 */
function taken(m, step, from, now) {
  if (from < 0) return step.spent;
  const whole = step.minutes * MINUTE_MS;
  return from > 0 ? Math.max(whole, step.spent) : Math.max(whole, whole - remaining(m, now));
}
