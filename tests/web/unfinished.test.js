// @ts-check
// Texts that were still being written when a round was revealed: their author's to send or to let go.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { openRound } from "../../web/app/meeting/going-on.js";
import { draftName, halfWritten, slotsOf, unfinishedIn } from "../../web/app/session/unfinished.js";
import { kept } from "../../web/app/storage.js";
import { called, meeting } from "./cast.js";
import { freshBrowser } from "./fake-browser.js";

/** @import { Item, Meeting, Purpose, Round } from "../../web/app/protocol.js" */

/** @type {Drafts} */
let drafts;

beforeEach(() => {
  freshBrowser();
  drafts = new Drafts(kept, "meeting/1");
});

/**
 * Something that Chloe wrote.
 * @param {string} text
 * @param {string} slot
 * @returns {Item}
 */
const item = (text, slot = "") => ({
  id: "by-chloe",
  by: "chloe",
  slot,
  text,
  seen_by: "set",
  kind: "unread",
  edited: false,
});

/**
 * A round as it was just revealed, to Chloe who wrote some of it.
 * @param {Purpose} purpose
 * @param {Item[]} items
 */
function revealed(purpose, items = []) {
  return called(meeting("reframe"), purpose, { id: "round-1", items, revealed: items });
}

/** @param {Meeting} m */
const ofChloe = (m) => unfinishedIn(m, "chloe", drafts);

test("a text that was begun and not sent is late, under the name of its draft", () => {
  drafts.of("write-round-1").write("text", "Ben needs to");
  assert.deepEqual(ofChloe(revealed("statements")), ["write-round-1"]);
});

test("what a hidden round waits for is half written until it is sent, revealed or closed", () => {
  const draft = drafts.of("write-round-1");
  const shown = revealed("statements");
  const m = { ...shown, rounds: [{ ...shown.rounds[0], revealed: null }] };
  drafts.of("ask").write("text", "What else");
  assert.ok(!halfWritten(m, drafts));
  draft.write("text", "Ben needs to");
  assert.ok(halfWritten(m, drafts));
  assert.ok(!halfWritten(shown, drafts));
  assert.ok(!halfWritten({ ...m, rounds: [{ ...m.rounds[0], closed: true }] }, drafts));
  draft.clear();
  assert.ok(!halfWritten(m, drafts));
});

test("nothing is late while the round is hidden, or once it is closed", () => {
  drafts.of("write-round-1").write("text", "Ben needs to");
  const m = revealed("statements");
  const [round] = m.rounds;
  assert.deepEqual(ofChloe({ ...m, rounds: [{ ...round, revealed: null }] }), []);
  assert.deepEqual(ofChloe({ ...m, rounds: [{ ...round, closed: true }] }), []);
  assert.deepEqual(ofChloe(meeting("reframe")), []);
});

test("white space is not writing, and no draft is none", () => {
  assert.deepEqual(ofChloe(revealed("statements")), []);
  drafts.of("write-round-1").write("text", " \n ");
  assert.deepEqual(ofChloe(revealed("statements")), []);
});

test("what was told cannot be told again, but nothing to say can be taken back", () => {
  drafts.of("write-round-1").write("text", "Ben needs to be needed");
  assert.deepEqual(ofChloe(revealed("statements", [item("Ben needs")])), []);
  assert.deepEqual(ofChloe(revealed("statements", [item("")])), ["write-round-1"]);
  const ofDev = { ...item("Who asked?"), by: "dev" };
  assert.deepEqual(ofChloe(revealed("statements", [ofDev])), ["write-round-1"]);
});

test("another round's draft is not this one's", () => {
  drafts.of("write-round-0").write("text", "Too late for that");
  assert.deepEqual(ofChloe(revealed("statements")), []);
});

test("each level of learning is late by itself, whoever was to see it", () => {
  drafts.of("write-round-1-self").write("text", "I rescue");
  drafts.of("write-round-1-set").write("text", "We ask");
  drafts.of("write-round-1-organisation").write("seen_by", "set");
  const found = ["write-round-1-self", "write-round-1-set"];
  assert.deepEqual(ofChloe(revealed("learning")), found);
  const mine = { ...item("I rescue people", "self"), seen_by: "me" };
  assert.deepEqual(ofChloe(revealed("learning", [mine])), ["write-round-1-set"]);
});

test("a vote has no words that could be late, nor has a round that hides nothing", () => {
  drafts.of("vote-round-1").write("text", "no");
  assert.deepEqual(ofChloe(revealed("agreement")), []);
  drafts.of("write-round-1").write("text", "Why not?");
  assert.deepEqual(ofChloe(revealed("burst")), []);
});

test("learning has a text for each level, and other rounds have one", () => {
  const of = (/** @type {Purpose} */ purpose) =>
    /** @type {Round} */ (openRound(revealed(purpose)));
  assert.deepEqual(slotsOf(of("learning")), [
    "best",
    "better",
    "self",
    "set",
    "organisation",
    "elsewhere",
  ]);
  assert.deepEqual(slotsOf(of("bids")), [""]);
  assert.equal(draftName(of("bids")), "write-round-1");
  assert.equal(draftName(of("learning"), "set"), "write-round-1-set");
});
