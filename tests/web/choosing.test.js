// @ts-check
// Choosing: the bids as all see them, the press that takes one, and what is known from then on.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { airtimesFor, openAirtimes, taking } from "../../web/app/choosing.js";
import { next } from "../../web/app/may.js";
import { projectedEnd } from "../../web/app/time.js";
import { say } from "../../web/app/words.js";
import { after, MINUTE, meeting, twoAirtimes, withSteps } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";

/** @import { Bid, Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/** @type {(by: string, text: string, more?: Partial<Bid>) => Bid} */
const bid = (by, text, more = {}) => ({
  id: `bid-${by}`,
  by,
  text,
  support: [],
  airtime: 0,
  ...more,
});
const BIDS = [bid("chloe", "My boss"), bid("dev", "Our vans", { support: ["esi", "ben"] })];

/** @param {Partial<Meeting>} [more] */
const choosing = (more = {}) => meeting("choose", { presenters: [[]], bids: BIDS, ...more });

/**
 * Before two airtimes, in the one phase in which both are chosen.
 * @param {string[][]} presenters
 * @param {Bid[]} bids
 */
function twice(presenters, bids = BIDS) {
  const m = twoAirtimes("lobby");
  const choose = { ...m.course[1], key: "choose", kind: "choose", airtime: 0 };
  const course = [m.course[0], choose, ...m.course.slice(1)];
  return { ...m, course, phase: "choose", presenters, bids };
}

/**
 * The buttons of these words that somebody has, and what each asks for when it is pressed.
 * @param {Meeting} m
 * @param {string} me
 * @param {RegExp} words
 */
function pressing(m, me, words) {
  /** @type {[string, any][]} */
  const asked = [];
  const press = (/** @type {string} */ type, /** @type {any} */ extra) => asked.push([type, extra]);
  const found = buttons(draw(m, me, { press })).filter((one) => words.test(one.words));
  return found.map(({ key, words, disabled, press: click }) => {
    asked.length = 0;
    click({ detail: 1, currentTarget: { closest: () => null } });
    const acts = [...asked];
    click({ detail: 2, currentTarget: { closest: () => null } });
    return { key, words, disabled, act: acts[0], again: asked.length - acts.length };
  });
}

/** @param {string} key */
const named = (key) => new RegExp(`^${say(key)}$`);
const text = (/** @type {Meeting} */ m, /** @type {string | null} */ me) => draw(m, me).text;

test("a bid says whose it is, what it is about and who would gladly work on it", () => {
  for (const me of ["ana", "ben", "chloe", "farid"]) {
    const seen = text(choosing(), me);
    for (const words of ["My boss", "Our vans", "Esi and Ben would gladly work on it"])
      assert.ok(seen.includes(words), `${me}: ${words}`);
    assert.ok(seen.includes(say(me === "ana" ? "bids-settle-lead" : "bids-settle")), me);
  }
});

test("support is given, and taken back, to what others bid", () => {
  const give = pressing(choosing(), "farid", named("bids-support"));
  assert.deepEqual(
    give.map(({ act, again }) => [...act, again]),
    [
      ["support_bid", { bid: "bid-chloe" }, 0],
      ["support_bid", { bid: "bid-dev" }, 0],
    ],
  );
  const back = pressing(choosing(), "esi", named("bids-support-back"));
  assert.deepEqual(
    back.map(({ act }) => act),
    [["withdraw_support", { bid: "bid-dev" }]],
  );
  assert.equal(pressing(choosing(), "dev", named("bids-support")).length, 1, "not their own");
  assert.deepEqual(pressing(choosing(), "ana", /gladly|Take that back/), []);
});

test("whoever leads takes a bid by a press on it, once a press", () => {
  const take = pressing(choosing(), "ana", named("bids-take"));
  assert.deepEqual(
    take.map(({ key, act, again }) => [key, ...act, again]),
    ["chloe", "dev"].map((by) => [
      `take-bid-${by}-1`,
      "choose_presenter",
      { airtime: 1, members: [by], bid: `bid-${by}` },
      0,
    ]),
  );
  for (const me of ["chloe", "dev", "farid"])
    assert.deepEqual(pressing(choosing(), me, named("bids-take")), [], me);
});

test("what is taken is seen by all, with its words; its button stays and does nothing more", () => {
  const event = { type: "presenter_chosen", airtime: 1, members: ["dev"], bid: "bid-dev" };
  const m = after(choosing(), event);
  for (const me of ["ana", "ben", "dev"]) {
    const seen = text(m, me);
    assert.ok(seen.includes(say("bids-taken", { name: "Dev" })), me);
    assert.ok(!seen.includes(say("bids-settle")), me);
    assert.ok(seen.includes("Our vans"), me);
    assert.ok(seen.includes(say(me === "ana" ? "bids-settled-lead" : "bids-settled")), me);
  }
  const [taken] = pressing(m, "ana", named("bids-take"));
  assert.ok(taken.disabled);
  assert.equal(taken.act, undefined);
});

test("the choice can be another's until the airtime begins", () => {
  const event = { type: "presenter_chosen", airtime: 1, members: ["dev"], bid: "bid-dev" };
  const [instead] = pressing(after(choosing(), event), "ana", named("bids-take-instead"));
  assert.deepEqual(instead.act[1], { airtime: 1, members: ["chloe"], bid: "bid-chloe" });
  const begun = { ...after(choosing(), event), phase: "clarify" };
  assert.deepEqual(openAirtimes(begun), []);
  assert.deepEqual(pressing(begun, "ana", /one instead|take this one/), []);
});

test("the next airtime without a presenter is the one that is settled; both in one phase", () => {
  const first = pressing(twice([[], []]), "ana", named("bids-take"));
  assert.deepEqual(
    first.map(({ act }) => act[1].airtime),
    [1, 1],
  );
  const [chloe, dev] = BIDS;
  const one = twice([["dev"], []], [chloe, { ...dev, airtime: 1 }]);
  assert.ok(text(one, "ben").includes("Presenting 1 of 2: Dev"));
  const [second, taken] = pressing(one, "ana", named("bids-take"));
  assert.deepEqual(second.act[1], { airtime: 2, members: ["chloe"], bid: "bid-chloe" });
  assert.ok(taken.disabled);
});

test("where all are settled a bid is taken instead of somebody's, of whom one says", () => {
  const [chloe, dev] = BIDS;
  const bids = [{ ...chloe, airtime: 2 }, { ...dev, airtime: 1 }, bid("esi", "A friend")];
  const ways = pressing(twice([["dev"], ["chloe"]], bids), "ana", /^Airtime . of|instead of/);
  assert.deepEqual(
    ways.map(({ words, act }) => [words, act[1]]),
    [
      ["Presenting 1: instead of Dev", { airtime: 1, members: ["esi"], bid: "bid-esi" }],
      ["Presenting 2: instead of Chloe", { airtime: 2, members: ["esi"], bid: "bid-esi" }],
    ],
  );
});

test("whoever was chosen before they bid begins with their bid, with whom they present", () => {
  const m = twice([["dev", "esi"], []]);
  assert.deepEqual(airtimesFor(m, BIDS[1]), [1]);
  assert.deepEqual(taking(m, BIDS[1], 1), {
    airtime: 1,
    members: ["dev", "esi"],
    bid: "bid-dev",
  });
  const other = [{ ...BIDS[0], airtime: 1 }, BIDS[1]];
  const both = twice([["chloe", "dev"], []], other);
  const [instead] = pressing(both, "ana", named("bids-take-instead"));
  assert.deepEqual(instead.act[1], { airtime: 1, members: ["chloe", "dev"], bid: "bid-dev" });
  assert.deepEqual(airtimesFor(twice([["dev"], []], [bid("ana", "Mine")]), bid("ana", "Mine")), []);
});

test("somebody who did not bid is chosen by name, with nothing to begin with", () => {
  const names = pressing(choosing(), "ana", /^\s*\w\s+(Ben|Chloe|Dev|Esi|Farid)$/);
  assert.deepEqual(
    names.map(({ act }) => act[1]),
    ["ben", "chloe", "dev", "esi", "farid"].map((id) => ({
      airtime: 1,
      members: [id],
      bid: ["chloe", "dev"].includes(id) ? `bid-${id}` : "",
    })),
  );
  assert.ok(text(choosing(), "ana").includes(`<summary>${say("presenter-else")}</summary>`));
  assert.ok(!text(choosing({ bids: [] }), "ana").includes(say("presenter-else")));
});

test("whoever presents without a bid is known to all by name", () => {
  const m = after(choosing(), { type: "presenter_chosen", airtime: 1, members: ["esi"], bid: "" });
  for (const me of ["chloe", "ben"])
    assert.ok(text(m, me).includes(say("presenter-is", { name: "Esi" })), me);
});

test("a second presenter is added to a problem of both, and no third", () => {
  const event = { type: "presenter_chosen", airtime: 1, members: ["dev"], bid: "bid-dev" };
  const m = after(choosing(), event);
  const added = pressing(m, "ana", /^\s*E\s+Esi$/).at(-1);
  assert.deepEqual(added?.act[1], { airtime: 1, members: ["dev", "esi"], bid: "bid-dev" });
  const both = after(m, { ...event, members: ["dev", "esi"] });
  assert.ok(!text(both, "ana").includes(say("presenter-second")));
  assert.ok(text(both, "ana").includes(say("presenter-both")));
  for (const me of ["ben", "esi"])
    assert.ok(text(both, me).includes(say("bids-taken", { name: "Dev and Esi" })), me);
});

test("where all are known before, everybody goes past the choice, in no time", () => {
  const open = meeting("report_back", { number: 2 });
  const unknown = { ...open, presenters: [[]] };
  assert.deepEqual([next(open)?.key, next(unknown)?.key], ["present", "choose"]);
  const choose = /** @type {Meeting["course"][number]} */ (
    open.course.find((step) => step.kind === "choose")
  );
  const sooner = projectedEnd(unknown, 0) - projectedEnd(open, 0);
  assert.equal(sooner, choose.minutes * MINUTE);
  const half = twice([["dev"], []]);
  assert.equal(next({ ...half, phase: "lobby" })?.key, "choose");
  const all = twice([["dev"], ["chloe", "esi"]]);
  assert.equal(next({ ...all, phase: "lobby" })?.key, "present");
});

test("a presenter known before is seen before the choice is passed over, and so is why", () => {
  const lobby = meeting("lobby", { began_at: 0, number: 2 });
  assert.ok(text(lobby, "chloe").includes(say("agenda-chosen")));
  assert.ok(!text({ ...lobby, presenters: [[]] }, "chloe").includes(say("agenda-chosen")));
  const landed = withSteps(meeting("present", { number: 2 }), { report_back: { spent: 1 } });
  assert.ok(text(landed, "chloe").includes("“Whose problem” was skipped"));
  assert.ok(text(landed, "chloe").includes(say("phases-chosen")));
  assert.ok(!text(landed, "chloe").includes(say("phases-skipped")));
  const went = withSteps(landed, { choose: { spent: 1 } });
  assert.ok(!text(went, "chloe").includes("“Whose problem” was skipped"));
});
