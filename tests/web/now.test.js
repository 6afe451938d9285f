// @ts-check
// How a meeting stands, where the screen asks for more than its fields: turns, the queue, the time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../web/app/meeting/evolve.js";
import {
  floorIs,
  live,
  openRound,
  queue,
  turnOf,
  waiting,
} from "../../web/app/meeting/going-on.js";
import { remaining } from "../../web/app/meeting/now.js";
import { presents, role } from "../../web/app/meeting/who.js";
import { golden } from "./golden.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */

const MINUTE = 60_000;
const meetings = new Map(golden().map((entries) => [title(entries), entries]));
const first = /** @type {Entry[]} */ (meetings.get("Who owns the rota?"));
const second = /** @type {Entry[]} */ (meetings.get("After the rota"));

/** @param {Entry[]} entries */
function title(entries) {
  const { event } = entries[0];
  return event.type === "meeting_opened" ? event.title : "";
}

/**
 * The meeting right after an act.
 * @param {Entry[]} entries
 * @param {string} act
 * @returns {[Meeting, Entry]}
 */
function after(entries, act) {
  const at = entries.findIndex((entry) => entry.act === act);
  assert.notEqual(at, -1, act);
  return [fold(entries.slice(0, at + 1)), entries[at]];
}

/**
 * The meeting right after the first event of a kind.
 * @param {Entry[]} entries
 * @param {string} type
 */
function afterThe(entries, type) {
  const found = entries.find((entry) => entry.event.type === type);
  return after(entries, found?.act ?? type);
}

test("turns go round from another person each time, and who put theirs off comes last", () => {
  const [opening] = after(first, "move-to-open");
  const round = openRound(opening);
  assert.ok(round);
  assert.equal(turnOf(round), "ben");
  const [later] = afterThe(first, "turn_put_off");
  const changed = openRound(later);
  assert.ok(changed);
  assert.deepEqual(waiting(changed), ["esi", "farid", "dev"]);
  assert.deepEqual(changed.order, round.order);
});

test("one question is on the stage, and the others of its airtime wait behind it", () => {
  const [m] = after(first, "ask-lorries");
  assert.equal(live(m)?.id, "ask-hours");
  assert.deepEqual(
    queue(m).map((q) => q.id),
    ["ask-lorries"],
  );
  const [elsewhere] = after(second, "move-to-present-2");
  assert.deepEqual(queue(elsewhere), []);
  assert.ok(elsewhere.questions.some((q) => q.status === "open" && q.airtime === 1));
});

test("an airtime has its own presenter, and what all share has none of several", () => {
  const [m] = after(second, "move-to-present");
  assert.equal(role(m, "dev"), "presenter");
  assert.equal(role(m, "chloe"), "member");
  const [later] = after(second, "move-to-present-2");
  assert.equal(role(later, "chloe"), "presenter");
  assert.equal(role(later, "dev"), "member");
  assert.deepEqual(presents(later, later.course[0]), []);
});

test("time runs from the beginning of a phase, and is overrun below nothing", () => {
  const [m, { at }] = after(first, "move-to-open");
  assert.equal(remaining(m, at), 6 * MINUTE);
  assert.equal(remaining(m, at + MINUTE), 5 * MINUTE);
  assert.equal(remaining(m, at + 7 * MINUTE), -MINUTE);
});

test("time stands still while the coach has the floor, and goes on where it was", () => {
  const [taken, { at }] = afterThe(first, "floor_taken");
  assert.equal(floorIs(taken), "coach");
  const left = remaining(taken, at);
  assert.equal(remaining(taken, at + 9 * MINUTE), left);
  const [released, entry] = afterThe(first, "floor_released");
  assert.equal(floorIs(released), "open");
  assert.equal(remaining(released, entry.at), left);
  assert.equal(remaining(released, entry.at + MINUTE), left - MINUTE);
});

test("a silence and the presenter's telling are the floor's too", () => {
  assert.equal(floorIs(after(first, "move-to-present")[0]), "presenter");
  assert.equal(floorIs(after(first, "move-to-pause")[0]), "silence");
});
