// @ts-check
// What was learned: each sees at their own words who may read them; and what it is about, in all words.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { LEVELS, SEEN_BY } from "../../web/app/protocol.js";
import { call, say } from "../../web/app/words.js";
import { called, meeting } from "./cast.js";
import { drawing } from "./draw-screen.js";

/** @import { Learning, Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/** @type {(by: string, seen_by: Learning["seen_by"]) => Learning} */
const learned = (by, seen_by) => ({
  ...{ id: `${by}-${seen_by}`, by, seen_by },
  ...{ level: "set", text: `${by} for ${seen_by}` },
});

const ITEM = {
  ...{ id: "alone", by: "chloe", slot: "self", text: "I hurry", seen_by: "me" },
  ...{ kind: /** @type {const} */ ("unread"), edited: false },
};

/** @param {boolean} isRevealed */
function learning(isRevealed) {
  const revealed = isRevealed ? [] : null;
  const m = called(meeting("learn"), "learning", { items: [ITEM], revealed, closed: isRevealed });
  const told = [learned("chloe", "set"), learned("chloe", "organisation"), learned("dev", "set")];
  return isRevealed ? { ...m, learnings: told } : m;
}

/** @param {Meeting} m @param {string | null} me */
const badges = (m, me) =>
  [...draw(m, me).text.matchAll(/Who may read it:<\/span>\s*([^<]*)</g)].map(([, who]) => who);

test("after the reveal everybody sees at their own words who may read them, and at no other's", () => {
  const m = learning(true);
  assert.deepEqual(badges(m, "chloe"), ["The set", "The set, and those it tells", "Only you"]);
  assert.deepEqual(badges(m, "dev"), ["The set"]);
  for (const me of ["ana", "ben", null]) assert.deepEqual(badges(m, me), [], String(me));
});

test("it stands so before the reveal, and where the words are once all have moved on", () => {
  assert.deepEqual(badges(learning(false), "chloe"), ["Only you"]);
  const later = { ...learning(true), phase: "close" };
  assert.deepEqual(badges(later, "chloe"), ["The set", "The set, and those it tells"]);
});

test("what is learned about, and who may read it, is good English in everybody's words", () => {
  for (const [pack, group] of Object.entries({ set: "set", wial: "team", neutral: "group" })) {
    call(pack);
    assert.equal(say("read_by-set"), `The ${group}`);
    assert.equal(say("level-set"), `About us as a ${group}`);
    const all = LEVELS.flatMap((level) => [say(`level-${level}`), say(`level-${level}-label`)]);
    for (const words of [...all, ...SEEN_BY.map((who) => say(`read_by-${who}`))]) {
      assert.match(words, /^[A-Z]/);
      assert.doesNotMatch(words, /\ba [aeiou]|\ban [^aeiou]|[{}]/);
    }
  }
  call("set");
});
