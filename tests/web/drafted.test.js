// @ts-check
// Questions drafted for oneself while the problem is told, and asked with a press when it is time.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { say } from "../../web/app/words.js";
import { buttons, drawing } from "./draw-screen.js";
import { FakeServer, opened, settle, Tab } from "./fake-server.js";

const ALONE = {
  type: "round_opened",
  purpose: "presenter",
  question: "",
  options: [],
  texts: 1,
  seconds: 0,
};
const TURNS = {
  type: "round_opened",
  purpose: "turns",
  question: "",
  options: [],
  texts: 1,
  seconds: 0,
};
const WRITING = {
  type: "round_opened",
  purpose: "questions",
  question: "",
  options: [],
  texts: 1,
  seconds: 0,
};
const TEXT = "What do you fear?";

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {FakeServer} */
let server;
/** @type {Tab} */
let chloe;

before(async () => {
  draw = await drawing();
  Object.assign(globalThis, { document: { getElementById: () => null } });
});

beforeEach(async () => {
  server = opened(["ana", "ben", "chloe", "dev"]);
  server.decide = ({ id: _id, ...command }) => ({
    ...command,
    ...(BECOMES[command.type] ?? NOTED),
  });
  server.append({ type: "presenter_chosen", airtime: 1, members: ["ben"], bid: "" }, "ana");
  chloe = await new Tab(server, "chloe").connect();
  moves("present");
});

/** @type {Record<string, object>} */
const BECOMES = {
  draft_question: { type: "question_drafted" },
  drop_draft: { type: "draft_dropped" },
  ask: { type: "question_asked", ends_turn: false },
  write: { type: "text_written", place: 1, first: true },
};
const NOTED = { type: "noted_down" };

/** @param {string} phase */
const moves = (phase) => server.append({ type: "phase_began", phase, discards: false }, "ana");

/** @param {Tab} tab */
function screenOf({ session }) {
  session.drafts.hide();
  const [send, press] = [session.send.bind(session), session.press.bind(session)];
  return draw(session.meeting, session.me, /** @type {any} */ ({ ...session, send, press }));
}

/** The ways that a screen offers with what was drafted. @param {Tab} [tab] */
function ways(tab = chloe) {
  const words = ["ask", "change", "use", "let_go"].map((key) => say(`drafted-${key}`));
  return buttons(screenOf(tab)).filter((button) => words.includes(button.words));
}

/** @param {string} key @param {Tab} [tab] */
async function presses(key, tab = chloe) {
  const found = ways(tab).find(({ words }) => words === say(`drafted-${key}`));
  assert.ok(found, key);
  found.press({ detail: 1 });
  await settle();
}

const drafts = (tab = chloe) => tab.session.meeting.drafted.map(({ text }) => text);

/** @param {string} text */
async function draft(text) {
  chloe.session.drafts.of("question").type("text", text);
  assert.equal(await chloe.session.send("question", "draft_question"), null);
}

const hasBox = (tab = chloe) => screenOf(tab).text.includes(`aria-label=${say("drafted-form")}`);

test("while the problem is told all but the presenter have a place to draft a question", async () => {
  server.append(ALONE, "ana", "alone");
  for (const [member, has] of /** @type {const} */ ([
    ["ana", true],
    ["ben", false],
    ["dev", true],
  ]))
    assert.equal(hasBox(await new Tab(server, member).connect()), has, member);
});

test("what is drafted is seen by its author on each device, and by nobody else", async () => {
  await draft(TEXT);
  const [other, dev] = [new Tab(server, "chloe"), new Tab(server, "dev")];
  for (const tab of [other, dev]) await tab.connect();
  assert.deepEqual([drafts(), drafts(other), drafts(dev)], [[TEXT], [TEXT], []]);
  assert.ok(screenOf(other).text.includes(TEXT));
  assert.ok(!screenOf(dev).text.includes(TEXT));
  assert.deepEqual(
    ways().map(({ words }) => words),
    [say("drafted-let_go")],
  );
});

test("where questions are asked, one press asks it as it is", async () => {
  await draft(TEXT);
  moves("clarify");
  assert.ok(!hasBox());
  const { id } = chloe.session.meeting.drafted[0];
  await presses("ask");
  const asked = { to: "ben", text: TEXT, kind: "question", edited: false, draft: id };
  const { id: _id, type, ...fields } = server.asked.at(-1);
  assert.deepEqual([type, fields], ["ask", asked]);
  assert.deepEqual(drafts(), []);
  assert.deepEqual(ways(), []);
  assert.equal(chloe.session.meeting.questions[0].text, TEXT);
});

test("or it is changed first, and is asked by its form", async () => {
  await draft(TEXT);
  moves("clarify");
  const { id } = chloe.session.meeting.drafted[0];
  await presses("change");
  const form = chloe.session.drafts.of("ask");
  assert.equal(form.values.text, TEXT);
  assert.deepEqual(ways(), [], "what stands in the form is not listed beside it");
  form.type("text", "What do you fear most?");
  chloe.session.nudges.wrote("ask");
  const submit = screenOf(chloe).handlers.filter(({ event }) => event === "submit");
  for (const { handle } of submit) handle({ preventDefault() {} });
  await settle();
  const asked = server.asked.filter(({ type }) => type === "ask");
  assert.deepEqual(
    asked.map(({ text, draft }) => [text, draft]),
    [["What do you fear most?", id]],
  );
  assert.deepEqual(drafts(), []);
});

test("a draft that was asked elsewhere meanwhile holds up nothing", async () => {
  await draft(TEXT);
  moves("clarify");
  const { id } = chloe.session.meeting.drafted[0];
  await presses("change");
  server.append({ type: "draft_dropped", draft: id }, "chloe");
  const submit = screenOf(chloe).handlers.filter(({ event }) => event === "submit");
  for (const { handle } of submit) handle({ preventDefault() {} });
  await settle();
  assert.equal(server.asked.find(({ type }) => type === "ask").draft, "");
});

test("whoever waits for their turn drafts on, and is offered to ask when they have it", async () => {
  await draft(TEXT);
  moves("explore");
  server.append(TURNS, "ana", "turns");
  const first = chloe.session.meeting.rounds.at(-1)?.order[0];
  const offered = () => ways().some(({ words }) => words === say("drafted-ask"));
  assert.equal(offered(), first === "chloe");
  assert.equal(hasBox(), first !== "chloe");
  server.append({ type: "passed", round: "turns" }, first);
  assert.equal(offered(), first !== "chloe");
});

test("it is let go with a press, in any phase with a presenter", async () => {
  await draft(TEXT);
  moves("reframe");
  await presses("let_go");
  assert.deepEqual(drafts(), []);
});

test("once all is over what was not asked is on its author's own page, and not here", async () => {
  await draft(TEXT);
  moves("closed");
  assert.deepEqual([drafts(), ways()], [[TEXT], []]);
  assert.ok(!screenOf(chloe).text.includes(TEXT));
});

test("in a round of written questions it is taken up, and done with once it is written", async () => {
  await draft(TEXT);
  moves("explore");
  server.append(WRITING, "ana", "writing");
  await presses("use");
  assert.equal(chloe.session.drafts.of("write-writing").values.text, TEXT);
  const submit = screenOf(chloe).handlers.filter(({ event }) => event === "submit");
  for (const { handle } of submit) handle({ preventDefault() {} });
  await settle();
  await settle();
  const types = server.asked.map(({ type }) => type);
  assert.deepEqual(
    types.filter((type) => type !== "note_down"),
    ["draft_question", "write", "drop_draft"],
  );
  assert.deepEqual(drafts(), []);
});

test("what a question held beside the one that is asked is kept by the meeting", async () => {
  moves("clarify");
  chloe.session.nudges.later.keep(["Who decides?"]);
  assert.ok(screenOf(chloe).text.includes("Who decides?"), "on its way it is in the list");
  assert.deepEqual(chloe.session.tray.waiting(chloe.session.meeting, "chloe"), []);
  await settle();
  assert.deepEqual(drafts(), ["Who decides?"]);
});

test("what did not arrive waits in the tray, and can be sent from there", async () => {
  moves("clarify");
  server.refuses = "fault";
  chloe.session.nudges.later.keep(["Who decides?"]);
  await settle();
  screenOf(chloe);
  const [one] = chloe.session.tray.waiting(chloe.session.meeting, "chloe");
  assert.deepEqual([one.kind, one.way?.type], ["question", "draft_question"]);
  server.refuses = "";
  await chloe.session.send(one.name, "draft_question");
  assert.deepEqual(drafts(), ["Who decides?"]);
});

test("whoever presents finds what they kept before they were chosen, where they may ask", async () => {
  const ben = await new Tab(server, "ben").connect();
  server.append({ type: "question_drafted", text: TEXT }, "ben");
  moves("clarify");
  await settle();
  assert.deepEqual(drafts(ben), [TEXT]);
  assert.ok(screenOf(ben).text.includes(say("drafted-count", { count: 1 })));
  assert.ok(ways(ben).some(({ words }) => words === say("drafted-ask")));
});
