// @ts-check
// At the door, by what somebody is to be: what is said to them, and where they are led.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { mine, sit } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { BEN, BeforeTheDoor, DOOR, OF_BEN, planned } from "./door-cast.js";
import { page, person } from "./set-cast.js";

/** @import { Role, SetMember } from "../../web/app/protocol.js" */

/** @type {BeforeTheDoor} */
let at;

beforeEach(async () => {
  at = await BeforeTheDoor.fresh();
});

/** @type {[Role, string][]} */
const TOLD = [
  ["coach", "join-now-own"],
  ["member", "join-now-own"],
  ["apprentice", "join-now-apprentice"],
  ["observer", "join-now-observer"],
  ["host", "join-now-host"],
];
const WORDS = ["join-now", "join-now-ask", ...new Set(TOLD.map(([, key]) => key))];

for (const [role, key] of TOLD)
  test(`whoever is expected is told what will happen to them: ${role}`, async () => {
    at.api.ways.door = () => ({ ...OF_BEN, came: false, role });
    await at.come();
    assert.deepEqual(
      WORDS.filter((one) => at.says(one)),
      [key],
    );
  });

test("a host is invited to the set, and to no meeting", async () => {
  const ahead = { ...OF_BEN, came: false, meeting: { number: 4, title: "Spring" } };
  for (const role of ["member", "host"]) {
    at.api.ways.door = () => ({ ...ahead, role });
    await at.come();
    assert.equal(at.text.includes("Spring"), role === "member");
  }
});

test("by the shared link all are told the same", async () => {
  for (const role of ["member", "observer"]) {
    at.api.ways.door = () => ({ ...DOOR, role });
    await at.come();
    assert.ok(at.says("join-now") && !at.says("join-now-observer"));
  }
});

test("whoever came before is asked to turn back if it is not them, and nobody else is", async () => {
  const isAsked = () => at.says("join-not-you", { name: "Ben" });
  at.api.ways.door = () => OF_BEN;
  await at.come();
  assert.ok(isAsked());
  at.api.ways.door = () => ({ ...OF_BEN, came: false });
  await at.come();
  assert.ok(!isAsked());
  at.api.ways.door = () => DOOR;
  await at.come();
  assert.ok(!at.text.includes(say("join-not-you", { name: "" }).trim()));
});

// Where they are led

/**
 * Ben, whose seat stands in this browser, opens his own link while a meeting is under way.
 * @param {Role} role
 * @param {Partial<SetMember>} [more]
 */
async function openedBy(role, more = {}) {
  sit({ ...BEN, role });
  const members = [person("Ana", { role: "coach" }), person("Ben", { role, ...more })];
  const meetings = [planned(1, 5)];
  at.api.ways.set = () => ({ ...page(role), members, meetings });
  at.api.ways.door = () => ({ ...OF_BEN, role });
  await at.come();
  return at.went;
}

for (const role of /** @type {const} */ (["coach", "member", "apprentice"]))
  test(`by their own link they are led into the meeting: ${role}`, async () => {
    assert.deepEqual(await openedBy(role), ["sets/harbour/meetings/1"]);
  });

test("a host is led to the set", async () => {
  assert.deepEqual(await openedBy("host", { hosts: true }), ["sets/harbour"]);
});

test("whoever observes is led to the set until all have agreed, and then into the meeting", async () => {
  assert.deepEqual(await openedBy("observer", { undecided: true }), ["sets/harbour"]);
  const [, second] = await openedBy("observer", { undecided: false });
  assert.equal(second, "sets/harbour/meetings/1");
});

test("a meeting that was cancelled, or is over, is no way in", async () => {
  sit(BEN);
  at.standing = ["of-ben"];
  at.api.ways.door = () => OF_BEN;
  const cancelled = { ...planned(1), cancelled_at: 4 };
  for (const meetings of [[cancelled, planned(2)], [cancelled], [cancelled, planned(2, 5, 6)]]) {
    at.meetings = meetings;
    await at.come();
  }
  assert.deepEqual(at.went, ["sets/harbour/meetings/2", "sets/harbour", "sets/harbour"]);
});

for (const [role, address] of /** @type {const} */ ([
  ["member", "sets/harbour/meetings/4"],
  ["apprentice", "sets/harbour/meetings/4"],
  ["observer", "sets/harbour"],
  ["host", "sets/harbour"],
]))
  test(`whom this browser knows goes on to where they may be: ${role}`, async () => {
    sit({ ...BEN, role });
    at.api.ways.door = () => ({ ...DOOR, meeting: { number: 4, title: "Spring" } });
    await at.come();
    await at.press(say("join-go-on", { name: "Ben" }));
    assert.deepEqual([mine("harbour")?.member, at.went], ["ben", [address]]);
  });
