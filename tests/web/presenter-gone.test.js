// @ts-check
// The presenter has gone: all are told who, and whoever leads sees the ways on.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { pastPresenter } from "../../web/app/may.js";
import { opened } from "../../web/app/opened.js";
import { PHASES } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { called, meeting, twoAirtimes, withSteps } from "./cast.js";
import { HOLE, screen } from "./draw-screen.js";
import { fullMeeting, KINDS } from "./full-meeting.js";

/** @import { Meeting } from "../../web/app/protocol.js" */
/** @import { SceneSession } from "../../web/app/views/scene.js" */

const PEOPLE = ["ana", "chloe", "farid"];
const VIEWERS = [...PEOPLE, null];
const LINE = "The connection to Ben is lost for the moment.";
/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;
/** @type {typeof import("../../web/app/views/presenter-gone.js").presenterGone} */
let presenterGone;

before(async () => {
  drawn = await screen();
  ({ presenterGone } = await import("../../web/app/views/presenter-gone.js"));
});

/**
 * What a tab knows of who has gone.
 * @param {Partial<SceneSession["absence"]>} [more]
 * @param {string[]} gone
 */
function away(more = {}, gone = ["ben"]) {
  const isGone = (/** @type {string} */ id) => gone.includes(id);
  return { heldFor: [], isGone, hold() {}, waitsFor: () => false, wait() {}, ...more };
}

/**
 * What can be pressed on the notice, and what a press of these words sends.
 * @param {Meeting} m
 * @param {{ me?: string, absence?: SceneSession["absence"], words?: string }} [by]
 */
function notice(m, { me = "ana", absence = away(), words } = {}) {
  /** @type {any[]} */
  const sent = [];
  const press = (/** @type {string} */ type, /** @type {object} */ extra) =>
    sent.push([type, extra]);
  const scene = { meeting: m, me, presence: {}, session: { absence, press } };
  const shown = /** @type {any} */ (presenterGone(/** @type {any} */ (scene)));
  const buttons = [...shown.text.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, is]) => is);
  const event = { detail: 1, currentTarget: { closest: () => null } };
  if (words) shown.handlers[buttons.indexOf(words)].handle(event);
  return { buttons, sent };
}

test("in every phase that needs a presenter all are told who has gone, and in no other", () => {
  const needs = new Map(PHASES.map((row) => [row.key, row.presenter]));
  for (const kind of KINDS)
    for (const me of VIEWERS) {
      const text = drawn(fullMeeting(kind), me, { absence: away() });
      assert.doesNotMatch(text, HOLE);
      assert.equal(text.includes(LINE), me !== null && needs.get(kind) === true, `${kind}, ${me}`);
    }
});

test("nobody is told of anybody who is here, or whose problem it is not", () => {
  for (const me of PEOPLE)
    for (const gone of [[], ["chloe", "dev"]])
      assert.ok(!drawn(fullMeeting("explore"), me, { absence: away({}, gone) }).includes("lost"));
});

test("whoever leads alone sees how to go on", () => {
  const ways = `aria-label=${say("gone-ways")}`;
  const leads = PEOPLE.filter((me) =>
    drawn(fullMeeting("explore"), me, { absence: away() }).includes(ways),
  );
  assert.deepEqual(leads, ["ana"]);
});

test("a silence is not disturbed", () => {
  for (const me of PEOPLE)
    assert.ok(
      !drawn(called(meeting("explore"), "silence"), me, { absence: away() }).includes(LINE),
    );
});

test("the time is held with one tap, if it runs, and for them", () => {
  /** @type {(readonly string[])[]} */
  const held = [];
  const absence = away({ hold: (ids) => held.push(ids) });
  const hold = say("time-hold");
  const { sent } = notice(meeting("explore"), { absence, words: hold });
  assert.deepEqual([sent, held], [[["hold_clock", undefined]], [["ben"]]]);
  const { clock } = meeting("explore");
  const stands = meeting("explore", { clock: { ...clock, running: false } });
  assert.ok(!notice(stands).buttons.includes(hold));
});

test("when they are back whoever held the time lets it run, and the line is gone", () => {
  const { clock } = meeting("explore");
  const m = meeting("explore", { clock: { ...clock, running: false } });
  const absence = away({ heldFor: ["ben"] }, []);
  const text = drawn(m, "ana", { absence });
  assert.ok(!text.includes(LINE) && text.includes(say("gone-back", { names: "Ben" })));
  const { sent, buttons } = notice(m, { absence, words: say("time-resume") });
  assert.deepEqual([sent, buttons.length], [[["resume_clock", undefined]], 1]);
  const back = "Back with us";
  assert.ok(!drawn(m, "ana", { absence: away({}, []) }).includes(back));
  assert.ok(!drawn(m, "chloe", { absence }).includes(back));
  assert.ok(!drawn(meeting("explore"), "ana", { absence }).includes(back));
});

test("to wait puts the other ways aside, and they can be looked at again", () => {
  /** @type {boolean[]} */
  const waited = [];
  const wait = (/** @type {readonly string[]} */ _ids, /** @type {boolean} */ on) =>
    void waited.push(on);
  notice(meeting("explore"), { absence: away({ wait }), words: say("gone-wait") });
  const waiting = away({ wait, waitsFor: () => true });
  const { buttons } = notice(meeting("explore"), { absence: waiting, words: say("gone-else") });
  assert.deepEqual(buttons, [say("time-hold"), say("gone-else")]);
  assert.deepEqual(waited, [true, false]);
});

test("all write questions where these can be taken up later, and are silent where not", () => {
  const words = say("gone-silence");
  const question = say("gone-question", { names: "Ben" });
  const opens = (/** @type {string} */ phase) => notice(fullMeeting(phase), { words }).sent;
  for (const phase of ["clarify", "explore", "deepen", "commit"])
    assert.deepEqual(opens(phase), [["open_round", opened("questions", { question })]]);
  for (const phase of ["present", "reframe", "mirror"])
    assert.deepEqual(opens(phase), [["open_round", opened("silence", { question, seconds: 180 })]]);
  const open = called(fullMeeting("explore"), "questions", { id: "round-1" });
  assert.ok(!notice(open).buttons.includes(words));
});

test("everyone moves to the next airtime of somebody who is here", () => {
  const m = twoAirtimes("explore");
  assert.equal(pastPresenter(m, (id) => id === "ben")?.key, "present-2");
  assert.equal(pastPresenter(m, (id) => id !== "ana")?.key, "close");
  assert.equal(
    pastPresenter(twoAirtimes("explore", ["ben", null]), (id) => id === "ben")?.key,
    "close",
  );
  const words = say("coach-move", { phase: "The problem (Chloe)" });
  const [move] = notice(m, { words }).sent;
  assert.deepEqual(move, ["move", { leaving: "explore", to: "present-2" }]);
});

test("where no airtime follows they move to what all share, and the end is not offered", () => {
  const gone = (/** @type {string} */ id) => id === "ben";
  assert.equal(pastPresenter(meeting("explore"), gone)?.key, "learn");
  const last = meeting("explore").course.filter(({ key }) => !["learn", "close"].includes(key));
  assert.equal(pastPresenter(meeting("explore", { course: last }), gone), null);
  const shared = withSteps(meeting("present"), {
    choose: {},
    explore: { airtime: 0, kind: "talk" },
  });
  assert.equal(pastPresenter(shared, gone)?.key, "explore");
});

test("whoever is in the chair and presents next is not moved to", () => {
  const m = twoAirtimes("explore");
  const led = { ...m, chair: { ...m.chair, coach: "chloe", takes_part: true } };
  assert.equal(pastPresenter(led, (id) => id === "ben")?.key, "close");
});
