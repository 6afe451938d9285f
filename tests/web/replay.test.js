// @ts-check
// A replay: its track, its pace, the moments beside it, and where its address leads.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { fold } from "../../web/app/meeting/evolve.js";
import { Moments } from "../../web/app/moments.js";
import { Player } from "../../web/app/player.js";
import {
  around,
  bands,
  beyond,
  fragmentOf,
  marks,
  placeOf,
  staysFor,
} from "../../web/app/replaying.js";
import { drawing } from "./draw-screen.js";
import { golden } from "./golden.js";

/** @import { Entry } from "../../web/app/protocol.js" */

/** @type {Entry[]} */
let entries;
/** @type {() => void} what the player waits to do */
let next = () => {};
/** @type {number[]} */
const waits = [];

before(async () => {
  await drawing();
  [entries] = golden();
});

function player() {
  waits.length = 0;
  next = () => {};
  return new Player(
    entries,
    () => {},
    (ms, run) => {
      waits.push(ms);
      next = run;
      return () => {
        next = () => {};
      };
    },
  );
}

/** @param {string} type */
const of = (type) => /** @type {Entry} */ (entries.find(({ event }) => event.type === type));

test("a moment is never outside the meeting", () => {
  const at = player();
  at.go(-3);
  assert.equal(at.seq, 1);
  at.go(9999);
  assert.equal(at.seq, entries.length);
});

test("it plays on from moment to moment, stops at the end, and begins anew from there", () => {
  const at = player();
  at.go(entries.length - 2);
  at.toggle();
  assert.ok(at.isPlaying);
  next();
  assert.equal(at.seq, entries.length - 1);
  next();
  assert.deepEqual([at.seq, at.isPlaying], [entries.length, false]);
  at.toggle();
  assert.deepEqual([at.seq, at.isPlaying], [1, true]);
  at.toggle();
  next();
  assert.deepEqual([at.seq, at.isPlaying], [1, false]);
});

test("what is told stays long enough to be read, what happened passes by, and nobody waits through idle time", () => {
  const told = of("question_asked");
  const passing = of("member_seated");
  const later = (/** @type {Entry} */ entry, /** @type {number} */ ms) => ({
    ...entry,
    at: entry.at + ms,
  });
  assert.ok(staysFor(told, later(told, 1), 1) > staysFor(passing, later(passing, 1), 1));
  for (const one of [told, passing]) {
    const hour = staysFor(one, later(one, 3_600_000), 1);
    assert.ok(hour <= 5000, `${hour}`);
    assert.equal(staysFor(one, later(one, 3_600_000), 4), hour / 4);
  }
});

test("another speed holds at once, and the fastest is followed by the slowest", () => {
  const at = player();
  at.toggle();
  at.faster();
  assert.equal(waits[1], waits[0] / 2);
  at.faster();
  at.faster();
  assert.equal(at.speed, 1);
});

test("its bands are the phases, and all of it", () => {
  const lines = entries.map(({ seq, event }) => ({
    seq,
    heading: event.type === "phase_began",
    text: "A phase",
  }));
  const all = bands(/** @type {any} */ (lines), "Arrive");
  assert.equal(all[0].title, "Arrive");
  assert.equal(all.length, 1 + lines.filter(({ heading }) => heading).length);
  assert.equal(
    all.reduce((sum, { length }) => sum + length, 0),
    entries.length,
  );
});

test("its marks are questions, what whoever leads asked, reveals and commitments", () => {
  const kinds = new Set(marks(entries).map(({ kind }) => kind));
  assert.deepEqual([...kinds].toSorted(), ["commitment", "lead", "question", "reveal"]);
});

test("from a mark one comes to the next, and from the last to the end", () => {
  const all = [{ seq: 4 }, { seq: 9 }];
  assert.deepEqual(
    [3, 4, 9].map((from) => beyond(all, from, 1, 20)),
    [4, 9, 20],
  );
  assert.deepEqual(
    [20, 9, 4].map((from) => beyond(all, from, -1, 20)),
    [9, 4, 1],
  );
});

test("of many moments those around one are shown, with how many there are before and after", () => {
  const all = Array.from({ length: 100 }, (_, at) => at);
  assert.deepEqual(around(all, 50, 2), { shown: [48, 49, 50, 51, 52], before: 48, after: 47 });
  assert.deepEqual(around(all, 0, 2).shown, [0, 1, 2, 3, 4]);
  assert.deepEqual(around(all, 99, 2), { shown: [95, 96, 97, 98, 99], before: 95, after: 0 });
  assert.deepEqual(around([1, 2], 1, 2), { shown: [1, 2], before: 0, after: 0 });
});

test("an address leads to where it was made", () => {
  for (const place of [
    { seq: 0, all: false },
    { seq: 0, all: true },
    { seq: 12, all: false },
    { seq: 12, all: true },
  ])
    assert.deepEqual(placeOf(fragmentOf(place), 140), place);
  assert.deepEqual(placeOf("#999", 140), { seq: 140, all: false });
  assert.deepEqual(placeOf("#nonsense", 140), { seq: 0, all: false });
});

test("each moment is the meeting as it was then, from wherever one comes to it", () => {
  const heard = /** @type {number[]} */ ([]);
  const moments = new Moments(entries, (m) => heard.push(m.seq));
  assert.deepEqual(
    heard,
    entries.map(({ seq }) => seq),
  );
  const last = entries.length;
  for (const seq of [1, 2, 49, 50, 51, 60, 55, 100, 101, last, last, 1, last - 1])
    assert.deepEqual(moments.at(seq), fold(entries.slice(0, seq)), `${seq}`);
  assert.deepEqual(moments.at(last), moments.end);
});
