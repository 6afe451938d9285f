// @ts-check
// What whoever leads may say aloud: theirs alone to read, in the catalogue's words or the author's.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { scriptOf } from "../../web/app/phases.js";
import { called, meeting, withSteps } from "./cast.js";
import { screen } from "./draw-screen.js";

/** @type {Awaited<ReturnType<typeof screen>>} */
let draw;

before(async () => {
  draw = await screen();
});

/** @param {string} text */
const cardIn = (text) => text.match(/<details class="script"[\s\S]*?<\/details>/)?.[0] ?? "";

test("whoever leads reads it, and nobody else", () => {
  const m = meeting("explore");
  assert.ok(cardIn(draw(meeting("open"), "ana")));
  const step = /** @type {any} */ (m.course.find(({ key }) => key === "explore"));
  assert.ok(scriptOf(step));
  assert.ok(cardIn(draw(m, "ana")).includes(scriptOf(step)));
  for (const me of ["ben", "chloe"]) assert.equal(cardIn(draw(m, me)), "");
  const handed = { ...m, chair: { ...m.chair, coach: "chloe" } };
  assert.ok(cardIn(draw(handed, "chloe")));
  assert.equal(cardIn(draw(handed, "ana")), "");
});

test("where a peer leads it stands open; it is there in a silence, too", () => {
  const m = meeting("explore");
  assert.ok(!cardIn(draw(m, "ana")).includes("?open=true"));
  assert.ok(cardIn(draw({ ...m, facilitated: false }, "ana")).includes("?open=true"));
  assert.ok(cardIn(draw(called(m, "silence"), "ana")));
});

test("a phase in words of its author has theirs, or none", () => {
  const own = { coach: "Lead.", presenter: "Tell.", member: "Ask.", script: "Now the questions." };
  const m = withSteps(meeting("explore"), { explore: { words: own } });
  assert.ok(cardIn(draw(m, "ana")).includes(own.script));
  const silent = withSteps(m, { explore: { words: { ...own, script: "" } } });
  assert.equal(cardIn(draw(silent, "ana")), "");
});
