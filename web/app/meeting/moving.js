// @ts-check
// What changes phase, floor and clock.  Twin of server/domain/meeting/moving.py, floor.py and clock.py.

import { FIRST, LAST, remaining, spent } from "./now.js";
import { bringRound, retake } from "./turns.js";

/** @import { Entry, Loan, Meeting } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const MOVING = {
  phase_began: (m, e, entry) => {
    const ran = m.floor ? m.floor.clock_ran : m.clock.running;
    const running = ![FIRST, LAST].includes(e.phase) && (ran || m.phase === FIRST);
    const after = {
      ...stopped(m, entry),
      phase: e.phase,
      floor: null,
      clock: { ...m.clock, running, since: entry.at },
      began_at: m.began_at || entry.at,
    };
    // A phase whose time is over was gone back to: nothing is to hurry them on again.
    const automatic = m.clock.automatic && remaining(after, entry.at) > 0;
    const calm = { ...after, clock: { ...after.clock, automatic } };
    return bringRound(retake(calm, entry.act), entry.act);
  },

  floor_taken: (m, e, entry) => {
    const clock_ran = m.floor ? m.floor.clock_ran : m.clock.running;
    const floor = { by: entry.by, question: e.question, showing: e.showing, clock_ran };
    return { ...stopped(m, entry), floor };
  },

  floor_released: (m, _e, entry) => {
    const running = m.floor?.clock_ran ?? false;
    return { ...m, floor: null, clock: { ...m.clock, running, since: entry.at } };
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
