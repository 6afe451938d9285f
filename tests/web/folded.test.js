// @ts-check
// A fold with a form in it: whoever opens it themselves writes in it at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { folded } from "../../web/app/parts/folded.js";

/**
 * A fold as a browser has it.
 * @param {{ isTheirs: boolean, isBox: boolean, newState?: string }} how
 */
function opened({ isTheirs, isBox, newState = "open" }) {
  let focused = 0;
  const summary = {};
  const first = { matches: () => isBox, focus: () => (focused += 1) };
  const fold = {
    querySelector: (/** @type {string} */ what) => (what === "summary" ? summary : first),
    ownerDocument: { activeElement: isTheirs ? summary : {} },
  };
  const drawn = /** @type {any} */ (folded([], "Write", "a form"));
  const [{ handle }] = drawn.handlers.filter((/** @type {any} */ one) => one.event === "toggle");
  handle({ newState, currentTarget: fold });
  return focused;
}

test("the box in it has the focus of whoever opened it", () => {
  assert.equal(opened({ isTheirs: true, isBox: true }), 1);
});

test("what opens by itself takes the focus from nobody, nor does a list, nor what is closed", () => {
  assert.equal(opened({ isTheirs: false, isBox: true }), 0);
  assert.equal(opened({ isTheirs: true, isBox: false }), 0);
  assert.equal(opened({ isTheirs: true, isBox: true, newState: "closed" }), 0);
});
