// @ts-check
// Rows of buttons about people: who is done keeps their place, so that a tap on its way is for nobody else.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { OUTCOMES } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { ASKERS, after, called, commitment, meeting, questioned, report } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let drawn;
/** What was pressed, as it is asked for. @type {[string, any][]} */
let pressed;

before(async () => {
  drawn = await drawing();
});

/**
 * The buttons that somebody has.
 * @param {Meeting} m
 * @param {string} me
 */
function has(m, me) {
  pressed = [];
  const press = (/** @type {string} */ type, /** @type {any} */ extra) =>
    pressed.push([type, extra]);
  return buttons(drawn(m, me, { press }));
}

/**
 * What each press asks for of those buttons that have these words.
 * @param {Meeting} m
 * @param {string} me
 * @param {RegExp} words
 */
function asked(m, me, words) {
  const found = has(m, me).filter((button) => words.test(button.words));
  for (const { press } of found) press({ detail: 1, currentTarget: { closest: () => null } });
  return found.map((button, at) => ({ ...button, act: pressed[at] }));
}

/**
 * The ways in the part of a go-round that unfolds, with whether they are open.
 * @param {Meeting} m
 * @param {string} me
 */
function rarer(m, me) {
  const more = [say("round-pass"), say("round-come_back"), say("purpose-turns-end")];
  const names = m.members.map(({ name }) => name);
  return has(m, me)
    .filter(({ words }) => [...more, ...names].includes(words))
    .map(({ words, disabled }) => `${words}${disabled ? " -" : ""}`);
}

const TALKING = { talks: true };
const TURNS = called(meeting("explore", TALKING), "turns", { id: "round-1", order: ASKERS });
const spoke = (/** @type {Meeting} */ m, /** @type {string} */ member) =>
  after(m, { type: "turn_spoken", round: "round-1", member }, member);

test("whoever leads finds each way past a turn, and the end, where it was, whoever has the turn", () => {
  const end = say("purpose-turns-end");
  assert.deepEqual(rarer(TURNS, "ana"), ["Chloe", "Dev -", "Esi -", "Farid -", end]);
  assert.deepEqual(rarer(spoke(TURNS, "chloe"), "ana"), [
    ...["Chloe -", "Dev", "Esi -", "Farid -"],
    end,
  ]);
  const [, dev] = asked(spoke(TURNS, "chloe"), "ana", /^(Chloe|Dev)$/);
  assert.deepEqual(dev.act, ["skip_turn", { round: "round-1", member: "dev" }]);
});

test("a leader who takes part has their own ways in their turn alone, and those with others always", () => {
  const led = after(meeting("explore", TALKING), {
    type: "chair_taken",
    member: "chloe",
    takes_part: true,
  });
  const own = called(led, "turns", { id: "round-1", order: ["chloe", "dev"] });
  const [pass, back, end] = ["round-pass", "round-come_back", "purpose-turns-end"].map((k) =>
    say(k),
  );
  assert.deepEqual(rarer(own, "chloe"), [pass, back, "Dev -", end]);
  assert.deepEqual(rarer(spoke(own, "chloe"), "chloe"), ["Dev", end]);
});

test("a member has their ways while they have the turn, and none at another's", () => {
  assert.deepEqual(rarer(TURNS, "chloe"), [say("round-pass"), say("round-come_back")]);
  assert.deepEqual(rarer(TURNS, "dev"), []);
});

test("whom the coach hears answer or ask, and whom they choose, is a row by its person", () => {
  const choose = asked(meeting("choose"), "ana", /(Ben|Chloe|Dev|Esi|Farid)$/);
  assert.deepEqual(
    choose.map(({ key, act: [, { members }] }) => [key, members.join()]),
    [...["ben", ...ASKERS].map((id) => [id, id]), ...ASKERS.map((id) => [id, `ben,${id}`])],
  );
  const taken = { type: "floor_taken", question: "And now?", showing: "nothing" };
  const notes = asked(
    after(meeting("explore", TALKING), taken),
    "ana",
    /^(Ben|Chloe|Dev|Esi|Farid)$/,
  );
  assert.deepEqual(
    notes.map(({ key, act: [type, { member }] }) => [key, type, member]),
    [
      ...["ben", ...ASKERS].map((id) => [id, "answer_floor", id]),
      ...ASKERS.map((id) => [id, "ask_aloud", id]),
    ],
  );
});

test("whoever leads counts what they hear asked aloud, and takes back what they counted", () => {
  const talked = meeting("explore", TALKING);
  const ways = new RegExp(`^(${say("heard-advice", { count: 0 })}.*|−)$`);
  const acts = (/** @type {Meeting} */ m) => asked(m, "ana", ways).map(({ act }) => act);
  assert.deepEqual(acts(talked), [["count_heard", { kind: "advice", back: false }]]);
  const heard = after(talked, { type: "heard_counted", kind: "advice", back: false }, "ana");
  assert.deepEqual(acts(heard), [
    ["count_heard", { kind: "advice", back: false }],
    ["count_heard", { kind: "advice", back: true }],
  ]);
  assert.deepEqual(asked(heard, "chloe", ways), []);
  assert.deepEqual(acts(meeting("explore", { talks: false })), []);
});

test("each question that waits is a row of its own, whichever before it goes", () => {
  const m = questioned(meeting("clarify"), ASKERS, { status: "open" });
  const take = new RegExp(`^${say("questions-take_up")}$`);
  const rows = (/** @type {Meeting} */ now) =>
    asked(now, "ben", take).map(({ key, act }) => [key, act[1].question]);
  const ids = m.questions.map(({ id }) => id);
  assert.deepEqual(
    rows(m),
    ids.map((id) => [id, id]),
  );
  assert.deepEqual(
    rows({ ...m, questions: m.questions.slice(1) }),
    ids.slice(1).map((id) => [id, id]),
  );
});

test("in the turn of whoever promised something, a tap says how it went", () => {
  const due = [commitment({ meeting: 2, report: report("partly", { meeting: 2 }) })];
  const order = ["ben", "chloe"];
  const m = called(meeting("report_back", { ...TALKING, number: 3, due }), "turns", { order });
  const ways = OUTCOMES.map((outcome) => say(`outcome-${outcome}`));
  for (const me of ["ana", "ben"]) {
    const [first] = asked(m, me, new RegExp(`^${ways[0]}$`));
    const tells = { commitment: "made", member: "ben", outcome: OUTCOMES[0] };
    assert.deepEqual(first.act, ["report_aloud", tells]);
  }
  const told = report("done", { meeting: 3 });
  const after = { ...m, due: [{ ...due[0], report: told }] };
  const [step] = asked(after, "ana", new RegExp(`^${say("round-next-one", { name: "Chloe" })}$`));
  assert.deepEqual(step.act[0], "have_spoken");
  assert.ok(has(m, "chloe").every(({ words }) => !ways.includes(words)));
});

test("where a list closes up, the second click of two takes nothing up", () => {
  const m = questioned(meeting("clarify"), ASKERS, { status: "open" });
  const [first] = has(m, "ben").filter(({ words }) => words === say("questions-take_up"));
  for (const detail of [1, 2]) first.press({ detail });
  assert.equal(pressed.length, 1);
});

test("what was supported keeps its button, which takes it back; what was decided, one that is dead", () => {
  const bids = ["dev", "esi"].map((by) => ({
    id: `bid-${by}`,
    by,
    text: "Vans",
    support: [],
    airtime: 0,
  }));
  const bid = meeting("choose", { bids });
  const ways = ["bids-support", "bids-support-back"].map((key) => say(key));
  const supports = (/** @type {Meeting} */ m) =>
    asked(m, "chloe", new RegExp(`^(${ways.join("|")})$`)).map(({ key, words }) => [key, words]);
  const [support, back] = ways;
  assert.deepEqual(supports(bid), [
    ["bid-dev", support],
    ["bid-esi", support],
  ]);
  assert.deepEqual(supports(after(bid, { type: "bid_supported", bid: "bid-dev" }, "chloe")), [
    ["bid-dev", back],
    ["bid-esi", support],
  ]);
  const offers = ["dev", "esi"].map((by) => ({
    ...{ id: `offer-${by}`, by, text: "A friend", airtime: 1 },
    accepted: null,
  }));
  const offered = meeting("deepen", { offers });
  const way = new RegExp(`^(${say("offers-accept")}|${say("offers-decline")})$`);
  const answers = (/** @type {Meeting} */ m) =>
    asked(m, "ben", way).map(({ key, disabled }) => [key, disabled]);
  const answer = { type: "offer_answered", offer: "offer-dev", accepted: true };
  const both = (/** @type {boolean} */ first) => [
    ["offer-dev", first],
    ["offer-dev", first],
    ["offer-esi", false],
    ["offer-esi", false],
  ];
  assert.deepEqual(answers(offered), both(false));
  assert.deepEqual(answers(after(offered, answer, "ben")), both(true));
});
