// @ts-check
// What is written and not revealed is asked about, and the answer is about that and nothing else.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { say } from "../../web/app/words.js";
import { called, meeting } from "./cast.js";
import { screen } from "./draw-screen.js";

/** @type {typeof import("../../web/app/views/unrevealed.js").unrevealed} */
let unrevealed;

before(async () => {
  await screen();
  ({ unrevealed } = await import("../../web/app/views/unrevealed.js"));
});

/**
 * Press the button that has these words, while a move of everybody waits; gives what is sent then.
 * @param {string} words
 * @param {Parameters<typeof unrevealed>[0]["meeting"]} m
 */
function pressed(words, m) {
  /** @type {[string, object][]} */
  const sent = [];
  const session = {
    signals: { shown: {} },
    refusal: { code: "unrevealed", message: "", field: "unrevealed" },
    refused: { type: "move", extra: { leaving: "explore", to: "close" } },
    press: (/** @type {string} */ type, /** @type {object} */ extra) => sent.push([type, extra]),
    letBe: () => sent.push(["let be", {}]),
  };
  const drawn = /** @type {any} */ (unrevealed(/** @type {any} */ ({ meeting: m, session })));
  const shown = [...drawn.text.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, is]) => is);
  let focused = 0;
  const frame = { focus: () => (focused += 1) };
  drawn.handlers[shown.indexOf(words)].handle({ currentTarget: { closest: () => frame } });
  assert.equal(focused, 1, "the focus goes nowhere");
  return sent;
}

test("reveal is of the writing, though a vote lies over it", () => {
  const writing = called(meeting("explore"), "thoughts");
  const both = called(writing, "agreement");
  const [sent] = pressed(say("unrevealed-reveal"), both);
  assert.deepEqual(sent, ["reveal", { round: writing.rounds[0].id }]);
});

test("kept or discarded, the move goes on as it was asked for", () => {
  const m = called(meeting("explore"), "thoughts");
  for (const what of ["keep", "discard"]) {
    const [sent] = pressed(say(`unrevealed-${what}`), m);
    assert.deepEqual(sent, ["move", { leaving: "explore", to: "close", unrevealed: what }]);
  }
});

test("to stay sends nothing", () => {
  const m = called(meeting("explore"), "thoughts");
  assert.deepEqual(pressed(say("unrevealed-stay"), m), [["let be", {}]]);
});
