// @ts-check
// What is open to whom, in the few things that the screen works out from the table by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  askable,
  canMoveTo,
  isAhead,
  isOver,
  LAST,
  may,
  next,
  row,
  STEPS,
} from "../../web/app/may.js";
import { START } from "../../web/app/meeting.js";
import { PHASES } from "../../web/app/protocol.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

const PEOPLE = /** @type {const} */ (["ana", "ben", "chloe", "dev"]);

/**
 * @param {string} phase
 * @param {string | null} presenter
 * @returns {Meeting}
 */
function meeting(phase, presenter = null) {
  const members = PEOPLE.map((id) => ({
    id,
    name: id,
    role: id === "ana" ? /** @type {const} */ ("coach") : /** @type {const} */ ("member"),
    seated: id !== "dev",
  }));
  return { ...START, phase, presenter, members };
}

test("the course is walked from one phase to the next, and ends", () => {
  const walked = [meeting("lobby").phase];
  for (let to = next(meeting("lobby")); to; to = next(meeting(to.key))) walked.push(to.key);
  assert.deepEqual(
    walked,
    PHASES.map((phase) => phase.key),
  );
});

test("the choice of a presenter is passed over once there is one", () => {
  assert.equal(next(meeting("report_back"))?.key, "choose");
  assert.equal(next(meeting("report_back", "ben"))?.key, "present");
  assert.equal(next(meeting("choose", "ben"))?.key, "present");
});

test("nothing follows the end", () => {
  assert.equal(next(meeting(LAST)), null);
});

test("a phase that needs a presenter waits for one", () => {
  assert.equal(canMoveTo(meeting("choose"), row("present")), false);
  assert.equal(canMoveTo(meeting("choose", "ben"), row("present")), true);
  assert.equal(canMoveTo(meeting("choose"), row("learn")), true);
});

test("the steps are what lies between arriving and being closed", () => {
  assert.equal(isAhead(meeting("lobby")), true);
  assert.equal(isOver(meeting("closed")), true);
  for (const { key } of STEPS) {
    assert.equal(isAhead(meeting(key)), false);
    assert.equal(isOver(meeting(key)), false);
  }
  assert.equal(STEPS.length, PHASES.length - 2);
});

test("whoever looks on, was never seated or lost their seat may do nothing", () => {
  for (const phase of PHASES)
    for (const act of Object.keys(phase.may))
      for (const who of [null, "dev", "stranger"])
        assert.equal(may(meeting(phase.key, "ben"), who, act), false);
});

test("an act that no phase has is open to nobody", () => {
  for (const { key } of PHASES) assert.equal(may(meeting(key), "ana", "fly"), false);
});

test("a phase that does not exist is a mistake of ours", () => {
  assert.throws(() => row("intermission"), /intermission/);
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
