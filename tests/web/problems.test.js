// @ts-check
// The problem as it stands: from the bid, with its question and its goal; told again; of two people.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { overrun } from "../../web/app/overrun.js";
import { askedOf } from "../../web/app/panel.js";
import { lacksKeyQuestion, problemOf, tellsAgain } from "../../web/app/problems.js";
import { START } from "../../web/app/protocol.js";
import { kept } from "../../web/app/storage.js";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import {
  ASKERS,
  after,
  called,
  MINUTE,
  meeting,
  questioned,
  twoAirtimes,
  withSteps,
} from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";

/** @import { Bid, Meeting } from "../../web/app/protocol.js" */
/** @import { SceneSession } from "../../web/app/views/scene.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/** @type {(m: Meeting, me: string | null, session?: Partial<SceneSession>) => string} */
const seen = (m, me, session) => draw(m, me, session).text;
/** @type {(by: string, phase: string, text: string) => Meeting["problem"][number]} */
const note = (by, phase, text) => ({ id: `${by}-${text}`, by, phase, text });
/** @type {Bid} */
const BID = { id: "bid", by: "ben", text: "Nobody owns the rota", support: [], airtime: 1 };
const LATE = { catchUp: { isDue: true, done() {} } };
const AWAITED = () => say("problem-key-awaited");
const FORM = () => `aria-label=${say("problem-key-form")}`;

/**
 * Everything that is worked on, as it stands.
 * @param {string} phase
 */
function told(phase) {
  return meeting(phase, {
    bids: [BID],
    problem: [note("ben", "present", "It began in May.")],
    key_questions: [note("ben", "present", "Before?"), note("ben", "present", "Who lets go?")],
    reframed: [note("ben", "explore", "I keep the rota.")],
    goals: [note("ana", "goal", "Both teams write it.")],
  });
}

// The bid

test("the telling begins with the bid, for all and for whoever comes late", () => {
  const m = meeting("present", { bids: [BID] });
  for (const me of ["ana", "ben", "chloe", null]) {
    assert.ok(seen(m, me).includes(say("problem-bid")), String(me));
    assert.ok(seen(m, me).includes(BID.text));
  }
  const card = seen(told("explore"), "farid", LATE).split(say("catch_up-title"))[1];
  assert.ok(card.indexOf(BID.text) < card.indexOf("It began in May."));
});

test("the presenter can go on from the bid in their form, until they have", () => {
  const drafts = new Drafts(kept, "own");
  /** @type {any[]} */
  const added = [];
  const session = { drafts, add: (/** @type {any[]} */ ...all) => added.push(all) };
  const m = meeting("present", { bids: [BID] });
  const way = () =>
    buttons(draw(m, "ben", session)).find(({ words }) => words === say("problem-begin"));
  way()?.press({ detail: 1 });
  assert.deepEqual(added, [["present", BID.text]]);
  drafts.of("present").write("text", `${BID.text}, and`);
  assert.equal(way(), undefined);
  assert.ok(!seen(m, "chloe").includes(say("problem-begin")));
  const begun = { ...m, problem: [note("ben", "present", "First.")] };
  assert.ok(!seen(begun, "ben").includes(say("problem-begin")));
  assert.ok(!seen(meeting("present"), "ben").includes(say("problem-begin")));
});

test("the transcript has the bid with the choice", () => {
  const m = { ...meeting("choose"), bids: [{ ...BID, airtime: 0 }] };
  const says = (/** @type {string} */ bid) => {
    const event = { type: "presenter_chosen", airtime: 1, members: ["ben", "esi"], bid };
    const entry = /** @type {any} */ ({ seq: 1, at: 0, by: "ana", act: "a", event });
    const now = after(m, event);
    return line(now, entry, m, now).text;
  };
  assert.equal(says("bid"), `chose Ben and Esi to present, beginning with:\n${BID.text}`);
  assert.equal(says(""), "chose Ben and Esi to present.");
});

// The question that the presenter wants help with

test("until it is written its line stands open to the presenter, and whoever leads is told", () => {
  const m = meeting("present");
  assert.ok(seen(m, "ben").includes(FORM()));
  assert.ok(!seen(m, "ben").includes(AWAITED()));
  for (const words of [AWAITED(), say("coach-no_key")]) {
    assert.ok(seen(m, "ana").includes(words));
    assert.ok(!seen(m, "chloe").includes(words));
  }
  const key = { type: "key_question_posed", text: "Who lets go?" };
  const written = after(m, key, "ben");
  assert.ok(!lacksKeyQuestion(written));
  for (const me of ["ana", "ben", "chloe"]) {
    assert.ok(seen(written, me).includes("Who lets go?"), me);
    assert.ok(!seen(written, me).includes(AWAITED()), me);
    assert.ok(!seen(written, me).includes(say("coach-no_key")), me);
  }
});

test("everybody can be moved on without it, and it can be written later", () => {
  const next = buttons(draw(meeting("present"), "ana")).find(({ key }) => key === "clarify");
  assert.equal(next?.disabled, false);
  for (const phase of ["clarify", "explore"]) {
    assert.ok(seen(meeting(phase), "ben").includes(say("problem-key-form")), phase);
    assert.ok(seen(meeting(phase), "ana").includes(AWAITED()), phase);
    assert.ok(!seen(meeting(phase), "ana").includes(say("coach-no_key")), phase);
  }
  assert.ok(!seen(meeting("deepen"), "ana").includes(AWAITED()));
});

test("the latest question and goal are pinned with the problem, for whoever comes late too", () => {
  const m = told("deepen");
  for (const pinned of ["Who lets go?", "Both teams write it."]) {
    for (const me of ["ana", "ben", "chloe", null]) assert.ok(seen(m, me).includes(pinned), pinned);
    assert.ok(seen(m, "farid", LATE).split(pinned).length > 2, pinned);
  }
  assert.ok(!seen(m, "chloe").includes("Before?"));
});

// The goal

test("the presenter alone writes the goal, in its phase alone", () => {
  const course = START.course.map((step) =>
    step.key === "deepen" ? { ...step, key: "goal", kind: "goal" } : step,
  );
  const m = meeting("goal", { course });
  const form = `aria-label=${say("problem-goal-form")}`;
  assert.ok(seen(m, "ben").includes(form));
  for (const me of ["ana", "chloe"]) assert.ok(!seen(m, me).includes(form), me);
  const posed = after(m, { type: "goal_posed", text: "Both teams write it." }, "ben");
  assert.ok(seen(posed, "chloe").includes(say("problem-goal")));
  assert.ok(
    seen(posed, "ben").includes(`<summary>${say("problem-goal-form")}</summary>`),
    "another",
  );
  const later = { ...posed, phase: "commit" };
  assert.ok(seen(later, "chloe").includes("Both teams write it."));
  assert.ok(!seen(later, "ben").includes(form));
});

// More than one airtime, and telling again

test("each airtime has its own problem; what came late is its presenter's", () => {
  const m = {
    ...twoAirtimes("explore-2"),
    bids: [BID, { ...BID, id: "other", by: "chloe", text: "My boss", airtime: 2 }],
    problem: [note("ben", "present", "One"), note("chloe", "present-2", "Two")],
    key_questions: [note("ben", "explore-2", "Late?")],
  };
  const [first, second] = [1, 2].map((airtime) => problemOf(m, airtime));
  assert.deepEqual(
    [first, second].map(({ bid, parts, key }) => [bid?.text, parts.map((p) => p.text), key?.text]),
    [
      [BID.text, ["One"], "Late?"],
      ["My boss", ["Two"], undefined],
    ],
  );
  const card = seen(m, "farid", LATE).split(say("catch_up-title"))[1].split("</section>")[0];
  assert.ok(card.includes("Two") && card.includes("My boss"));
  assert.ok(!card.includes("One") && !card.includes("Late?"));
});

test("what is told in a second telling are lines of that phase, with a form for them", () => {
  const course = START.course.map((step) =>
    step.key === "deepen" ? { ...step, key: "present-2", kind: "present" } : step,
  );
  const first = meeting("present", { course, notes: [note("ben", "present-2", "I hear you.")] });
  assert.ok(!tellsAgain(first));
  assert.ok(seen(first, "ben").includes(say("problem-present-form")));
  const again = { ...first, phase: "present-2" };
  assert.ok(tellsAgain(again));
  const mine = seen(again, "ben");
  assert.ok(mine.includes(say("notes-present-label")));
  assert.ok(!mine.includes(say("problem-present-form")));
  const stage = seen(again, "chloe").split('class="so-far"')[0];
  assert.ok(stage.includes("I hear you."));
  assert.ok(!seen(again, "chloe").includes(say("notes-present-label")));
});

test("in a response the presenter alone has the form, of its own label", () => {
  const course = START.course.map((step) =>
    step.key === "deepen" ? { ...step, key: "respond", kind: "respond" } : step,
  );
  const said = { notes: [note("ben", "respond", "I hear you.")] };
  const m = called(meeting("respond", { course, ...said }), "presenter");
  assert.ok(seen(m, "ben").includes(say("notes-respond-label")));
  for (const me of ["ana", "chloe"]) {
    assert.ok(!seen(m, me).includes(say("notes-respond-label")), me);
    assert.ok(seen(m, me).includes("I hear you."), me);
  }
  assert.deepEqual(problemOf(m, 1).parts, []);
});

// Two who present

const BOTH = { presenters: [["ben", "esi"]] };

test("both are named where one would be", () => {
  const m = { ...told("explore"), ...BOTH };
  for (const words of ["Ben and Esi's problem", "Ben and Esi's problem"])
    assert.ok(seen(m, "chloe", LATE).includes(words));
  assert.equal(
    seen(m, "farid", LATE).split("Ben and Esi's problem").length,
    3,
    "late, and the card",
  );
  const two = {
    ...twoAirtimes("explore"),
    presenters: [
      ["ben", "esi"],
      ["chloe", "dev"],
    ],
  };
  assert.ok(seen(two, "farid").includes("Presenting 1 of 2: Ben and Esi"));
  const over = withSteps(
    { ...two, clock: { ...two.clock, running: false } },
    {
      present: { spent: 9 * MINUTE },
    },
  );
  assert.ok(overrun(over, 0).includes("Chloe and Dev will have less time"));
});

test("each of them tells, asks for help and says it anew; the others have no such form", () => {
  for (const me of ["ben", "esi"]) {
    const m = meeting("present", BOTH);
    assert.ok(
      seen(m, me).includes(FORM()) && seen(m, me).includes(say("problem-present-form")),
      me,
    );
    assert.ok(seen(meeting("explore", BOTH), me).includes(say("problem-reframe-form")), me);
    assert.ok(seen(meeting("commit", BOTH), me).includes(say("commit-form")), me);
  }
  assert.ok(!seen(meeting("present", BOTH), "chloe").includes(FORM()));
});

test("a question to both is either's to answer, to park or to let pass, wherever it stands", () => {
  const open = { to: "presenters", status: /** @type {const} */ ("open") };
  const m = questioned(meeting("explore", BOTH), ["chloe", "dev"], open);
  const live = { ...m, stage: m.questions[0].id };
  const ways = ["questions-park", "questions-pass_question"].map((key) => say(key));
  const has = (/** @type {string} */ me, /** @type {Meeting} */ at) =>
    buttons(draw(at, me)).filter(({ words }) => ways.includes(words)).length;
  assert.deepEqual(
    ["ben", "esi", "farid"].map((me) => has(me, live)),
    [3, 3, 0],
  );
  assert.ok(seen(live, "farid").includes(`Chloe asks ${say("people-presenters")}`));
  const collected = questioned(meeting("explore", BOTH), ["chloe"], {
    to: "presenters",
    status: "collected",
  });
  assert.deepEqual(
    ["ben", "esi", "farid"].map((me) => has(me, collected)),
    [1, 1, 0],
  );
  assert.deepEqual([...askedOf(m)], [["presenters", 2]]);
});

test("others may ask both, and nobody is asked so where one presents", () => {
  const to = (/** @type {Meeting} */ m, /** @type {string} */ me) =>
    seen(m, me).includes(`value="presenters"`) || seen(m, me).includes("value=presenters");
  assert.ok(to(meeting("explore", BOTH), "chloe"));
  assert.ok(!to(meeting("explore", BOTH), "ben"));
  assert.ok(!to(meeting("explore"), "chloe"));
});

test("where one of two is gone nothing is held up; where both are, both are named", () => {
  const gone = (/** @type {string[]} */ ...ids) => ({
    absence: {
      ...{ heldFor: [], hold() {}, waitsFor: () => false, wait() {} },
      isGone: (/** @type {string} */ id) => ids.includes(id),
    },
  });
  const m = meeting("explore", BOTH);
  for (const me of ["ana", ...ASKERS])
    assert.ok(!seen(m, me, gone("ben")).includes("is lost for the moment"), me);
  assert.ok(seen(m, "ana", gone("ben", "esi")).includes("The connection to Ben and Esi is lost"));
});
