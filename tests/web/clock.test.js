// @ts-check
// The server's time on a device with another: learnt from answers, the fastest first.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { minutes, clock as ofThePage, ServerClock } from "../../web/app/clock.js";

const HERE = 1_000_000;
/** @type {ServerClock} */
let clock;

beforeEach(() => {
  clock = new ServerClock(() => HERE);
});

test("before any answer it is the device's own", () => {
  assert.equal(clock.now(), HERE);
});

test("an answer tells the server's time at the middle of its way", () => {
  clock.learn(HERE - 100, HERE + 5000, HERE);
  assert.equal(clock.now(), HERE + 5050);
});

test("a slower answer is not trusted over a faster one", () => {
  clock.learn(HERE - 20, HERE + 5000, HERE);
  clock.learn(HERE - 4000, HERE + 4000, HERE);
  assert.equal(clock.now(), HERE + 5010);
});

test("a slower answer is, where the faster one cannot hold any more, as after a sleep", () => {
  clock.learn(HERE - 20, HERE + 5000, HERE);
  clock.learn(HERE - 4000, HERE + 3_600_000, HERE);
  assert.equal(clock.now(), HERE + 3_602_000);
});

test("a faster answer is", () => {
  clock.learn(HERE - 4000, HERE + 9000, HERE);
  clock.learn(HERE - 20, HERE + 5000, HERE);
  assert.equal(clock.now(), HERE + 5010);
});

test("what was learnt long ago gives way to slower news", () => {
  clock.learn(HERE - 20, HERE + 5000, HERE);
  for (let answers = 0; answers < 60; answers += 1) clock.learn(HERE - 400, HERE + 7000, HERE);
  assert.equal(clock.now(), HERE + 7200);
});

test("minutes and seconds are written as on a watch, and never below nothing", () => {
  assert.equal(minutes(0), "0:00");
  assert.equal(minutes(59_999), "0:59");
  assert.equal(minutes(245_000), "4:05");
  assert.equal(minutes(3_600_000), "60:00");
  assert.equal(minutes(-1), "0:00");
});

test("an entry cannot have been written later than now", () => {
  clock.witness(HERE + 3000);
  assert.equal(clock.now(), HERE + 3000);
});

test("an entry from before teaches nothing, and never puts the clock back", () => {
  clock.learn(HERE - 20, HERE + 5000, HERE);
  clock.witness(HERE + 4000);
  clock.witness(HERE - 60_000);
  assert.equal(clock.now(), HERE + 5010);
  clock.witness(HERE + 5200);
  assert.equal(clock.now(), HERE + 5200);
});

test("an answer is trusted again after an entry", () => {
  clock.witness(HERE + 3000);
  clock.learn(HERE - 20, HERE + 2000, HERE);
  assert.equal(clock.now(), HERE + 2010);
});

test("a device whose time of day is set counts on as before", () => {
  const before = ofThePage.now();
  for (const minutesOff of [7, -7]) {
    mock.timers.enable({ apis: ["Date"], now: Date.now() + minutesOff * 60_000 });
    assert.ok(Math.abs(ofThePage.now() - before) < 60_000);
    mock.timers.reset();
  }
});
