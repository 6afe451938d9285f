// @ts-check
// Every event has words: whole meetings, read line by line as each of their people may.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { evolve, fold } from "../../web/app/meeting/evolve.js";
import { EVENTS, START } from "../../web/app/protocol.js";
import { line } from "../../web/app/transcript.js";
import { giveWords } from "./fake-browser.js";
import { golden, seenBy, tried } from "./golden.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */
/** @import { Line } from "../../web/app/transcript.js" */

/** @type {{ entry: Entry, m: Meeting, read: Line }[]} */
const lines = [];

before(async () => {
  await giveWords();
  for (const entries of golden())
    for (const reader of [null, "ben", "chloe"]) lines.push(...read(seenBy(entries, reader)));
});

/** @param {Entry[]} entries */
function read(entries) {
  const end = fold(entries);
  let m = START;
  return entries.map((entry) => {
    const before = m;
    m = evolve(m, entry);
    return { entry, m, read: line(m, entry, before, end) };
  });
}

/** @param {string} kind */
function ofKind(kind) {
  return lines.filter(({ entry }) => entry.event.type === kind);
}

for (const kind of EVENTS)
  test(`${kind} has words`, () => {
    const told = [...lines, ...tried().flatMap(read)].filter(
      ({ entry }) => entry.event.type === kind,
    );
    assert.notEqual(told.length, 0);
    for (const { entry, read } of told) {
      assert.match(read.text, /\S/);
      assert.doesNotMatch(read.text, /undefined|null|NaN|\[object|\{\w+\}/);
      assert.deepEqual([read.seq, read.at, read.kind], [entry.seq, entry.at, kind]);
    }
  });

test("what somebody said stands in the line, word for word", () => {
  for (const { entry, read } of lines)
    if ("text" in entry.event) assert.ok(read.text.includes(entry.event.text), read.text);
});

test("a phase is a heading, and nobody's line; nor is what the house does, or a reveal", () => {
  for (const { entry, read } of lines) {
    const phase = entry.event.type === "phase_began";
    assert.equal(read.heading, phase);
    const silent = [
      ...["revealed", "round_closed", "chair_taken", "turn_spoken", "floor_answered"],
      ...["reported_back", "asked_aloud", "turn_skipped"],
    ];
    const nobodys = phase || entry.by === "house" || silent.includes(entry.event.type);
    assert.equal(read.who === "", nobodys);
  }
});

test("what is veiled says neither who nor what", () => {
  const veiled = ofKind("veiled").map(({ read }) => `${read.who}${read.text}`);
  // Something of a round, or something that somebody keeps for themselves.
  assert.deepEqual(new Set(veiled).size, 2);
});

test("what somebody wrote unseen is a line for themselves alone", () => {
  const written = ofKind("text_written").filter(({ entry }) => entry.by === "chloe");
  const others = ofKind("text_written").filter(({ entry }) => entry.by === "dev");
  assert.notEqual(written.length, 0);
  assert.equal(others.length, 0);
});

test("having nothing to write is said in words, too", () => {
  const empty = ofKind("text_written").filter(
    ({ entry }) => "text" in entry.event && !entry.event.text,
  );
  assert.notEqual(empty.length, 0);
  for (const { read } of empty) assert.match(read.text, /^had nothing to write for “[^\n]+”\.$/);
});

test("a reveal with names says who wrote what, and one without says it of nobody", () => {
  const texts = ofKind("revealed").map(({ read }) => read.text);
  assert.ok(texts.some((text) => text.includes('Dev: My boss says "no" before I finish')));
  assert.ok(texts.some((text) => text.includes("\nLet Ben breathe")));
});

test("votes are told as a spread, with names only where names are given", () => {
  const texts = ofKind("revealed").map(({ read }) => read.text);
  const agreement = texts.find((text) => text.includes("\nNearly: ")) ?? "";
  const [, close, no] = agreement.split("\n");
  for (const who of ["Chloe", "Esi"]) assert.ok(close.includes(who), close);
  for (const who of ["Ben", "Dev", "Farid"]) assert.ok(no.startsWith("No: ") && no.includes(who));
  assert.doesNotMatch(agreement, /Yes/);
  const pulse = texts.find((text) => text.includes("Great: 2 people"));
  assert.ok(pulse?.includes("\nOK: 2 people") && pulse.includes("Not OK: 1 person"));
  assert.doesNotMatch(pulse ?? "", /Ben|Chloe|Dev|Esi|Farid/);
});

test("the numbers of what was brought decide its sentence, and each of it is named", () => {
  const texts = ofKind("brought").map(({ read }) => read.text.split("\n"));
  assert.deepEqual(new Set(texts.map(([said]) => said)).size, 3);
  const [, ...named] = texts.find(([, ...more]) => more.length) ?? [];
  assert.deepEqual(named, [
    "Ben: Hand the rota to both teams",
    "Ben: Thank Mo",
    "Who else would have to let go?",
  ]);
});

test("people are named by their names", () => {
  const chosen = ofKind("presenter_chosen")[0];
  assert.equal(chosen.read.who, "Ana");
  assert.ok(chosen.read.text.includes("Ben"));
});

test("a sentence ends once, and what it announces follows", () => {
  for (const { read } of lines) {
    const [first, ...rest] = read.text.split("\n");
    if (read.heading) continue;
    assert.match(first, /[.:]$/);
    assert.doesNotMatch(first, /\.\.|\.”\.|“”|“Asked aloud”/);
    if (first.endsWith(":")) assert.notEqual(rest.join(""), "", first);
  }
});
