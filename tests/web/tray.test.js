// @ts-check
// The tray: what was written and not sent waits there, wherever the meeting is, until it is dealt with.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { whyNot } from "../../web/app/may.js";
import { turnOf } from "../../web/app/meeting/going-on.js";
import { unsentIn } from "../../web/app/session/unsent.js";
import { wayOf } from "../../web/app/session/ways.js";
import { say } from "../../web/app/words.js";
import { box, buttons, drawing } from "./draw-screen.js";
import { Tab } from "./fake-server.js";
import { BesideTheTray, PROBLEM } from "./tray-cast.js";

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {BesideTheTray} */
let at;

before(async () => {
  draw = await drawing();
});

beforeEach(async () => {
  at = await BesideTheTray.fresh(draw);
});

test("what stands in a form on the screen does not wait in the tray", () => {
  at.ben.session.drafts.of("present").type("text", PROBLEM);
  assert.deepEqual(at.waiting(at.ben), []);
  assert.ok(!at.drawn(at.ben).includes(say("tray-what-present")));
});

test("nor what stands in a form of a row, such as an answer below its question", () => {
  at.moves("explore");
  const words = { text: "Who else could?", kind: "unread", edited: false, ends_turn: false };
  at.server.append({ type: "question_asked", to: "ben", ...words }, "dev", "question-1");
  at.ben.session.drafts.of("answer-question-1").type("text", "Nobody");
  const shown = at.drawn(at.ben);
  assert.ok(shown.includes(say("questions-answer-form", { question: words.text })));
  assert.ok(!shown.includes(say("tray-what-answer")));
});

test("a text whose phase is over waits, and can be sent: the log has it, and the tray is empty", async () => {
  at.ben.session.drafts.of("present").type("text", PROBLEM);
  at.moves("explore");
  const [one] = at.waiting(at.ben);
  assert.ok(
    at.drawn(at.ben).includes(say("tray-what-present")) && at.drawn(at.ben).includes(PROBLEM),
  );
  assert.equal(one.way?.type, "present");
  await at.ben.session.send(one.name, "present");
  assert.deepEqual(at.happened("problem_presented"), [
    { type: "problem_presented", text: PROBLEM },
  ]);
  assert.deepEqual(at.waiting(at.ben), []);
});

test("a line is sent with the phase that it was begun in", () => {
  at.moves("open");
  at.ben.session.drafts.of("say-open").type("text", "Glad to be here");
  at.moves("choose");
  const way = { type: "say", extra: { phase: "open" }, phase: "open" };
  assert.deepEqual(at.waiting(at.ben)[0].way, { ...way, why: "writing", over: {} });
  assert.ok(at.drawn(at.ben).includes(say("refusal-writing")));
  at.moves("explore");
  assert.deepEqual(at.waiting(at.ben)[0].way, { ...way, why: "", over: {} });
});

test("a line of before waits for no turn, whoever has it in the next go-round", () => {
  at.moves("open");
  at.ben.session.drafts.of("say-open").type("text", "Glad to be here");
  at.moves("close");
  const round = { purpose: "turns", question: "", options: [], texts: 1, seconds: 0 };
  at.server.append({ type: "round_opened", ...round }, "ana", "round-1");
  const turns = ["turn_taken", "not_your_turn"];
  for (const member of ["ben", "chloe"]) {
    const { meeting } = at.ben.session;
    const inTurn = turnOf(meeting.rounds[0]) === "ben";
    assert.equal(turns.includes(whyNot(meeting, "ben", "say")), !inTurn);
    assert.equal(at.waiting(at.ben)[0].way?.why, "");
    at.server.append({ type: "turn_spoken", round: "round-1", member }, "ana");
  }
});

test("what nobody can be sent any more is kept, or let go", async () => {
  at.moves("explore");
  at.ben.session.drafts.of("ask").type("text", "Who else?");
  at.moves("pause");
  const [one] = at.waiting(at.ben);
  assert.equal(one.way, null);
  await at.ben.session.tray.keep("ask");
  assert.deepEqual(at.happened("noted_down"), [{ type: "noted_down", text: "Who else?" }]);
  at.ben.session.drafts.of("ask").type("text", "And why?");
  at.ben.session.tray.letGo(["ask"]);
  assert.deepEqual(at.waiting(at.ben), []);
});

test("what lacks something without which it is no act can only be kept", () => {
  at.moves("close");
  const lacks = { example: "member", report: "outcome", commit: "by_when" };
  for (const name of Object.keys(lacks))
    at.ben.session.drafts.of(name).type("text", "It went well.");
  const ways = () => at.waiting(at.ben).map(({ way }) => way?.type);
  assert.deepEqual(ways(), [undefined, undefined, undefined]);
  for (const [name, field] of Object.entries(lacks))
    at.ben.session.drafts.of(name).write(field, "it");
  assert.deepEqual(ways(), ["give_example", "report_back", "commit"]);
});

test("another day goes along with a report of what goes on, and with no other", () => {
  at.moves("close");
  const report = at.ben.session.drafts.of("report-made");
  report.type("happened", "It is done.");
  report.type("by_when", "2026-12-24");
  for (const [outcome, by_when] of [
    ["partly", "2026-12-24"],
    ["done", null],
  ]) {
    report.type("outcome", String(outcome));
    assert.deepEqual(at.waiting(at.ben)[0].way?.extra, { commitment: "made", by_when });
  }
});

test("a text that is too long stays whole, says by how much, and is sent once it is shorter", async () => {
  const present = at.ben.session.drafts.of("present");
  present.type("text", "x".repeat(2022));
  at.moves("explore");
  assert.match(at.drawn(at.ben), /22 characters too many/);
  assert.equal(present.values.text.length, 2022);
  assert.ok(at.sendIt(at.ben)?.disabled);
  box(at.screenOf(at.ben), `${present.key}.text`).handle({ currentTarget: { value: PROBLEM } });
  assert.ok(!at.sendIt(at.ben)?.disabled && !at.drawn(at.ben).includes("too many"));
  assert.ok(at.drawn(at.ben).includes(`id=${present.key}.text`), "it is taken from under the hand");
  await at.sendIt(at.ben)?.press();
  assert.deepEqual(at.happened("problem_presented"), [
    { type: "problem_presented", text: PROBLEM },
  ]);
});

test("what was unfinished at a reveal is held to the same length before it is sent", () => {
  at.moves("explore");
  const round = { purpose: "thoughts", question: "", options: [], texts: 1, seconds: 0 };
  at.server.append({ type: "round_opened", ...round }, "ana", "round-1");
  const draft = at.ben.session.drafts.of("write-round-1");
  draft.type("text", "x".repeat(2003));
  at.server.append({ type: "revealed", round: "round-1", items: [] }, "ana");
  const late = () =>
    buttons(at.screenOf(at.ben)).find(({ words }) => words === say("hidden-late-send"))?.disabled;
  assert.match(at.drawn(at.ben), /3 characters too many/);
  assert.equal(late(), true);
  draft.type("text", "Ben needs to");
  assert.ok(at.drawn(at.ben).includes("Ben needs to"));
  assert.equal(late(), false);
});

test("a correction may be no longer than what it corrects", () => {
  at.moves("commit");
  at.server.append({ type: "question_lingered", text: "What next?" }, "ben");
  const id = String(at.server.entries.at(-1)?.act);
  const draft = at.ben.session.drafts.of(`correct-${id}`);
  draft.type("text", "x".repeat(281));
  const way = wayOf(at.ben.session.meeting, "ben", `correct-${id}`, draft);
  assert.deepEqual(way?.over, { text: 1 });
});

test("an answer to a question of the coach is for that question, and for no other", async () => {
  const asks = (/** @type {string} */ question) =>
    at.server.append({ type: "floor_taken", question, showing: "nothing" }, "ana");
  asks("How are we doing?");
  const name = `answer_floor-${at.ben.session.meeting.floor?.id}`;
  at.ben.session.drafts.of(name).type("text", "We hurry.");
  assert.deepEqual(at.waiting(at.ben), []);
  asks("What do we learn?");
  for (const releases of [false, true]) {
    if (releases) at.server.append({ type: "floor_released" }, "ana");
    const [one] = at.waiting(at.ben);
    assert.deepEqual([one.name, one.way], [name, null]);
    assert.ok(at.drawn(at.ben).includes(say("tray-answer_floor-past")) && !at.sendIt(at.ben));
  }
  await at.ben.session.tray.keep(name);
  assert.deepEqual(at.happened("noted_down"), [{ type: "noted_down", text: "We hurry." }]);
});

test("it is sent from the tray while that question is asked", () => {
  at.server.append({ type: "floor_taken", question: "And?", showing: "nothing" }, "ana");
  const name = `answer_floor-${at.ben.session.meeting.floor?.id}`;
  const draft = at.ben.session.drafts.of(name);
  draft.type("text", "We hurry.");
  const way = wayOf(at.ben.session.meeting, "ben", name, draft);
  assert.deepEqual([way?.type, way?.extra], ["answer_floor", { member: "ben" }]);
});

test("a text longer than a note is kept in several, and all of it", async () => {
  const long = "\u{1F9ED}".repeat(4500);
  at.ben.session.drafts.of("bid").type("text", long);
  await at.ben.session.tray.keep("bid");
  const notes = at.happened("noted_down").map(({ text }) => text);
  assert.deepEqual(
    notes.map((text) => [...text].length),
    [2000, 2000, 500],
  );
  assert.equal(notes.join(""), long);
});

test("what is refused stays in the tray, with the reason", async () => {
  at.ben.session.drafts.of("present").type("text", PROBLEM);
  at.moves("explore");
  at.server.refuses = "too_long";
  await at.ben.session.send("present", "present");
  assert.ok(
    at.drawn(at.ben).includes(PROBLEM) && at.drawn(at.ben).includes(say("refusal-too_long")),
  );
});

test("it waits after the end, with a question for later, and on the page of the set", () => {
  at.ben.session.drafts.of("present").type("text", PROBLEM);
  at.ben.session.drafts.of("question").type("text", "Who gains?");
  at.moves("closed");
  const kinds = at.waiting(at.ben).map(({ kind, draft }) => [kind, draft.values.text]);
  assert.deepEqual(kinds, [
    ["present", PROBLEM],
    ["question", "Who gains?"],
  ]);
  const meetings = [{ number: 1, title: "The first" }];
  const found = unsentIn(/** @type {any} */ ({ meetings }), () => at.ben.session.drafts);
  assert.deepEqual(
    found.map(({ title, kind }) => [title, kind]),
    [
      ["The first", "present"],
      ["The first", "question"],
    ],
  );
});

test("what another tab left that is closed waits beside what stands here", async () => {
  const open = new Set(["first", "second"]);
  const tab = (/** @type {string} */ id) => ({
    id,
    isOpen: (/** @type {string} */ o) => open.has(o),
  });
  const more = { storage: at.ben.storage, tab: tab("second") };
  at.ben.session.drafts.of("present").type("text", "Of the first");
  const other = await new Tab(at.server, "ben", more).connect();
  other.session.drafts.of("present").type("text", "Of the second");
  assert.deepEqual(at.waiting(other), []);
  open.delete("first");
  const [left] = at.waiting(other);
  assert.equal(left.draft.values.text, "Of the first");
  assert.equal(left.way?.type, "present");
  await other.session.send(left.name, "present");
  await other.session.send("present", "present");
  assert.deepEqual(
    at.happened("problem_presented").map(({ text }) => text),
    ["Of the first", "Of the second"],
  );
});
