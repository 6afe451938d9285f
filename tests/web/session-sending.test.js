// @ts-check
// What somebody asks for in their session: it is sent until it is answered, and nothing written is lost.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FakeServer, opened, settle, Tab } from "./fake-server.js";

/** @type {FakeServer} */
let server;
/** @type {Tab} */
let tab;

beforeEach(async () => {
  server = opened();
  tab = await new Tab(server, "chloe").connect();
});

/** @param {string} text */
const write = (text) => tab.session.drafts.of("say").write("text", text);

/** @param {string} type */
const happened = (type) => server.entries.filter(({ event }) => event.type === type).length;

test("a form is sent with the fields of its act, and is empty once it was done", async () => {
  write("Good morning");
  tab.session.drafts.of("say").write("seen_by", "me");
  const { id } = tab.session.drafts.of("say");
  assert.equal(await tab.session.send("say", "say"), null);
  assert.deepEqual(server.asked, [{ type: "say", id, phase: "", text: "Good morning" }]);
  assert.deepEqual(tab.session.drafts.of("say").values, {});
  assert.equal(tab.session.meeting.notes[0].text, "Good morning");
});

test("a number that was typed is sent as one, and what the form does not hold is added", async () => {
  tab.session.drafts.of("commit").write("confidence", "7");
  server.decide = () => ({ type: "said", text: "" });
  await tab.session.send("commit", "commit", { what: "Ring Mo" });
  assert.equal(server.asked[0].confidence, 7);
  assert.equal(server.asked[0].what, "Ring Mo");
});

test("what was refused stays in its form with the reason, and can be sent again", async () => {
  write(" ");
  server.refuses = "blank";
  assert.equal((await tab.session.send("say", "say"))?.code, "blank");
  const draft = tab.session.drafts.of("say");
  assert.equal(draft.refusal?.code, "blank");
  assert.equal(draft.values.text, " ");
  assert.equal(tab.session.refusal, null);
  server.refuses = "";
  write("Good morning");
  assert.equal(await tab.session.send("say", "say"), null);
  assert.equal(draft.refusal, null);
});

test("what is on its way waits for its answer: whoever leaves now may lose it", async () => {
  tab.socket.breaks();
  write("Good morning");
  tab.session.send("say", "say");
  await settle();
  assert.equal(tab.session.unanswered, 1);
  assert.equal(tab.session.drafts.of("say").sending, true);
  await tab.connect();
  await settle();
  assert.equal(tab.session.unanswered, 0);
  assert.equal(happened("said"), 1);
});

test("a form that is sent twice is sent once", async () => {
  write("Good morning");
  await Promise.all([tab.session.send("say", "say"), tab.session.send("say", "say")]);
  assert.equal(server.asked.length, 1);
});

test("an act whose answer is lost is sent again, and happens once", async () => {
  server.answers = false;
  write("Good morning");
  const sent = tab.session.send("say", "say");
  await settle();
  assert.equal(tab.session.unanswered, 1);
  server.answers = true;
  await tab.timers.pass(4000);
  await settle();
  assert.equal(await sent, null);
  assert.equal(server.asked.length, 2);
  assert.equal(happened("said"), 1);
});

test("an act whose answer was lost with the page is no draft after a reload: the log has it", async () => {
  server.answers = false;
  write("Good morning");
  tab.session.send("say", "say");
  await settle();
  server.answers = true;
  tab = await tab.reload();
  assert.deepEqual(tab.session.drafts.of("say").values, {});
  assert.equal(happened("said"), 1);
});

test("an act that was lost with the page is the same act after a reload", async () => {
  tab.socket.breaks();
  write("Good morning");
  tab.session.send("say", "say");
  const { id } = tab.session.drafts.of("say");
  tab = await tab.reload();
  assert.equal(tab.session.drafts.of("say").values.text, "Good morning");
  assert.equal(tab.session.drafts.of("say").id, id);
  await tab.session.send("say", "say");
  assert.equal(happened("said"), 1);
  assert.deepEqual(tab.session.drafts.of("say").values, {});
});

test("what is half-written survives a reload, and nobody else has it", async () => {
  write("I am still");
  assert.equal((await tab.reload()).session.drafts.of("say").values.text, "I am still");
  const ben = new Tab(server, "ben", { storage: tab.storage });
  assert.deepEqual(ben.session.drafts.of("say").values, {});
});

test("a button does what it says, under an id of its own each time", async () => {
  await tab.session.press("ask", { to: "ben", text: "Who?" });
  await tab.session.press("ask", { to: "ben", text: "Who?" });
  assert.equal(happened("question_asked"), 2);
  assert.equal(tab.session.refusal, null);
});

test("a press that nobody answered before a reload does not swallow the next", async () => {
  server.answers = false;
  tab.session.press("ask", { to: "ben", text: "Who?" });
  await settle();
  server.answers = true;
  tab = await tab.reload();
  await tab.session.press("ask", { to: "ben", text: "Who?" });
  assert.equal(happened("question_asked"), 2);
});

test("a button that was refused says why for a while, and the next press says its own", async () => {
  server.refuses = "phase_moved";
  await tab.session.press("ask", { to: "ben", text: "Who?" });
  assert.equal(tab.session.refusal?.code, "phase_moved");
  await tab.timers.pass(10_000);
  assert.equal(tab.session.refusal?.code, "phase_moved");
  server.refuses = "not_now";
  await tab.session.press("ask", { to: "ben", text: "Who?" });
  await tab.timers.pass(10_000);
  assert.equal(tab.session.refusal?.code, "not_now");
  const { changes } = tab;
  await tab.timers.pass(5000);
  assert.equal(tab.session.refusal, null);
  assert.ok(tab.changes > changes);
});

test("a button that was refused and is pressed again does it", async () => {
  server.refuses = "not_now";
  await tab.session.press("ask", { to: "ben", text: "Who?" });
  server.refuses = "";
  await tab.session.press("ask", { to: "ben", text: "Who?" });
  assert.equal(tab.session.refusal, null);
  assert.equal(happened("question_asked"), 1);
});

test("words of others come below what stands in a form, which can be emptied", () => {
  tab.session.add("reframe", "I keep the rota.");
  assert.equal(tab.session.drafts.of("reframe").values.text, "I keep the rota.");
  tab.session.add("reframe", "It keeps me.");
  assert.equal(tab.session.drafts.of("reframe").values.text, "I keep the rota.\n\nIt keeps me.");
  tab.session.tray.letGo(["reframe"]);
  assert.deepEqual(tab.session.drafts.of("reframe").values, {});
});

test("whoever moves on is asked about what is unseen, and the question stays until it is answered", async () => {
  server.refuses = "unrevealed";
  await tab.session.press("move", { leaving: "lobby", to: "open" });
  assert.equal(server.asked.at(-1).unrevealed, "ask");
  await tab.timers.pass(60_000);
  assert.equal(tab.session.refusal?.code, "unrevealed");
  assert.deepEqual(tab.session.refused, { type: "move", extra: { leaving: "lobby", to: "open" } });
  server.refuses = "";
  server.decide = ({ to }) => ({ type: "phase_began", phase: to, discards: false });
  await tab.session.press("move", { leaving: "lobby", to: "open", unrevealed: "keep" });
  assert.equal(server.asked.at(-1).unrevealed, "keep");
  assert.deepEqual([tab.session.refusal, tab.session.refused], [null, null]);
});

test("a press that comes second, as what it does is so already, is no matter for anybody", async () => {
  server.refuses = "not_waiting";
  const shown = async (/** @type {"have_spoken" | "skip_turn"} */ type) => {
    await tab.session.press(type, { round: "round-1", member: "dev" });
    return tab.session.refusal?.code;
  };
  assert.deepEqual(
    [await shown("have_spoken"), await shown("skip_turn")],
    [undefined, "not_waiting"],
  );
});

test("what was refused can be let be", async () => {
  server.refuses = "unrevealed";
  await tab.session.press("move", { leaving: "lobby", to: "open" });
  tab.session.letBe();
  assert.equal(tab.session.refusal, null);
});

test("another text under an id that was used is sent again under one of its own", async () => {
  write("Good morning");
  const { id } = tab.session.drafts.of("say");
  server.refuses = "id_used";
  await tab.session.send("say", "say");
  assert.equal(tab.session.drafts.of("say").values.text, "Good morning");
  server.refuses = "";
  await tab.session.send("say", "say");
  assert.notEqual(server.asked.at(-1).id, id);
  assert.equal(happened("said"), 1);
});
