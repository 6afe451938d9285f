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

beforeEach(() => {
  timers = new FakeTimers();
  said = [];
  arrives = true;
  const clock = new ServerClock(() => 1000);
  signals = new QuietSignals({
    say: async (signal) => {
      said.push(signal);
      return arrives ? /** @type {Signalled} */ ({ until: clock.now() + LASTS_MS }) : null;
    },
    clock,
    after: timers.after,
    changed() {},
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
  signals.spoke();
  assert.deepEqual([signals.isRaised("slow"), signals.isRaised("hand")], [true, false]);
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
