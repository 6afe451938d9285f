// @ts-check
// What a set agrees on, who does what next time, topics put by, paths, and a breath after questions.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { after, meeting, questioned } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";
import { page, setDrawing } from "./set-cast.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
  globalThis.confirm = () => true;
});

/**
 * A phase in which people talk, as the catalogue words it.
 * @param {string} [wording]
 * @returns {Meeting}
 */
function talking(wording = "") {
  const m = meeting("close");
  const talk = { key: "talk", kind: /** @type {const} */ ("talk"), wording, rounds: [] };
  return { ...m, phase: "talk", course: [...m.course, { ...m.course[0], ...talk }] };
}

const agreeing = () => talking("what_we_agree");
const POINT = { type: "agreed", text: "What is said here stays here" };

/** @param {Meeting} m @param {string} me */
const drawn = (m, me) => draw(m, me).text;

/**
 * What is sent by a press on a button of these words.
 * @param {Meeting} m
 * @param {string} me
 * @param {string} words
 */
function pressed(m, me, words) {
  /** @type {[string, object][]} */
  const sent = [];
  const press = (/** @type {string} */ type, /** @type {object} */ extra = {}) =>
    sent.push([type, extra]);
  const found = buttons(draw(m, me, { press })).filter((one) => one.words === words);
  for (const one of found) one.press({ detail: 1 });
  return sent;
}

test("whoever leads writes down what all agree on, and all read it", () => {
  const m = agreeing();
  assert.equal(drawn(m, "ana").split(say("agreed-label")).length, 2);
  assert.ok(drawn(m, "ana").includes(say("agreed-form")));
  assert.ok(!drawn(m, "ben").includes(say("agreed-form")));
  const made = after(m, POINT);
  for (const me of ["ana", "ben", "chloe"]) assert.ok(drawn(made, me).includes(POINT.text));
  assert.deepEqual(pressed(made, "ben", say("agreed-drop")), []);
  assert.deepEqual(pressed(made, "ana", say("agreed-drop")), [
    ["drop_agreement", { agreement: made.agreements[0].id }],
  ]);
});

test("a point that holds no more stands nowhere but in the transcript", () => {
  const made = after(agreeing(), POINT);
  const event = { type: "agreement_dropped", agreement: made.agreements[0].id };
  const dropped = after(made, event);
  assert.ok(!drawn(dropped, "ben").includes(POINT.text));
  const entry = { seq: dropped.seq, at: 1, by: "ana", act: "drop", event, v: 0 };
  const told = line(dropped, /** @type {any} */ (entry), made, dropped).text;
  assert.equal(told, `${say("event-agreement_dropped")}\n${POINT.text}`);
});

test("what was agreed on before stands where a meeting opens; elsewhere whoever leads writes it from their panel", () => {
  const point = { id: "agree-1", by: "ben", meeting: 1, text: "We begin in time", dropped: false };
  const m = { ...meeting("open"), number: 2, agreements: [point] };
  for (const me of ["ana", "ben"]) {
    const text = drawn(m, me);
    assert.ok(text.includes(point.text));
    assert.equal(text.includes(say("agreed-form")), me === "ana");
    for (const other of [meeting("close"), talking("thanks")])
      assert.ok(!drawn({ ...other, agreements: [point] }, me).includes(point.text));
  }
});

test("where nobody leads by office, all may say that they lead next time", () => {
  const m = { ...meeting("close"), facilitated: false };
  const take = say("parts-take");
  assert.deepEqual(pressed({ ...m, facilitated: true }, "chloe", take), []);
  assert.deepEqual(pressed(m, "chloe", take), [
    ["take_part", { part: "chair", takes: true }],
    ["take_part", { part: "host", takes: true }],
  ]);
  const taken = after(m, { type: "part_taken", part: "chair", takes: true }, "chloe");
  assert.ok(drawn(taken, "dev").includes(say("parts-taken", { name: "Chloe" })));
  assert.deepEqual(pressed(taken, "chloe", say("parts-leave")), [
    ["take_part", { part: "chair", takes: false }],
  ]);
  const left = after(taken, { type: "part_taken", part: "chair", takes: false }, "chloe");
  assert.ok(!drawn(left, "dev").includes(say("parts-taken", { name: "Chloe" })));
});

test("as a meeting opens it is told who had said that they lead it", () => {
  const said = [{ part: /** @type {const} */ ("chair"), member: "chloe" }];
  const m = { ...meeting("open"), facilitated: false, said_before: said };
  const words = say("parts-before", { part: "chair", name: "Chloe" });
  for (const me of ["ana", "chloe", "dev"]) assert.ok(drawn(m, me).includes(words));
  assert.ok(!drawn({ ...m, phase: "explore" }, "dev").includes(words));
});

test("whoever leads puts a topic by, and at the close all see it", () => {
  assert.ok(drawn(meeting("explore"), "ana").includes(say("topic-form")));
  assert.ok(!drawn(meeting("explore"), "chloe").includes(say("topic-form")));
  const text = "How the board chooses its dates";
  const m = { ...after(meeting("explore"), { type: "topic_parked", text }), phase: "close" };
  for (const me of ["ana", "ben", "chloe"]) assert.ok(drawn(m, me).includes(text));
});

test("in the look back the paths of problems stand side by side, by who presented", () => {
  const path = { id: "key", by: "ben", meeting: 1, first: "They are late", last: "I am late" };
  const gone = { ...path, id: "gone", meeting: 2, first: "", last: "" };
  const back = talking("paths");
  const text = drawn({ ...back, paths: [path, gone] }, "chloe");
  for (const words of [path.first, path.last, say("paths-meeting", { number: 1 })])
    assert.ok(text.includes(words), words);
  assert.ok(!text.includes(say("paths-meeting", { number: 2 })));
  assert.ok(!drawn({ ...talking(), paths: [path] }, "chloe").includes(path.first));
  assert.ok(drawn(back, "chloe").includes(say("paths-empty")));
  const worded = ["Nobody tells us", "We tell nobody"].map((said, at) => ({
    ...{ id: `worded-${at}`, by: "ben", meeting: at + 1, text: said },
    said: /** @type {const} */ ("problem"),
  }));
  const ours = drawn({ ...back, wordings: worded }, "chloe");
  for (const words of [say("paths-ours"), "Nobody tells us", "We tell nobody"])
    assert.ok(ours.includes(words), words);
});

test("a breath is switched on by whoever leads, and stands at a question without an answer", () => {
  const m = questioned(meeting("explore"), ["chloe"]);
  assert.deepEqual(pressed(m, "ana", say("breath-on")), [["set_breathing", { breathing: true }]]);
  assert.deepEqual(pressed(m, "chloe", say("breath-on")), []);
  const post = { id: "question-0", by: "chloe", at: 1000, most: 500 };
  const posts = [{ ...post, changed: false, answered: false, struck: false }];
  const live = { ...m, posts, stage: "question-0" };
  const breathes = after(live, { type: "breathing_set", breathing: true });
  for (const me of ["ana", "ben", "chloe"]) {
    assert.ok(drawn(breathes, me).includes("<set-breath"), me);
    assert.ok(!drawn(live, me).includes("set-breath"));
  }
});

test("on the page of the set all read what it agreed on, and who does what next time", async () => {
  const { draw: drawSet } = await setDrawing();
  const point = { id: "agree-1", by: "ben", meeting: 1, text: "We begin in time", dropped: false };
  const parts = [
    { part: /** @type {const} */ ("chair"), member: "chloe" },
    { part: /** @type {const} */ ("host"), member: "gone" },
  ];
  for (const role of /** @type {const} */ (["coach", "member"])) {
    const { text } = drawSet({ ...page(role), agreements: [point], next_parts: parts });
    assert.ok(text.includes(point.text));
    assert.ok(text.includes(say("parts-known", { part: "chair", name: "Chloe" })));
    assert.ok(!text.includes("invite everybody to the next"));
    assert.ok(!drawSet(page(role)).text.includes(say("agreed-title")));
  }
});
