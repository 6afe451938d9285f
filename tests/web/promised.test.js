// @ts-check
// What the set will do about how it works: how it comes to that, who writes it, where it stands.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { RULES } from "../../web/app/protocol.js";
import { draftName } from "../../web/app/session/unfinished.js";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { after, called, meeting } from "./cast.js";
import { buttons, drawing, submit } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";

/** @import { Meeting, Purpose, Round } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {Drafts} */
let drafts;
/** @type {any[]} */
let done;

before(async () => {
  draw = await drawing();
});

beforeEach(() => {
  drafts = new Drafts(new FakeStorage(), "promised");
  done = [];
});

/** @param {Meeting} m @param {string | null} me */
function screen(m, me) {
  drafts.hide();
  const does = (/** @type {any[]} */ ...said) => done.push(said);
  return draw(m, me, /** @type {any} */ ({ drafts, press: does, send: does }));
}

/** @param {Meeting} m @param {string | null} me */
const text = (m, me) => screen(m, me).text;

/** @param {Purpose} purpose @param {Partial<Round>} [more] */
const shown = (purpose, more) =>
  called(meeting("explore"), purpose, { id: "round-1", revealed: [], ...more });

const WORDS = "We begin on time.";
/** @param {Meeting} m */
const promised = (m) => after(m, { type: "promised", text: WORDS });
const EVERYBODY = ["ana", "ben", "chloe", null];
const asks = (/** @type {Meeting} */ m) =>
  EVERYBODY.map((me) => text(m, me).includes(`aria-label=${say("promise-form")} `));

test("from the pulse on each question is opened with room for what else there is", () => {
  for (const [purpose, then] of /** @type {const} */ ([
    ["pulse", "going_well"],
    ["going_well", "better"],
  ])) {
    const way = buttons(screen(shown(purpose), "ana")).find(
      ({ words }) => words === say(`purpose-${then}-then`),
    );
    way?.press({ detail: 1, currentTarget: { closest: () => null } });
    const [type, asked] = done.at(-1);
    assert.deepEqual([type, asked.purpose, asked.texts], ["open_round", then, 2]);
    assert.ok(RULES[then].several);
  }
});

test("the second box asks what else there is; the first what the round is about", () => {
  const round = { id: "round-1", texts: 2 };
  const item = { id: "i", by: "chloe", slot: "", text: "We listen", seen_by: "set" };
  for (const purpose of /** @type {const} */ (["going_well", "better"])) {
    const m = called(meeting("explore"), purpose, round);
    const first = text(m, "chloe");
    assert.ok(first.includes(say(`purpose-${purpose}-label`)) && !first.includes("Anything else?"));
    const written = { ...item, kind: /** @type {const} */ ("unread"), edited: false };
    const second = text(
      called(meeting("explore"), purpose, { ...round, items: [written] }),
      "chloe",
    );
    assert.ok(second.includes("Anything else?"), purpose);
    const [open] = m.rounds.slice(-1);
    assert.ok(second.includes(`${drafts.of(draftName(open, "2")).key}.text`));
  }
});

test("once all have read what could be better, whoever leads writes what they will do about it", () => {
  assert.deepEqual(asks(shown("better")), [true, false, false, false]);
  for (const m of [shown("better", { revealed: null }), shown("going_well"), meeting("explore")])
    assert.deepEqual(asks(m), [false, false, false, false]);
  const m = shown("better");
  assert.ok(text(m, "ana").includes("What will we do about it?"));
  drafts.of("promise").write("text", WORDS);
  submit(screen(m, "ana"), say("promise-form"));
  assert.deepEqual(done.at(-1).slice(0, 2), ["promise", "promise"]);
});

test("when the round is over it can still be written, one press away", () => {
  for (const m of [shown("better", { closed: true }), promised(meeting("learn"))]) {
    assert.deepEqual(asks(m), [true, false, false, false]);
    assert.ok(text(m, "ana").includes(`<summary>${say("promise-form")}</summary>`));
  }
  const moved = { ...shown("better", { closed: true }), phase: "learn" };
  assert.deepEqual(asks(moved), [false, false, false, false]);
});

test("what was promised stands for all, in every phase that follows, and is never written twice", () => {
  for (const phase of ["explore", "learn", "close", "closed"])
    for (const me of EVERYBODY) {
      const m = { ...promised(meeting("explore")), phase };
      assert.equal(text(m, me).split(WORDS).length > 1, true, `${me} in ${phase}`);
    }
  const open = promised(shown("better"));
  assert.equal(text(open, "ana").split(`aria-label=${say("promise-form")} `).length, 2);
});

test("the transcript says it of the set, and of nobody", () => {
  const m = meeting("explore");
  const end = promised(m);
  const event = /** @type {const} */ ({ type: "promised", text: WORDS });
  const told = line(end, { seq: end.seq, at: 1, by: "ana", act: "a", event, v: 0 }, m, end);
  assert.deepEqual([told.who, told.text], ["", `We said we would:\n${WORDS}`]);
});

const ASKED = "Who is missing?";
const KEPT = [
  { id: "a", why: "promised", owner: "", by: "ana", meeting: 0, text: WORDS },
  { id: "b", why: "lingering", owner: "", by: "dev", meeting: 0, text: ASKED },
  { id: "c", why: "promised", owner: "", by: "ana", meeting: 0, text: "" },
];

/** @param {string} phase @param {any} [kept] */
const brought = (phase, kept = KEPT) => meeting(phase, { kept });

test("the next meeting begins with what was promised, for all, once and on the stage", () => {
  const said = say("promised-one", { text: WORDS });
  for (const me of EVERYBODY) {
    const shown = text(brought("open"), me);
    assert.equal(shown.split(said).length, 2, String(me));
    assert.ok(shown.indexOf(said) < shown.indexOf("so-far__summary"), String(me));
    assert.ok(shown.indexOf(ASKED) > shown.indexOf("so-far__summary"), String(me));
  }
  const later = text(brought("explore"), "chloe");
  assert.ok(later.indexOf(said) > later.indexOf("so-far__summary"));
  assert.ok(!text(brought("open", KEPT.slice(1)), "chloe").includes(say("promised-title")));
  assert.ok(!text(brought("open", KEPT.slice(0, 1)), "chloe").includes("so-far__summary"));
});
