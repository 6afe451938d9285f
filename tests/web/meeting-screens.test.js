// @ts-check
// The screen in every kind of phase, with every floor and every round, as each of the people sees it.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { hides } from "../../web/app/meeting/going-on.js";
import { option } from "../../web/app/phases.js";
import { LABELS, PURPOSES, RULES, SHOWINGS } from "../../web/app/protocol.js";
import { kept } from "../../web/app/storage.js";
import { call, say } from "../../web/app/words.js";
import { after, called, meeting } from "./cast.js";
import { HOLE, screen } from "./draw-screen.js";
import { freshBrowser } from "./fake-browser.js";
import { fullMeeting, KINDS, moments, written } from "./full-meeting.js";

/** @import { Meeting, Purpose } from "../../web/app/protocol.js" */

const PEOPLE = ["ana", "ben", "chloe", "farid"];
const VIEWERS = [...PEOPLE, null];
/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;

before(async () => {
  drawn = await screen();
});

/**
 * All screens of some meetings, whole.
 * @param {Meeting[]} meetings
 * @param {(string | null)[]} viewers
 */
function whole(meetings, viewers = VIEWERS) {
  for (const m of meetings)
    for (const me of viewers) {
      const text = drawn(m, me);
      assert.doesNotMatch(text, HOLE, `${m.phase}, ${me}`);
      if (me === null) assert.doesNotMatch(text, /<form|<textarea|<button[^>]*@click=/);
    }
}

/**
 * What a reader reads, without the markup.
 * @param {string} text
 */
const plain = (text) => text.replace(/<[^>]*>/g, " ");

/**
 * @param {Meeting} m
 * @param {string} question
 * @param {string} showing
 */
const floored = (m, question, showing) => after(m, { type: "floor_taken", question, showing });

for (const kind of KINDS) {
  test(`${kind}: everyone has a screen, said or unsaid what may be said`, () => {
    whole([fullMeeting(kind), meeting(kind, { course: fullMeeting(kind).course })]);
  });

  test(`${kind}: everyone has a screen, whoever has the floor`, () => {
    const m = fullMeeting(kind);
    const asked = SHOWINGS.map((showing) => floored(m, "How are we doing?", showing));
    const still = called(m, "silence", { until: 60_000 });
    whole([...asked, floored(m, "", "nothing"), still, floored(still, "And?", "balance")]);
  });

  test(`${kind}: everyone has a screen in every round, each at a moment of their own`, () => {
    // In other kinds of phases they have the other moments; meeting-screens.long.js has all.
    PURPOSES.forEach((purpose, turn) => {
      const each = moments(fullMeeting(kind), purpose);
      const first = KINDS.indexOf(kind) + turn;
      for (const [at, me] of PEOPLE.entries()) whole([each[(first + at) % each.length]], [me]);
    });
  });
}

test("however the chair stands, everyone has a screen, and whoever may take it can", () => {
  const m = fullMeeting("explore");
  const take = `>${say("chair-take")}<`;
  const chairs = [
    { chair: { ...m.chair, offered: 1, to: "esi" }, takers: ["esi"] },
    { chair: { ...m.chair, offered: 1 }, takers: ["chloe", "esi"] },
    { chair: { ...m.chair }, takers: [] },
  ];
  whole(chairs.map(({ chair }) => ({ ...m, chair })));
  for (const { chair, takers } of chairs)
    for (const me of ["ana", "chloe", "esi"])
      assert.equal(drawn({ ...m, chair }, me).includes(take), takers.includes(me), me);
  const taken = { ...m, chair: { ...m.chair, coach: "esi" } };
  const back = `>${say("chair-take")}<`;
  assert.deepEqual(
    VIEWERS.filter((me) => drawn(taken, me).includes(back)),
    ["ana"],
  );
});

/**
 * The meeting with Chloe in the chair, who goes on taking part.
 * @param {Meeting} m
 */
const ledByChloe = (m) => after(m, { type: "chair_taken", member: "chloe", takes_part: true });

const BAR = 'class="coach-bar"';
const PANEL = "overlay--side panel";

/**
 * What somebody of the set has in a phase, with a round, that a coach has not.
 * @type {[what: string, phase: string, purpose: Purpose, has: () => string][]}
 */
const OWN = [
  ["a box to write in", "reframe", "statements", () => say("purpose-statements-label")],
  ["a box to write a bid in", "choose", "bids", () => say("purpose-bids-label")],
  ["a vote", "explore", "pulse", () => 'class="vote__choice"'],
  ["a turn", "close", "turns", () => say("round-pass")],
  ["learnings", "learn", "learning", () => say("level-self-label")],
  ["a skill to choose", "open", "flow", () => `aria-label=${say("skill-form")}`],
  ["a commitment to make", "commit_all", "flow", () => `aria-label=${say("commit-form")}`],
];

for (const [what, phase, purpose, has] of OWN)
  test(`a member in the chair leads, and has ${what}; a coach only leads`, () => {
    const by = (/** @type {string} */ id) => ({ order: [id, "esi"] });
    const usual = called(fullMeeting(phase), purpose, by("dev"));
    const led = called(ledByChloe(fullMeeting(phase)), purpose, by("chloe"));
    for (const [m, me, leads, own] of /** @type {[Meeting, string, boolean, boolean][]} */ ([
      [usual, "ana", true, false],
      [usual, "dev", false, true],
      [led, "chloe", true, true],
      [called(led, purpose, by("dev")), "dev", false, true],
    ])) {
      const text = drawn(m, me);
      assert.doesNotMatch(text, HOLE);
      assert.equal(text.includes(BAR), leads, `${me} leads`);
      assert.equal(text.includes(PANEL), leads, `${me} has the panel`);
      assert.equal(text.includes(has()), own, `${me} has ${what}`);
    }
  });

test("whoever is in the chair is shown as the coach, and the presenter as the presenter", () => {
  const badge = /class="badge badge--(\w+)/g;
  const shown = (/** @type {Meeting} */ m) =>
    [...drawn(m, "dev").split('class="ring"')[1].matchAll(badge)].map(([, kind]) => kind);
  assert.deepEqual(shown(meeting("explore")), ["coach", "presenter"]);
  assert.deepEqual(shown(ledByChloe(meeting("explore"))), ["presenter", "coach"]);
});

test("looking back shows the earlier phase, nothing to press in it, and the way to now", () => {
  const past = { key: "clarify", meeting: fullMeeting("clarify") };
  const lookingBack = { key: past.key, past, start() {}, end() {} };
  const text = drawn(fullMeeting("explore"), "chloe", { lookingBack });
  assert.doesNotMatch(text, HOLE);
  assert.doesNotMatch(text, /<form/);
  assert.ok(text.includes("You are looking back at Clarifying questions."));
  assert.ok(text.includes(say("look-now")));
});

test("whoever comes late is told the problem, what was asked, and where everyone is", () => {
  const text = drawn(fullMeeting("commit"), "farid", { catchUp: { isDue: true, done() {} } });
  const [, late] = text.split('id="catch-up-title"');
  assert.doesNotMatch(text, HOLE);
  for (const told of ["Nobody owns the rota.", "What would chloe ask?", "Commitment", "Ben"])
    assert.ok(late.includes(told), told);
});

test("a move can be taken back only while everyone is where it led", () => {
  const undo = { moves: { made: { from: "clarify", to: "explore" } }, tap: { made: null } };
  const back = "Undo: back to Clarifying questions";
  assert.ok(drawn(fullMeeting("explore"), "ana", { undo }).includes(back));
  assert.ok(!drawn(fullMeeting("reframe"), "ana", { undo }).includes(back));
});

test("a connection that is lost says what waits, and nothing of what was written is gone", () => {
  const drafts = new Drafts(kept, "lost");
  drafts.of("ask").write("text", "Half a question");
  const text = drawn(fullMeeting("explore"), "chloe", {
    drafts,
    connectionState: "lost",
    unanswered: 2,
  });
  assert.doesNotMatch(text, HOLE);
  assert.ok(text.includes("2 things you sent wait"));
  assert.equal(drafts.of("ask").values.text, "Half a question");
});

test("what was refused is said in the form it was sent from, or for all to see after a press", () => {
  const drafts = new Drafts(kept, "refused");
  const said = { sentence: "", field: "", again: false, after: 0 };
  drafts.of("ask").refusal = { ...said, code: "others_first" };
  const refusal = { ...said, code: "phase_moved" };
  const text = drawn(fullMeeting("explore"), "ana", { drafts, refusal });
  for (const code of ["others_first", "phase_moved"])
    assert.ok(text.includes(say(`refusal-${code}`)), code);
});

test("in every set's words nothing is called coach or presenter that is not called so there", () => {
  const strange = { neutral: /.*(coach|presenter|facilitat).*/i, uk: /.*coach.*/i };
  try {
    for (const pack of LABELS) {
      call(pack);
      const screens = KINDS.flatMap((kind) =>
        VIEWERS.map((me) => plain(drawn(fullMeeting(kind), me))),
      );
      const pattern = /** @type {Record<string, RegExp>} */ (strange)[pack];
      const found = pattern ? screens.flatMap((text) => text.match(pattern) ?? []) : [];
      assert.deepEqual(new Set(found), new Set());
    }
  } finally {
    call("set");
  }
});

test("the panel is the coach's alone, and is there from the beginning to the end", () => {
  for (const kind of KINDS)
    for (const me of VIEWERS) {
      const leads = me === "ana" && kind !== "lobby" && kind !== "closed";
      assert.equal(drawn(fullMeeting(kind), me).includes(PANEL), leads, `${kind} ${me}`);
    }
});

test("a calm screen has nothing to write on but one's own note, and a question for later", () => {
  const m = fullMeeting("explore");
  for (const calm of [floored(m, "", "nothing"), called(m, "silence")])
    for (const [me, forms] of /** @type {[string, string[]][]} */ ([
      ["ben", ["note-title"]],
      ["chloe", ["drafted-form", "note-title"]],
    ])) {
      const text = drawn(calm, me);
      assert.equal(text.split("<form").length - 1, forms.length);
      assert.equal(text.split("<textarea").length - 1, forms.length);
      for (const form of forms) assert.ok(text.includes(`aria-label=${say(form)}`));
    }
});

test("on a calm screen one can still give a sign, and whoever leads has none to give", () => {
  const m = fullMeeting("explore");
  for (const calm of [floored(m, "", "nothing"), called(m, "silence")])
    for (const me of ["ana", "ben", "chloe"]) {
      const shown = plain(drawn(calm, me)).includes(say("signal-moment"));
      assert.equal(shown, me !== "ana", me);
    }
});

test("while the coach has the floor what was begun to ask stays, and says that it waits", () => {
  const m = floored(fullMeeting("explore"), "And now?", "nothing");
  assert.ok(!drawn(m, "chloe").includes(`aria-label=${say("ask-form")}`));
  const drafts = new Drafts(kept, "floored");
  drafts.of("ask").type("text", "Who else?");
  const text = drawn(m, "chloe", { drafts });
  assert.ok(text.includes(`aria-label=${say("ask-form")}`));
  assert.ok(text.includes("And now?") && text.includes("What you wrote is kept"));
});

test("how many are ready is seen by all, and what they wrote by nobody else", () => {
  for (const purpose of /** @type {const} */ (["pulse", "agreement", "thoughts", "bids"])) {
    const items = written("thoughts").filter((item) => item.by === "dev");
    const m = called(fullMeeting("explore"), purpose, { items, ready: 3 });
    for (const me of VIEWERS) assert.ok(drawn(m, me).includes("3 of 5 ready"), `${purpose} ${me}`);
  }
});

test("whoever was still writing decides before they read the others", () => {
  freshBrowser();
  const open = called(fullMeeting("reframe"), "statements", { id: "round-1" });
  const items = written("statements").filter((item) => item.by !== "farid");
  const m = { ...open, rounds: open.rounds.map((r) => ({ ...r, revealed: items })) };
  const late = drawn(m, "farid", { unfinished: new Set(["write-round-1"]) });
  assert.ok(late.includes(say("hidden-late-send")) && late.includes(say("hidden-late-nothing")));
  assert.ok(!late.includes(items[0].text));
  const drafts = new Drafts(kept, "late");
  drafts.of("write-round-1").refusal = {
    code: "too_long",
    field: "text",
    sentence: "",
    again: false,
    after: 0,
  };
  const refused = drawn(m, "farid", { unfinished: new Set(["write-round-1"]), drafts });
  assert.ok(refused.includes(say("refusal-too_long")) && !late.includes(say("refusal-too_long")));
  const inTime = drawn(m, "farid");
  assert.ok(inTime.includes(items[0].text) && inTime.includes(say("hidden-add")));
});

for (const purpose of PURPOSES.filter((one) => hides(RULES[one].kind)))
  test(`what was revealed of ${purpose} can be read by all, in every phase`, () => {
    const items = written(purpose);
    for (const kind of KINDS.slice(1, -1)) {
      const open = called(fullMeeting(kind), purpose, { id: "round-1" });
      const m = after(open, { type: "revealed", round: "round-1", items });
      for (const me of VIEWERS) {
        const screen = drawn(m, me);
        for (const { text } of items)
          assert.ok(screen.includes(option(m, m.rounds[0], text)), `${kind}, ${me}: ${text}`);
      }
    }
  });

for (const purpose of /** @type {const} */ (["flow", "presenter"]))
  test(`the coach can end what goes on without end: ${purpose}`, () => {
    const m = called(fullMeeting("explore"), purpose, { id: "round-1" });
    const end = say(`purpose-${purpose}-end`);
    assert.deepEqual(
      PEOPLE.map((me) => drawn(m, me).includes(end)),
      [true, false, false, false],
    );
  });
