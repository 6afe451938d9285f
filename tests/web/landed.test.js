// @ts-check
// What landed: the presenter marks it for themselves, and at the close it is thanked, once.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { evolve } from "../../web/app/meeting/evolve.js";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { after, meeting, questioned } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** How a mark is drawn that was made. */
const LANDED = "question__star--landed";
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

const ASKED = () => questioned(meeting("explore"), ["chloe", "dev", "chloe"]);
const MARK = { type: "question_starred", question: "question-0", starred: true, shown: false };

/** @param {Meeting} m @param {string} me */
const drawn = (m, me) => draw(m, me).text;

/** @param {Meeting} m @param {object} [session] */
const stars = (m, session) =>
  buttons(draw(m, "ben", session)).filter(({ words }) => words.includes(say("questions-star")));

test("the presenter marks what landed, and takes the mark away", () => {
  /** @type {[string, object][]} */
  const sent = [];
  const press = (/** @type {string} */ type, /** @type {object} */ extra) =>
    sent.push([type, extra]);
  const m = ASKED();
  assert.equal(stars(m).length, 3);
  stars(m, { press })[2].press();
  stars(after(m, MARK, "ben"), { press })[2].press();
  assert.deepEqual(sent, [
    ["star", { question: "question-0", starred: true }],
    ["star", { question: "question-0", starred: false }],
  ]);
  assert.equal(drawn(after(m, MARK, "ben"), "ben").split(LANDED).length, 2);
});

test("before the close others are shown nothing of it, though they were told", () => {
  const m = after(ASKED(), MARK, "ben");
  for (const phase of ["explore", "close"])
    for (const me of ["ana", "chloe", "dev"]) {
      const text = drawn({ ...m, phase }, me);
      for (const words of ["question__star", say("questions-star"), say("landed-title")])
        assert.ok(!text.includes(words), `${me} ${words}`);
    }
});

test("at the close all see what landed and whose it was, and those are thanked once each", () => {
  const questions = ["question-0", "question-1", "question-2"];
  const m = after({ ...ASKED(), phase: "close" }, { type: "landed", questions }, "house");
  for (const me of ["ana", "ben", "chloe"]) {
    const text = drawn(m, me);
    assert.ok(text.includes(say("landed-title")));
    assert.ok(text.includes("What would dev ask?"));
    assert.ok(text.includes(say("landed-thanks", { names: "Chloe and Dev" })));
  }
  assert.ok(drawn({ ...m, phase: "closed" }, "chloe").includes(say("landed-title")));
});

test("a mark of before, which all were told of, is shown to all, and has no card", () => {
  const m = after(ASKED(), { ...MARK, shown: true }, "ben");
  assert.ok(drawn(m, "chloe").includes(LANDED));
  assert.ok(!drawn({ ...m, phase: "close" }, "chloe").includes(say("landed-title")));
});

test("what was struck out is not thanked in its words", () => {
  const posts = [
    {
      id: "question-1",
      by: "dev",
      at: 0,
      most: 2000,
      changed: false,
      answered: false,
      struck: true,
    },
  ];
  const told = { type: "landed", questions: ["question-0", "question-1"] };
  const m = after({ ...ASKED(), posts, phase: "close" }, told, "house");
  assert.ok(drawn(m, "ben").includes(say("landed-thanks", { names: "Chloe" })));
});

test("the transcript tells it, with who asked", () => {
  const m = { ...ASKED(), phase: "close" };
  const event = { type: "landed", questions: ["question-1"] };
  const entry = /** @type {any} */ ({ seq: 9, at: 0, by: "house", act: "house:landed:8", event });
  const now = evolve(m, entry);
  assert.equal(
    line(now, entry, m, now).text,
    `${say("event-landed", { count: 1 })}\nDev: What would dev ask?`,
  );
});
