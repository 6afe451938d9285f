// @ts-check
// Controls that act on everybody act once a press.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { freshBrowser, giveWords } from "./fake-browser.js";

/** @import * as ForAll from "../../web/app/parts/for-all.js" */

/** @type {typeof ForAll} */
let parts;

class Button {}

before(async () => {
  freshBrowser();
  await giveWords();
  /** @type {any} */ (globalThis).HTMLButtonElement = Button;
  parts = await import("../../web/app/parts/for-all.js");
});

/** @param {object} key */
function pressed(key) {
  let prevented = false;
  const event = {
    target: new Button(),
    preventDefault() {
      prevented = true;
    },
    ...key,
  };
  parts.pressOnce(/** @type {any} */ (event));
  return !prevented;
}

test("a key that is held presses a button once", () => {
  for (const key of ["Enter", " "]) {
    assert.ok(pressed({ key, repeat: false }));
    assert.ok(!pressed({ key, repeat: true }));
  }
});

test("what is held while one types goes on", () => {
  assert.ok(pressed({ key: "Enter", repeat: true, target: {} }));
  assert.ok(pressed({ key: "a", repeat: true }));
});

test("the second click of two does nothing, a key and a single click do", () => {
  let done = 0;
  const go = () => {
    done += 1;
  };
  const [drawn] = /** @type {any} */ (parts.forAll({ key: "move", words: "Move", go }));
  const [{ handle }] = drawn.handlers;
  for (const detail of [1, 2, 0]) handle({ detail, currentTarget: { closest: () => null } });
  assert.equal(done, 2);
});
