// @ts-check
// What somebody parked comes back where they say what they will do: who sees it, and takes it up.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { live } from "../../web/app/meeting/going-on.js";
import { say } from "../../web/app/words.js";
import { after, meeting, questioned, twoAirtimes } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";
import { fullMeeting } from "./full-meeting.js";

/** @import { Meeting, Question } from "../../web/app/protocol.js" */

const COURSE = fullMeeting("commit").course;
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {{ type: string, values: any }[]} */
let pressed;
const session = /** @type {any} */ ({
  press: (/** @type {string} */ type, /** @type {any} */ values) => pressed.push({ type, values }),
});

before(async () => {
  draw = await drawing();
});

beforeEach(() => {
  pressed = [];
});

/**
 * Questions that were parked as they were explored, and the phase that came then.
 * @param {string} phase
 * @param {string[]} askers
 * @param {Partial<Question>} [more]
 */
const parkedIn = (phase, askers, more) => ({
  ...questioned(meeting("explore", { course: COURSE }), askers, { status: "parked", ...more }),
  phase,
});

/** @param {Meeting} m @param {string | null} me */
const said = (m, me) => draw(m, me, session).text;

/** @param {Meeting} m @param {string | null} me */
const takes = (m, me) =>
  buttons(draw(m, me, session)).filter(({ words }) => words === say("questions-take_up"));

const THREE = ["chloe", "dev", "esi"];
const CLICK = { detail: 1 };

test("whoever commits sees what they parked before, folded away, and nobody else does", () => {
  for (const phase of ["commit", "commit_all"]) {
    const m = parkedIn(phase, THREE);
    for (const [me, sees] of /** @type {const} */ ([
      ["ben", true],
      ["ana", false],
      ["chloe", false],
      [null, false],
    ])) {
      const summary = "<summary>You parked 3 questions</summary>";
      assert.equal(said(m, me).includes(summary), sees, `${me} in ${phase}`);
    }
  }
  assert.match(said(parkedIn("commit", ["dev"]), "ben"), /<summary>You parked a question</);
  for (const phase of ["explore", "learn", "close"])
    assert.doesNotMatch(said(parkedIn(phase, THREE), "ben"), /You parked/, phase);
});

test("each sees their own where each commits; what was put to all is a presenter's", () => {
  const of_dev = parkedIn("commit_all", ["chloe", "esi"], { to: "dev" });
  assert.match(said(of_dev, "dev"), /You parked 2 questions/);
  assert.doesNotMatch(said(of_dev, "ben"), /You parked/);
  const of_all = parkedIn("commit_all", ["chloe", "esi"], { to: "everyone" });
  assert.match(said(of_all, "ben"), /You parked 2 questions/);
  assert.doesNotMatch(said(of_all, "dev"), /You parked/);
});

test("a press takes one up again: it stands on the stage for all, to be answered", () => {
  const m = parkedIn("commit", THREE);
  assert.equal(takes(m, "ben").length, 3);
  takes(m, "ben")[1].press(CLICK);
  const taken = { question: "question-1", answered: false };
  assert.deepEqual(pressed, [{ type: "take_up", values: taken }]);
  const up = after(m, { type: "question_taken_up", ...taken }, "ben");
  assert.equal(live(up)?.id, "question-1");
  for (const me of ["ana", "ben", "chloe", null])
    assert.ok(said(up, me).includes(say("questions-live")), String(me));
  assert.match(said(up, "ben"), /You parked 2 questions/);
  const ways = buttons(draw(up, "ben", session)).map(({ words }) => words);
  assert.ok(ways.includes(say("questions-aloud")));
  assert.ok(!ways.includes(say("questions-park")));
  assert.equal(live({ ...up, phase: "learn" }), null);
});

test("in other phases what one parked there is taken up in the same way, by whoever parked it", () => {
  const m = parkedIn("explore", THREE);
  assert.deepEqual(
    ["ana", "ben", "chloe"].map((me) => takes(m, me).length),
    [0, 3, 0],
  );
});

test("members take up what waits for them where each commits, and nothing else", () => {
  const m = questioned(meeting("commit_all", { course: COURSE }), ["chloe"], {
    to: "dev",
    status: "open",
  });
  const who = ["ana", "ben", "dev", "esi"].map((me) => takes(m, me).length);
  assert.deepEqual(who, [1, 1, 1, 0]);
});

test("what was struck out, and what is of another airtime, does not come back", () => {
  const one = parkedIn("commit", ["dev"]);
  const post = { by: "dev", since: 0, most: 0, changed: false, struck: true, answered: false };
  const struck = { ...one, posts: [/** @type {any} */ ({ id: "question-0", ...post })] };
  assert.doesNotMatch(said(struck, "ben"), /You parked/);
  const two = twoAirtimes("explore", ["ben", "ben"]);
  const [first] = two.course.slice(-2);
  const commit = { ...first, key: "commit-2", kind: "commit", airtime: 2 };
  const course = [...two.course.slice(0, -1), commit, ...two.course.slice(-1)];
  const of_first = questioned({ ...two, course }, ["dev"], { status: "parked" });
  const both = questioned({ ...of_first, phase: "explore-2" }, ["esi"], { status: "parked" });
  assert.match(said({ ...both, phase: "commit-2" }, "ben"), /You parked a question</);
});
