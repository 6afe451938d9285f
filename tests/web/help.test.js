// @ts-check
// Whether they were helped, and how: who tells it, where it stands, and that it may come late.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { opened as inRound } from "../../web/app/opened.js";
import { wayOf } from "../../web/app/session/ways.js";
import { say } from "../../web/app/words.js";
import { after, commitment, meeting } from "./cast.js";
import { drawing, submit } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";
import { fullMeeting } from "./full-meeting.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

const COURSE = fullMeeting("commit").course;
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {Drafts} */
let drafts;
/** @type {{ draft: string, type: string }[]} */
let sent;

before(async () => {
  draw = await drawing();
});

beforeEach(() => {
  drafts = new Drafts(new FakeStorage(), "help");
  sent = [];
});

/** @param {string} phase @param {string} [by] @param {Meeting} [before] */
const told = (phase, by = "ben", before = meeting(phase, { course: COURSE })) =>
  after(before, { type: "help_told", text: `${by} sees who decides` }, by);

/** @param {Meeting} m @param {string | null} me */
function screen(m, me) {
  drafts.hide();
  const send = (/** @type {string} */ draft, /** @type {string} */ type) =>
    sent.push({ draft, type });
  return draw(m, me, /** @type {any} */ ({ drafts, send }));
}

/** @param {Meeting} m @param {string | null} me */
const asks = (m, me) => screen(m, me).text.includes(`aria-label=${say("help-form")} `);

test("a presenter tells it where they commit, and each where each does; whoever leads does not", () => {
  const everybody = ["ana", "ben", "chloe", null];
  for (const [phase, who] of /** @type {const} */ ([
    ["commit", [false, true, false, false]],
    ["commit_all", [false, true, true, false]],
    ["explore", [false, false, false, false]],
    ["learn", [false, false, false, false]],
  ])) {
    const m = meeting(phase, { course: COURSE });
    assert.deepEqual(
      everybody.map((me) => asks(m, me)),
      who,
      phase,
    );
  }
});

test("it is asked above what they will do, and sent as it is", () => {
  const m = meeting("commit", { course: COURSE, commitments: [commitment()] });
  const { text } = screen(m, "ben");
  assert.ok(text.includes("Were you helped today? How?"));
  assert.ok(text.indexOf(say("help-label")) < text.indexOf('id="commitments-title"'));
  drafts.of("tell_help").write("text", "I see who decides");
  submit(screen(m, "ben"), say("help-form"));
  assert.deepEqual(sent, [{ draft: "tell_help", type: "tell_help" }]);
});

test("what was told stands for all, from several, and more can be told, one press away", () => {
  const m = told("commit_all", "chloe", told("commit_all"));
  for (const me of ["ana", "ben", "dev", null])
    for (const who of ["ben", "chloe"])
      assert.ok(screen(m, me).text.includes(`${who} sees who decides`), `${who} for ${me}`);
  const more = `<summary>${say("help-more")}</summary>`;
  assert.ok(screen(m, "ben").text.includes(more));
  assert.ok(asks(m, "dev") && !screen(m, "dev").text.includes(more));
});

test("it stands among what was before once all have moved on, also where it came late", () => {
  const inTime = { ...told("commit"), phase: "learn" };
  for (const m of [inTime, told("learn"), told("close"), told("closed")]) {
    const { text } = screen(m, "chloe");
    assert.equal(text.split("ben sees who decides").length, 2, m.phase);
    assert.ok(text.indexOf("so-far") < text.indexOf("ben sees who decides"), m.phase);
  }
});

test("what was told in the first airtime is none of the second", () => {
  const [step] = COURSE.filter(({ key }) => key === "commit");
  const second = { ...step, key: "commit-2", airtime: 2 };
  const course = COURSE.flatMap((one) => (one === step ? [step, second] : [one]));
  const first = { ...told("commit"), course, presenters: [["ben"], ["chloe"]] };
  const m = { ...first, phase: "commit-2" };
  const { text } = screen(m, "chloe");
  assert.ok(text.indexOf("so-far") < text.indexOf("ben sees who decides"));
  assert.ok(!text.includes(say("help-more")));
});

test("while whoever leads has the floor, and in silence, it waits", () => {
  const m = meeting("commit", { course: COURSE });
  const waits = { type: "round_opened", ...inRound("silence", { seconds: 60 }) };
  for (const [event, why] of /** @type {const} */ ([
    [{ type: "floor_taken", question: "", showing: "nothing" }, "floor_taken"],
    [waits, "silence"],
  ]))
    assert.equal(wayOf(after(m, event), "ben", "tell_help", drafts.of("tell_help"))?.why, why);
});

test("what was begun and not sent waits in the tray, and can be sent late", () => {
  drafts.of("tell_help").write("text", "I see who decides");
  const m = meeting("learn", { course: COURSE });
  assert.equal(wayOf(m, "ben", "tell_help", drafts.of("tell_help"))?.type, "tell_help");
  assert.equal(say("tray-what-tell_help"), "How you were helped, unfinished");
});
