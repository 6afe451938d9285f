// @ts-check
// The tray: what was written and not sent waits there, wherever the meeting is, until it is dealt with.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { unsentIn } from "../../web/app/session/unsent.js";
import { say } from "../../web/app/words.js";
import { screen } from "./draw-screen.js";
import { FakeServer, opened, Tab } from "./fake-server.js";

/** @type {Awaited<ReturnType<typeof screen>>} */
let draw;
/** @type {FakeServer} */
let server;
/** @type {Tab} */
let ben;

before(async () => {
  draw = await screen();
});

beforeEach(async () => {
  server = opened();
  server.decide = ({ id: _id, ...command }) => ({ ...command, type: BECOMES[command.type] });
  server.append({ type: "presenter_chosen", airtime: 1, member: "ben" }, "ana");
  ben = await new Tab(server, "ben").connect();
  moves("present");
});

/** @type {Record<string, string>} */
const BECOMES = { present: "problem_presented", note_down: "noted_down", say: "said" };

/** @param {string} phase */
const moves = (phase) => server.append({ type: "phase_began", phase, discards: false }, "ana");

/** @param {Tab} tab */
function drawn({ session }) {
  session.drafts.hide();
  return draw(session.meeting, session.me, /** @type {any} */ (session));
}

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
  const way = { type: "say", extra: { phase: "open" } };
  assert.deepEqual(waiting(ben)[0].way, { ...way, why: "writing" });
  assert.ok(drawn(ben).includes(say("refusal-writing")));
  moves("explore");
  assert.deepEqual(waiting(ben)[0].way, { ...way, why: "" });
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

test("it waits after the end, with the questions kept for later, and on the page of the set", () => {
  ben.session.drafts.of("present").type("text", PROBLEM);
  ben.session.nudges.own.add(["Who gains?"]);
  moves("closed");
  const kinds = waiting(ben).map(({ kind, draft }) => [kind, draft.values.text]);
  assert.deepEqual(kinds, [
    ["present", PROBLEM],
    ["question", "Who gains?"],
  ]);
  assert.deepEqual(ben.session.nudges.own.all, []);
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

test("whoever leads sees that somebody is in the middle of something when they move on", () => {
  /** @type {any[]} */
  const signalled = [];
  server.signal = (/** @type {any[]} */ ...said) => {
    signalled.push(said[1]);
    return { until: 0 };
  };
  moves("explore");
  assert.deepEqual(signalled, []);
  const draft = ben.session.drafts.of("reframe");
  draft.write("text", "I hold on");
  moves("pause");
  assert.deepEqual(signalled, []);
  draft.isShown = true;
  moves("commit");
  assert.deepEqual(signalled, [{ what: "writing", on: true }]);
});

/**
 * Ben has written a thought in a round that is left then.
 * @param {{ discards?: boolean, reveals?: boolean }} how
 */
function leaves({ discards = false, reveals = false }) {
  const round = "thoughts-1";
  const opened = { type: "round_opened", purpose: "thoughts", question: "", seconds: 0 };
  server.append(opened, "ana", round);
  const written = { round, text: PROBLEM, first: true, kind: "unread", edited: false };
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
