// @ts-check
// The last meeting of a set: nothing in it is said to be kept for, or to come again at, a next one.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Drafts, NO_STORAGE } from "../../web/app/drafts.js";
import { isLastMeeting } from "../../web/app/last-meeting.js";
import { whatNow } from "../../web/app/phases.js";
import { START } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { commitment, meeting, report, withSteps } from "./cast.js";
import { screen } from "./draw-screen.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let seen;

before(async () => {
  seen = await screen();
});

const EVERYBODY = ["ana", "ben", "chloe", null];

/** The meeting with a phase that only the end of a set has. @param {Meeting} m */
const last = (m) => withSteps(m, { report_back: { wording: "last_report" } });

/** The meeting in a talk of that wording. @param {string} wording */
function talking(wording) {
  const step = /** @type {const} */ ({ ...START.course[1], key: "talk", kind: "talk", wording });
  const [first, ...others] = START.course;
  return meeting("talk", { course: [first, { ...step }, ...others] });
}

test("a meeting is the last of its set by any phase that only an end has", () => {
  for (const wording of ["paths", "go_on", "thanks"])
    assert.ok(isLastMeeting(talking(wording)), wording);
  assert.ok(isLastMeeting(last(meeting("close"))));
  assert.ok(!isLastMeeting(meeting("close")) && !isLastMeeting(talking("dates")));
});

test("nobody is asked for a question to leave: not while they thank, nor in a close of it", () => {
  const shows = (/** @type {Meeting} */ m) =>
    EVERYBODY.map((me) => {
      const text = seen(m, me);
      return text.includes(say("lingering-form")) || text.includes(say("lingering-hint"));
    });
  assert.deepEqual(shows(meeting("close")), [true, true, true, false]);
  assert.deepEqual(shows(last(meeting("close"))), [false, false, false, false]);
  assert.deepEqual(shows(last(meeting("learn"))), [false, false, false, false]);
  assert.deepEqual(shows(talking("thanks")), [false, false, false, false]);
});

test("no topic is put by, no point agreed on for meetings to come, nobody asked for a part in the next", () => {
  const shows = (/** @type {Meeting} */ m) =>
    ["topic-form", "parts-title", "agreed-hint"].map((key) => seen(m, "ana").includes(say(key)));
  const m = meeting("close", { facilitated: false });
  assert.deepEqual(shows(m), [true, true, true]);
  assert.deepEqual(shows(last(m)), [false, false, false]);
  assert.deepEqual(shows(talking("thanks")), [false, false, false]);
  assert.equal(shows(talking("what_we_agree"))[2], true);
  assert.equal(shows(last(talking("what_we_agree")))[2], false);
});

test("what somebody left all the same is still shown", () => {
  const lingering = [{ id: "l", by: "dev", phase: "close", text: "Who is missing?" }];
  assert.ok(seen(last(meeting("close", { lingering })), "chloe").includes("Who is missing?"));
});

test("no commitment is said to come again, and none is given a new day", () => {
  const away = commitment({ id: "hers", member: "gus" });
  const due = [commitment({ report: report("partly", { meeting: 1 }) }), away];
  const m = meeting("report_back", { due });
  const drafts = new Drafts(NO_STORAGE, "last");
  drafts.of("report-made").write("outcome", "partly");
  const said = (/** @type {Meeting} */ m, /** @type {string | null} */ me) => {
    const text = seen(m, me, { drafts });
    return [say("reports-again_next"), say("reports-by_when")].map((words) => text.includes(words));
  };
  for (const me of EVERYBODY) {
    assert.deepEqual(said(m, me), [true, me === "ben"], String(me));
    assert.deepEqual(said(last(m), me), [false, false], String(me));
    assert.ok(seen(last(m), me).includes(say("reports-away", { name: say("people-unknown") })));
  }
});

test("once it is over nothing waits for a next one, and nobody is sent to it", () => {
  const m = meeting("closed", { commitments: [commitment()] });
  const next = say("stage-waits", { count: 1 });
  assert.ok(seen(m, "ben").includes(next) && whatNow(m, "ben").includes("next time"));
  for (const me of EVERYBODY) {
    const text = seen(last(m), me);
    assert.ok(!text.includes(next), String(me));
    assert.ok(text.includes(say("phase-last_closed-now-member")));
    assert.doesNotMatch(text, /next time|next meeting|next one/);
  }
});

test("a usual close is worded as a last one, and one with words of its own as these say", () => {
  assert.match(whatNow(meeting("close"), "chloe"), /next time/);
  for (const [me, as] of [
    ["ana", "coach"],
    ["ben", "presenter"],
    ["chloe", "member"],
  ])
    assert.equal(whatNow(last(meeting("close")), me), say(`phase-last_close-now-${as}`));
  const own = { coach: "", presenter: "", member: "Cheers.", script: "" };
  const m = withSteps(last(meeting("close")), { close: { words: own } });
  assert.equal(whatNow(m, "chloe"), "Cheers.");
});
