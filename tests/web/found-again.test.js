// @ts-check
// What somebody would miss is found again: words taken back or for oneself, a day, a cancelled round.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { opened } from "../../web/app/opened.js";
import { say } from "../../web/app/words.js";
import { after, called, commitment, meeting, questioned } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let drawn;
/** @type {Drafts} */
let drafts;
/** Why what is pressed is refused. @type {unknown} */
let refusal;
/** @type {[string, any][]} */
let pressed;

before(async () => {
  drawn = await drawing();
});

beforeEach(() => {
  drafts = new Drafts(new FakeStorage(), "found");
  refusal = null;
  pressed = [];
});

const session = () =>
  /** @type {any} */ ({
    drafts,
    press: async (/** @type {string} */ type, /** @type {any} */ extra) => {
      pressed.push([type, extra]);
      return refusal;
    },
    add: (/** @type {string} */ draft, /** @type {string} */ text) => drafts.of(draft).add(text),
    tray: {
      ...{ isKept: false, keep() {}, letGo() {}, letBe() {} },
      waiting: () => [{ name: "commit", kind: "commit", draft: drafts.of("commit"), way: null }],
    },
  });

/** @param {Meeting} m @param {string} me @param {any} [group] what is known of the set */
const screen = (m, me, group) => drawn(m, me, session(), { group });

/** @param {Meeting} m @param {string} me @param {string} words @param {any} [group] */
async function press(m, me, words, group) {
  const found = buttons(screen(m, me, group)).find((button) => button.words === words);
  assert.ok(found, words);
  found.press({ detail: 1, currentTarget: { closest: () => null } });
  await Promise.resolve();
}

test("a question that its asker takes back stands in their form again, once it is taken back", async () => {
  const asked = questioned(meeting("clarify"), ["chloe"], { status: "open" });
  const m = { ...asked, stage: asked.questions[0].id };
  refusal = { code: "question_settled" };
  await press(m, "chloe", say("questions-withdraw_question"));
  assert.deepEqual(drafts.of("ask").written, []);
  refusal = null;
  await press(m, "chloe", say("questions-withdraw_question"));
  assert.deepEqual(drafts.of("ask").written, [m.questions[0].text]);
  await press(m, "ana", say("questions-set_aside"));
  assert.deepEqual(drafts.of("ask").written, [m.questions[0].text]);
});

test("whoever leads takes back what was noted for the wrong person, and no words of others", async () => {
  const asked = questioned(meeting("clarify"), ["chloe"], { status: "open", aloud: true });
  const m = { ...asked, stage: asked.questions[0].id };
  await press(m, "ana", say("questions-withdraw_question"));
  assert.deepEqual(pressed, [["withdraw_question", { question: m.stage }]]);
  assert.deepEqual(drafts.of("ask").written, []);
  const questions = [{ ...m.questions[0], aloud: false }];
  const words = buttons(screen({ ...m, questions }, "ana")).map((button) => button.words);
  assert.ok(!words.includes(say("questions-withdraw_question")));
});

test("what one learned for oneself is on the screen beside what is shared, for its author alone", () => {
  const own = { id: "own", by: "chloe", slot: "self", text: "I hurry", seen_by: "me" };
  const items = /** @type {any} */ ([own]);
  const of = (/** @type {any} */ revealed) =>
    called(meeting("learn"), "learning", { items, order: ["chloe"], revealed });
  assert.ok(screen(of([]), "chloe").text.includes(`${say("learnings-own")}</h3>`));
  assert.ok(!screen(of([]), "dev").text.includes(own.text));
  assert.ok(!screen(of(null), "chloe").text.includes(`${say("learnings-own")}</h3>`));
});

test("a commitment whose phase is over waits with the day that it lacks", () => {
  const label = say("commit-by_when");
  drafts.of("commit").write("what", "Ring Mo");
  assert.ok(screen(meeting("close"), "ben").text.includes(label));
  assert.ok(!screen(meeting("close"), "chloe").text.includes(label));
});

test("a round of writing that was cancelled can be opened again", async () => {
  const bids = called(meeting("choose"), "bids", { place: 0 });
  const [{ id: round }] = bids.rounds;
  const m = after(bids, { type: "round_closed", round, discards: false }, "ana");
  await press(m, "ana", say("purpose-bids-name"));
  assert.deepEqual(pressed, [["open_round", opened("bids")]]);
});

test("what one wrote as a bid before is a press away from being today's", async () => {
  const own = ["bid", "note"].map((why) => ({ why, text: `A ${why} of before`, meeting: 1 }));
  const m = called(meeting("choose"), "bids", { id: "round-1", order: ["chloe"] });
  assert.ok(!screen(m, "chloe", { own }).text.includes("A note of before"));
  await press(m, "chloe", say("bids-take_up"), { own });
  assert.deepEqual(drafts.of("write-round-1").written, ["A bid of before"]);
  assert.ok(!screen(m, "chloe", { own }).text.includes(say("bids-before")));
});

test("what somebody will do is read without a second “I will”", () => {
  const shown = (/** @type {string} */ what) =>
    /commitment__what"[^>]*>([^<]*)</.exec(
      screen(meeting("commit", { commitments: [commitment({ what })] }), "dev").text,
    )?.[1];
  for (const before of ["", "I will ", "i'll ", "I’ll ", "I shall "])
    assert.match(shown(`${before}ring Mo`) ?? "", /^I will ring Mo, by December/);
  assert.match(shown("Will ring Mo") ?? "", /^I will will ring Mo/);
});

test("the call of the set is one press away for everybody, wherever the meeting is", () => {
  const call = "https://call.example/harbour";
  for (const phase of ["lobby", "explore", "closed"])
    for (const me of ["ana", "chloe"])
      assert.ok(screen(meeting(phase), me, { call }).text.includes(`href=${call}`), phase);
  assert.ok(
    !screen(meeting("explore"), "chloe", { call: "" }).text.includes(`>${say("call")}</a>`),
  );
});

test("at the end the next meeting is named; whoever plans the meetings is asked for one", () => {
  const planned = { number: 9, title: "Summer", started_at: 0 };
  const next = say("stage-next", { title: "Summer" });
  const plan = say("stage-next-none");
  for (const me of ["ana", "chloe"]) {
    assert.ok(screen(meeting("closed"), me, { meetings: [planned] }).text.includes(next));
    assert.equal(screen(meeting("closed"), me, {}).text.includes(plan), me === "ana");
    assert.ok(!screen(meeting("close"), me, { meetings: [planned] }).text.includes(next));
  }
});

test("whoever leads and would like the airtime is told how they can have it", () => {
  const bid = (/** @type {string} */ by) => [
    { id: "bid", by, text: "Vans", support: [], airtime: 0 },
  ];
  const told = (/** @type {string} */ by) =>
    screen(meeting("choose", { bids: bid(by) }), "ana").text.includes(say("presenter-lead"));
  assert.deepEqual([told("ana"), told("ben")], [true, false]);
});

test("what is settled is called the last question, until there is another", () => {
  const m = questioned(meeting("clarify"), ["chloe"], { status: "open" });
  const title = (/** @type {Meeting} */ of) =>
    [say("questions-live"), say("questions-last")].find((words) =>
      screen(of, "dev").text.includes(`aria-label=${words}>`),
    );
  assert.equal(title({ ...m, stage: m.questions[0].id }), say("questions-live"));
  const questions = [{ ...m.questions[0], status: /** @type {const} */ ("aloud") }];
  assert.equal(title({ ...m, questions, stage: questions[0].id }), say("questions-last"));
});
