// @ts-check
// What the coach's panel counts, and the one move that it suggests.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  asked,
  askedOf,
  asking,
  evenness,
  mixOf,
  questionsHere,
  suggestion,
  unanswered,
} from "../../web/app/panel.js";
import { say } from "../../web/app/words.js";
import {
  ASKERS,
  after,
  called,
  commitment,
  MINUTE,
  meeting,
  plan,
  questioned,
  withSteps,
} from "./cast.js";
import { screen } from "./draw-screen.js";

/** @import { Item, Meeting, Question, Step } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let draw;

before(async () => {
  draw = await screen();
});

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

test("who is asked is counted as they are seated, and not by how often; everyone comes last", () => {
  const all = questioned(EXPLORE, ["chloe"], { to: "everyone" });
  const some = questioned(all, ["esi"], { to: "presenters" });
  const m = questioned(questioned(some, ["chloe", "esi"], { to: "dev" }), ["dev"]);
  assert.deepEqual(
    [...askedOf(m)],
    [
      ["ben", 1],
      ["dev", 2],
      ["presenters", 1],
      ["everyone", 1],
    ],
  );
});

/**
 * The meeting in which a lens saw so many questions of each kind.
 * @param {Partial<Meeting["mix"]>} seen
 */
const mixed = (seen) => ({ ...EXPLORE, mix: { ...EXPLORE.mix, ...seen } });

test("what was told is what stood in the place of a question, and did not ask", () => {
  assert.equal(asking(mixed({ question: 3, closed: 1, leading: 1, multi: 1 })), 1);
  assert.equal(asking(mixed({ question: 5, statement: 1, advice: 2 })), 5 / 8);
});

test("who answers was asked: to everyone, or several times to one question", () => {
  const answers = ["ben", "ben", "dev", "esi"].map((by, at) => ({
    id: `a-${at}`,
    by,
    text: "So.",
  }));
  const m = questioned(mixed({ question: 4 }), ASKERS, { to: "everyone", answers });
  assert.equal(asking(m), 1);
  assert.equal(asking(questioned(m, ["dev"], { answers: answers.slice(0, 2) })), 1);
});

test("nothing is said of how the set asks before there are as many questions as may ask", () => {
  assert.equal(asking(EXPLORE), null);
  assert.equal(mixOf(EXPLORE), null);
  assert.equal(asking({ ...EXPLORE, members: [] }), null);
  assert.equal(asking(mixed({ question: 2, advice: 1, unread: 9 })), null);
  assert.equal(mixOf(mixed({ closed: 3, edited: 3 })), null);
  assert.equal(asking(mixed({ question: 3, advice: 1 })), 3 / 4);
  const enough = mixed({ question: 2, closed: 1, multi: 1 });
  assert.deepEqual(mixOf(enough), { open: 2, closed: 1, other: 1 });
});

test("questions that are not answered yet are a number, once there are any", () => {
  assert.equal(unanswered(EXPLORE), null);
  assert.equal(unanswered(questioned(EXPLORE, ["dev"], { status: "withdrawn" })), null);
  assert.equal(unanswered(questioned(EXPLORE, ["dev"])), 0);
  const states = /** @type {Question["status"][]} */ (["open", "set_aside", "parked", "passed"]);
  const m = states.reduce((all, status) => questioned(all, ["dev"], { status }), EXPLORE);
  assert.equal(unanswered(m), 2);
  const struck = { at: 0, by: "dev", most: 9, changed: false, answered: false, struck: true };
  assert.equal(unanswered({ ...m, posts: [{ ...struck, id: m.questions[0].id }] }), 1);
});

test("whoever has not asked is named once there are enough questions", () => {
  const silent = say("panel-silent", { names: "" }).replace(".", "");
  const shown = (/** @type {string[]} */ askers) => draw(questioned(EXPLORE, askers), "ana");
  assert.ok(!shown(["chloe", "dev"]).includes(silent));
  assert.ok(shown(["chloe", "dev", "chloe", "dev"]).includes(silent));
});

test("the questions are counted for whoever leads once there are enough, behind a closed fold", () => {
  const words = say("panel-questions");
  const shown = (/** @type {string[]} */ askers) => draw(questioned(EXPLORE, askers), "ana");
  assert.ok(!shown(["chloe", "dev"]).includes(words));
  assert.match(shown(TWICE), new RegExp(`<details class="[^"]*">\\s*<summary>${words}</summary>`));
  assert.ok(!draw(questioned(EXPLORE, TWICE), "ben").includes(words));
});

test("the drawer says what is open and what to say before moves, the chair and numbers", () => {
  const drawer = draw(questioned(called(EXPLORE, "turns"), TWICE), "ana").split("id=panel ")[1];
  const order = ["panel-round", "script-title", "panel-moves", "chair-title", "panel-questions"];
  const round = say("purpose-turns-name");
  const places = order.map((key) => drawer.search(`[>=]${say(key, { round })}[<>]`));
  assert.ok(!places.includes(-1), `${places}`);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test("nothing is suggested where there is nothing to do", () => {
  assert.equal(suggested(EXPLORE), "");
  assert.equal(suggested(meeting("lobby", { clock: { ...EXPLORE.clock, running: false } })), "");
  assert.equal(suggested(meeting("closed"), 500 * MINUTE), "");
});

test("where the set disagrees on the problem, writing it again is suggested", () => {
  const m = voted(EXPLORE, ["yes", "close", "no", "close"]);
  const values = { close: 2, no: 1 };
  assert.deepEqual(suggestion(m, MINUTE), { key: "disagree", values, move: "statements" });
  assert.equal(suggested(voted(EXPLORE, ["yes", "yes"])), "");
  assert.equal(suggested(voted(EXPLORE, ["yes", "close"])), "");
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

/** Deepen has 6 minutes; pause, commit, learn and close come to 15. */
const DEEPEN = meeting("deepen");
const LAST_CALL = { key: "uncommitted", values: { minutes: 20 }, move: "commit" };

test("that nobody has committed is said twenty minutes before the end", () => {
  assert.equal(suggested(DEEPEN, MINUTE - 1), "");
  assert.deepEqual(suggestion(DEEPEN, MINUTE), LAST_CALL);
  assert.equal(suggestion(meeting("pause"), MINUTE)?.values?.minutes, 14);
});

test("it is said, too, of a meeting that is late, though what is ahead takes longer", () => {
  const late = meeting("explore", { clock: { ...EXPLORE.clock, since: 39 * MINUTE } });
  assert.notEqual(suggested(late, 40 * MINUTE), "uncommitted");
  assert.deepEqual(suggestion(late, 40 * MINUTE + 1), LAST_CALL);
  assert.equal(suggestion(late, 90 * MINUTE)?.values?.minutes, 0);
});

test("one commitment that stands is enough, and one that was taken back is none", () => {
  const made = (/** @type {boolean} */ withdrawn) => [commitment({ withdrawn })];
  assert.equal(suggested({ ...DEEPEN, commitments: made(false) }, MINUTE), "");
  assert.equal(suggested({ ...DEEPEN, commitments: made(true) }, MINUTE), "uncommitted");
});

test("where people commit it is said after half the time, and there is nothing to press", () => {
  const m = meeting("commit");
  assert.equal(suggested(m, 2 * MINUTE - 1), "");
  assert.deepEqual(suggestion(m, 2 * MINUTE), { key: "uncommitted", values: { minutes: 11 } });
  assert.equal(suggested(meeting("learn"), 2 * MINUTE), "");
});

test("nothing of it is said in a short meeting, nor where nobody can commit", () => {
  const short = { ...DEEPEN, course: DEEPEN.course.map((s) => ({ ...s, planned: s.minutes / 2 })) };
  assert.equal(suggested(short, MINUTE), "");
  assert.equal(suggested({ ...DEEPEN, presenters: [[]] }, MINUTE), "");
  const course = DEEPEN.course.filter(({ kind }) => kind !== "commit");
  assert.equal(suggested({ ...DEEPEN, course }, 3 * MINUTE), "");
});

test("that the time is over is said", () => {
  assert.equal(suggested(EXPLORE, 10 * MINUTE - 1), "pulse");
  assert.deepEqual(suggestion(EXPLORE, 10 * MINUTE + 1), { key: "over" });
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
  assert.equal(suggested({ ...begun, phase: "learn" }, 3 * MINUTE), "");
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
  const suggestions = [
    suggested(disagreeing, 11 * MINUTE),
    suggested(one, 11 * MINUTE),
    suggested(one, 9 * MINUTE),
    suggested(spoken, 9 * MINUTE),
    suggested(pulsed, 9 * MINUTE),
  ];
  assert.deepEqual(suggestions, ["disagree", "over", "unheard", "pulse", "uneven"]);
});

test("nothing is suggested while the coach has the floor", () => {
  const taken = after(EXPLORE, { type: "floor_taken", question: "And?", showing: "nothing" });
  assert.equal(suggested(taken, 30 * MINUTE), "");
  assert.equal(suggested(after(taken, { type: "floor_released" }), 30 * MINUTE), "over");
});
