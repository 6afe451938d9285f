// @ts-check
// What a screen reader hears of a meeting: who asks, whose turn it is, what is sent; once, and in short.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { firstWords } from "../../web/app/first-words.js";
import { Announcements } from "../../web/app/session/announcements.js";
import { say } from "../../web/app/words.js";
import { after, called, MINUTE, meeting, withSteps } from "./cast.js";
import { giveWords } from "./fake-browser.js";
import { FakeServer, opened, Tab } from "./fake-server.js";

/** @import { Meeting } from "../../web/app/protocol.js" */
/** @import { Moment } from "../../web/app/session/announcements.js" */

const LONG = "What have you tried ".repeat(20);
let turn = "";

before(async () => {
  await giveWords();
  turn = say("round-your_turn");
});

/** @type {Announcements} */
let announcements;

beforeEach(() => {
  announcements = new Announcements();
});

/**
 * What Chloe hears as the meeting is so.
 * @param {Meeting} m
 * @param {Partial<Moment>} [more]
 */
function hears(m, more = {}) {
  return announcements.next({ meeting: m, me: "chloe", state: "live", now: 0, ...more });
}

/** @param {string} text */
function asked(text, to = "ben") {
  return { type: "question_asked", to, text, kind: "unread", edited: false };
}

test("nothing is heard at first, and nothing twice", () => {
  const m = meeting("explore");
  assert.equal(hears(m), "");
  assert.equal(hears(m), "");
  const mine = called(m, "turns", { order: ["chloe"] });
  assert.ok(hears(mine).endsWith(turn));
  assert.equal(hears(mine), "");
});

test("the phase is heard, and what is to be done in it", () => {
  hears(meeting("open"));
  const heard = hears(meeting("explore"));
  assert.ok(heard.startsWith(`${say("phase-explore-name")}.`));
  assert.ok(heard.length > say("phase-explore-name").length + 2);
});

test("whose turn it is is heard, again in the next round", () => {
  const m = meeting("explore");
  hears(m);
  const round = { order: ["dev", "chloe"] };
  const first = called(m, "turns", { id: "round-1", ...round });
  assert.ok(hears(first).endsWith("Dev has the turn."));
  const spoken = { type: "turn_spoken", round: "round-1", member: "dev" };
  const mine = after(first, spoken, "dev");
  assert.equal(hears(mine), turn);
  const second = called(mine, "turns", { id: "round-2", order: ["chloe"] });
  assert.ok(hears(second).endsWith(turn));
});

test("a floor that is taken, a silence and a reveal are heard, once each", () => {
  const m = meeting("explore");
  hears(m);
  const taken = { type: "floor_taken", question: "And now?", showing: "nothing" };
  assert.ok(hears(after(m, taken)).includes("And now?"));
  assert.equal(hears(after(m, { ...taken, question: "" })).includes(say("floor-held")), true);
  assert.ok(hears(called(m, "silence")).includes(say("floor-silence")));
  const open = called(m, "pulse", { id: "pulse-1" });
  assert.ok(!hears(open).includes(say("hidden-revealed")));
  const shown = called(m, "pulse", { id: "pulse-1", revealed: [] });
  assert.equal(hears(shown), say("hidden-revealed"));
  assert.equal(hears(shown), "");
});

test("a question is heard with its asker and its first words; one's own is not", () => {
  const m = meeting("explore");
  hears(m);
  const first = after(m, asked(LONG), "dev");
  const heard = hears(first);
  assert.ok(heard.startsWith("Dev asks Ben: What have you tried"));
  assert.ok(heard.endsWith(" …") && heard.length < 150);
  assert.equal(hears(after(first, asked("Mine?"), "chloe")), "");
});

test("many questions at once are counted", () => {
  const m = meeting("explore");
  hears(m);
  const many = ["One?", "Two?", "Three?"].reduce((all, text) => after(all, asked(text), "dev"), m);
  assert.equal(hears(many), "3 new questions.");
});

test("whoever answers is heard, and not what they say; one's own answer is not", () => {
  const m = after(meeting("explore"), asked("Why?", "everyone"), "dev");
  const [{ id }] = m.questions;
  hears(m);
  const answer = { type: "question_answered", reply_to: id, text: LONG };
  const ben = after(m, answer, "ben");
  assert.equal(ben.questions[0].answers.length, 1);
  assert.equal(hears(ben), "Ben has answered.");
  assert.equal(hears(after(ben, answer, "chloe")), "");
});

test("the last minute of a phase is heard once, and not where it had begun before", () => {
  const m = withSteps(meeting("explore"), { explore: { minutes: 5 } });
  const minute = say("aloud-minute");
  assert.equal(hears(m, { now: 3 * MINUTE }), "");
  assert.equal(hears(m, { now: 4 * MINUTE }), minute);
  assert.equal(hears(m, { now: 4 * MINUTE + 1 }), "");
  assert.equal(hears(m, { now: 6 * MINUTE }), "");
  announcements = new Announcements();
  assert.equal(hears(m, { now: 4 * MINUTE }), "");
  assert.equal(hears(m, { now: 4 * MINUTE + 1 }), "");
});

test("a phase without a time of its own, or that is held, has no last minute", () => {
  const open = withSteps(meeting("explore"), { explore: { minutes: 0 } });
  hears(open);
  assert.equal(hears(open, { now: 9 * MINUTE }), "");
  const clock = { running: false, since: 0, automatic: false };
  const held = withSteps(meeting("explore", { clock }), { explore: { minutes: 5 } });
  assert.equal(hears(held, { now: 9 * MINUTE }), "");
});

test("what one has sent is heard, with what has happened at the same time", () => {
  const m = meeting("explore");
  hears(m);
  announcements.sent("ask");
  const heard = hears(after(m, asked("Why?"), "dev"));
  assert.equal(heard, "Sent. Dev asks Ben: Why?");
  assert.equal(hears(after(m, asked("Why?"), "dev")), "");
  announcements.sent("note_down");
  assert.equal(hears(after(m, asked("Why?"), "dev")), "");
});

test("that the connection is back is heard, with how much is new and where everyone is", () => {
  const m = meeting("explore", { seq: 10 });
  hears(m);
  assert.equal(hears(m, { state: "lost" }), "");
  const there = called(after({ ...meeting("learn"), seq: 21 }, asked("Why?"), "dev"), "turns", {
    order: ["chloe"],
  });
  const missed = { ...there, seq: 22 };
  const heard = hears(missed);
  assert.ok(heard.startsWith(`${say("aloud-back")} 12 things happened meanwhile.`));
  assert.ok(heard.includes(say("phase-learn-name")) && heard.endsWith(turn));
  assert.ok(!heard.includes("Why?"));
  assert.equal(hears(missed), "");
});

test("a meeting that was put back is not read out anew", () => {
  hears(meeting("learn", { seq: 30 }));
  assert.equal(hears(meeting("explore", { seq: 10 })), "");
});

test("the first words of a text end with a word, and no character is cut", () => {
  assert.equal(firstWords("  Why\n  now? "), "Why now?");
  assert.equal(firstWords("one two three", 9), "one two …");
  assert.equal(firstWords("one two three", 7), "one two …");
  assert.equal(firstWords("😀".repeat(5), 3), "😀😀😀 …");
});

test("a form that was taken is told of, and neither one that was refused nor a press", async () => {
  /** @type {FakeServer} */
  const server = opened();
  server.append({ type: "phase_began", phase: "open" }, "ana");
  const { session, sent } = await new Tab(server, "chloe").connect();
  session.drafts.of("say").type("text", "I am here.");
  server.refuses = "blank";
  await session.send("say", "say");
  assert.deepEqual(sent, []);
  server.refuses = "";
  await session.send("say", "say");
  assert.deepEqual(sent, ["say"]);
  await session.press("move", { to: "explore" });
  assert.deepEqual(sent, ["say"]);
});
