// @ts-check
// What somebody is in the middle of is in sight when they are back, wherever its form is folded away.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { PURPOSES, RULES } from "../../web/app/protocol.js";
import { after, meeting } from "./cast.js";
import { drawing } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";
import { fullMeeting, KINDS, moments } from "./full-meeting.js";

/** @import { Meeting } from "../../web/app/protocol.js" */
/** @import { SceneSession } from "../../web/app/views/scene.js" */

const PEOPLE = ["ana", "ben", "chloe", "farid"];
const TYPED = "2026-12-01";
const WRITTEN = PURPOSES.filter((purpose) => RULES[purpose].kind === "write_reveal");
const TAG = /<(\/?)details\b([^>]*)|\sid=setroom\.draft\.folds\/([^\s>]+)/g;
/** The forms that are folded away while nothing is begun in them. @type {Set<string>} */
const folded = new Set();
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/**
 * The fields on a screen, and whether they are in sight.
 * @param {string} text
 */
function fields(text) {
  /** @type {boolean[]} */
  const around = [];
  /** @type {Map<string, boolean>} */
  const found = new Map();
  for (const [, ends, more, field] of text.matchAll(TAG))
    if (field) found.set(field, around.every(Boolean));
    else if (ends) around.pop();
    else around.push(more.includes("?open=true"));
  return found;
}

/**
 * Begin all forms on a screen, and come back.
 * @param {Meeting} m
 * @param {string} me
 * @param {Partial<SceneSession>} [more]
 */
function comeBack(m, me, more = {}) {
  const storage = new FakeStorage();
  const session = () => ({ ...more, drafts: new Drafts(storage, "folds") });
  const first = draw(m, me, session());
  for (const [name, seen] of fields(first.text)) if (!seen) folded.add(name.split(/[-.]/)[0]);
  for (const { event, handle } of first.handlers)
    if (event === "input") handle({ currentTarget: { value: TYPED } });
  for (const [name, seen] of fields(draw(m, me, session()).text))
    assert.ok(seen, `${name} of ${me} in ${m.phase} is out of sight`);
}

for (const kind of KINDS)
  test(`${kind}: all that was begun is in sight for everybody`, () => {
    const full = fullMeeting(kind);
    const asked = after(full, { type: "floor_taken", question: "And?", showing: "nothing" });
    PEOPLE.forEach((me, place) => {
      for (const m of [full, asked]) comeBack(m, me);
      // In other kinds of phases they have the other moments.
      for (const purpose of WRITTEN) {
        const each = moments(full, purpose);
        comeBack(each[(KINDS.indexOf(kind) + place) % each.length], me);
      }
    });
  });

test("a correction of what was said before is in sight", () => {
  const said = after(meeting("open"), { type: "said", text: "Calm.", phase: "" }, "chloe");
  const m = { ...said, phase: "explore" };
  const open = String(m.posts.at(-1)?.id);
  comeBack(m, "chloe", { corrections: { open, isFresh: () => true, begin() {}, end() {} } });
});

test("every form that folds was among them", () => {
  const known = [
    "agree",
    "answer",
    "ask",
    "change",
    "commit",
    "correct",
    "example",
    "note",
    "report",
    "say",
    "tell_help",
    "open_round",
    "promise",
    "word_round",
    "park_topic",
  ];
  const more = ["pose_key_question", "present", "question", "reframe", "write", "answer_floor"];
  assert.deepEqual([...folded].sort(), [...known, ...more].sort());
});
