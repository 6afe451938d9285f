// @ts-check
// The same action said twice: when it is, and who is told.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sameActions, sayTheSame } from "../../web/app/same-actions.js";
import { commitment, meeting } from "./cast.js";
import { drawing } from "./draw-screen.js";
import { fullMeeting } from "./full-meeting.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

const COURSE = fullMeeting("commit").course;
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

test("two actions are the same by two thirds of the words that carry them", () => {
  for (const [one, other] of [
    ["I will hand the rota over.", "hand over the Rota!"],
    ["Ring Mo about the vans", "I’ll ring Mo on Monday about the vans"],
    ["Don't hire anybody", "I will don’t hire anybody"],
    ["Den Plan an Mo übergeben", "ich werde Mo den Plan übergeben"],
  ])
    assert.ok(sayTheSame(one, other) && sayTheSame(other, one), `${one} / ${other}`);
});

test("they are two where more of it differs, or nothing is said", () => {
  for (const [one, other] of [
    ["Ring Mo about the vans", "Ring Mo about the rota and the budget"],
    ["Hand the rota over", "Hand the keys in"],
    ["I will do it for the team", "I will see to it that the team is for it"],
    ["", ""],
    ["To be", "I will be"],
    ["!", "?"],
  ])
    assert.ok(!sayTheSame(one, other) && !sayTheSame(other, one), `${one} / ${other}`);
});

const what = "Hand the rota over";
const OF_BEN = commitment({ what });
const OF_CHLOE = commitment({ id: "second", member: "chloe", what: "hand over the rota!" });
const OF_DEV = commitment({ id: "third", member: "dev", what: "Ask Mo for a van" });

test("only what stands, and is of different people, makes a pair, and each pair once", () => {
  assert.deepEqual(sameActions([OF_BEN, OF_CHLOE, OF_DEV]), [["ben", "chloe"]]);
  const again = { ...OF_CHLOE, id: "fourth" };
  assert.deepEqual(sameActions([OF_BEN, OF_CHLOE, again]), [["ben", "chloe"]]);
  assert.deepEqual(sameActions([OF_CHLOE, again]), []);
  assert.deepEqual(sameActions([OF_BEN, { ...OF_CHLOE, withdrawn: true }]), []);
});

/** @param {string} phase @param {Partial<Meeting>} [more] */
const said = (phase, more) =>
  meeting(phase, { course: COURSE, commitments: [OF_BEN, OF_CHLOE, OF_DEV], ...more });

/** @param {Meeting} m @param {string | null} me */
const told = (m, me) => {
  const found = draw(m, me).text.match(/[^>]*may be the same action[^<]*/g) ?? [];
  return found.map((line) => line.trim());
};

test("whoever leads and both authors read it, in one line; nobody else does", () => {
  const rest = "may be the same action. Is it one, or two?";
  for (const m of [said("commit_all"), said("commit", { shared: true })]) {
    assert.deepEqual(told(m, "ana"), [`Ben's and Chloe's ${rest}`]);
    assert.deepEqual(told(m, "ben"), [`Yours and Chloe's ${rest}`]);
    assert.deepEqual(told(m, "chloe"), [`Yours and Ben's ${rest}`]);
    for (const me of ["dev", "esi", null]) assert.deepEqual(told(m, me), [], String(me));
  }
});

test("nothing is said of it where only presenters commit, nor once all have moved on", () => {
  for (const m of [said("commit"), said("learn", { shared: true }), said("closed")])
    assert.deepEqual(told(m, "ana"), []);
});

test("it is told politely, where room for it was kept", () => {
  const { text } = draw(said("commit_all"), "ana");
  assert.match(text, /<div role="status"><p class="notice">[^<]*may be the same action/);
  assert.match(draw(said("commit_all", { commitments: [] }), "ana").text, /<div role="status"></);
});
