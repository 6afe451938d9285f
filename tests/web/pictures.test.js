// @ts-check
// What the coach shows the set beside a question: a picture of how it asks, and never by itself.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Drafts, NO_STORAGE } from "../../web/app/drafts.js";
import { SHOWINGS } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { ASKERS, after, meeting, questioned } from "./cast.js";
import { drawing } from "./draw-screen.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

const PEOPLE = ["ana", "ben", "chloe", null];
/** Farid asks most, and then Esi: they came last. */
const UNEVEN = questioned(meeting("explore"), [...ASKERS, "esi", "farid", "farid"]);
const ASKED = { ...UNEVEN, mix: { ...UNEVEN.mix, question: 4, closed: 2, advice: 1 } };

/** @param {Meeting} m @param {string} showing */
const shown = (m, showing) => after(m, { type: "floor_taken", question: "And we?", showing });

/** What a reader reads of the bars, row by row. @param {string} text */
const rows = (text) =>
  [...text.matchAll(/<li class="balance__row">([\s\S]*?)<\/li>/g)].map(([, row]) =>
    row
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

test("the balance is shown to all as they are seated, in bars with their numbers in words", () => {
  for (const me of PEOPLE) {
    const { text } = draw(shown(ASKED, "balance"), me);
    assert.deepEqual(rows(text), [
      ...["Chloe 1 question", "Dev 1 question", "Esi 2 questions", "Farid 3 questions"],
      "Ben 7 questions",
    ]);
  }
});

test("the kinds are shown of all together, and of nobody", () => {
  for (const me of ["ben", "chloe", null]) {
    const { text } = draw(shown(ASKED, "kinds"), me);
    assert.deepEqual(rows(text), [
      `${say("panel-mix-open")} 4 questions`,
      `${say("panel-mix-closed")} 2 questions`,
      `${say("panel-mix-other")} 1 question`,
    ]);
  }
});

test("there is no picture of a few questions", () => {
  const few = questioned(meeting("explore"), ["chloe", "dev", "chloe"]);
  const m = { ...few, mix: { ...few.mix, question: 3 } };
  for (const showing of ["balance", "kinds"]) {
    const { text } = draw(shown(m, showing), "chloe");
    assert.deepEqual(rows(text), []);
    assert.ok(text.includes(say("picture-early")));
  }
});

test("whoever leads chooses what stands beside their own question", () => {
  for (const showing of SHOWINGS) {
    const drafts = new Drafts(NO_STORAGE, "own");
    drafts.of("take_floor").write("question", "And we?");
    drafts.of("take_floor").write("showing", showing);
    /** @type {any[]} */
    const sent = [];
    const send = (/** @type {string} */ _name, /** @type {string} */ type, extra = {}) =>
      sent.push({ type, ...extra });
    const { text, handlers } = draw(ASKED, "ana", { drafts, send });
    const forms = [...text.matchAll(/<form[^>]*>/g)].map(([form]) => form);
    const at = forms.findIndex((form) => form.includes(say("move-floor")));
    const submits = handlers.filter(({ event }) => event === "submit");
    submits[at].handle({ preventDefault() {} });
    assert.deepEqual(sent, [{ type: "take_floor", showing }]);
  }
});

test("nothing of it is on the screen of anybody else unless it is shown", () => {
  for (const m of [ASKED, shown(ASKED, "nothing"), { ...ASKED, phase: "closed" }])
    for (const me of ["ben", "chloe", null]) {
      const { text } = draw(m, me);
      assert.deepEqual(rows(text), []);
      for (const key of ["panel-mix", "panel-mix-open", "panel-asking", "panel-even"])
        assert.ok(!text.includes(say(key)), key);
    }
});
