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
