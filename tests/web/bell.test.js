// @ts-check
// Soft sounds: a browser that begins asleep is woken, and what would come much too late is not heard.

import assert from "node:assert/strict";
import { before, test } from "node:test";

/** @type {(() => void)[]} */
let waking = [];
let sounded = 0;

class Asleep {
  state = "suspended";
  currentTime = 0;
  destination = {};
  resume() {
    if (this.state === "running") return Promise.resolve();
    return new Promise((woken) => {
      waking.push(() => {
        this.state = "running";
        woken(undefined);
      });
    });
  }
}

class Node {
  gain = { exponentialRampToValueAtTime() {} };
  /** @param {unknown} next */
  connect(next) {
    return next;
  }
  start() {
    sounded += 1;
  }
  stop() {}
}

const settle = () => new Promise((done) => setImmediate(done));

before(() => {
  Object.assign(globalThis, { AudioContext: Asleep, OscillatorNode: Node, GainNode: Node });
});

/** @param {boolean} hasBeenActive */
function touched(hasBeenActive) {
  Object.defineProperty(navigator, "userActivation", {
    value: { hasBeenActive },
    configurable: true,
  });
}

test("the first sound is heard once the browser is awake, and the next at once", async () => {
  const { AWAITED, ring } = await import("../../web/app/bell.js");
  touched(false);
  ring(AWAITED);
  await settle();
  assert.deepEqual([sounded, waking.length], [0, 0]);
  touched(true);
  ring(AWAITED);
  await settle();
  assert.equal(sounded, 0);
  waking.pop()?.();
  await settle();
  assert.equal(sounded, 1);
  ring(AWAITED);
  await settle();
  assert.equal(sounded, 2);
});

test("what would sound much too late is let go", async (t) => {
  const { AWAITED, ring } = await import("../../web/app/bell.js");
  t.mock.method(performance, "now", () => 0);
  ring(AWAITED);
  t.mock.method(performance, "now", () => 60_000);
  const heard = sounded;
  await settle();
  assert.equal(sounded, heard);
  waking = [];
});
