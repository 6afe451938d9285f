// @ts-check
// The problem check: its steps, what waits in it, whether a set agrees, and the hint at a solution.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { agreementOf } from "../../web/app/agreement.js";
import { checkSteps } from "../../web/app/check-steps.js";
import { Drafts } from "../../web/app/drafts.js";
import { can, whyNot } from "../../web/app/may.js";
import { opened } from "../../web/app/opened.js";
import { kept } from "../../web/app/storage.js";
import { say } from "../../web/app/words.js";
import { after, called, meeting, plan, withSteps } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";

/** @import { Item, Meeting, Purpose } from "../../web/app/protocol.js" */

/** What is drawn on a step that is done. */
const TICK = "<svg";
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/**
 * The meeting as it comes into a problem check with these rounds.
 * @param {Purpose[]} rounds
 * @param {string} phase
 */
function check(rounds, phase = "reframe") {
  const m = withSteps(meeting("explore"), {
    [phase]: { rounds: rounds.map((purpose) => plan(purpose)) },
  });
  return after(m, { type: "phase_began", phase, discards: false });
}

const LONG = /** @type {Purpose[]} */ (["agreement", "statements", "agreement"]);
const SHORT = /** @type {Purpose[]} */ (["statements", "agreement"]);

/** @param {Meeting} m */
const top = (m) => m.rounds.filter((r) => !r.closed).at(-1)?.id;
/** @param {Meeting} m @param {Item[]} items */
const shown = (m, items = []) => after(m, { type: "revealed", round: top(m), items });
/** @param {Meeting} m */
const closed = (m) => after(m, { type: "round_closed", round: top(m), discards: false });
/** @param {Meeting} m */
const states = (m) => checkSteps(m).map(({ state }) => state);
/** @param {Meeting} m */
const keys = (m) => checkSteps(m).map(({ key }) => key);

/** @param {...string} votes */
function votes(...votes) {
  return votes.map(
    (text, at) => /** @type {Item} */ ({ id: `v${at}`, by: "chloe", slot: "", text }),
  );
}

// Steps

test("the check has its rounds as steps, in the long form and in the short", () => {
  assert.deepEqual(keys(check(LONG)), ["vote", "write", "vote_again"]);
  assert.deepEqual(keys(check(SHORT)), ["write", "vote"]);
  assert.deepEqual(keys(check(["statements", "flow", "thoughts"])), ["write", "write_again"]);
});

test("the present step is the round of the course that is open, and those before are done", () => {
  let m = check(LONG);
  assert.deepEqual(states(m), ["now", "ahead", "ahead"]);
  m = shown(m);
  assert.deepEqual(states(m), ["now", "ahead", "ahead"]);
  m = closed(m);
  assert.deepEqual(states(m), ["done", "now", "ahead"]);
  m = closed(shown(m));
  assert.deepEqual(states(m), ["done", "done", "now"]);
  assert.deepEqual(states(closed(shown(m))), ["done", "done", "done"]);
});

test("what was closed with nothing shown is left out, not done", () => {
  assert.deepEqual(states(closed(closed(shown(check(LONG))))), ["done", "passed", "now"]);
});

test("a round that the coach calls is no step, whatever it lies on", () => {
  assert.deepEqual(states(called(check(LONG), "statements")), ["now", "ahead", "ahead"]);
  const pulse = { type: "round_opened", ...opened("pulse") };
  const between = after(shown(check(LONG)), pulse);
  assert.deepEqual(states(between), ["done", "ahead", "ahead"]);
  assert.deepEqual(states(closed(shown(between))), ["done", "now", "ahead"]);
});

test("one round is no steps, and in other phases nothing is shown as such", () => {
  assert.deepEqual(checkSteps(check(["statements"])), []);
  assert.deepEqual(checkSteps(check(["silence", "agreement"])), []);
  assert.deepEqual(checkSteps(check([])), []);
  assert.deepEqual(checkSteps(check(LONG, "deepen")), []);
});

test("everybody sees the steps, the present one marked, those done ticked", () => {
  const m = closed(shown(check(LONG)));
  for (const me of ["ana", "ben", "chloe", null]) {
    const { text } = draw(m, me);
    const [, list] = /** @type {RegExpMatchArray} */ (
      text.match(/class="check-steps"([\s\S]*?)<\/ol>/)
    );
    const steps = list.split("<li").slice(1);
    assert.deepEqual(
      steps.map((one) => /aria-current=step/.test(one)),
      [false, true, false],
    );
    assert.deepEqual(
      steps.map((one) => one.includes(TICK)),
      [true, false, false],
    );
    assert.ok(
      steps[0].includes(say("check-is-done")) && steps[2].includes(say("check-vote_again")),
    );
  }
  assert.ok(!draw(meeting("explore"), "ana").text.includes("check-steps"));
});

test("what leads to a vote says whether it is the first", () => {
  const first = say("purpose-agreement-first");
  const again = say("purpose-agreement-then");
  /** @param {Meeting} m */
  const ways = (m) => buttons(draw(m, "ana")).filter(({ words }) => [first, again].includes(words));
  const words = (/** @type {Meeting} */ m) => ways(m).map((way) => way.words);
  assert.deepEqual(words(shown(check(SHORT))), [first]);
  assert.deepEqual(words(shown(closed(shown(check(LONG))))), [again]);
});

// What waits

test("the presenter's form comes when what all wrote is shown; until then a line says so", () => {
  const form = `aria-label=${say("problem-reframe-form")}`;
  const line = say("refusal-check_first");
  let m = closed(shown(check(LONG)));
  assert.equal(whyNot(m, "ben", "reframe"), "check_first");
  assert.ok(!draw(m, "ben").text.includes(form) && draw(m, "ben").text.includes(line));
  for (const me of ["ana", "chloe", null]) assert.ok(!draw(m, me).text.includes(line), `${me}`);
  m = shown(m, [{ ...votes("Nobody owns it")[0], by: "chloe" }]);
  assert.ok(can(m, "ben", "reframe"));
  const { text } = draw(m, "ben");
  assert.ok(text.includes(form) && text.includes(say("problem-closest")) && !text.includes(line));
});

test("what was begun before the check goes out once that may, or when it is over", () => {
  /** @param {Meeting} m */
  const why = (m) => whyNot(m, "ben", "reframe", "explore");
  const writing = closed(shown(check(LONG)));
  assert.equal(why(writing), "check_first");
  assert.equal(why(after(writing, { type: "phase_began", phase: "commit", discards: false })), "");
  assert.equal(why(shown(writing)), "");
});

test("who presented before may be late while the next presenter waits", () => {
  const presenters = [["ben"], ["chloe"]];
  const m = withSteps(check(LONG), { explore: { airtime: 1 }, reframe: { airtime: 2 } });
  assert.equal(whyNot({ ...m, presenters }, "ben", "reframe", "explore"), "");
  assert.equal(whyNot({ ...m, presenters }, "chloe", "reframe"), "check_first");
});

// Agreement

/** @type {[votes: string[], agrees: boolean][]} */
const OUTCOMES = [
  [["yes", "yes"], true],
  [["yes", "close"], true],
  [["close"], true],
  [["yes", "close", "close"], false],
  [["yes", "yes", "yes", "no"], false],
  [["close", "no"], false],
];

for (const [given, agrees] of OUTCOMES)
  test(`${given.join(", ")}: ${agrees ? "agreed" : "not yet"}`, () => {
    const round = { purpose: /** @type {const} */ ("agreement"), revealed: votes(...given) };
    assert.equal(agreementOf(round)?.agrees, agrees);
  });

test("nothing is said of a vote that is unseen or empty, nor of another", () => {
  assert.equal(agreementOf({ purpose: "agreement", revealed: null }), null);
  assert.equal(agreementOf({ purpose: "agreement", revealed: [] }), null);
  assert.equal(agreementOf({ purpose: "pulse", revealed: votes("no") }), null);
});

test("what the vote comes to is said with it, and of votes before", () => {
  const said = [
    [["yes", "close"], "Agreed."],
    [["close", "no", "close"], "Not yet: 2 said nearly, 1 said no."],
    [["close", "close"], "Not yet: 2 said nearly."],
    [["no", "yes"], "Not yet: 1 said no."],
  ];
  for (const [given, words] of /** @type {[string[], string][]} */ (said)) {
    const m = shown(check(LONG), votes(...given));
    for (const me of ["ana", "chloe", null]) assert.ok(draw(m, me).text.includes(words), words);
    assert.ok(draw(closed(m), "chloe").text.includes(words), `${words} before`);
  }
  assert.ok(!draw(check(LONG), "ana").text.includes("Not yet"));
});

test("where they do not agree whoever leads can ask what would get them there", () => {
  /** @type {object[]} */
  const done = [];
  const session = {
    press: (/** @type {string} */ type, /** @type {object} */ extra = {}) =>
      void done.push({ type, ...extra }),
  };
  /** @param {Meeting} m @param {string | null} me */
  const asks = (m, me) =>
    buttons(draw(m, me, session)).filter(({ words }) => words === say("move-get_there"));
  const m = shown(check(LONG), votes("no", "yes"));
  assert.equal(asks(m, "ana").length, 2, "with the result, and at hand");
  asks(m, "ana")[0].press({ detail: 1, currentTarget: { closest: () => null } });
  const question = say("move-get_there-question");
  assert.deepEqual(done, [{ type: "take_floor", question, showing: "nothing" }]);
  for (const me of ["ben", "chloe", null]) assert.equal(asks(m, me).length, 0);
  const agreed = shown(check(LONG), votes("yes", "close"));
  const asked = after(m, { type: "floor_taken", question, showing: "nothing" });
  for (const other of [agreed, asked, closed(m)]) assert.equal(asks(other, "ana").length, 1);
});

// A solution

test("a solution is told its author under the box, and nobody is held up", async () => {
  const writing = closed(shown(check(LONG)));
  const id = writing.rounds.at(-1)?.id;
  const hint = say("problem-solution");
  for (const [m, me, name] of /** @type {[Meeting, string, string][]} */ ([
    [writing, "chloe", `write-${id}`],
    [shown(writing), "ben", "reframe"],
  ])) {
    const drafts = new Drafts(kept, `check-${name}`);
    drafts.of(name).write("text", "We need more trust");
    const before = draw(m, me, { drafts }).text;
    assert.ok(!before.includes(hint) && before.includes('role="status"></p>'), name);
    // What looks at it comes with the first text.
    await import("../../web/app/solution-hints.js");
    await new Promise((done) => setImmediate(done));
    drafts.of(name).write("text", "We need to hire");
    const { text } = draw(m, me, { drafts });
    assert.ok(text.includes(`role="status">${hint}</p>`) && text.includes(say("nudge-private")));
    assert.ok(!draw({ ...m, language: "other" }, me, { drafts }).text.includes(hint));
  }
});

test("of what is no problem nothing is said", () => {
  const drafts = new Drafts(kept, "check-others");
  const m = called(meeting("explore"), "thoughts", { id: "round-1" });
  drafts.of("write-round-1").write("text", "We need to hire");
  assert.ok(!draw(m, "chloe", { drafts }).text.includes(say("problem-solution")));
});
