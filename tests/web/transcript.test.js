// @ts-check
// Every event has words: the golden meetings, read line by line.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { evolve, START } from "../../web/app/meeting.js";
import { EVENTS } from "../../web/app/protocol.js";
import { line } from "../../web/app/transcript.js";
import { giveWords } from "./fakes.js";
import { catalogue, golden } from "./golden.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */
/** @import { Line } from "../../web/app/transcript.js" */

/** @type {{ entry: Entry, m: Meeting, read: Line }[]} */
const lines = [];

before(async () => {
  await giveWords(catalogue());
  for (const entries of golden()) {
    let m = START;
    for (const entry of entries) {
      m = evolve(m, entry);
      lines.push({ entry, m, read: line(m, entry) });
    }
  }
});

/** @param {string} kind */
function ofKind(kind) {
  return lines.filter(({ entry }) => entry.event.type === kind);
}

for (const kind of EVENTS)
  test(`${kind} has words`, () => {
    assert.notEqual(ofKind(kind).length, 0);
    for (const { entry, read } of ofKind(kind)) {
      assert.match(read.text, /\S/);
      assert.doesNotMatch(read.text, /undefined|null|NaN|\[object|\{\w+\}/);
      assert.deepEqual([read.seq, read.at, read.kind], [entry.seq, entry.at, kind]);
    }
  });

test("what somebody said stands in the line, word for word", () => {
  for (const { entry, read } of lines)
    if ("text" in entry.event) assert.ok(read.text.includes(entry.event.text), read.text);
});

test("a phase is a heading, and nobody's line; nor is what the house does", () => {
  for (const { entry, read } of lines) {
    const phase = entry.event.type === "phase_began";
    assert.equal(read.heading, phase);
    assert.equal(read.who === "", phase || entry.by === "house");
  }
});

test("the number of commitments decides their sentence", () => {
  const said = ofKind("commitments_brought").map(({ read }) => read.text.split("\n")[0]);
  assert.deepEqual(new Set(said).size, 2);
});

test("people are named by their names", () => {
  const chosen = ofKind("presenter_chosen")[0];
  assert.equal(chosen.read.who, "Ana");
  assert.ok(chosen.read.text.includes("Ben"));
});
