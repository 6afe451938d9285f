// @ts-check
// What is read out: the same words twice are heard twice, and nothing old stays to be come upon.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Aloud } from "../../web/app/aloud.js";

/** @type {any[]} */
let regions;
/** @type {Aloud} */
let aloud;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  const createElement = () => ({ textContent: "", setAttribute() {}, remove() {} });
  Object.assign(globalThis, { document: { createElement } });
  const before = (/** @type {any[]} */ ...all) => {
    regions = all;
  };
  aloud = new Aloud(/** @type {any} */ ({ before }));
});

const words = () => regions.map(({ textContent }) => textContent);

test("the same words twice stand in another place, and nowhere else", () => {
  aloud.say("Sent.");
  const first = words();
  aloud.say("Sent.");
  assert.deepEqual(words(), first.toReversed());
  assert.deepEqual(words().toSorted(), ["", "Sent."]);
});

test("where there is nothing to be said, what was said stays", () => {
  aloud.say("Sent.");
  aloud.say("");
  assert.ok(words().includes("Sent."));
});

test("what was said goes after a while, and what came after it not too soon", () => {
  aloud.say("Sent.");
  mock.timers.tick(4000);
  aloud.say("Chloe has answered.");
  mock.timers.tick(4000);
  assert.ok(words().includes("Chloe has answered."));
  mock.timers.tick(1000);
  assert.deepEqual(words(), ["", ""]);
});
