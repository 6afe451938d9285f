// @ts-check
// What the coach's panel counts, and the one move that it suggests.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  asked,
  askedOf,
  evenness,
  questionsHere,
  ratios,
  suggestion,
} from "../../web/app/panel.js";
import { ASKERS, after, called, MINUTE, meeting, plan, questioned, withSteps } from "./cast.js";

/** @import { Item, Meeting, Question, Step } from "../../web/app/protocol.js" */

const EXPLORE = meeting("explore");
const LATE = 6 * MINUTE;
const TWICE = [...ASKERS, ...ASKERS];

/**
 * What is suggested, by its key.
 * @param {Meeting} m
 * @param {number} now
 */
const suggested = (m, now = MINUTE) => suggestion(m, now)?.key ?? "";

/**
 * The meeting with hidden votes in a round, revealed.
 * @param {Meeting} m
 * @param {string[]} votes
 */
function voted(m, votes) {
  /** @type {Item[]} */
  const items = votes.map((text, at) => ({
    id: `vote-${at}`,
    by: ASKERS[at],
    slot: "",
    text,
    seen_by: "set",
    kind: "unread",
    edited: false,
  }));
  return called(m, "agreement", { revealed: items });
}

test("asking is wholly uneven when one asks all, and even when all ask alike", () => {
  assert.equal(evenness([5, 0, 0, 0, 0]), 0);
  assert.equal(evenness([2, 2, 2, 2])?.toFixed(9), "1.000000000");
  assert.equal(evenness([3, 1])?.toFixed(3), "0.811");
  assert.equal(evenness([4, 2, 1, 1])?.toFixed(3), "0.875");
});

test("nothing is said of evenness while there are fewer questions than people", () => {
  assert.equal(evenness([]), null);
  assert.equal(evenness([7]), null);
  assert.equal(evenness([1, 1, 1, 0]), null);
  assert.equal(evenness([1, 2, 1, 0])?.toFixed(2), "0.75");
});

test("those who may ask are counted, neither the presenter nor the coach", () => {
  const m = questioned(EXPLORE, ["chloe", "chloe", "ana", "ben", "farid"]);
  assert.deepEqual(Object.fromEntries(asked(m)), { chloe: 2, dev: 0, esi: 0, farid: 1 });
  assert.deepEqual(Object.fromEntries(askedOf(m)), { ben: 5 });
});

test("only questions of this phase count, and none that was taken back", () => {
  const before = questioned(EXPLORE, ["dev"], { phase: "clarify" });
  const back = questioned(before, ["esi"], { status: "withdrawn" });
  const m = questioned(back, ["chloe"], { to: "dev" });
  assert.deepEqual(
    questionsHere(m).map((q) => q.by),
    ["chloe"],
  );
  assert.deepEqual(Object.fromEntries(asked(m)), { chloe: 1, dev: 0, esi: 0, farid: 0 });
  assert.deepEqual(Object.fromEntries(askedOf(m)), { dev: 1 });
});

test("the set's ratios count what was said unasked, and what is still open", () => {
  assert.deepEqual(ratios(EXPLORE), { asking: null, open: null });
  const answer = { id: "answer", by: "ben", text: "Three." };
  const told = questioned(EXPLORE, ["chloe"], { answers: [answer, answer, answer] });
  assert.deepEqual(ratios(told), { asking: 1 / 3, open: 0 });
  const states = /** @type {Question["status"][]} */ (["open", "set_aside", "parked", "withdrawn"]);
  const m = states.reduce((all, status) => questioned(all, ["dev"], { status }), told);
  assert.deepEqual(ratios(m), { asking: 4 / 6, open: 2 / 4 });
});

test("nothing is suggested where there is nothing to do", () => {
  assert.equal(suggested(EXPLORE), "");
  assert.equal(suggested(meeting("lobby", { clock: { ...EXPLORE.clock, running: false } })), "");
  assert.equal(suggested(meeting("closed"), 500 * MINUTE), "");
});

test("a reveal is suggested when everyone is ready, and not before", () => {
  const ready = (/** @type {number} */ ready) => called(EXPLORE, "pulse", { ready });
  assert.equal(suggested(ready(4)), "");
  assert.deepEqual(suggestion(ready(5), MINUTE), { key: "reveal", move: "reveal" });
  assert.equal(suggested(called(EXPLORE, "thoughts", { ready: 5 })), "reveal");
  assert.equal(suggested(called(EXPLORE, "pulse", { ready: 5, revealed: [] })), "");
  assert.equal(suggested(called(EXPLORE, "burst")), "");
});

test("where the set disagrees on the problem, writing it again is suggested", () => {
  const m = voted(EXPLORE, ["yes", "close", "no", "close"]);
  const values = { close: 2, no: 1 };
  assert.deepEqual(suggestion(m, MINUTE), { key: "disagree", values, move: "statements" });
  assert.equal(suggested(voted(EXPLORE, ["yes", "yes"])), "");
  assert.equal(suggested(voted(EXPLORE, [])), "");
});

test("the course's own writing is what follows a disagreement, until there is none left", () => {
  const vote = (/** @type {number} */ place) => {
    /** @type {Pick<Step, "rounds">} */
    const reframe = { rounds: [plan("agreement"), plan("statements"), plan("agreement")] };
    const m = voted(withSteps(meeting("reframe"), { reframe }), ["no"]);
    return { ...m, rounds: m.rounds.map((r) => ({ ...r, place })) };
  };
  assert.equal(suggestion(vote(0), MINUTE)?.move, "onwards");
  assert.equal(suggestion(vote(2), MINUTE)?.move, "statements");
});

test("moving on is suggested when the time is over", () => {
  assert.equal(suggested(EXPLORE, 10 * MINUTE - 1), "pulse");
  const over = { key: "over", move: "next" };
  assert.deepEqual(suggestion(EXPLORE, 10 * MINUTE + 1), over);
});

test("no move is suggested to where nobody can go, nor the end of the meeting", () => {
  assert.equal(suggested(meeting("choose", { presenters: [[]] }), 9 * MINUTE), "");
  assert.equal(suggested(meeting("choose"), 9 * MINUTE), "over");
  assert.equal(suggested(meeting("close"), 9 * MINUTE), "");
});

test("a go-round is suggested for whoever has not asked while the others asked twice", () => {
  const three = ["chloe", "dev", "esi"];
  const m = questioned(EXPLORE, [...three, ...three, "chloe", "dev"]);
  const values = { member: "farid" };
  assert.deepEqual(suggestion(m, LATE), { key: "unheard", values, move: "turns" });
  assert.equal(suggested(m, 4 * MINUTE), "");
  assert.equal(suggested(questioned(EXPLORE, [...three, ...three]), LATE), "");
  assert.equal(suggested(questioned(m, ["farid"]), LATE), "");
});

test("no go-round is suggested while one is under way", () => {
  const m = questioned(EXPLORE, [...ASKERS.slice(1), ...ASKERS.slice(1), "dev", "esi"]);
  assert.equal(suggested(m, LATE), "unheard");
  const going = called(m, "turns");
  assert.equal(suggested(going, LATE), "");
  assert.equal(suggested(called(going, "pulse"), LATE), "");
});

test("a pulse is suggested after eight minutes of questions, once", () => {
  const begun = withSteps(EXPLORE, {
    clarify: { spent: 5 * MINUTE },
    present: { spent: 9 * MINUTE },
  });
  assert.equal(suggested(begun, 3 * MINUTE - 1), "");
  const values = { minutes: 8 };
  assert.deepEqual(suggestion(begun, 3 * MINUTE), { key: "pulse", values, move: "pulse" });
  const had = after(called(begun, "pulse"), { type: "round_closed", round: "act-1" });
  assert.equal(suggested(had, 3 * MINUTE), "");
  assert.equal(suggested({ ...begun, phase: "commit" }, 3 * MINUTE), "");
});

test("looking at the balance is suggested where half the time was asked unevenly", () => {
  const m = questioned(EXPLORE, [...Array(9).fill("chloe"), "dev", "esi", "farid"]);
  assert.deepEqual(suggestion(m, LATE), { key: "uneven", move: "balance" });
  assert.equal(suggested(m, 4 * MINUTE), "");
  assert.equal(suggested(questioned(EXPLORE, TWICE), LATE), "");
});

test("which questions matter is asked when many are open and the time is short", () => {
  const had = called(EXPLORE, "pulse", { closed: true });
  const m = questioned(questioned(had, ASKERS), ["chloe", "dev"], { status: "open" });
  const values = { count: 2 };
  assert.deepEqual(suggestion(m, 9 * MINUTE), { key: "soon", values, move: "questions" });
  assert.equal(suggested(m, 7 * MINUTE), "");
  assert.equal(suggested(questioned(had, ["chloe"], { status: "open" }), 9 * MINUTE), "");
});

test("what cannot wait is suggested first", () => {
  const one = questioned(EXPLORE, Array(12).fill("chloe"), { status: "open" });
  const spoken = questioned(one, ["dev", "esi", "farid"]);
  const pulsed = called(spoken, "pulse", { closed: true });
  const disagreeing = voted(one, ["no"]);
  const ready = called(disagreeing, "thoughts", { ready: 5 });
  const suggestions = [
    suggested(ready, 11 * MINUTE),
    suggested(disagreeing, 11 * MINUTE),
    suggested(one, 11 * MINUTE),
    suggested(one, 9 * MINUTE),
    suggested(spoken, 9 * MINUTE),
    suggested(pulsed, 9 * MINUTE),
  ];
  assert.deepEqual(suggestions, ["reveal", "disagree", "over", "unheard", "pulse", "uneven"]);
});

test("nothing is suggested while the coach has the floor", () => {
  const taken = after(EXPLORE, { type: "floor_taken", question: "And?", showing: "nothing" });
  assert.equal(suggested(taken, 30 * MINUTE), "");
  assert.equal(suggested(after(taken, { type: "floor_released" }), 30 * MINUTE), "over");
});
