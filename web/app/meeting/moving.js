// @ts-check
// What changes phase, floor and clock.  Twin of server/domain/meeting/moving.py, floor.py and clock.py.

import { openRounds } from "./going-on.js";
import { FIRST, LAST, remaining, spent } from "./now.js";
import { heard, settleAloud } from "./stage.js";
import { bringRound, discard, retake } from "./turns.js";

/** @import { Entry, Loan, Meeting } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const MOVING = {
  phase_began: (m, e, entry) => {
    const ran = m.floor ? m.floor.clock_ran : m.clock.running;
    const running = ![FIRST, LAST].includes(e.phase) && (ran || m.phase === FIRST);
    const left = e.discards ? discard(m, openRounds(m)) : m;
    const before = heard(left) ? settleAloud(left, m.stage, entry) : left;
    const after = {
      ...stopped(givenBack(before), entry),
      phase: e.phase,
      stage: before.questions.some((q) => q.id === m.stage && q.status === "open") ? m.stage : "",
      clock: { ...m.clock, running, since: entry.at },
      began_at: m.began_at || entry.at,
    };
    // A phase whose time is over was gone back to: nothing is to hurry them on again.
    const automatic = m.clock.automatic && remaining(after, entry.at) > 0;
    const calm = { ...after, clock: { ...after.clock, automatic } };
    return bringRound(retake(calm, entry.act), entry.act);
  },

  meeting_reopened: (m, e, entry) => {
    const after = MOVING.phase_began(m, { phase: e.phase, discards: false }, entry);
    return { ...after, clock: { ...after.clock, running: true } };
  },

  floor_taken: (m, e, entry) => {
    const clock_ran = m.floor ? m.floor.clock_ran : m.clock.running;
    const { question, showing } = e;
    const floor = { by: entry.by, question, showing, clock_ran, answers: [], id: entry.act };
    return { ...stopped(givenBack(m), entry), floor };
  },

  floor_released: (m, _e, entry) => {
    const running = m.floor?.clock_ran ?? false;
    return givenBack({ ...m, clock: { ...m.clock, running, since: entry.at } });
  },

  clock_held: (m, _e, entry) => stopped(m, entry),

  time_adjusted: (m, e) => {
    /** @param {string} key */
    const lent = (key) =>
      e.loans
        .filter((/** @type {Loan} */ loan) => loan.lender === key)
        .reduce((/** @type {number} */ sum, /** @type {Loan} */ loan) => sum + loan.minutes, 0);
    const course = m.course.map((step) => ({
      ...step,
      minutes: step.minutes + (step.key === m.phase ? e.minutes : 0) - lent(step.key),
    }));
    return { ...m, course, loans: [...m.loans, ...e.loans] };
  },
};

/**
 * The floor is nobody's any more; what was answered while it was taken stays.
 * @param {Meeting} m
 * @returns {Meeting}
 */
function givenBack(m) {
  const answered = m.floor?.answers.length ? [m.floor] : [];
  return { ...m, floor: null, coach_asked: [...m.coach_asked, ...answered] };
}

/**
 * The meeting with its clock standing still, and the time so far written down.
 * @param {Meeting} m
 * @param {Entry} entry
 */
function stopped(m, entry) {
  const so_far = spent(m, entry.at);
  return {
    ...m,
    course: m.course.map((step) => (step.key === m.phase ? { ...step, spent: so_far } : step)),
    clock: { ...m.clock, running: false, since: entry.at },
  };
}
