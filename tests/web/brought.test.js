// @ts-check
// What a meeting brings along from those before it, as each in the room sees it.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { after, meeting } from "./cast.js";
import { screen } from "./draw-screen.js";

/** @import { KeptQuestion } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let seen;

before(async () => {
  seen = await screen();
});

const EVERYBODY = ["ana", "ben", "chloe", null];

/** @type {KeptQuestion[]} */
const KEPT = [
  { id: "q", why: "lingering", owner: "", by: "dev", meeting: 1, text: "Who is missing?" },
  { id: "p", why: "promised", owner: "", by: "ana", meeting: 1, text: "ask before we advise" },
];

const brought = (/** @type {object} */ more) => ({
  ...{ type: "brought", commitments: [], questions: [], wordings: [], people: [] },
  ...more,
});

test("a promise of the set stands apart from the questions that are left", () => {
  const m = meeting("report_back", { kept: KEPT });
  for (const me of EVERYBODY) {
    const text = seen(m, me);
    const promise = text.indexOf(say("promised-one", { text: "ask before we advise" }));
    const questions = text.indexOf(say("lingering-kept"));
    assert.ok(promise > text.indexOf(say("promised-title")) && promise < questions, String(me));
    assert.ok(text.indexOf("Who is missing?") > questions);
    assert.equal(text.split("ask before we advise").length - 1, 1);
  }
});

test("where only one of both is left, or a promise was struck out, nothing is said of the other", () => {
  const [question, promise] = KEPT;
  const shows = (/** @type {KeptQuestion[]} */ kept) => {
    const text = seen(meeting("report_back", { kept }), "chloe");
    return ["promised-title", "lingering-kept"].map((key) => text.includes(say(key)));
  };
  assert.deepEqual(shows([question]), [false, true]);
  assert.deepEqual(shows([promise]), [true, false]);
  assert.deepEqual(shows([question, { ...promise, text: "" }]), [false, true]);
});

test("the transcript counts a promise among no questions, and says what it is", () => {
  const event = brought({ questions: KEPT });
  const m = meeting("lobby");
  const entry = /** @type {any} */ ({ seq: 1, at: 0, by: "house", act: "a", event });
  const now = after(m, event, "house");
  const { text } = line(now, entry, m, now);
  assert.match(text, /one question is left\.\nWho is missing\?/);
  assert.ok(text.endsWith(`\n${say("promised-one", { text: "ask before we advise" })}`));
});
