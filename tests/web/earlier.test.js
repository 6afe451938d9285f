// @ts-check
// What earlier versions remembered among the forms is found where it is remembered now.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { bringOver } from "../../web/app/earlier.js";
import { Later } from "../../web/app/session/later.js";
import { LensNotes } from "../../web/app/session/lens-notes.js";
import { draftsIn } from "../../web/app/session/unsent.js";
import { FakeStorage } from "./fake-browser.js";

const SCOPE = draftsIn("harbour", 3, "ben");

/** @type {FakeStorage} */
let storage;

beforeEach(() => {
  storage = new FakeStorage();
});

/**
 * Something as it was kept.
 * @param {string} name
 * @param {Record<string, string>} values
 */
const earlier = (name, values) =>
  storage.setItem(`setroom.draft.${name}`, JSON.stringify({ values }));

/** The forms of the meeting after the upgrade. */
function upgraded() {
  bringOver(storage);
  return new Drafts(storage, SCOPE);
}

/** The questions that were kept in the browser, as they are sent to be kept by the meeting. */
function sentOn() {
  const drafts = upgraded();
  /** @type {string[]} */
  const sent = [];
  new Later(drafts, (name) => sent.push(drafts.of(name).values.text)).bringOver();
  return sent.toSorted();
}

/** @param {string[]} texts */
const list = (...texts) => JSON.stringify(texts);

test("questions kept for later are found, also where a tab had taken them for a form of its own", () => {
  earlier(`${SCOPE}/own-questions`, { texts: list("Third?") });
  earlier(`${SCOPE}/own-questions@one`, { texts: list("First?", "Third?") });
  earlier(`${SCOPE}/own-questions@two`, { texts: list("Second?") });
  assert.deepEqual(sentOn(), ["First?", "Second?", "Third?"]);
  assert.deepEqual(sentOn(), []);
});

test("what an earlier version writes in another tab meanwhile comes to what is there", () => {
  earlier(`${SCOPE}/own-questions`, { texts: list("First?") });
  upgraded();
  earlier(`${SCOPE}/own-questions`, { texts: list("Second?") });
  assert.deepEqual(sentOn(), ["First?", "Second?"]);
});

test("what is genuine, how often nudges were let go, and what was read, are known", () => {
  earlier(`${SCOPE}/lens`, { genuine: list("may i ask?"), dismissed: "1" });
  earlier(`${SCOPE}/lens@one`, { genuine: list("why?"), closed: "1" });
  earlier(`${SCOPE}/caught-up@one`, { done: "yes" });
  earlier("gym/place", { language: "de", at: "3" });
  const drafts = upgraded();
  const notes = new LensNotes(drafts);
  assert.deepEqual(
    [notes.isGenuine("May I ask?"), notes.isGenuine("Why?"), notes.isClosedDue],
    [true, true, false],
  );
  assert.equal(drafts.remembered("caught-up").get("done"), "yes");
  assert.equal(new Drafts(storage, "gym").remembered("place").get("at"), "3");
  assert.deepEqual(
    storage.keys().filter((key) => key.startsWith("setroom.draft.")),
    [],
  );
});

test("forms stay where they are, whatever they are called", () => {
  earlier(`${SCOPE}/ask@one`, { text: "Who?" });
  earlier("join/harbour/own_seat/lens@one", { token: "t" });
  earlier("sets/harbour/ben/template-change-place@one", { template: "{}" });
  const before = [...storage.kept];
  bringOver(storage);
  assert.deepEqual([...storage.kept], before);
});
