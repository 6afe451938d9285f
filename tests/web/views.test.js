// @ts-check
// Every moment of the golden meetings, as each of its people and an onlooker would see it.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { may } from "../../web/app/may.js";
import { evolve, START } from "../../web/app/meeting.js";
import { freshBrowser, giveWords } from "./fakes.js";
import { catalogue, golden } from "./golden.js";
import "./vendor.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** @typedef {{ m: Meeting, me: string | null, text: string }} Screen */

/** @type {Screen[]} */
const screens = [];
const words = JSON.parse(catalogue());

/** Whatever a custom element asks of a browser when its module is loaded. */
function elements() {
  Object.assign(globalThis, { HTMLElement: class {}, customElements: { define() {} } });
}

before(async () => {
  freshBrowser();
  elements();
  await giveWords(catalogue());
  const { roomView } = await import("../../web/app/views/room.js");
  const { Drafts } = await import("../../web/app/drafts.js");
  const common = { send: () => {}, waiting: 0, home: "/sets/harbour", transcript: "/transcript" };
  for (const m of golden().flatMap(moments))
    for (const me of [null, ...m.members.map((person) => person.id)]) {
      const drafts = new Drafts(`screen-of-${me}`);
      const room = { m, me, here: {}, drafts, state: /** @type {const} */ ("live"), ...common };
      screens.push({ m, me, text: /** @type {any} */ (roomView(room)).text });
    }
});

/** @param {import("../../web/app/protocol.js").Entry[]} entries */
function moments(entries) {
  let m = START;
  return entries.map((entry) => {
    m = evolve(m, entry);
    return m;
  });
}

test("every screen can be drawn, and has no hole in it", () => {
  assert.ok(screens.length > 500);
  for (const { text } of screens) assert.doesNotMatch(text, /undefined|NaN|\[object|\{\w+\}/);
});

test("what was said is on every screen", () => {
  for (const { m, text } of screens)
    for (const { text: said } of [...m.notes, ...m.questions, ...m.problem])
      assert.ok(text.includes(said), said);
});

test("an onlooker has nothing to press that would change the meeting", () => {
  for (const { text } of screens.filter(({ me }) => me === null))
    assert.doesNotMatch(text, /<form|<textarea|<button/);
});

test("the coach's bar is there for whoever may move, and for nobody else", () => {
  for (const { m, me, text } of screens)
    assert.equal(text.includes('class="coach-bar"'), may(m, me, "move"));
});

test("the place to ask is there for whoever may ask, and for nobody else", () => {
  const ask = words["ask.form"];
  for (const { m, me, text } of screens)
    assert.equal(text.includes(`aria-label=${ask}`), asks(m, me, text));
});

/**
 * Whether the phase lets them ask, and neither the round nor an empty room keeps them from it.
 * @param {Meeting} m
 * @param {string | null} me
 * @param {string} text
 */
function asks(m, me, text) {
  const kept = [words["refusal.turn_taken"], words["refusal.round_first"]];
  const alone = m.members.filter((person) => person.seated).length < 2;
  return may(m, me, "ask") && !alone && !kept.some((why) => text.includes(why));
}
