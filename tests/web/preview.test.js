// @ts-check
// What the others will see of each move of whoever leads, before it is made.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { openRound } from "../../web/app/meeting/going-on.js";
import { onlookerIn, wouldBe } from "../../web/app/preview.js";
import { say } from "../../web/app/words.js";
import { ASKERS, called, MINUTE, meeting, questioned } from "./cast.js";
import { drawing, HOLE } from "./draw-screen.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

const EXPLORE = questioned(meeting("explore"), ASKERS);

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {typeof import("../../web/app/views/preview.js")} */
let views;
/** @type {typeof import("../../web/app/views/moves.js")} */
let moves;

before(async () => {
  draw = await drawing();
  views = await import("../../web/app/views/preview.js");
  moves = await import("../../web/app/views/moves.js");
});

/**
 * What another member would see of a move.
 * @param {Meeting} m
 * @param {string} key
 */
async function seen(m, key) {
  const { onlooker } = await import("../../web/app/session/onlooker.js");
  const scene = { meeting: m, me: "ana", presence: {}, session: onlooker() };
  return /** @type {any} */ (views.theirScreen(scene, moves.eventOf(key))).text;
}

test("a question to all would be on everybody's screen, and the meeting is as it was", async () => {
  const asked = Object.keys(moves.ASKED);
  for (const key of asked) {
    const text = await seen(EXPLORE, key);
    assert.ok(text.includes(say(`move-${key}-question`)), key);
    assert.ok(text.includes(say("floor-answer-write")), key);
    assert.doesNotMatch(text, HOLE);
  }
  assert.equal(EXPLORE.floor, null);
  assert.ok((await seen(EXPLORE, "hold")).includes(say("floor-held")));
  assert.ok((await seen(EXPLORE, "silence")).includes(say("floor-silence")));
});

test("a round would be open, with what it asks and the place for it", async () => {
  const shows = {
    pulse: ["purpose-pulse-ask", "option-pulse-not_ok"],
    agreement: ["purpose-agreement-ask", "option-agreement-close"],
    burst: ["purpose-burst-ask"],
    statements: ["purpose-statements-ask", "hidden-send"],
    thoughts: ["purpose-thoughts-ask", "hidden-nothing"],
    scale: ["purpose-scale-ask"],
  };
  for (const [key, words] of Object.entries(shows)) {
    const text = await seen(EXPLORE, key);
    for (const word of words) assert.ok(text.includes(say(word)), `${key}: ${word}`);
    assert.doesNotMatch(text, HOLE);
  }
  assert.match(await seen(EXPLORE, "turns"), /class="round__turn"/);
  assert.equal(openRound(EXPLORE), null);
});

test("it would lie on the round that is open", async () => {
  const text = await seen(called(EXPLORE, "turns"), "pulse");
  assert.ok(text.includes(say("purpose-pulse-ask")));
});

test("it is looked at as a member, whoever that is", () => {
  assert.equal(onlookerIn(EXPLORE), "chloe");
  const alone = { ...EXPLORE, members: EXPLORE.members.filter(({ id }) => id === "ana") };
  assert.equal(onlookerIn(alone), null);
  const two = EXPLORE.members.filter(({ id }) => ["ana", "ben"].includes(id));
  assert.equal(onlookerIn({ ...EXPLORE, members: two }), "ben");
});

test("what would happen is the next line of the log, by whoever leads", () => {
  const m = wouldBe(EXPLORE, views.floorTaken("And now?"), MINUTE);
  assert.equal(m.seq, EXPLORE.seq + 1);
  assert.equal(m.floor?.by, "ana");
  assert.equal(m.floor?.question, "And now?");
});

test("each move has its fold, inert, and nothing is drawn in it before it is opened", () => {
  const { text } = draw(EXPLORE, "ana");
  const folds = [...text.matchAll(/<their-screen[^>]*>/g)].map(([tag]) => tag);
  const made = [...text.matchAll(/<li class="move">/g)];
  assert.equal(folds.length, made.length + 3);
  assert.ok(folds.every((tag) => / inert /.test(tag)));
  assert.ok(!text.includes(say("floor-held")));
  assert.ok(!draw(EXPLORE, "chloe").text.includes("<their-screen"));
});
