// @ts-check
// A template while it is changed: where its phases go, and the minutes that they come to.

import assert from "node:assert/strict";
import { test } from "node:test";
import { PHASE_KINDS, PHASES, PURPOSES } from "../../web/app/protocol.js";
import {
  addedAfter,
  comingAfter,
  finished,
  goneOnWith,
  isOnForm,
  moved,
  phaseAt,
  placeOf,
  sketch,
  withinRound,
  without,
  withPart,
  withRound,
} from "../../web/app/sketch.js";
import { minutesOf, phasesOf, presentersOf, suits, untimed } from "../../web/app/templates.js";
import { phase } from "./cast.js";

/** @import { Template } from "../../web/app/protocol.js" */
/** @import { Sketch } from "../../web/app/sketch.js" */

/** @type {Template} */
const HARBOUR = {
  name: "Our harbour hour",
  wording: "",
  airtimes: 2,
  labels: "uk",
  called: { coach: "", presenter: "case giver", member: "", group: "" },
  talk: "usual",
  facilitated: true,
  shared: false,
  automatic: false,
  phases: [
    phase("open", 5, ["turns"]),
    phase("present", 4, ["presenter"], { airtime: true }),
    phase("explore", 10, ["turns", "flow"], { name: "Asking", airtime: true }),
    phase("close", 3),
  ],
};

/** @param {Sketch} sketch */
const kinds = (sketch) => sketch.phases.map((phase) => phase.kind);

test("a form that nobody touched sends the template as it was", () => {
  assert.deepEqual(finished(sketch(HARBOUR)), HARBOUR);
});

test("what is repeated for each presenter counts as often", () => {
  assert.equal(minutesOf(HARBOUR), 5 + 2 * (4 + 10) + 3);
  assert.equal(minutesOf({ ...HARBOUR, airtimes: 4 }), 5 + 4 * (4 + 10) + 3);
});

test("what comes after some presenters alone counts as often as they are there", () => {
  const tea = { ...HARBOUR.phases[1], minutes: 15, only: [2, 4, 6] };
  const withTea = { ...HARBOUR, airtimes: 8, phases: [tea, { ...tea, airtime: false, only: [] }] };
  assert.equal(minutesOf(withTea), 3 * 15 + 15);
  assert.equal(minutesOf({ ...withTea, airtimes: 5 }), 2 * 15 + 15);
});

test("the total counts what is typed, and nothing for what is no number", () => {
  const typed = withPart(sketch(HARBOUR), 0, { minutes: "20" });
  assert.equal(minutesOf(typed), 20 + 2 * 14 + 3);
  assert.equal(minutesOf(withPart(typed, 0, { minutes: "" })), 2 * 14 + 3);
});

test("nobody presents where no phase is a presenter's", () => {
  assert.equal(presentersOf(HARBOUR), 2);
  const [open, present, , close] = HARBOUR.phases;
  assert.equal(presentersOf({ ...HARBOUR, airtimes: 1, phases: [open, close] }), 0);
  const once = { ...present, airtime: false };
  assert.equal(presentersOf({ ...HARBOUR, airtimes: 1, phases: [open, once] }), 1);
});

test("a copy is not named by the minutes of what was copied", () => {
  const named = (/** @type {string} */ name) => untimed({ ...HARBOUR, name });
  assert.equal(named("Two presenters, 36 minutes"), "Two presenters");
  assert.equal(named("Ours, but short, 36 minutes"), "Ours, but short");
  assert.equal(named("Two presenters, 120 minutes"), "Two presenters, 120 minutes");
  assert.equal(named("36 minutes"), "36 minutes");
});

test("minutes are sent as typed, for the server to judge", () => {
  const sent = (/** @type {string} */ minutes) =>
    finished(withPart(sketch(HARBOUR), 0, { minutes })).phases[0].minutes;
  assert.deepEqual(["7", "0", "241", "1.5", " "].map(sent), [7, 0, 241, 1.5, null]);
});

test("a phase moves up and down, and stops at either end", () => {
  const start = sketch(HARBOUR);
  assert.deepEqual(kinds(moved(start, 3, -1)), ["open", "present", "close", "explore"]);
  assert.deepEqual(kinds(moved(start, 0, 1)), ["present", "open", "explore", "close"]);
  assert.deepEqual(moved(start, 0, -1), start);
  assert.deepEqual(moved(start, 3, 1), start);
});

test("a phase keeps what is its own while it moves", () => {
  const start = sketch(HARBOUR);
  assert.equal(moved(start, 2, -1).phases[1], start.phases[2]);
});

test("a phase can be removed, even the last one", () => {
  let left = sketch(HARBOUR);
  assert.deepEqual(kinds(without(left, 1)), ["open", "explore", "close"]);
  for (const _ of HARBOUR.phases) left = without(left, 0);
  assert.deepEqual(left.phases, []);
  assert.equal(minutesOf(left), 0);
});

test("a new phase comes after the one it is added to, and shares its airtime", () => {
  const added = addedAfter(sketch(HARBOUR), 1);
  assert.deepEqual(kinds(added), ["open", "present", "talk", "explore", "close"]);
  assert.equal(added.phases[2].airtime, true);
  assert.equal(addedAfter(sketch(HARBOUR), 0).phases[1].airtime, false);
  assert.deepEqual(kinds(addedAfter({ ...added, phases: [] }, -1)), ["talk"]);
});

test("no two phases of a form are taken for one", () => {
  let many = sketch(HARBOUR);
  for (const place of [0, 2, 1]) many = addedAfter(without(many, place), place);
  const ids = many.phases.map((phase) => phase.id);
  assert.equal(new Set(ids).size, ids.length);
});

test("rounds are added after the last, changed, and taken away", () => {
  const rounds = (/** @type {Sketch} */ s) => s.phases[2].rounds.map(({ purpose }) => purpose);
  const start = sketch(HARBOUR);
  assert.deepEqual(rounds(withRound(start, 2, 2, "burst")), ["turns", "flow", "burst"]);
  assert.deepEqual(rounds(withRound(start, 2, 1, "pulse")), ["turns", "pulse"]);
  assert.deepEqual(rounds(withRound(start, 2, 0, "")), ["flow"]);
  assert.deepEqual(rounds(start), ["turns", "flow"]);
});

test("a new phase, and every kind of it, has a round that suits it", () => {
  const [, added] = addedAfter(sketch(HARBOUR), 0).phases;
  assert.ok(added.rounds.every(({ purpose }) => suits(added.kind, purpose)));
  for (const kind of PHASE_KINDS) assert.ok(PURPOSES.some((purpose) => suits(kind, purpose)));
});

test("turns suit where somebody speaks in turn, a burst where questions are asked", () => {
  for (const { key, turn, may } of PHASES.filter((row) => PHASE_KINDS.some((k) => k === row.key))) {
    const kind = /** @type {import("../../web/app/protocol.js").PhaseKind} */ (key);
    assert.equal(suits(kind, "turns"), turn !== "");
    assert.equal(suits(kind, "burst"), "ask" in may);
    assert.ok(suits(kind, "silence"));
  }
});

test("what is wrong is shown at its field if the form has it", () => {
  const on = [
    "name",
    "airtimes",
    "labels",
    "facilitated",
    "phases",
    "phases[3].minutes",
    "phases[39].rounds[1].purpose",
    "phases[3].rounds[0].options",
    "phases[3].rounds[0].options[2]",
    "phases[3].rounds[0].question",
    "phases[3].airtime",
    "phases[3].only[1]",
    "phases[3].words.script",
    "called.presenter",
    "automatic",
  ];
  for (const field of on) assert.ok(isOnForm(`template.${field}`), field);
  for (const field of ["", "replaces", "template", "template.phases[3].colour"])
    assert.ok(!isOnForm(field), field);
});

test("what is wrong is looked for in its phase", () => {
  assert.equal(phaseAt("template.phases[12].words.coach"), 12);
  assert.equal(phaseAt("template.name"), -1);
  assert.equal(
    placeOf("template.phases[1].rounds[0].options[2]"),
    "template.phases[1].rounds[0].options",
  );
});

test("what was kept half-changed goes on, by whichever version it was kept", () => {
  const first = sketch(HARBOUR);
  const changed = withPart(first, 1, { minutes: "7", name: "Telling" });
  assert.deepEqual(goneOnWith(first, JSON.stringify(changed)), changed);
  assert.deepEqual(goneOnWith(first, undefined), first);
  const { kind, minutes, name, airtime } = changed.phases[1];
  const before = [{ id: 4, kind, minutes, name, airtime, rounds: ["go_round"] }];
  const found = goneOnWith(first, JSON.stringify({ name: "Ours", phases: before }));
  assert.deepEqual([found.name, found.airtimes, found.phases[0].minutes], ["Ours", 2, "7"]);
  assert.deepEqual(finished(found).phases[0], { ...phase(kind, 7), name, airtime });
});

test("a phase comes after the presenters that are chosen, in their order", () => {
  const only = (/** @type {Sketch} */ s) => s.phases[1].only;
  const some = comingAfter(comingAfter(sketch(HARBOUR), 1, 4, true), 1, 2, true);
  assert.deepEqual(only(some), [2, 4]);
  assert.deepEqual(only(comingAfter(some, 1, 4, false)), [2]);
});

test("phases are counted as often as they come", () => {
  assert.equal(phasesOf(HARBOUR), 6);
  assert.equal(phasesOf({ ...HARBOUR, airtimes: 1 }), 4);
});

test("another round in the place of one keeps what was written for it", () => {
  const asked = withinRound(sketch(HARBOUR), 2, 0, { question: "Why?" });
  const [round] = withRound(asked, 2, 0, "pulse").phases[2].rounds;
  assert.deepEqual([round.purpose, round.question], ["pulse", "Why?"]);
});
