// @ts-check
// At the door of a set that asks who comes: what was asked is asked otherwise, or was never answered.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { mine } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { ASK_EVERY_MS, BeforeTheDoor, DOOR, seated } from "./door-cast.js";
import { refused, settled } from "./fake-api.js";

const AWAITS = refused("awaits_admission");

/** @type {BeforeTheDoor} */
let at;

beforeEach(async () => {
  at = await BeforeTheDoor.fresh();
  at.api.ways.door = () => ({ ...DOOR, doorway: "ask" });
  at.api.ways.seats = () => AWAITS;
  await at.come();
  await at.send("Ben");
});

/** @param {string} name */
const asked = (name) => at.says("join-asked", { name });

// By another name

test("by another name it is asked from the same seat, as often as before", async () => {
  await at.later(1000);
  await at.press(say("join-asked-not"));
  assert.ok(at.says("join-ask") && !asked("Ben"));
  await at.send("Chloe");
  assert.ok(asked("Chloe"));
  await at.later(ASK_EVERY_MS - 1);
  assert.equal(at.asked.length, 2);
  await at.later(1);
  const [first, second, ...more] = at.asked;
  assert.deepEqual({ ...second, name: "Ben" }, first);
  assert.deepEqual(more, [second]);
});

test("what somebody began to write is not asked before they send it", async () => {
  /** @type {(answer: any) => void} */
  let answer = () => {};
  at.api.ways.seats = () =>
    new Promise((done) => {
      answer = done;
    });
  await at.later();
  await at.press(say("join-asked-not"));
  answer(AWAITS);
  await settled();
  assert.ok(at.says("join-ask") && !asked("Ben"));
  assert.ok(!at.says("refusal-awaits_admission"));
  await at.later(60_000);
  assert.equal(at.asked.length, 2);
});

test("whoever is let in while they think of another name is in", async () => {
  /** @type {(answer: any) => void} */
  let answer = () => {};
  at.api.ways.seats = () =>
    new Promise((done) => {
      answer = done;
    });
  await at.later();
  await at.press(say("join-asked-not"));
  answer(seated("Ben"));
  await settled();
  assert.equal(mine("harbour")?.name, "Ben");
});

// Unanswered

/** Whether it is said that nobody answered, and they ask no more by themselves. */
async function isUnanswered() {
  const before = at.asked.length;
  await at.later(60_000);
  assert.equal(at.asked.length, before);
  return at.says("join-unanswered") && at.says("join-ask") && !at.says("refusal-not_seated");
}

test("whom nobody answered for a day is told, asks no more, and asks anew from another seat", async () => {
  assert.ok(!at.says("join-unanswered"));
  at.api.ways.seats = () => refused("not_seated");
  await at.later();
  assert.ok(!asked("Ben") && (await isUnanswered()));
  at.api.ways.seats = () => AWAITS;
  await at.send();
  const [first, , third] = at.asked;
  assert.ok(asked("Ben") && !at.says("join-unanswered"));
  assert.deepEqual([third.name, third.token === first.token], ["Ben", false]);
  assert.notEqual(third.own_key, first.own_key);
});

test("who had taken it back, and comes after that day, is told as well, and is not kept out", async () => {
  await at.press(say("join-asked-not"));
  at.leaving.abort();
  await at.come();
  at.api.ways.seats = () => refused("not_seated");
  await at.send("Chloe");
  assert.ok(await isUnanswered());
  at.api.ways.seats = () => AWAITS;
  await at.send();
  assert.ok(asked("Chloe"));
  assert.notEqual(at.asked[2].token, at.asked[1].token);
});

test("a seat that was let in and taken away meanwhile is not asked from again", async () => {
  at.api.ways.seats = () => refused("seat_revoked");
  await at.later(ASK_EVERY_MS);
  assert.ok(at.says("refusal-seat_revoked") && !asked("Ben"));
  at.api.ways.seats = () => AWAITS;
  await at.send();
  assert.ok(asked("Ben"));
  assert.notEqual(at.asked[2].token, at.asked[1].token);
});
