// @ts-check
// What is open to whom, in the few things that the screen works out from the table by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  askable,
  can,
  canMoveTo,
  isAhead,
  isOver,
  may,
  next,
  stepsOf,
  whyNot,
} from "../../web/app/may.js";
import { evolve } from "../../web/app/meeting/evolve.js";
import { LAST } from "../../web/app/meeting/now.js";
import { PHASES, START } from "../../web/app/protocol.js";

/** @import { Meeting, Step } from "../../web/app/protocol.js" */

const PEOPLE = /** @type {const} */ (["ana", "ben", "chloe", "dev"]);

/**
 * Ana is the coach, Ben and Chloe are here, Dev was taken out.
 * @param {string} phase
 * @param {...(string | null)} presenters
 * @returns {Meeting}
 */
function meeting(phase, ...presenters) {
  const members = PEOPLE.map((id) => ({
    id,
    name: id,
    role: id === "ana" ? /** @type {const} */ ("coach") : /** @type {const} */ ("member"),
    place: 0,
    seated: id !== "dev",
    skill: "",
    skill_id: "",
    rating: 0,
  }));
  const chair = { ...START.chair, coach: "ana" };
  const chosen = (presenters.length ? presenters : [null]).map((id) => (id ? [id] : []));
  return { ...START, phase, presenters: chosen, members, chair };
}

/**
 * The meeting after one more thing that the coach did.
 * @param {Meeting} m
 * @param {any} event
 */
function after(m, event) {
  return evolve(m, { seq: m.seq + 1, at: 0, by: "ana", act: `act-${m.seq + 1}`, event, v: 0 });
}

/**
 * @param {Meeting} m
 * @param {string} key
 */
function step(m, key) {
  return /** @type {Step} */ (m.course.find((s) => s.key === key));
}

test("the course is walked from one phase to the next, and ends", () => {
  const walked = [meeting("lobby").phase];
  for (let to = next(meeting("lobby")); to; to = next(meeting(to.key))) walked.push(to.key);
  assert.deepEqual(
    walked,
    START.course.map((s) => s.key),
  );
});

test("the choice of presenters is passed over once there is one for each airtime", () => {
  assert.equal(next(meeting("report_back"))?.key, "choose");
  assert.equal(next(meeting("report_back", "ben"))?.key, "present");
  assert.equal(next(meeting("report_back", "ben", null))?.key, "choose");
  assert.equal(next(meeting("report_back", "ben", "chloe"))?.key, "present");
});

test("nothing follows the end", () => {
  assert.equal(next(meeting(LAST)), null);
});

test("a phase that needs a presenter waits for one, in its own airtime", () => {
  const one = meeting("choose");
  assert.equal(canMoveTo(one, step(one, "present")), false);
  assert.equal(canMoveTo(meeting("choose", "ben"), step(one, "present")), true);
  assert.equal(canMoveTo(one, step(one, "learn")), true);
  const second = { ...step(one, "present"), airtime: 2 };
  assert.equal(canMoveTo(meeting("choose", "ben", null), second), false);
  assert.equal(canMoveTo(meeting("choose", null, "chloe"), second), true);
});

test("the steps are what lies between arriving and being closed", () => {
  assert.equal(isAhead(meeting("lobby")), true);
  assert.equal(isOver(meeting("closed")), true);
  for (const { key } of stepsOf(START)) {
    assert.equal(isAhead(meeting(key)), false);
    assert.equal(isOver(meeting(key)), false);
  }
  assert.equal(stepsOf(START).length, START.course.length - 2);
});

test("whoever looks on, was never seated or lost their seat may do nothing", () => {
  for (const { key } of START.course)
    for (const act of PHASES.flatMap((phase) => Object.keys(phase.may)))
      for (const who of [null, "dev", "stranger"]) {
        const m = meeting(key, "ben");
        assert.equal(may(m, who, /** @type {any} */ (act)), false);
        assert.equal(can(m, who, /** @type {any} */ (act)), false);
      }
  assert.equal(whyNot(meeting("explore"), "dev", "ask"), "seat_revoked");
  assert.equal(whyNot(meeting("explore"), "stranger", "ask"), "not_seated");
});

test("an act that no phase has is open to nobody", () => {
  for (const { key } of START.course)
    assert.equal(whyNot(meeting(key), "ana", /** @type {any} */ ("fly")), "not_now");
});

test("while the coach has the floor nobody else posts, and afterwards it is as before", () => {
  const free = meeting("clarify", "ben");
  const taken = after(free, { type: "floor_taken", question: "", showing: "nothing" });
  assert.equal(whyNot(free, "chloe", "ask"), "");
  assert.equal(whyNot(taken, "chloe", "ask"), "floor_taken");
  assert.equal(whyNot(taken, "ben", "park"), "floor_taken");
  assert.equal(whyNot(taken, "ana", "ask"), "");
  assert.equal(can(taken, "ana", "release_floor"), true);
  assert.equal(whyNot(after(taken, { type: "floor_released" }), "chloe", "ask"), "");
});

test("while everybody writes there is no talk, and parking a question is no talk", () => {
  const purpose = "statements";
  const opened = { type: "round_opened", purpose, question: "", options: [], texts: 1, seconds: 0 };
  const writing = after(meeting("explore", "ben"), opened);
  assert.equal(whyNot(writing, "chloe", "ask"), "writing");
  assert.equal(whyNot(writing, "ben", "answer"), "writing");
  assert.equal(whyNot(writing, "ben", "park"), "");
  assert.equal(whyNot(writing, "chloe", "write"), "");
});

test("anyone else who is seated may be asked, the presenter first, and the meeting is not stirred", () => {
  const m = meeting("explore", "chloe");
  assert.deepEqual(
    askable(m, "ana").map((person) => person.id),
    ["chloe", "ben"],
  );
  assert.deepEqual(
    m.members.map((person) => person.id),
    [...PEOPLE],
  );
});
