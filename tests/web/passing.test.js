// @ts-check
// Whoever leads is asked before a move passes over what people would commit to, or have learned.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { passedBy } from "../../web/app/may.js";
import { Passing } from "../../web/app/session/passing.js";
import { say } from "../../web/app/words.js";
import { called, MINUTE, meeting, twoAirtimes, withSteps } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";

/** @import { Meeting } from "../../web/app/protocol.js" */
/** @import { SceneSession } from "../../web/app/views/scene.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {typeof import("../../web/app/views/still-writing.js").move} */
let move;

before(async () => {
  draw = await drawing();
  ({ move } = await import("../../web/app/views/still-writing.js"));
});

const EXPLORE = meeting("explore");

/**
 * What a move would pass over, by the keys of the steps.
 * @param {Meeting} m
 * @param {string} to
 */
const over = (m, to) => passedBy(m, to).map(({ step }) => step.key);

/**
 * A session of whoever leads that keeps what is asked and what is sent, and says yes to all else.
 * @param {Meeting} m
 */
function leading(m) {
  /** @type {any[]} */
  const sent = [];
  /** @type {string[]} */
  const confirmed = [];
  globalThis.confirm = (question) => confirmed.push(String(question)) > 0;
  const session = /** @type {Partial<SceneSession>} */ ({
    passing: new Passing(() => {}),
    signals: { shown: {}, isRaised: () => false, async toggle() {} },
    press: (type, extra) => void sent.push({ type, ...extra }),
  });
  const scene = () => /** @type {any} */ ({ meeting: m, me: "ana", session });
  const text = (me = "ana") => draw(m, me, session).text;
  /** @param {string} words */
  const press = (words) => {
    const found = buttons(draw(m, "ana", session)).find((one) => one.words === words);
    assert.ok(found, words);
    found.press({ detail: 1, currentTarget: { closest: () => null } });
  };
  return { sent, confirmed, text, press, go: (/** @type {string} */ to) => move(scene(), to) };
}

const MOVED = { type: "move", leaving: "explore" };

test("what lies between is passed over where it was never entered, and nothing else", () => {
  assert.deepEqual(over(EXPLORE, "closed"), ["commit", "learn"]);
  assert.deepEqual(over(EXPLORE, "learn"), ["commit"]);
  assert.deepEqual(over(EXPLORE, "commit"), []);
  assert.deepEqual(over(EXPLORE, "clarify"), []);
  assert.deepEqual(over(meeting("learn"), "closed"), []);
  assert.deepEqual(over(meeting("commit"), "close"), ["learn"]);
});

test("what everybody has been in already is not passed over", () => {
  const back = withSteps(EXPLORE, { commit: { spent: MINUTE } });
  assert.deepEqual(over(back, "closed"), ["learn"]);
  const written = called(meeting("learn"), "learning", { closed: true });
  assert.deepEqual(over({ ...written, phase: "explore" }, "closed"), ["commit"]);
});

test("a commitment that nobody could make is not missed", () => {
  assert.deepEqual(over({ ...EXPLORE, presenters: [[]] }, "closed"), ["learn"]);
});

test("each airtime has its own commitment, and all who commit have theirs", () => {
  const kinds = (/** @type {string} */ kind) => {
    const m = twoAirtimes("present");
    return { ...m, course: m.course.map((s) => (s.key === "explore" ? { ...s, kind } : s)) };
  };
  assert.deepEqual(over(kinds("commit"), "present-2"), ["explore"]);
  assert.deepEqual(over(kinds("commit_all"), "close"), ["explore"]);
  assert.deepEqual(over(kinds("explore"), "close"), []);
});

test("a move that passes over something is asked about in words, before it is made", () => {
  const ana = leading(EXPLORE);
  ana.go("close");
  assert.deepEqual(ana.sent, []);
  for (const [act, phase] of [
    ["commit", "Commitment"],
    ["write_learning", "Learning"],
  ])
    assert.ok(ana.text().includes(say(`passing-${act}`, { phase })), phase);
  ana.press(say("passing-go"));
  assert.deepEqual(ana.sent, [{ ...MOVED, to: "close" }]);
  assert.ok(!ana.text().includes(say("passing-go")));
});

test("to stay sends nothing, and is asked no more", () => {
  const ana = leading(EXPLORE);
  ana.go("learn");
  ana.press(say("passing-stay"));
  assert.deepEqual(ana.sent, []);
  assert.ok(!ana.text().includes("alertdialog"));
});

test("whoever closes over something is asked that, and not a second time", () => {
  const ana = leading(EXPLORE);
  ana.go("closed");
  ana.press(say("passing-close"));
  assert.deepEqual(ana.confirmed, []);
  assert.deepEqual(ana.sent, [{ ...MOVED, to: "closed" }]);
});

test("who is still writing is asked about after what is passed over", () => {
  const ana = leading(called(EXPLORE, "thoughts"));
  ana.go("close");
  assert.deepEqual(ana.confirmed, []);
  const shown = draw(called(EXPLORE, "thoughts"), "ana", {
    passing: { asked: { from: "explore", to: "close" }, ask() {}, letBe() {} },
    refusal: { code: "unrevealed", sentence: "", field: "unrevealed", again: false, after: 0 },
    refused: { type: "move", extra: { leaving: "explore", to: "close" } },
  });
  assert.equal(shown.text.split("alertdialog").length - 1, 2, "both can be answered");
});

test("nobody else is asked, nor is it of a phase that was left meanwhile", () => {
  const ana = leading(EXPLORE);
  ana.go("learn");
  assert.ok(!ana.text("chloe").includes("alertdialog"));
  const passing = { asked: { from: "clarify", to: "learn" }, ask() {}, letBe() {} };
  assert.ok(!draw(EXPLORE, "ana", { passing }).text.includes("alertdialog"));
});

test("a move that passes over nothing is made at once", () => {
  const ana = leading(EXPLORE);
  for (const to of ["reframe", "clarify", "commit"]) ana.go(to);
  assert.deepEqual(
    ana.sent.map(({ to }) => to),
    ["reframe", "clarify", "commit"],
  );
});
