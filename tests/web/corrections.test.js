// @ts-check
// What was posted, on the screen: corrected by its author for a while, struck out by whoever leads.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { ServerClock } from "../../web/app/clock.js";
import { Drafts } from "../../web/app/drafts.js";
import { fold } from "../../web/app/meeting/evolve.js";
import { CORRECTED_WITHIN_MS, START } from "../../web/app/protocol.js";
import { Corrections } from "../../web/app/session/corrections.js";
import { Store } from "../../web/app/session/store.js";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { after, called, commitment, meeting } from "./cast.js";
import { screen } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";
import { FakeTimers } from "./fake-server.js";
import { golden } from "./golden.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */
/** @import { Drawn } from "./fake-lit.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;
/** @type {typeof import("../../web/app/views/posted.js")} */
let views;
/** @type {Drafts} */
let drafts;
/** @type {FakeTimers} */
let timers;
let now = 0;
/** @type {Corrections} */
let corrections;
let drawings = 0;
/** @type {any[]} */
let asked;
/** What becomes of what is asked for. @type {unknown} */
let becomes;

before(async () => {
  drawn = await screen();
  views = await import("../../web/app/views/posted.js");
});

beforeEach(() => {
  drafts = new Drafts(new FakeStorage(), "corrections");
  timers = new FakeTimers();
  now = 0;
  drawings = 0;
  asked = [];
  becomes = null;
  corrections = new Corrections({
    clock: new ServerClock(() => now),
    after: timers.after,
    changed: () => {
      drawings += 1;
    },
  });
});

const session = () =>
  /** @type {any} */ ({
    drafts,
    corrections,
    send: async (
      /** @type {string} */ draft,
      /** @type {string} */ type,
      /** @type {any} */ extra,
    ) => {
      asked.push({ type, ...extra, ...drafts.of(draft).values });
      return becomes;
    },
    press: (/** @type {string} */ type, /** @type {any} */ extra) => asked.push({ type, ...extra }),
    tray: {
      waiting: () => [],
      letGo: (/** @type {string[]} */ names) => names.map((name) => drafts.of(name).clear()),
    },
  });

const OLD = "Why do you never ask Mo?";
const NEW = "Who else could be asked?";
const button = () => `>${say("correct")}</button>`;

/** A meeting in which Chloe has asked something at 0. */
const asks = () =>
  after(
    meeting("explore"),
    {
      type: "question_asked",
      to: "ben",
      text: OLD,
      kind: "unread",
      edited: false,
      ends_turn: false,
    },
    "chloe",
  );

/** @param {Meeting} m @param {string} me */
const shown = (m, me) => drawn(m, me, session());

/** @param {Meeting} m @param {string | null} me @returns {Drawn} */
function posted(m, me) {
  const [question] = m.questions;
  const scene = { meeting: m, me, presence: {}, session: session() };
  return /** @type {any} */ (views.posted(scene, question, views.words(m, question)));
}

/** @param {Drawn} of @param {string} event */
const handler = ({ handlers }, event) =>
  /** @type {any} */ (handlers.find((one) => one.event === event)).handle;

const pressed = () => ({ currentTarget: { closest: () => null }, preventDefault() {}, detail: 1 });

// One's own words

test("beside one's own fresh words stands a way to correct them, beside no others", () => {
  const m = asks();
  assert.deepEqual(
    ["chloe", "ben", "ana"].map((me) => shown(m, me).includes(button())),
    [true, false, false],
  );
});

test("it goes after two minutes, and its room stays", async () => {
  const m = asks();
  const room = 'class="posted__ways posted__ways--mine"';
  corrections.follow(m, "chloe");
  now = CORRECTED_WITHIN_MS - 1;
  await timers.pass(now);
  assert.equal(drawings, 0);
  assert.ok(shown(m, "chloe").includes(button()));
  now += 1;
  await timers.pass(1);
  assert.equal(drawings, 1);
  assert.ok(!shown(m, "chloe").includes(button()));
  assert.ok(shown(m, "chloe").includes(room));
});

test("whoever posts again is shown each time that one of theirs is over", async () => {
  const first = asks();
  const m = { ...first, posts: [...first.posts, { ...first.posts[0], id: "next", at: 5000 }] };
  corrections.follow(m, "chloe");
  now = CORRECTED_WITHIN_MS;
  await timers.pass(CORRECTED_WITHIN_MS);
  now += 5000;
  await timers.pass(5000);
  assert.equal(drawings, 2);
  corrections.follow(m, "ben");
  await timers.pass(CORRECTED_WITHIN_MS);
  assert.equal(drawings, 2);
});

test("what is corrected begins from what stands there, and is sent once it is right", async () => {
  const m = asks();
  handler(posted(m, "chloe"), "click")(pressed());
  assert.equal(corrections.open, m.questions[0].id);
  const form = posted(m, "chloe");
  assert.ok(form.text.includes(`aria-label=${say("correct-form", { text: OLD })}`));
  assert.ok(!form.text.includes(button()));
  drafts.of(`correct-${m.questions[0].id}`).write("text", NEW);
  await handler(posted(m, "chloe"), "submit")(pressed());
  assert.deepEqual(asked, [{ type: "correct", post: m.questions[0].id, text: NEW }]);
});

test("what is left as it was is sent to nobody", () => {
  const m = asks();
  corrections.begin(m.questions[0].id);
  handler(posted(m, "chloe"), "submit")(pressed());
  assert.deepEqual([asked, corrections.open], [[], null]);
});

test("once it is put right its form goes, and what was refused stays in it", async () => {
  const m = asks();
  corrections.begin(m.questions[0].id);
  drafts.of(`correct-${m.questions[0].id}`).write("text", NEW);
  becomes = { code: "too_late", field: "", sentence: "", again: false, after: 0 };
  handler(posted(m, "chloe"), "submit")(pressed());
  await Promise.resolve();
  assert.equal(corrections.open, m.questions[0].id);
  becomes = null;
  handler(posted(m, "chloe"), "submit")(pressed());
  await Promise.resolve();
  assert.equal(corrections.open, null);
});

test("what was begun too late stays to be read, says why, and is let be by a press", () => {
  const m = asks();
  const name = `correct-${m.questions[0].id}`;
  corrections.begin(m.questions[0].id);
  drafts.of(name).write("text", NEW);
  now = CORRECTED_WITHIN_MS;
  const late = posted(m, "chloe");
  assert.ok(late.text.includes(say("refusal-too_late")));
  handler(late, "submit")(pressed());
  assert.deepEqual(asked, []);
  late.handlers
    .filter(({ event }) => event === "click")
    .at(-1)
    ?.handle(pressed());
  assert.equal(corrections.open, null);
  assert.ok(!posted(m, "chloe").text.includes("<form"));
});

test("a form that was begun before a reload is open again", () => {
  const m = asks();
  drafts.of(`correct-${m.questions[0].id}`).write("text", NEW);
  assert.ok(posted(m, "chloe").text.includes("<form"));
});

test("what was brought keeps its words, though somebody posts under its id", () => {
  const m = asks();
  const { id } = m.questions[0];
  const due = [commitment({ id, meeting: 9 })];
  const changed = after({ ...m, due }, { type: "corrected", post: id, text: NEW }, "chloe");
  assert.deepEqual([changed.due, changed.questions[0].text], [due, NEW]);
});

// Whoever leads

test("what the coach asked before can still be struck out", () => {
  const answer = { id: "answer", by: "ben", text: "" };
  const taken = { id: "taken", by: "ana", question: OLD, showing: "nothing", answers: [answer] };
  const posts = [{ ...asks().posts[0], id: "taken", by: "ana" }];
  const m = meeting("explore", { coach_asked: /** @type {any} */ ([taken]), posts });
  assert.ok(shown(m, "ana").includes(say("strike-more", { text: OLD })));
});

test("whoever leads strikes out what anybody posted, behind a fold, and is asked once", () => {
  const m = asks();
  const strike = say("strike-more", { text: OLD });
  assert.deepEqual(
    ["ana", "chloe", "ben"].map((me) => posted(m, me)?.text?.includes(strike) ?? false),
    [true, false, false],
  );
  const answers = [false, true];
  globalThis.confirm = () => answers.shift() ?? false;
  for (const _ of [1, 2]) handler(posted(m, "ana"), "click")(pressed());
  assert.deepEqual(asked, [{ type: "strike_out", post: m.questions[0].id }]);
});

/** @param {Meeting} m @param {string} id */
const struckOut = (m, id) => after(m, { type: "struck_out", post: id });

test("what is struck out is shown as that to all, and nothing more can be done with it", () => {
  const m = struckOut(asks(), "act-1");
  for (const me of ["ana", "ben", "chloe", null]) {
    const text = drawn(m, me, session());
    assert.ok(!text.includes(OLD), String(me));
    assert.ok(text.includes(`<em class="struck">${say("struck")}</em>`), String(me));
  }
  for (const way of [say("questions-answer-form", { question: say("struck") }), button()])
    for (const me of ["ben", "chloe"]) assert.ok(!shown(m, me).includes(way));
  assert.deepEqual(posted(m, "ana").handlers, []);
});

test("what was said before on the same screen is not found by looking back either", () => {
  const store = new Store();
  const [entries] = golden();
  const [asking] = entries.filter(({ event }) => event.type === "question_asked");
  const ends = /** @type {Entry} */ ({ ...entries[entries.length - 1] });
  const seq = entries.length + 1;
  const event = { type: "struck_out", post: asking.act };
  for (const entry of [...entries, /** @type {any} */ ({ ...ends, seq, act: "strike", event })])
    assert.ok(store.receive(entry));
  const { text } = /** @type {{ text: string }} */ (/** @type {unknown} */ (asking.event));
  assert.ok(JSON.stringify(entries).includes(text));
  assert.ok(!JSON.stringify(store.entries).includes(text));
  assert.deepEqual(fold(store.entries), store.meeting);
  assert.ok(!JSON.stringify(store.asLeft("clarify")).includes(text));
});

test("a line is corrected as a line, and to no more than it may hold", () => {
  const lines = after(meeting("close"), { type: "question_lingered", text: OLD }, "chloe");
  corrections.begin("act-1");
  const over = (/** @type {Meeting} */ m, /** @type {number} */ count) => {
    drafts.of("correct-act-1").write("text", "x".repeat(count));
    return shown(m, "chloe").includes("1 character too many");
  };
  assert.deepEqual([over(lines, 280), over(lines, 281)], [false, true]);
  assert.match(shown(lines, "chloe"), /<input[^>]*correct-act-1\.text/);
  assert.deepEqual([over(asks(), 2000), over(asks(), 2001)], [false, true]);
  assert.match(shown(asks(), "chloe"), /<textarea[^>]*correct-act-1\.text/);
});

// Marks

test("what was changed says so, and whether somebody had answered before", () => {
  const m = asks();
  const changed = { type: "corrected", post: "act-1", text: NEW };
  const once = after(m, changed, "chloe");
  assert.match(shown(once, "dev"), new RegExp(`${NEW.replace("?", "\\?")} <span[^>]*>changed<`));
  const answer = { type: "question_answered", reply_to: "act-1", text: "Nobody", settles: true };
  const later = after(after(m, answer, "ben"), changed, "chloe");
  assert.match(shown(later, "dev"), />changed after it was answered</);
  const before = after(once, answer, "ben");
  assert.match(shown(before, "dev"), />changed</);
});

test("each thing that can be posted is shown struck out where it stood", () => {
  const said = (/** @type {string} */ phase, /** @type {any} */ event, by = "chloe") =>
    struckOut(after(meeting(phase), event, by), "act-1");
  const open = called(meeting("reframe"), "statements", { id: "round-1" });
  const item = { by: "dev", slot: "", seen_by: "set", kind: "unread", edited: false };
  const items = [{ ...item, id: "written", text: OLD }];
  const revealed = after(open, { type: "revealed", round: "round-1", items });
  const text = OLD;
  for (const m of [
    said("open", { type: "said", text }),
    said("close", { type: "question_lingered", text }),
    said("present", { type: "problem_presented", text }, "ben"),
    said("present", { type: "key_question_posed", text }, "ben"),
    said("reframe", { type: "problem_reframed", text }, "ben"),
    said("deepen", { type: "offered", text }),
    said("explore", { type: "floor_taken", question: text, showing: "nothing" }, "ana"),
    struckOut(revealed, "written"),
  ]) {
    const screen = shown(m, "dev");
    assert.ok(!screen.includes(OLD));
    const calm = m.floor !== null;
    assert.equal(screen.includes(say("struck")) || calm, true);
  }
});

// In the transcript

/** @param {Entry[]} entries */
function lines(entries) {
  const end = fold(entries);
  let m = START;
  return entries.map((entry) => {
    const before = m;
    m = fold([entry], m);
    return line(m, entry, before, end);
  });
}

test("in the transcript it is marked what was changed and what was struck out", () => {
  const entry = (/** @type {number} */ seq, /** @type {string} */ by, /** @type {any} */ event) =>
    /** @type {Entry} */ ({ seq, at: seq, by, act: `act-${seq}`, event, v: 0 });
  const seat = (/** @type {string} */ member, role = "member") => ({
    type: "member_seated",
    member,
    name: member,
    role,
  });
  const told = [
    entry(1, "house", seat("ana", "coach")),
    entry(2, "house", seat("ben")),
    entry(3, "ben", { type: "said", text: NEW }),
    entry(4, "ben", { type: "corrected", post: "act-3", text: NEW }),
    entry(5, "ben", { type: "said", text: "…" }),
    entry(6, "ana", { type: "struck_out", post: "act-5" }),
  ];
  const found = lines(told);
  assert.deepEqual(
    found.map(({ mark }) => mark),
    ["", "", "changed", "", say("struck"), ""],
  );
  assert.match(found[3].text, /corrected what they had written:/);
  assert.equal(found[5].text, "struck out what ben had written.");
});
