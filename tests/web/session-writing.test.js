// @ts-check
// What somebody writes in their session: unfinished texts at a reveal, and nudges while they write.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { CORRECTED_WITHIN_MS } from "../../web/app/protocol.js";
import { FakeServer, opened, Tab } from "./fake-server.js";

/** @import { Language } from "../../web/app/protocol.js" */

const ADVICE = "Have you tried a mentor?";
const ROUND = {
  type: "round_opened",
  purpose: "thoughts",
  question: "",
  options: [],
  texts: 1,
  seconds: 0,
};
const DRAFT = "write-round-1";

/** @type {FakeServer} */
let server;
/** @type {Tab} */
let chloe;

beforeEach(() => exploring("en"));

/**
 * Chloe is where questions are asked, in a set that writes in a language.
 * @param {Language} language
 */
async function exploring(language) {
  server = opened(undefined, language);
  server.append({ type: "presenter_chosen", airtime: 1, members: ["ben"], bid: "" }, "ana");
  server.append({ type: "phase_began", phase: "explore" }, "ana");
  chloe = await new Tab(server, "chloe").connect();
}

/** Everybody writes, and Chloe has begun when all is revealed. */
function revealWhileChloeWrites() {
  server.append(ROUND, "ana", "round-1");
  chloe.session.drafts.of(DRAFT).write("text", "Ben needs to");
  server.append({ type: "revealed", round: "round-1", items: [] }, "ana");
}

test("a text that was begun when all were revealed is unfinished, until it is sent", async () => {
  revealWhileChloeWrites();
  assert.equal(chloe.session.unfinished.has(DRAFT), true);
  server.decide = ({ round, text }) => ({
    type: "text_written",
    round,
    place: 1,
    text,
    first: true,
  });
  await chloe.session.send(DRAFT, "write", { round: "round-1" });
  assert.equal(chloe.session.unfinished.has(DRAFT), false);
});

test("an unfinished text that is refused is still unfinished", async () => {
  revealWhileChloeWrites();
  server.refuses = "blank";
  await chloe.session.send(DRAFT, "write", { round: "round-1" });
  assert.equal(chloe.session.unfinished.has(DRAFT), true);
});

test("an unfinished text can be let go, and is gone from the form as well", () => {
  revealWhileChloeWrites();
  chloe.session.tray.letGo([DRAFT]);
  assert.equal(chloe.session.unfinished.has(DRAFT), false);
  assert.deepEqual(chloe.session.drafts.of(DRAFT).values, {});
});

test("what is begun after the reveal is no unfinished text", () => {
  server.append(ROUND, "ana", "round-1");
  server.append({ type: "revealed", round: "round-1", items: [] }, "ana");
  chloe.session.drafts.of(DRAFT).write("text", "May I add");
  server.append({ type: "said", text: "Hm." }, "ben");
  assert.equal(chloe.session.unfinished.has(DRAFT), false);
});

test("who adds to what was revealed goes on with it when they are back", async () => {
  server.append(ROUND, "ana", "round-1");
  server.append({ type: "revealed", round: "round-1", items: [] }, "ana");
  chloe.session.drafts.of(DRAFT).write("text", "May I add");
  chloe.socket.breaks();
  server.append({ type: "said", text: "Hm." }, "ben");
  await chloe.connect();
  assert.equal(chloe.session.unfinished.has(DRAFT), false);
});

test("who adds to what was revealed goes on with it when another comes late", () => {
  server.append(ROUND, "ana", "round-1");
  server.append({ type: "revealed", round: "round-1", items: [] }, "ana");
  chloe.session.drafts.of(DRAFT).write("text", "May I add");
  server.append({ type: "revealed", round: "round-1", items: [] }, "house");
  assert.equal(chloe.session.unfinished.has(DRAFT), false);
});

test("a reveal that was missed leaves an unfinished text, through a reload too", async () => {
  server.append(ROUND, "ana", "round-1");
  chloe.session.drafts.of(DRAFT).write("text", "Ben needs to");
  chloe.socket.breaks();
  server.append({ type: "revealed", round: "round-1", items: [] }, "ana");
  await chloe.connect();
  assert.equal(chloe.session.unfinished.has(DRAFT), true);
  assert.equal((await chloe.reload()).session.unfinished.has(DRAFT), true);
});

/** @param {string} text */
async function writes(text) {
  chloe.session.drafts.of("ask").write("text", text);
  chloe.session.nudges.wrote("ask");
  await chloe.timers.pass(1000);
  return chloe.session.nudges.of("ask");
}

test("the lens speaks after a pause, to its author", async () => {
  const { changes } = chloe;
  assert.equal((await writes(ADVICE))?.kind, "advice");
  assert.ok(chloe.changes > changes);
  const ben = await new Tab(server, "ben").connect();
  assert.equal(ben.session.nudges.of("ask"), null);
});

test("the lens reads the language of the set, and leaves alone what it cannot read", async () => {
  await exploring("de");
  const nudge = await writes("Hast du schon versucht, mit ihnen zu reden?");
  assert.ok(nudge?.openers.includes("Was hast du schon versucht?"));
  await exploring("other");
  assert.equal(await writes(ADVICE), null);
});

test("a yes or no is as good as any once facts are asked for", async () => {
  assert.equal((await writes("Do the two of them talk at all?"))?.kind, "closed");
  server.append({ type: "phase_began", phase: "clarify" }, "ana");
  assert.equal(chloe.session.nudges.of("ask"), null);
});

test("a nudge is gone once the question was asked, and goes with its kind", async () => {
  await writes(ADVICE);
  await chloe.session.send("ask", "ask", { to: "ben", ...chloe.session.nudges.sending("ask") });
  assert.equal(server.asked[0].kind, "advice");
  assert.equal(chloe.session.nudges.of("ask"), null);
});

test("once the question was asked, what stood in the box before is not offered any more", async () => {
  await writes(ADVICE);
  chloe.session.nudges.take("ask", "What have you tried so far?");
  assert.equal(chloe.session.nudges.before("ask"), ADVICE);
  await chloe.session.send("ask", "ask", { to: "ben" });
  assert.equal(chloe.session.nudges.before("ask"), "");
});

test("while the presenter asks for offers the lens says nothing", async () => {
  await writes(ADVICE);
  server.append({ ...ROUND, purpose: "offers" }, "ben", "round-1");
  assert.equal(chloe.session.nudges.of("ask"), null);
});

test("whoever has posted something is shown when it can be corrected no more", async () => {
  await chloe.session.press("say", { text: "Good morning" });
  const [post] = chloe.session.meeting.posts;
  assert.equal(chloe.session.corrections.isFresh(post), true);
  const changes = chloe.changes;
  chloe.clock.witness(post.at + CORRECTED_WITHIN_MS);
  await chloe.timers.pass(CORRECTED_WITHIN_MS);
  assert.equal(chloe.session.corrections.isFresh(post), false);
  assert.ok(chloe.changes > changes);
});
