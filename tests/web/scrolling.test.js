// @ts-check
// Where a reader of the page is: at the top of a new phase, and of what whoever leads has called for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Scrolling } from "../../web/app/scrolling.js";
import { after, called, meeting } from "./cast.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/**
 * How often a page was at its top, after each drawing.
 * @param {string} me
 * @param {Meeting[]} drawn
 */
function tops(me, drawn) {
  let times = 0;
  const scrolling = new Scrolling(() => {
    times += 1;
  });
  return drawn.map((m) => {
    scrolling.drawn(m, me);
    return times;
  });
}

test("a new phase is begun at the top, and a page that was just opened or drawn again is left", () => {
  const phases = ["open", "open", "explore", "explore", "open"].map((phase) => meeting(phase));
  for (const me of ["ana", "ben"]) assert.deepEqual(tops(me, phases), [0, 0, 1, 1, 2]);
});

test("what whoever leads has called for is seen by them, and moves nobody else", () => {
  const before = meeting("explore");
  const pulse = called(before, "pulse");
  const floor = { type: "floor_taken", question: "What is not said?", showing: "nothing" };
  const brought = called(before, "turns", { place: 0 });
  const drawn = [before, pulse, pulse, before, after(before, floor, "ana"), before, brought];
  assert.deepEqual(tops("ana", drawn), [0, 1, 1, 1, 2, 2, 2]);
  assert.deepEqual(tops("ben", drawn), [0, 0, 0, 0, 0, 0, 0]);
});
