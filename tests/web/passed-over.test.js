// @ts-check
// The first meeting goes past what was done since last time, says so, and begins with its two rules.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { next } from "../../web/app/may.js";
import { isPassedOver, justSkipped } from "../../web/app/meeting/now.js";
import { say } from "../../web/app/words.js";
import { commitment, MINUTE, meeting, withSteps } from "./cast.js";
import { screen } from "./draw-screen.js";
import { fullMeeting, KINDS } from "./full-meeting.js";

/** @import { Meeting, Step } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let draw;

before(async () => {
  draw = await screen();
});

const NOBODY = { presenters: [[]] };
const KEPT = { id: "kept", why: "lingering", owner: "", by: "dev", meeting: 0, text: "Who?" };
const skipped = (/** @type {Meeting} */ m) => justSkipped(m).map((step) => step.key);
const WHY = "Nothing was left from before, so “Since last time” was skipped.";

test("since last time is passed over in the first meeting, where nothing was brought", () => {
  const m = meeting("open", NOBODY);
  assert.equal(next(m)?.key, "choose");
  assert.equal(next({ ...m, due: [commitment()] })?.key, "report_back");
  assert.equal(next({ ...m, kept: [/** @type {any} */ (KEPT)] })?.key, "report_back");
  assert.equal(next({ ...m, number: 2 })?.key, "report_back");
  const back = /** @type {Step} */ (m.course.find((step) => step.key === "report_back"));
  assert.ok(isPassedOver(m, back));
  assert.ok(!isPassedOver({ ...m, began_at: 0 }, back), "before it is known what is brought");
});

test("where everybody lands it is said what they went past, and not where they went there", () => {
  const landed = meeting("choose", NOBODY);
  assert.deepEqual(skipped(landed), ["report_back"]);
  assert.ok(draw(landed, "chloe").includes(WHY));
  const went = withSteps(landed, { report_back: { spent: MINUTE } });
  assert.deepEqual(skipped(went), []);
  assert.ok(!draw(went, "chloe").includes(WHY));
  assert.ok(!draw(meeting("present", NOBODY), "chloe").includes(WHY), "later");
  assert.ok(!draw({ ...landed, number: 2 }, "chloe").includes(WHY));
});

test("it is said, too, where the choice of a presenter was passed over after it", () => {
  const m = meeting("present");
  assert.deepEqual(skipped(m), ["report_back", "choose"]);
  assert.ok(draw(m, "ben").includes(WHY));
  assert.ok(draw(m, "ana").includes(WHY));
});

test("in the course it is neither done nor to come, and there is nothing to look back at", () => {
  const lookAt = say("look-at", { phase: "Since last time" });
  const count = (/** @type {string} */ text) => text.split(say("phases-skipped")).length - 1;
  const m = meeting("explore");
  assert.ok(count(draw(m, "chloe")) > 0);
  assert.ok(!draw(m, "chloe").includes(lookAt));
  const later = withSteps({ ...m, number: 2 }, { choose: { spent: MINUTE } });
  assert.equal(count(draw(later, "chloe")), 0);
  assert.ok(draw(later, "chloe").includes(lookAt));
});

test("the agenda of a first meeting says what may be passed over", () => {
  const ahead = meeting("lobby", { began_at: 0 });
  assert.ok(draw(ahead, "chloe").includes(say("agenda-maybe")));
  assert.ok(!draw({ ...ahead, number: 2 }, "chloe").includes(say("agenda-maybe")));
});

test("the two rules stand before everybody in the welcome, and nowhere else", () => {
  const rules = [say("rules-statements"), say("rules-lead")];
  for (const kind of KINDS)
    for (const me of ["ana", "ben", "chloe", null]) {
      const text = draw(fullMeeting(kind), me);
      const found = rules.filter((rule) => text.includes(rule));
      assert.deepEqual(found, kind === "open" ? rules : [], `${kind}, ${me}`);
    }
});
