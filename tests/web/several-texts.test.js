// @ts-check
// Rounds in which each may write several texts: those they keep, the next, and what was not sent at a reveal.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { openRound } from "../../web/app/meeting/going-on.js";
import { opened as inRound } from "../../web/app/opened.js";
import { halfWritten } from "../../web/app/session/unfinished.js";
import { wayOf } from "../../web/app/session/ways.js";
import { say } from "../../web/app/words.js";
import { buttons, drawing, submit } from "./draw-screen.js";
import { FakeServer, opened, settle, Tab } from "./fake-server.js";

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {FakeServer} */
let server;
/** @type {Tab} */
let chloe;
/** @type {Tab} */
let ben;

/** What is asked above the round, and its forms are called by. */
const ASKED = "What would you ask?";
const NEXT = say.bind(null, "hidden-several", { count: 3 });

before(async () => {
  draw = await drawing();
  Object.assign(globalThis, { document: { getElementById: () => null } });
});

beforeEach(async () => {
  server = opened();
  server.decide = decide;
  chloe = await new Tab(server, "chloe").connect();
  ben = await new Tab(server, "ben").connect();
  server.append({ type: "phase_began", phase: "open", discards: false }, "ana");
  begins("round-1");
});

/** @param {any} command @param {string} by */
function decide({ type, id: _id, ...command }, by) {
  const before = server.entries.some((e) => e.by === by && e.event.type === "text_written");
  const text = { text: "", kind: "unread", edited: false, place: 1 };
  return { type: "text_written", ...text, first: !before, ...command };
}

/** @param {string} round @param {Parameters<typeof inRound>[1]} [more] */
function begins(round, more = { texts: 3, question: ASKED }) {
  server.append({ type: "round_opened", ...inRound("thoughts", more) }, "ana", round);
}

const reveals = (round = "round-1", items = /** @type {any[]} */ ([])) =>
  server.append({ type: "revealed", round, items }, "ana");

/** @param {Tab} tab */
function screenOf({ session }) {
  session.drafts.hide();
  const bound = {
    send: session.send.bind(session),
    press: session.press.bind(session),
  };
  return draw(session.meeting, session.me, /** @type {any} */ ({ ...session, ...bound }));
}

/** @param {Tab} tab */
const text = (tab) => screenOf(tab).text;

/** @param {string} slot */
const name = (slot, round = "round-1") => `write-${round}${slot && `-${slot}`}`;

/** @param {string} slot */
const draft = (slot) => chloe.session.drafts.of(name(slot));

/** @param {string} slot @param {string} words @param {string} [form] */
async function write(slot, words, form = ASKED) {
  draft(slot).type("text", words);
  submit(screenOf(chloe), form);
  await settle();
}

/** @param {Tab} tab @param {string} words */
async function press(tab, words, nth = 0) {
  buttons(screenOf(tab))
    .filter((button) => button.words === words)
    [nth].press({ detail: 1 });
  await settle();
}

/** What was written, each as its place and its words. */
const sent = () => server.asked.map(({ place, text: words }) => [place, words]);

/** The boxes in which something can be written that is not sent. */
const boxes = () => text(chloe).split(`aria-label=${ASKED} novalidate`).length - 1;

/** What stands listed as one's own. */
const listed = () => [...text(chloe).matchAll(/class="hidden__own">([^<]+)</g)].map((m) => m[1]);

test("what was written is listed, and the box for the next is there while there are fewer than allowed", async () => {
  assert.ok(text(chloe).includes(NEXT()));
  const texts = ["One?", "Two?", "Three?"];
  for (const [at, words] of texts.entries()) {
    assert.equal(boxes(), 1);
    assert.deepEqual(listed(), texts.slice(0, at));
    await write(at ? String(at + 1) : "", words);
  }
  assert.deepEqual(sent(), [
    [1, "One?"],
    [2, "Two?"],
    [3, "Three?"],
  ]);
  assert.deepEqual([boxes(), listed()], [0, texts]);
  assert.ok(!text(ben).includes("One?"));
});

test("whoever wrote several is ready once", async () => {
  await write("", "One?");
  await write("2", "Two?");
  assert.ok(text(ben).includes(say("hidden-ready", { ready: 1, all: 2 })));
});

test("a text is said otherwise in its own place, from what stands there", async () => {
  await write("", "One?");
  await write("2", "Two?");
  const form = say("hidden-change-form", { text: "One?" });
  submit(screenOf(chloe), form);
  await settle();
  await write("", "Uno?", form);
  assert.deepEqual(sent().slice(2), [
    [1, "One?"],
    [1, "Uno?"],
  ]);
  assert.deepEqual(listed(), ["Uno?", "Two?"]);
});

test("a text that is taken back makes room, for the next one", async () => {
  await write("", "One?");
  await write("2", "Two?");
  await press(chloe, say("hidden-take_back"));
  assert.deepEqual(server.asked.at(-1).place, 1);
  assert.deepEqual(listed(), ["Two?"]);
  await write("", "Three?");
  assert.deepEqual(listed(), ["Three?", "Two?"]);
});

test("what is begun stays in its box while another is taken back", async () => {
  await write("", "One?");
  draft("2").type("text", "Half");
  await press(chloe, say("hidden-take_back"));
  assert.equal(boxes(), 1);
  assert.ok(draft("2").isShown && !draft("").isShown);
});

test("one text can be taken back, too, and written after all", async () => {
  server.append({ type: "round_closed", round: "round-1", discards: false }, "ana");
  begins("round-2", { question: ASKED });
  const only = chloe.session.drafts.of(name("", "round-2"));
  only.type("text", "One?");
  submit(screenOf(chloe), ASKED);
  await settle();
  assert.ok(!text(chloe).includes(NEXT()));
  await press(chloe, say("hidden-take_back"));
  assert.ok(text(chloe).includes(say("hidden-passed")));
  assert.ok(text(chloe).includes(say("hidden-write_after_all")));
  assert.ok(!text(chloe).includes(say("hidden-nothing")));
});

test("whoever was writing several is asked about each at the reveal, and each is sent to its place", async () => {
  await write("", "One?");
  draft("2").type("text", "Half");
  draft("3").type("text", "Quarter");
  assert.ok(halfWritten(chloe.session.meeting, chloe.session.drafts));
  reveals();
  const asked = text(chloe);
  for (const words of ["Half", "Quarter"]) assert.ok(asked.includes(words), words);
  await press(chloe, say("hidden-late-send"));
  assert.deepEqual(sent().slice(1), [
    [2, "Half"],
    [3, "Quarter"],
  ]);
  assert.ok(!text(chloe).includes(say("hidden-late-send")));
});

test("after the reveal there is room for as many as one had not written", async () => {
  await write("", "One?");
  reveals();
  assert.ok(text(chloe).includes(say("hidden-add")));
  await write("2", "Two?");
  await write("3", "Three?");
  assert.ok(!text(chloe).includes(say("hidden-add")));
});

test("a text that was begun is in its box after a reload, whichever it is", async () => {
  draft("3").type("text", "Half");
  chloe = await chloe.reload();
  text(chloe);
  assert.deepEqual(draft("3").written, ["Half"]);
  assert.ok(draft("3").isShown);
  assert.equal(boxes(), 1);
});

test("of a round that was cancelled each waits, and goes where there is room in the one in its stead", async () => {
  draft("").type("text", "Half");
  draft("3").type("text", "Quarter");
  server.append({ type: "round_closed", round: "round-1", discards: false }, "ana");
  const way = (/** @type {string} */ slot) =>
    wayOf(chloe.session.meeting, "chloe", name(slot), draft(slot))?.extra;
  assert.deepEqual([way(""), way("3")], [undefined, undefined]);
  begins("round-2", { texts: 2 });
  const round = { round: "round-2", kind: "unread", edited: false };
  assert.deepEqual(way("3"), { ...round, place: 1 });
  const written = { text: "One?", place: 1, first: true, kind: "unread", edited: false };
  server.append({ type: "text_written", round: "round-2", ...written }, "chloe");
  assert.deepEqual(way("3"), { ...round, place: 2 });
  server.append({ type: "text_written", round: "round-2", ...written, place: 2 }, "chloe");
  assert.deepEqual([way(""), way("3")], [undefined, undefined]);
  for (const words of ["Half", "Quarter"]) assert.ok(text(chloe).includes(words), words);
});

test("a change that was begun when its text was revealed waits in the tray, to be kept", async () => {
  await write("", "One?");
  draft("").type("text", "Uno?");
  assert.equal(wayOf(chloe.session.meeting, "chloe", name(""), draft(""))?.type, "write");
  reveals();
  assert.equal(openRound(chloe.session.meeting)?.id, "round-1");
  assert.ok(text(chloe).includes("Uno?"));
  assert.equal(wayOf(chloe.session.meeting, "chloe", name(""), draft("")), null);
  assert.ok(!text(chloe).includes(say("hidden-late-send")));
});
