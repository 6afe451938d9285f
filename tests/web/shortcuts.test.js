// @ts-check
// What single keys do in a meeting: for whom, and never with another key held.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { doneBy, SHORTCUTS, shortcutsOf } from "../../web/app/shortcuts.js";
import { say } from "../../web/app/words.js";
import { meeting } from "./cast.js";
import { screen } from "./draw-screen.js";

/** @import { Pressed } from "../../web/app/shortcuts.js" */

const NOTHING_HELD = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
};

before(() => screen());

/** @param {string} me @param {string} phase */
const keys = (me, phase = "explore") =>
  shortcutsOf(meeting(phase), me)
    .map(({ key }) => key)
    .join("");

/** @param {string} key @param {Partial<Pressed>} [more] */
const chloe = (key, more = {}) =>
  doneBy(meeting("explore"), "chloe", { key, ...NOTHING_HELD, ...more });

test("whoever leads goes to the next step, and others raise a hand", () => {
  assert.equal(keys("ana"), "cnmt?");
  assert.equal(keys("chloe"), "chmt?");
});

test("before a meeting and after it nobody raises a hand, and after it nobody writes", () => {
  assert.equal(keys("chloe", "lobby"), "cmt?");
  assert.equal(keys("chloe", "closed"), "mt?");
});

test("each key does one thing", () => {
  assert.deepEqual(
    [..."chnmt?"].map((key) => chloe(key)),
    ["write", "hand", null, "course", "top", "sheet"],
  );
  assert.equal(chloe("C"), "write");
  assert.equal(chloe("x"), null);
  assert.equal(new Set(SHORTCUTS.map(({ key }) => key)).size, SHORTCUTS.length);
});

test("a key that is held with another, held down or used already does nothing", () => {
  for (const held of /** @type {const} */ ([
    "ctrlKey",
    "metaKey",
    "altKey",
    "shiftKey",
    "repeat",
    "isComposing",
    "defaultPrevented",
  ]))
    assert.equal(chloe("c", { [held]: true }), null, held);
  assert.equal(chloe("?", { shiftKey: true }), "sheet");
  assert.equal(chloe("?", { ctrlKey: true, shiftKey: true }), null);
});

test("the sheet says what each does, and switches them off", async () => {
  const { shortcutsView } = await import("../../web/app/views/shortcuts.js");
  const rows = shortcutsOf(meeting("explore"), "chloe");
  /** @type {boolean[]} */
  const turned = [];
  const turn = (/** @type {boolean} */ on) => void turned.push(on);
  const { text, handlers } = /** @type {any} */ (
    shortcutsView({ rows, holds: "Ctrl", isOn: true, turn })
  );
  for (const does of ["send", "write", "hand", "top", "sheet"])
    assert.ok(text.includes(say(`shortcut-${does}`)), does);
  assert.ok(!text.includes(say("shortcut-next")));
  handlers[0].handle({ currentTarget: { checked: false } });
  assert.deepEqual(turned, [false]);
});

test("there is a way to the sheet without a key", async () => {
  const { shortcutsWay } = await import("../../web/app/views/beside.js");
  let shown = 0;
  const scene = /** @type {any} */ ({ keys: { show: () => (shown += 1) } });
  const { text, handlers } = /** @type {any} */ (shortcutsWay(scene));
  handlers[0].handle();
  assert.ok(text.includes(say("shortcuts-title")) && shown === 1);
  assert.equal(shortcutsWay(/** @type {any} */ ({})), "");
});
