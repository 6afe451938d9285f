// @ts-check
// Practising alone: where one is, what the lens says when asked, and what is kept where.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, mock, test } from "node:test";
import { GAP, Gym, remark, SPOKEN } from "../../web/app/gym.js";
import { keptForTab } from "../../web/app/storage.js";
import { freshBrowser, newTab } from "./fake-browser.js";
import { lensFile, lensOf } from "./lenses.js";

const ADVICE = "Have you tried a mentor?";
const OPEN = "What have you tried so far?";

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

const practices = JSON.parse(read("web/words/gym.json"));
const lenses = { en: lensOf("en"), de: lensOf("de") };

let reachable = true;
mock.method(globalThis, "fetch", async (/** @type {string} */ address) => {
  if (!reachable) throw new TypeError("away");
  return new Response(lensFile(address.replace("lens/", "")));
});

/** @type {Gym} */
let gym;
let drawn = 0;

beforeEach(() => {
  freshBrowser();
  reachable = true;
  open();
});

/** The page, as after a reload. */
function open() {
  gym = new Gym(practices, keptForTab, () => {
    drawn += 1;
  });
}

/** @param {string} text */
async function ask(text) {
  gym.draft.write("text", text);
  await gym.look();
  return gym.said;
}

/** What was said, where something was. @returns {import("../../web/app/gym.js").Remark} */
function said() {
  assert.equal(typeof gym.said, "object");
  return /** @type {any} */ (gym.said);
}

test("there are twelve problems in each language, each in two or three sentences", () => {
  for (const key of SPOKEN) {
    const { problems } = practices[key];
    assert.equal(problems.length, 12);
    for (const { says } of problems) assert.match(says, /^([^.]+\.){2,3}$/);
    const hinted = problems.filter((/** @type {{ hint?: string }} */ problem) => problem.hint);
    assert.equal(hinted.length, 6);
  }
});

test("of each pair the lens finds the second open, and not the first", () => {
  for (const key of SPOKEN)
    for (const [instead, better] of practices[key].pairs) {
      assert.notEqual(remark(instead, lenses[key], practices[key])?.kind, "question", instead);
      assert.equal(remark(better, lenses[key], practices[key])?.kind, "question", better);
    }
});

test("nothing is said before it is asked for", () => {
  gym.draft.write("text", ADVICE);
  assert.equal(gym.said, null);
});

test("of an open question it is said that it is open, and by which words", async () => {
  await ask(OPEN);
  assert.equal(said().says, practices.en.open);
  assert.equal(said().words, "What");
  assert.deepEqual(said().openers, []);
});

test("one for a yes or no is fine for facts, and can be opened", async () => {
  await ask("Is the money there?");
  assert.equal(said().says, practices.en.closed);
  assert.ok(said().openers.every((opener) => opener.includes(GAP)));
});

test("of advice is said what the room would say", async () => {
  await ask(ADVICE);
  assert.equal(said().words, "Have you tried");
  assert.equal(said().says, lenses.en.nudges.tried.says);
  assert.ok(said().openers.includes(OPEN));
});

test("of a statement no word is named", async () => {
  await ask("That sounds hard.");
  assert.equal(said().kind, "statement");
  assert.equal(said().words, "");
});

test("of several one can be taken", async () => {
  await ask("Who decides? And when do they meet?");
  assert.deepEqual(said().parts, ["Who decides?", "When do they meet?"]);
});

test("where there is no word, and where there are no rules, something is said all the same", async () => {
  assert.equal(await ask("  "), "nothing");
  assert.equal(await ask("?!"), "nothing");
  reachable = false;
  gym.choose("de");
  assert.equal(await ask("Was hast du versucht?"), "away");
  reachable = true;
  await gym.look();
  assert.equal(said().says, practices.de.open);
});

test("what was said goes when the question is another one, and is back when it is not", async () => {
  await ask(ADVICE);
  gym.draft.write("text", `${ADVICE} Or a coach?`);
  assert.equal(gym.said, null);
  gym.draft.write("text", ADVICE);
  assert.notEqual(gym.said, null);
  gym.go(1);
  gym.draft.write("text", ADVICE);
  assert.equal(gym.said, null);
});

test("what is heard late of one problem is not said of the next", async () => {
  gym.draft.write("text", ADVICE);
  const looking = gym.look();
  gym.go(1);
  gym.draft.write("text", ADVICE);
  await looking;
  assert.equal(gym.said, null);
});

test("an opener is taken up and looked at, and what stood there can be put back", async () => {
  await ask(ADVICE);
  await gym.take(OPEN);
  assert.equal(said().kind, "question");
  assert.equal(gym.before, ADVICE);
  gym.putBack();
  assert.equal(gym.draft.values.text, ADVICE);
  assert.equal(gym.before, "");
});

test("an opener with a gap waits for its other words", async () => {
  await ask(ADVICE);
  await gym.take(`What makes you ${GAP}?`);
  assert.equal(gym.said, null);
});

test("who writes on does not want back what stood there", async () => {
  await ask(ADVICE);
  await gym.take(OPEN);
  gym.draft.write("text", `${OPEN} And before?`);
  gym.wrote();
  assert.equal(gym.before, "");
});

test("one goes on and back at any time, from the first to the end", () => {
  gym.go(-1);
  assert.equal(gym.at, 0);
  gym.go(11);
  assert.ok(gym.isLast);
  gym.go(1);
  assert.equal(gym.problem, undefined);
  gym.go(1);
  assert.equal(gym.at, 12);
  gym.go(-1);
  assert.equal(gym.problem, practices.en.problems[11]);
  assert.ok(drawn > 0);
});

test("the questions stand as they were written, each with its problem", () => {
  gym.draft.write("text", ` ${ADVICE} `);
  gym.go(2);
  gym.draft.write("text", "  ");
  gym.go(1);
  gym.draft.write("text", OPEN);
  const [first, , , fourth] = practices.en.problems;
  assert.deepEqual(gym.questions, [
    { problem: first, text: ADVICE },
    { problem: fourth, text: OPEN },
  ]);
});

test("each language has its own questions", () => {
  gym.draft.write("text", OPEN);
  gym.choose("de");
  assert.equal(gym.problem, practices.de.problems[0]);
  assert.deepEqual(gym.questions, []);
  gym.choose("en");
  assert.equal(gym.questions.length, 1);
});

test("all of it stays through a reload, in this tab and nowhere else", () => {
  gym.choose("de");
  gym.go(3);
  gym.draft.write("text", OPEN);
  open();
  assert.equal(gym.language, "de");
  assert.equal(gym.at, 3);
  assert.equal(gym.draft.values.text, OPEN);
  assert.deepEqual([.../** @type {any} */ (localStorage).kept], []);
  newTab();
  open();
  assert.equal(gym.at, 0);
  assert.deepEqual(gym.questions, []);
});

test("who begins anew finds the boxes empty, and stays with the language", () => {
  gym.choose("de");
  gym.draft.write("text", OPEN);
  gym.go(12);
  gym.clear();
  open();
  assert.equal(gym.language, "de");
  assert.equal(gym.at, 0);
  assert.deepEqual(gym.questions, []);
});
