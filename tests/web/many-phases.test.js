// @ts-check
// A course of many phases: the bar has room for the name of the present one alone.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { meeting } from "./cast.js";
import { screen } from "./draw-screen.js";

/** @type {Awaited<ReturnType<typeof screen>>} */
let draw;

before(async () => {
  draw = await screen();
});

/** @param {number} more phases than the usual course has */
function withMore(more) {
  const m = meeting("explore");
  const [end] = m.course.slice(-1);
  const rests = Array.from({ length: more }, (_, at) => ({ ...m.course[1], key: `rest-${at}` }));
  return { ...m, course: [...m.course.slice(0, -1), ...rests, end] };
}

test("names stand side by side where there is room for them, and else that of the present", () => {
  const few = draw(withMore(0), "ben");
  const many = draw(withMore(40), "ben");
  assert.ok(!few.includes("phase-bar--many"));
  assert.ok(many.includes("phase-bar--many"));
});
