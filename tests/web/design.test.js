// @ts-check
// The page of all parts: it can be drawn without a meeting, and shows each of them in every state.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { say } from "../../web/app/words.js";
import { HOLE, screen } from "./draw-screen.js";

/** @type {string} */
let text;

before(async () => {
  await screen();
  const { view } = await import("../../web/app/pages/design.js");
  text = /** @type {any} */ (view()).text;
});

test("it has no hole in it", () => {
  assert.doesNotMatch(text, HOLE);
});

test("every colour and shape of a person is there, and no third row", () => {
  for (const hue of [0, 1, 2, 3, 4, 5, 6, 7])
    for (const shape of [0, 1, 2])
      assert.match(text, new RegExp(`avatar--hue-${hue} avatar--shape-${shape}`));
});

test("each way in which somebody stands in the ring is there", () => {
  const ways = ["coach", "presenter", "waiting", "asked", "passed", "asked-now", "ready"];
  for (const way of [...ways, "reconnecting", "absent"])
    assert.ok(text.includes(`ring__one--${way}`), way);
  assert.ok(text.includes("ring__signal"));
});

test("each thing that calls is there, and each state of the connection", () => {
  for (const what of /** @type {const} */ (["turn", "writing", "vote"]))
    assert.ok(text.includes(say(`strip-${what}`)), what);
  assert.ok(text.includes(say("strip-asked", { name: "Dev" })));
  for (const state of ["live", "joining", "lost", "unsaving", "ending"])
    assert.ok(text.includes(`connection--${state}`), state);
});

test("the cards are there face down, filled and turned", () => {
  assert.ok(text.includes('class="wall"') && text.includes("wall__card--filled"));
  assert.ok(text.includes(say("design-key")));
});

test("no sample has a form that would send, nor asks a server for anything", () => {
  assert.ok(text.split("inert").length > 30);
});
