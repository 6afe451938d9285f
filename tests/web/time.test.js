// @ts-check
// The time of a meeting: when it ends, what was borrowed, and who pays for an overrun.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  borrowedHere,
  overrunOfAirtime,
  plannedEnd,
  plannedMinutes,
  projectedEnd,
  warnAt,
} from "../../web/app/time.js";
import { after, MINUTE, meeting, twoAirtimes, withSteps } from "./cast.js";

/** @import { Meeting, Step } from "../../web/app/protocol.js" */

const STANDARD = 60;
/** Explore has 10 minutes; reframe, deepen, pause, commit, learn and close come to 26. */
const EXPLORE = meeting("explore");
const AFTER_EXPLORE = 26;

/**
 * The meeting with more minutes for its phase, which others lent.
 * @param {Meeting} m
 * @param {Record<string, number>} lent
 */
function borrowed(m, lent) {
  const loans = Object.entries(lent).map(([lender, minutes]) => ({
    lender,
    borrower: m.phase,
    minutes,
  }));
  const minutes = loans.reduce((sum, loan) => sum + loan.minutes, 0);
  return after(m, { type: "time_adjusted", minutes, loans });
}

test("the end is as far off as what is left here and all that is still to come", () => {
  assert.equal(projectedEnd(EXPLORE, 0), (10 + AFTER_EXPLORE) * MINUTE);
  assert.equal(projectedEnd(EXPLORE, 4 * MINUTE), (10 + AFTER_EXPLORE) * MINUTE);
});

test("the end moves on with an overrun, and with a clock that is held", () => {
  assert.equal(projectedEnd(EXPLORE, 12 * MINUTE), (12 + AFTER_EXPLORE) * MINUTE);
  const held = { ...EXPLORE, clock: { ...EXPLORE.clock, running: false } };
  assert.equal(projectedEnd(held, 7 * MINUTE), (7 + 10 + AFTER_EXPLORE) * MINUTE);
});

test("what was used of a phase before going back is not counted again", () => {
  const back = withSteps(meeting("clarify"), { explore: { spent: 4 * MINUTE } });
  assert.equal(projectedEnd(back, 0), (5 + 10 - 4 + AFTER_EXPLORE) * MINUTE);
});

test("a phase ahead that was overrun takes no more time, and gives none back", () => {
  const back = withSteps(meeting("clarify"), { explore: { spent: 13 * MINUTE } });
  assert.equal(projectedEnd(back, 0), (5 + AFTER_EXPLORE) * MINUTE);
});

test("choosing presenters takes no time once all are chosen", () => {
  const before = (/** @type {string | null} */ who) =>
    meeting("report_back", { presenters: [who ? [who] : []] });
  const all = 8 + 4 + 5 + 10 + AFTER_EXPLORE;
  assert.equal(projectedEnd(before("ben"), 0), all * MINUTE);
  assert.equal(projectedEnd(before(null), 0), (3 + all) * MINUTE);
});

test("what is passed over takes no time", () => {
  const first = meeting("open");
  const second = meeting("open", { number: 2 });
  assert.equal(projectedEnd(second, 0) - projectedEnd(first, 0), 8 * MINUTE);
});

test("nothing is left when the meeting is over", () => {
  const over = meeting("closed", { clock: { running: false, since: 0, automatic: false } });
  assert.equal(projectedEnd(over, 90 * MINUTE), 90 * MINUTE);
});

test("the plan is that of the beginning, whatever was changed since", () => {
  const m = borrowed(meeting("explore", { began_at: 5 * MINUTE }), { deepen: 3 });
  assert.equal(plannedMinutes(m), STANDARD);
  assert.equal(plannedEnd(m), (5 + STANDARD) * MINUTE);
  assert.equal(plannedEnd(meeting("lobby", { began_at: 0 })), 0);
});

test("borrowing inside the meeting leaves its end where it was", () => {
  const m = borrowed(EXPLORE, { deepen: 3 });
  assert.equal(projectedEnd(m, 0), projectedEnd(EXPLORE, 0));
  const longer = after(EXPLORE, { type: "time_adjusted", minutes: 3, loans: [] });
  assert.equal(projectedEnd(longer, 0), projectedEnd(EXPLORE, 0) + 3 * MINUTE);
});

test("what a phase has from others is added up by lender, and what went back is taken off", () => {
  const twice = borrowed(borrowed(EXPLORE, { deepen: 2, learn: 1 }), { deepen: 1 });
  assert.deepEqual(borrowedHere(twice), [
    ["deepen", 3],
    ["learn", 1],
  ]);
  const less = borrowed(twice, { deepen: -1, learn: -1 });
  assert.deepEqual(borrowedHere(less), [["deepen", 2]]);
  assert.deepEqual(borrowedHere({ ...less, phase: "reframe" }), []);
});

test("an airtime that takes longer than planned is overrun by what is over", () => {
  const m = twoAirtimes("explore");
  assert.equal(overrunOfAirtime(m, 5 * MINUTE), 0);
  assert.equal(
    overrunOfAirtime(withSteps(m, { present: { spent: 5 * MINUTE } }), 7 * MINUTE),
    2 * MINUTE,
  );
});

test("time saved in an airtime pays for its own overrun first", () => {
  const early = withSteps(twoAirtimes("explore"), { present: { spent: 3 * MINUTE } });
  assert.equal(overrunOfAirtime(early, 6 * MINUTE), 0);
  assert.equal(overrunOfAirtime(early, 8 * MINUTE), MINUTE);
});

test("minutes that are still to come count as taken, also those that were added", () => {
  const late = withSteps(twoAirtimes("present"), { explore: { minutes: 7 } });
  assert.equal(overrunOfAirtime(late, MINUTE), 2 * MINUTE);
  const back = withSteps(twoAirtimes("present"), { explore: { spent: 6 * MINUTE } });
  assert.equal(overrunOfAirtime(back, MINUTE), MINUTE);
});

test("an overrun has nobody to pay for it in the last airtime, nor outside of all", () => {
  assert.equal(overrunOfAirtime(twoAirtimes("explore-2"), 60 * MINUTE), 0);
  assert.equal(overrunOfAirtime(twoAirtimes("close"), 60 * MINUTE), 0);
  assert.equal(overrunOfAirtime(EXPLORE, 60 * MINUTE), 0);
});

test("the end of a phase is announced two minutes before, in a short one one minute", () => {
  const of = (/** @type {number} */ minutes) =>
    warnAt(/** @type {Step} */ ({ ...EXPLORE.course[1], minutes }));
  assert.deepEqual([1, 4, 5, 60].map(of), [MINUTE, MINUTE, 2 * MINUTE, 2 * MINUTE]);
});
