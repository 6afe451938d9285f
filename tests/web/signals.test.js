// @ts-check
// Quiet signals: raised by a press, gone by themselves, and shown to whoever leads.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ServerClock } from "../../web/app/clock.js";
import { QuietSignals } from "../../web/app/session/signals.js";
import { FakeTimers } from "./fake-server.js";

/** @import { Signal, Signalled } from "../../web/app/protocol.js" */

const LASTS_MS = 60_000;

/** @type {FakeTimers} */
let timers;
/** @type {Signal[]} */
let said;
/** @type {QuietSignals} */
let signals;
let arrives = true;
let isWriting = false;

beforeEach(() => {
  timers = new FakeTimers();
  said = [];
  arrives = true;
  isWriting = false;
  const clock = new ServerClock(() => 1000);
  signals = new QuietSignals({
    say: async (signal) => {
      said.push(signal);
      return arrives ? /** @type {Signalled} */ ({ until: clock.now() + LASTS_MS }) : null;
    },
    clock,
    after: timers.after,
    changed() {},
    isWriting: () => isWriting,
  });
});

test("what is raised is lowered by another press", async () => {
  await signals.toggle("hand");
  assert.ok(signals.isRaised("hand"));
  await signals.toggle("hand");
  assert.ok(!signals.isRaised("hand"));
  assert.deepEqual(said, [
    { what: "hand", on: true },
    { what: "hand", on: false },
  ]);
});

test("what is raised goes by itself, and a hand as soon as one has spoken", async () => {
  await signals.toggle("slow");
  await signals.toggle("hand");
  const raised = () => [signals.isRaised("slow"), signals.isRaised("hand")];
  const voted = { type: "vote_cast", round: "round-1", choice: "yes", first: true };
  for (const event of [voted, { type: "turn_spoken", round: "round-1", member: "dev" }])
    signals.hearOf({ by: "chloe", event: /** @type {any} */ (event) }, "chloe");
  assert.deepEqual(raised(), [true, true]);
  const noted = { type: "asked_aloud", member: "chloe", to: "ben", about: "" };
  signals.hearOf({ by: "ana", event: /** @type {any} */ (noted) }, "chloe");
  assert.deepEqual(raised(), [true, false]);
  await timers.pass(LASTS_MS + 1);
  assert.ok(!signals.isRaised("slow"));
});

test("what did not arrive is not raised", async () => {
  arrives = false;
  await signals.toggle("moment");
  assert.ok(!signals.isRaised("moment"));
});

test("that one writes is said now and then, and not with every key", async () => {
  for (let key = 0; key < 20; key += 1) signals.typed();
  assert.deepEqual(said, [{ what: "writing", on: true }]);
  await timers.pass(5001);
  signals.typed();
  assert.equal(said.length, 2);
});

test("whoever thinks in the middle of what is waited for is still writing, until it is sent", async () => {
  isWriting = true;
  signals.typed();
  for (const _ of [1, 2, 3]) await timers.pass(5000);
  assert.equal(said.length, 4);
  isWriting = false;
  for (const _ of [1, 2]) await timers.pass(5000);
  assert.equal(said.length, 4);
});
