// @ts-check
// How the connection stands, as it is shown: what is short is not worth a word, and what lasts is told.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { ConnectionState } from "../../web/app/session/connection-state.js";
import { after } from "../../web/app/timers.js";

const COMES_WITHIN_MS = 8000;
const LOST_AFTER_MS = 2000;
/** @type {ConnectionState} */
let state;
let changes = 0;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  changes = 0;
  state = new ConnectionState(after, () => (changes += 1));
});

/** How it is after so many ms. @param {number} ms */
function later(ms) {
  mock.timers.tick(ms);
  return state.name;
}

test("a room that is on its way is not lost, however long it takes", () => {
  assert.equal(later(60_000), "joining");
});

test("a room that never came is lost some seconds after the first try that failed", () => {
  state.update(false, "well");
  assert.equal(later(COMES_WITHIN_MS - 1), "joining");
  assert.equal(later(1), "lost");
  assert.equal(changes, 1);
});

test("further tries that fail put nothing off", () => {
  for (let tries = 0; tries < 20; tries += 1) {
    state.update(false, "well");
    later(500);
  }
  assert.equal(state.name, "lost");
  state.update(true, "well");
  for (let tries = 0; tries < 5; tries += 1) {
    state.update(false, "well");
    later(500);
  }
  assert.equal(state.name, "lost");
});

test("a room that came in time is not lost", () => {
  state.update(false, "well");
  later(COMES_WITHIN_MS - 1);
  state.update(true, "well");
  assert.equal(later(60_000), "live");
});

test("a break is forgiven for a moment, each anew", () => {
  for (let times = 0; times < 3; times += 1) {
    state.update(true, "well");
    state.update(false, "well");
    assert.equal(later(LOST_AFTER_MS - 1), "live");
  }
  assert.equal(later(1), "lost");
});

test("what the service says of itself is shown at once", () => {
  state.update(true, "unsaving");
  assert.equal(state.name, "unsaving");
  state.update(true, "well");
  assert.equal(state.name, "live");
  state.update(true, "ending");
  assert.equal(state.name, "live");
  state.update(false, "ending");
  assert.equal(state.name, "ending");
  assert.equal(later(60_000), "ending");
});
