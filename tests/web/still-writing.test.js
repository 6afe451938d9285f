// @ts-check
// Whoever leads is asked before they end what somebody is still writing in, whichever way they take.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PURPOSES, RULES } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { called, commitment, meeting, plan, withSteps } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";
import { written } from "./full-meeting.js";

/** @import { Meeting, Purpose, Round } from "../../web/app/protocol.js" */
/** @import { SceneSession } from "../../web/app/views/scene.js" */

const ENDS = ["reveal", "move", "close_round"];
const HIDING = PURPOSES.filter((p) => ["write_reveal", "vote"].includes(RULES[p].kind));
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/** @param {Purpose} purpose @param {Partial<Round>} [more] */
function inRound(purpose, more = {}) {
  const m = called(meeting("explore"), purpose, { id: "round-1" });
  const rounds = m.rounds.map((round) => ({ ...round, ...more }));
  return { ...m, rounds, clock: { ...m.clock, since: 0 } };
}

/** All that may stand on the screen of whoever leads, beside what always does. */
const MORE = /** @type {Partial<SceneSession>} */ ({
  refusal: { code: "unrevealed", sentence: "", field: "unrevealed", again: false, after: 0 },
  refused: { type: "move", extra: { leaving: "explore", to: "reframe" } },
  undo: { moves: { made: { from: "clarify", to: "explore" } }, tap: { made: null } },
  absence: {
    heldFor: [],
    isGone: (/** @type {string} */ id) => id === "ben",
    hold() {},
    waitsFor: () => false,
    wait() {},
  },
});

/**
 * Press all that ends something, one after the other; gives what is asked, and what is done, by each.
 * @param {Meeting} m
 * @param {{ writing?: boolean, sure?: boolean }} [how]
 */
function pressed(m, { writing = true, sure = false } = {}) {
  // Whom the chair is handed to is asked whatever goes on.
  const handsOver = say("chair-hand_over");
  /** @type {string[]} */
  let asked = [];
  /** @type {any[]} */
  let done = [];
  globalThis.confirm = (question) => {
    asked.push(String(question));
    return sure;
  };
  const shown = writing ? { chloe: ["writing"] } : {};
  const session = /** @type {Partial<SceneSession>} */ ({
    ...MORE,
    signals: { shown, isRaised: () => false, async toggle() {} },
    press: (type, extra) => void done.push({ type, ...extra }),
  });
  return buttons(draw(m, "ana", session)).flatMap(({ words, disabled, press }) => {
    [asked, done] = [[], []];
    const currentTarget = { closest: () => null, previousElementSibling: { value: "reframe" } };
    if (!disabled) press({ detail: 1, currentTarget });
    // What is said of what was unseen answers a question already.
    const acts = done.filter(({ type, unrevealed }) => ENDS.includes(type) && !unrevealed);
    const ends = acts.length > 0 || asked.some((q) => !q.startsWith(handsOver));
    return ends ? [{ words, asked, acts }] : [];
  });
}

/** Rounds before their reveal: all still to write, somebody committed already, and all ready. */
const unseen = () =>
  HIDING.flatMap((purpose) => {
    const ready = inRound(purpose).rounds[0].order.length;
    const committed = { ...inRound(purpose), commitments: [commitment()] };
    return [inRound(purpose), committed, inRound(purpose, { ready })];
  });

/** Rounds after it, called by the coach or of the course: which brings a vote after the writing. */
function seen() {
  const course = [plan("agreement"), plan("statements"), plan("agreement")];
  const m = withSteps(meeting("reframe"), { reframe: { rounds: course } });
  const brought = { id: "round-1", place: 1, revealed: written("statements") };
  const rounds = HIDING.map((purpose) => inRound(purpose, { revealed: written(purpose) }));
  return [...rounds, called(m, "statements", brought)];
}

/** The controls that end something, by their words. */
const WAYS = [
  ...["next-show-all", "hidden-cancel", "unrevealed-reveal", "suggest-uncommitted-do"],
  ...["course-move", "coach-undo-short"],
];

/** The end of the meeting is asked about in any case. @param {{ words: string }} way */
const isNotTheEnd = ({ words }) => words !== say("coach-close");

test("every control that reveals, moves, closes or cancels asks while somebody is writing", () => {
  /** @type {Set<string>} */
  const found = new Set();
  for (const m of unseen())
    for (const { words, asked, acts } of pressed(m)) {
      found.add(words);
      assert.match(asked.join("; "), /^Chloe is still writing[^;]*$/, words);
      assert.deepEqual(acts, [], `${words} does not wait for the answer`);
    }
  const early = say("next-show", { ready: 0, all: 5 });
  const known = new Set([...WAYS.map((key) => say(key)), early]);
  assert.deepEqual([...found].sort(), [...known].sort());
});

test("each does what it says to whoever is sure, and where nobody is writing", () => {
  for (const m of unseen())
    for (const how of [{ sure: true }, { writing: false }])
      for (const { words, acts } of pressed(m, how).filter(isNotTheEnd))
        assert.equal(acts.length, 1, words);
});

test("where nobody is writing nothing is asked but before the end", () => {
  for (const m of unseen())
    for (const { words, asked } of pressed(m, { writing: false }).filter(isNotTheEnd))
      assert.deepEqual(asked, [], words);
  const close = pressed({ ...inRound("thoughts"), phase: "close" }, { writing: false, sure: true });
  assert.deepEqual(close.find(({ words }) => words === say("coach-close"))?.asked, [
    say("coach-close-sure"),
  ]);
});

test("where nothing is unseen no move is asked about, and no round that is over", () => {
  const talk = [meeting("explore"), inRound("turns"), inRound("silence"), inRound("flow")];
  for (const m of [...talk, ...seen()])
    for (const { words, asked, acts } of pressed(m).filter(isNotTheEnd)) {
      assert.deepEqual(asked, [], words);
      assert.equal(acts.length, 1, words);
    }
});
