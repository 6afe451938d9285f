// @ts-check
// Controls that act on everybody act once a press.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { freshBrowser, giveWords } from "./fake-browser.js";

/** @import * as ForAll from "../../web/app/parts/for-all.js" */

/** @type {typeof ForAll} */
let parts;

before(async () => {
  freshBrowser();
  await giveWords();
  parts = await import("../../web/app/parts/for-all.js");
});

/** @param {object} key */
function pressed(key) {
  let prevented = false;
  const event = {
    target: { localName: "button" },
    preventDefault() {
      prevented = true;
    },
    ...key,
  };
  parts.pressOnce(/** @type {any} */ (event));
  return !prevented;
}

test("a key that is held counts once, for whatever it presses or sends", () => {
  const acts = [
    ...["button", "summary", "a", "input", "select"].map((localName) => ({
      localName,
      key: "Enter",
    })),
    ...["button", "summary"].map((localName) => ({ localName, key: " " })),
    { localName: "textarea", key: "Enter", ctrlKey: true },
    { localName: "textarea", key: "Enter", metaKey: true },
  ];
  for (const { localName, ...key } of acts) {
    assert.ok(pressed({ ...key, target: { localName }, repeat: false }), localName);
    assert.ok(!pressed({ ...key, target: { localName }, repeat: true }), localName);
  }
});

test("what is held while one types goes on", () => {
  const types = { textarea: ["Enter", " ", "a"], input: [" ", "a", "Backspace"], body: [" "] };
  for (const [localName, keys] of Object.entries(types))
    for (const key of keys) assert.ok(pressed({ key, target: { localName }, repeat: true }), key);
});

test("when what was pressed goes, the focus is in the frame around it", () => {
  /** @type {string[]} */
  const done = [];
  const frame = { focus: () => done.push("focus") };
  const closest = (/** @type {string} */ what) => (what === '[tabindex="-1"]' ? frame : null);
  const go = () => void done.push("go");
  parts.staying(go)(/** @type {any} */ ({ currentTarget: { closest } }));
  const [{ handle }] = /** @type {any} */ (parts.forAll({ key: "move", words: "Move", go }))
    .handlers;
  handle({ detail: 1, currentTarget: { closest } });
  assert.deepEqual(done, ["focus", "go", "focus", "go"]);
});

test("the second click of two does nothing, a key and a single click do", () => {
  let done = 0;
  const go = () => {
    done += 1;
  };
  const [{ handle }] = /** @type {any} */ (parts.forAll({ key: "move", words: "Move", go }))
    .handlers;
  for (const detail of [1, 2, 0]) handle({ detail, currentTarget: { closest: () => null } });
  assert.equal(done, 2);
});
