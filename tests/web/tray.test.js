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
import { FakeServer, opened, Tab } from "./fake-server.js";

/** @import { Drawn } from "./fake-lit.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {FakeServer} */
let server;
/** @type {Tab} */
let ben;

before(async () => {
  draw = await drawing();
});

beforeEach(async () => {
  server = opened();
  server.decide = ({ id: _id, ...command }) => ({ ...command, type: BECOMES[command.type] });
  server.append({ type: "presenter_chosen", airtime: 1, members: ["ben"], bid: "" }, "ana");
  ben = await new Tab(server, "ben").connect();
  moves("present");
});

/** @type {Record<string, string>} */
const BECOMES = {
  present: "problem_presented",
  note_down: "noted_down",
  say: "said",
  report_back: "reported_back",
};

/** @param {string} phase */
const moves = (phase) => server.append({ type: "phase_began", phase, discards: false }, "ana");

/** @param {Tab} tab @returns {Drawn} */
function screenOf({ session }) {
  session.drafts.hide();
  const send = session.send.bind(session);
  return draw(session.meeting, session.me, /** @type {any} */ ({ ...session, send }));
}

/** @param {Tab} tab */
const drawn = (tab) => screenOf(tab).text;

/** The way to send what waits. @param {Tab} tab */
const sendIt = (tab) => buttons(screenOf(tab)).find(({ words }) => words === say("tray-send"));

/** @param {Tab} tab */
function waiting(tab) {
  drawn(tab);
  return tab.session.tray.waiting(tab.session.meeting, tab.session.me);
}

/** @param {string} type */
const happened = (type) =>
  server.entries.flatMap(({ event }) => (event.type === type ? [/** @type {any} */ (event)] : []));

const PROBLEM = "Nobody takes over the rota";

test("what stands in a form on the screen does not wait in the tray", () => {
  ben.session.drafts.of("present").type("text", PROBLEM);
  assert.deepEqual(waiting(ben), []);
  assert.ok(!drawn(ben).includes(say("tray-what-present")));
});

test("nor what stands in a form of a row, such as an answer below its question", () => {
  moves("explore");
  const words = { text: "Who else could?", kind: "unread", edited: false, ends_turn: false };
  server.append({ type: "question_asked", to: "ben", ...words }, "dev", "question-1");
  ben.session.drafts.of("answer-question-1").type("text", "Nobody");
  const shown = drawn(ben);
  assert.ok(shown.includes(say("questions-answer-form", { question: words.text })));
  assert.ok(!shown.includes(say("tray-what-answer")));
});

test("a text whose phase is over waits, and can be sent: the log has it, and the tray is empty", async () => {
  ben.session.drafts.of("present").type("text", PROBLEM);
  moves("explore");
  const [one] = waiting(ben);
  assert.ok(drawn(ben).includes(say("tray-what-present")) && drawn(ben).includes(PROBLEM));
  assert.equal(one.way?.type, "present");
  await ben.session.send(one.name, "present");
  assert.deepEqual(happened("problem_presented"), [{ type: "problem_presented", text: PROBLEM }]);
  assert.deepEqual(waiting(ben), []);
});

test("a line is sent with the phase that it was begun in", () => {
  moves("open");
  ben.session.drafts.of("say-open").type("text", "Glad to be here");
  moves("choose");
  const way = { type: "say", extra: { phase: "open" }, phase: "open" };
  assert.deepEqual(waiting(ben)[0].way, { ...way, why: "writing", over: {} });
  assert.ok(drawn(ben).includes(say("refusal-writing")));
  moves("explore");
  assert.deepEqual(waiting(ben)[0].way, { ...way, why: "", over: {} });
});

test("a line of before waits for no turn, whoever has it in the next go-round", () => {
  moves("open");
  ben.session.drafts.of("say-open").type("text", "Glad to be here");
  moves("close");
  const round = { purpose: "turns", question: "", options: [], texts: 1, seconds: 0 };
  server.append({ type: "round_opened", ...round }, "ana", "round-1");
  const turns = ["turn_taken", "not_your_turn"];
  for (const member of ["ben", "chloe"]) {
    const { meeting } = ben.session;
    const inTurn = turnOf(meeting.rounds[0]) === "ben";
    assert.equal(turns.includes(whyNot(meeting, "ben", "say")), !inTurn);
    assert.equal(waiting(ben)[0].way?.why, "");
    server.append({ type: "turn_spoken", round: "round-1", member }, "ana");
  }
});

test("what nobody can be sent any more is kept, or let go", async () => {
  moves("explore");
  ben.session.drafts.of("ask").type("text", "Who else?");
  moves("pause");
  const [one] = waiting(ben);
  assert.equal(one.way, null);
  await ben.session.tray.keep("ask");
  assert.deepEqual(happened("noted_down"), [{ type: "noted_down", text: "Who else?" }]);
  ben.session.drafts.of("ask").type("text", "And why?");
  ben.session.tray.letGo(["ask"]);
  assert.deepEqual(waiting(ben), []);
});

test("what lacks something without which it is no act can only be kept", () => {
  moves("close");
  const lacks = { example: "member", report: "outcome", commit: "by_when" };
  for (const name of Object.keys(lacks)) ben.session.drafts.of(name).type("text", "It went well.");
  const ways = () => waiting(ben).map(({ way }) => way?.type);
  assert.deepEqual(ways(), [undefined, undefined, undefined]);
  for (const [name, field] of Object.entries(lacks)) ben.session.drafts.of(name).write(field, "it");
  assert.deepEqual(ways(), ["give_example", "report_back", "commit"]);
});

test("another day goes along with a report of what goes on, and with no other", () => {
  moves("close");
  const report = ben.session.drafts.of("report-made");
  report.type("happened", "It is done.");
  report.type("by_when", "2026-12-24");
  for (const [outcome, by_when] of [
    ["partly", "2026-12-24"],
    ["done", null],
  ]) {
    report.type("outcome", String(outcome));
    assert.deepEqual(waiting(ben)[0].way?.extra, { commitment: "made", by_when });
  }
});

test("a text that is too long stays whole, says by how much, and is sent once it is shorter", async () => {
  const present = ben.session.drafts.of("present");
  present.type("text", "x".repeat(2022));
  moves("explore");
  assert.match(drawn(ben), /22 characters too many/);
  assert.equal(present.values.text.length, 2022);
  assert.ok(sendIt(ben)?.disabled);
  box(screenOf(ben), `${present.key}.text`).handle({ currentTarget: { value: PROBLEM } });
  assert.ok(!sendIt(ben)?.disabled && !drawn(ben).includes("too many"));
  assert.ok(drawn(ben).includes(`id=${present.key}.text`), "it is taken from under the hand");
  await sendIt(ben)?.press();
  assert.deepEqual(happened("problem_presented"), [{ type: "problem_presented", text: PROBLEM }]);
});

test("what was unfinished at a reveal is held to the same length before it is sent", () => {
  moves("explore");
  const round = { purpose: "thoughts", question: "", options: [], texts: 1, seconds: 0 };
  server.append({ type: "round_opened", ...round }, "ana", "round-1");
  const draft = ben.session.drafts.of("write-round-1");
  draft.type("text", "x".repeat(2003));
  server.append({ type: "revealed", round: "round-1", items: [] }, "ana");
  const late = () =>
    buttons(screenOf(ben)).find(({ words }) => words === say("hidden-late-send"))?.disabled;
  assert.match(drawn(ben), /3 characters too many/);
  assert.equal(late(), true);
  draft.type("text", "Ben needs to");
  assert.ok(drawn(ben).includes("Ben needs to"));
  assert.equal(late(), false);
});

test("a correction may be no longer than what it corrects", () => {
  moves("commit");
  server.append({ type: "question_lingered", text: "What next?" }, "ben");
  const id = String(server.entries.at(-1)?.act);
  const draft = ben.session.drafts.of(`correct-${id}`);
  draft.type("text", "x".repeat(281));
  const way = wayOf(ben.session.meeting, "ben", `correct-${id}`, draft);
  assert.deepEqual(way?.over, { text: 1 });
});

test("an answer to a question of the coach is for that question, and for no other", async () => {
  const asks = (/** @type {string} */ question) =>
    server.append({ type: "floor_taken", question, showing: "nothing" }, "ana");
  asks("How are we doing?");
  const name = `answer_floor-${ben.session.meeting.floor?.id}`;
  ben.session.drafts.of(name).type("text", "We hurry.");
  assert.deepEqual(waiting(ben), []);
  asks("What do we learn?");
  for (const releases of [false, true]) {
    if (releases) server.append({ type: "floor_released" }, "ana");
    const [one] = waiting(ben);
    assert.deepEqual([one.name, one.way], [name, null]);
    assert.ok(drawn(ben).includes(say("tray-answer_floor-past")) && !sendIt(ben));
  }
  await ben.session.tray.keep(name);
  assert.deepEqual(happened("noted_down"), [{ type: "noted_down", text: "We hurry." }]);
});

test("it is sent from the tray while that question is asked", () => {
  server.append({ type: "floor_taken", question: "And?", showing: "nothing" }, "ana");
  const name = `answer_floor-${ben.session.meeting.floor?.id}`;
  const draft = ben.session.drafts.of(name);
  draft.type("text", "We hurry.");
  const way = wayOf(ben.session.meeting, "ben", name, draft);
  assert.deepEqual([way?.type, way?.extra], ["answer_floor", { member: "ben" }]);
});

test("a text longer than a note is kept in several, and all of it", async () => {
  const long = "\u{1F9ED}".repeat(4500);
  ben.session.drafts.of("bid").type("text", long);
  await ben.session.tray.keep("bid");
  const notes = happened("noted_down").map(({ text }) => text);
  assert.deepEqual(
    notes.map((text) => [...text].length),
    [2000, 2000, 500],
  );
  assert.equal(notes.join(""), long);
});

test("what is refused stays in the tray, with the reason", async () => {
  ben.session.drafts.of("present").type("text", PROBLEM);
  moves("explore");
  server.refuses = "too_long";
  await ben.session.send("present", "present");
  assert.ok(drawn(ben).includes(PROBLEM) && drawn(ben).includes(say("refusal-too_long")));
});

test("it waits after the end, with a question for later, and on the page of the set", () => {
  ben.session.drafts.of("present").type("text", PROBLEM);
  ben.session.drafts.of("question").type("text", "Who gains?");
  moves("closed");
  const kinds = waiting(ben).map(({ kind, draft }) => [kind, draft.values.text]);
  assert.deepEqual(kinds, [
    ["present", PROBLEM],
    ["question", "Who gains?"],
  ]);
  const meetings = [{ number: 1, title: "The first" }];
  const found = unsentIn(/** @type {any} */ ({ meetings }), () => ben.session.drafts);
  assert.deepEqual(
    found.map(({ title, kind }) => [title, kind]),
    [
      ["The first", "present"],
      ["The first", "question"],
    ],
  );
});

test("whoever leads sees who is in the middle of what all were writing when they move on", () => {
  /** @type {any[]} */
  const signalled = [];
  server.signal = (/** @type {any[]} */ ...said) => {
    signalled.push(said[1]);
    return { until: 0 };
  };
  ben.session.drafts.of("note").write("text", "Ask Mo");
  ben.session.drafts.of("reframe").write("text", "I hold on");
  moves("explore");
  assert.deepEqual(signalled, []);
  const opened = {
    type: "round_opened",
    purpose: "thoughts",
    question: "",
    options: [],
    texts: 1,
    seconds: 0,
  };
  server.append(opened, "ana", "thoughts-1");
  ben.session.drafts.of("write-thoughts-1").write("text", "I hold");
  moves("commit");
  assert.deepEqual(signalled, [{ what: "writing", on: true }]);
});

test("what was begun in a round that was cancelled can be sent in the one in its stead", () => {
  const opened = {
    type: "round_opened",
    purpose: "thoughts",
    question: "",
    options: [],
    texts: 1,
    seconds: 0,
  };
  const way = () => waiting(ben).find(({ name }) => name === "write-thoughts-1")?.way ?? null;
  server.append(opened, "ana", "thoughts-1");
  ben.session.drafts.of("write-thoughts-1").write("text", "I hold");
  server.append({ type: "round_closed", round: "thoughts-1", discards: false }, "ana");
  assert.equal(way(), null);
  server.append({ ...opened, purpose: "agreement" }, "ana", "vote-1");
  assert.equal(way(), null);
  server.append(opened, "ana", "thoughts-2");
  assert.partialDeepStrictEqual(way(), { type: "write", extra: { round: "thoughts-2" } });
});

/**
 * Ben has written a thought in a round that is left then.
 * @param {{ discards?: boolean, reveals?: boolean }} how
 */
function leaves({ discards = false, reveals = false }) {
  const round = "thoughts-1";
  const opened = {
    type: "round_opened",
    purpose: "thoughts",
    question: "",
    options: [],
    texts: 1,
    seconds: 0,
  };
  server.append(opened, "ana", round);
  const written = { round, place: 1, text: PROBLEM, first: true, kind: "unread", edited: false };
  server.append({ type: "text_written", ...written }, "ben");
  const items = ben.session.meeting.rounds.at(-1)?.items;
  if (reveals) server.append({ type: "revealed", round, items }, "ana");
  server.append({ type: "phase_began", phase: "explore", discards }, "ana");
}

test("what was discarded unseen waits for its author, who may keep it", () => {
  leaves({ discards: true });
  const [one] = waiting(ben);
  assert.deepEqual([one.kind, one.draft.written, one.way], ["unseen", [PROBLEM], null]);
  assert.ok(drawn(ben).includes(say("tray-what-unseen")));
  assert.ok(!drawn(ben).includes(say("tray-kept")));
});

test("its author is told once that what nobody has seen is kept", () => {
  leaves({ discards: false });
  assert.deepEqual(waiting(ben), []);
  assert.ok(drawn(ben).includes(say("tray-kept")));
  ben.session.tray.letBe();
  assert.ok(!drawn(ben).includes(say("tray-kept")));
});

test("nobody else is told", async () => {
  const dev = await new Tab(server, "dev").connect();
  leaves({ discards: true });
  assert.deepEqual([waiting(dev), dev.session.tray.isKept], [[], false]);
});

test("what was for its author alone is theirs however its round is left", () => {
  for (const discards of [true, false]) {
    const round = `learning-${discards}`;
    const opened = {
      type: "round_opened",
      purpose: "learning",
      question: "",
      options: [],
      texts: 1,
      seconds: 0,
    };
    server.append({ type: "phase_began", phase: "learn", discards: false }, "ana");
    server.append(opened, "ana", round);
    const written = { round, level: "self", seen_by: "me", text: PROBLEM, first: true };
    server.append({ type: "learning_written", ...written }, "ben");
    server.append({ type: "phase_began", phase: "close", discards }, "ana");
    assert.deepEqual([waiting(ben), ben.session.tray.isKept], [[], false]);
  }
});

test("of what was revealed nothing is given back", () => {
  leaves({ discards: true, reveals: true });
  assert.deepEqual([waiting(ben), ben.session.tray.isKept], [[], false]);
});

test("what another tab left that is closed waits beside what stands here", async () => {
  const open = new Set(["first", "second"]);
  const tab = (/** @type {string} */ id) => ({
    id,
    isOpen: (/** @type {string} */ o) => open.has(o),
  });
  const more = { storage: ben.storage, tab: tab("second") };
  ben.session.drafts.of("present").type("text", "Of the first");
  const other = await new Tab(server, "ben", more).connect();
  other.session.drafts.of("present").type("text", "Of the second");
  assert.deepEqual(waiting(other), []);
  open.delete("first");
  const [left] = waiting(other);
  assert.equal(left.draft.values.text, "Of the first");
  assert.equal(left.way?.type, "present");
  await other.session.send(left.name, "present");
  await other.session.send("present", "present");
  assert.deepEqual(
    happened("problem_presented").map(({ text }) => text),
    ["Of the first", "Of the second"],
  );
});
