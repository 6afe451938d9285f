// @ts-check
// What is in large type at the moments that a meeting is about: a promise, a problem in new words, what is done.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sentence } from "../../web/app/commitment.js";
import { doneNow } from "../../web/app/done-now.js";
import { say } from "../../web/app/words.js";
import { called, meeting } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";
import { fullMeeting, written } from "./full-meeting.js";

/** @import { Meeting, Purpose } from "../../web/app/protocol.js" */

const ASKED = { question: "What became of it?" };

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/**
 * With a round of which so much happened.
 * @param {Meeting} m
 * @param {Purpose} purpose
 * @param {object} change
 */
function withRound(m, purpose, change) {
  const open = called(m, purpose, { id: "round" });
  const [round] = open.rounds.slice(-1);
  return { ...open, rounds: [...m.rounds, { ...round, ...change }] };
}

/**
 * The texts in large type, in the order in which they stand.
 * @param {Meeting} m
 * @param {string} me
 */
function large(m, me) {
  const { text } = draw(m, me);
  return [...text.matchAll(/class="?(?:[\w -]* )?hero[\w -]*"?[^>]*>([^<]*)</g)].map(([, words]) =>
    words.trim(),
  );
}

test("once all have spoken in a phase that is for that, it is said, and to whom it falls to go on", () => {
  const m = withRound(fullMeeting("open"), "turns", { closed: true, had: ["ben", "chloe"] });
  assert.equal(doneNow(m, "chloe"), say("round-over"));
  assert.equal(doneNow(m, "ana"), say("round-over-lead"));
  assert.ok(large(m, "chloe").includes(say("round-over")));
  const close = withRound(fullMeeting("close"), "turns", { closed: true, had: ["ben"] });
  const course = close.course.filter(({ key }) => ["lobby", "close", "closed"].includes(key));
  assert.equal(doneNow({ ...close, course }, "ana"), say("round-over-end"));
});

test("nothing is done while a round goes on, where questions follow, or where a set says it itself", () => {
  const round = { closed: true, had: ["ben"] };
  const going = withRound(fullMeeting("open"), "turns", { had: ["ben"] });
  const exploring = withRound(fullMeeting("explore"), "turns", round);
  const own = withRound(fullMeeting("open"), "turns", round);
  const words = { now: "Now we are quiet." };
  const course = own.course.map((step) => ({ ...step, words }));
  for (const m of [going, exploring, { ...own, course }])
    assert.equal(doneNow(/** @type {any} */ (m), "chloe"), "");
});

test("once it is settled whose problem it is, all others read that; they read what it means", () => {
  const m = { ...fullMeeting("choose"), presenters: [["ben"]] };
  assert.equal(doneNow(m, "chloe"), say("bids-taken", { name: "Ben" }));
  assert.equal(doneNow(m, "ana"), say("stage-presents-lead", { names: "Ben" }));
  assert.equal(doneNow(m, "ben"), "");
  assert.equal(doneNow({ ...m, presenters: [[]] }, "chloe"), "");
});

test("the problem in new words stands before all in the phase in which it was said so", () => {
  const m = { ...fullMeeting("reframe"), presenters: [["ben"]] };
  for (const me of ["ana", "ben", "chloe"]) assert.equal(large(m, me)[0], "I keep the rota.", me);
  const explore = { ...fullMeeting("explore"), presenters: [["ben"]] };
  assert.ok(!large(explore, "chloe").includes("I keep the rota."));
});

test("what is voted on stands under the vote", () => {
  const items = written("statements");
  const m = withRound(fullMeeting("reframe"), "statements", { closed: true, revealed: items });
  const vote = withRound(m, "agreement", { id: "vote" });
  for (const { text } of items) assert.ok(draw(vote, "chloe").text.includes(text), text);
});

test("a promise opens the next meeting, as whoever made it has their turn", () => {
  const m = withRound(fullMeeting("report_back"), "turns", { ...ASKED, order: ["chloe", "dev"] });
  const [due] = m.due;
  assert.equal(large(m, "dev")[0], sentence(due));
  assert.ok(draw(m, "dev").text.includes(say("reports-said", { name: "Chloe" })));
  const next = withRound(fullMeeting("report_back"), "turns", { ...ASKED, order: ["dev"] });
  assert.ok(!large(next, "chloe").includes(sentence(due)));
});

test("whoever heard a promise says so at the foot of the room, once, and only where the set talks", () => {
  const m = { ...meeting("commit"), talks: true, presenters: [["ben"]] };
  const made = fullMeeting("commit").commitments[0];
  const promised = { ...m, commitments: [{ ...made, member: "ben", witnesses: [] }] };
  const tap = say("witness-of", { name: "Ben" });
  /** @type {[string, object][]} */
  const pressed = [];
  const press = (/** @type {string} */ type, /** @type {object} */ fields) =>
    pressed.push([type, fields]);
  const found = (/** @type {Meeting} */ seen, /** @type {string} */ me) =>
    buttons(draw(seen, me, /** @type {any} */ ({ press }))).filter(({ words }) => words === tap);
  found(promised, "chloe")[0].press({ detail: 1, currentTarget: { closest: () => null } });
  assert.deepEqual(pressed, [["witness", { commitment: made.id }]]);
  assert.deepEqual(found(promised, "ben"), []);
  assert.deepEqual(found({ ...promised, talks: false }, "chloe"), []);
  const heard = [{ ...promised.commitments[0], witnesses: ["chloe"] }];
  assert.deepEqual(found({ ...promised, commitments: heard }, "chloe"), []);
});
