// @ts-check
// Somebody who looks elsewhere is told that they are awaited, if they asked for it, and their browser lets us.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { Notice } from "../../web/app/session/notice.js";
import { say } from "../../web/app/words.js";
import { after, called, meeting } from "./cast.js";
import { screen } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";

/** A browser that looks elsewhere, and lets us. */
class FakeNotices {
  isPossible = true;
  allowed = false;
  allows = true;
  hidden = true;
  /** Whether it can show one, though it lets us. */
  can = true;
  /** @type {string[]} */
  shown = [];
  cleared = 0;
  isAllowed = () => this.allowed;
  isHidden = () => this.hidden;
  ask = async () => (this.allowed = this.allows);

  /** @param {string} words */
  show = (words) => {
    this.shown.push(words);
    return this.can;
  };

  clear = () => {
    this.cleared += 1;
  };
}

const FREE = meeting("explore");
const TURN = called(FREE, "turns", { id: "round-1", order: ["chloe", "dev"] });
const SPOKEN = after(TURN, { type: "turn_spoken", round: "round-1", member: "chloe" }, "chloe");

/** @type {FakeNotices} */
let browser;
/** @type {FakeStorage} */
let storage;
/** @type {Notice} */
let notice;
let changes = 0;

before(() => screen());

beforeEach(() => {
  browser = new FakeNotices();
  storage = new FakeStorage();
  changes = 0;
  notice = new Notice(storage, browser, () => (changes += 1));
});

/** @param {import("../../web/app/protocol.js").Meeting[]} moments of the meeting, as Chloe has them */
function follows(...moments) {
  for (const m of moments) notice.follow(m, "chloe");
}

test("nothing is told until it is asked for", () => {
  browser.allowed = true;
  follows(FREE, TURN);
  assert.deepEqual(browser.shown, []);
});

test("whoever asks for it sees one, and then each time that they are awaited, once", async () => {
  assert.equal(await notice.turn(true), false);
  assert.deepEqual([notice.isOn, changes, browser.shown], [true, 1, [say("notice-sample")]]);
  follows(FREE, TURN, TURN);
  assert.deepEqual(browser.shown.slice(1), [say("awaited-turn")]);
  const { cleared } = browser;
  follows(SPOKEN);
  assert.equal(browser.cleared, cleared + 1);
});

test("it says what is awaited, and nobody's words", async () => {
  await notice.turn(true);
  follows(FREE, after(FREE, { type: "floor_taken", question: "A secret?", showing: "nothing" }));
  assert.deepEqual(browser.shown.slice(1), [say("awaited-floor")]);
});

test("whoever looks at the page, and whoever has just come, is not told", async () => {
  await notice.turn(true);
  browser.hidden = false;
  follows(FREE, TURN);
  browser.hidden = true;
  notice = new Notice(storage, browser, () => {});
  assert.equal(notice.isOn, true);
  follows(TURN);
  assert.equal(browser.shown.length, 1);
});

test("a browser that does not let us is said to, and nothing is kept", async () => {
  browser.allows = false;
  assert.equal(await notice.turn(true), true);
  assert.deepEqual([notice.isOn, notice.isRefused, storage.keys()], [false, true, []]);
  browser.allows = true;
  browser.can = false;
  assert.equal(await notice.turn(true), true);
  assert.equal(notice.isOn, false);
});

test("it is kept in this browser, until it is switched off there or here", async () => {
  await notice.turn(true);
  browser.allowed = false;
  assert.equal(notice.isOn, false);
  browser.allowed = true;
  await notice.turn(false);
  assert.deepEqual([notice.isOn, notice.isRefused, storage.keys()], [false, false, []]);
});

test("its box stands where there can be notifications, while the meeting goes on", async () => {
  const { ownNotice } = await import("../../web/app/views/own-notice.js");
  const text = (/** @type {any} */ scene) => /** @type {any} */ (ownNotice(scene))?.text ?? "";
  const scene = { meeting: FREE, me: "chloe", notice };
  assert.ok(text(scene).includes(say("people-notice")));
  assert.ok(!text(scene).includes(say("people-notice-refused")));
  notice.isRefused = true;
  assert.ok(text(scene).includes(say("people-notice-refused")));
  browser.isPossible = false;
  for (const none of [scene, { ...scene, me: null }, { ...scene, notice: undefined }])
    assert.equal(text(none), "");
  browser.isPossible = true;
  assert.equal(text({ ...scene, meeting: meeting("closed") }), "");
});
