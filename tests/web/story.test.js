// @ts-check
// A transcript as it is read: by phases, questions with their answers, and the machinery on request.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { evolve, fold } from "../../web/app/meeting/evolve.js";
import { START } from "../../web/app/protocol.js";
import { everything, story } from "../../web/app/story.js";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { drawing, HOLE } from "./draw-screen.js";
import { golden, seenBy } from "./golden.js";

/** @import { Entry } from "../../web/app/protocol.js" */
/** @import { Chapter } from "../../web/app/story.js" */

/** @type {(reading: any) => string} */
let drawn;
/** @type {ReturnType<typeof read>} */
let first;

before(async () => {
  await drawing();
  const { storyView } = await import("../../web/app/views/story.js");
  drawn = (reading) => /** @type {any} */ (storyView(reading)).text;
  first = read(seenBy(golden()[0], "chloe"));
});

/** @param {Entry[]} entries */
function read(entries) {
  const end = fold(entries);
  let m = START;
  const lines = entries.map((entry) => {
    const was = m;
    m = evolve(m, entry);
    return line(m, entry, was, end);
  });
  const chapters = { told: story(end, entries, lines, "Arrive"), all: everything(lines, "Arrive") };
  return { end, entries, lines, chapters };
}

/** @param {Chapter[]} chapters */
const kinds = (chapters) => chapters.flatMap(({ told }) => told.map(({ line }) => line.kind));

/** @param {object} [more] */
const reading = (more) => ({
  ...{
    home: "",
    all: false,
    whole: new Set(),
    addressOf: (/** @type {number} */ seq) => `#${seq}`,
  },
  ...{ end: first.end, chapters: first.chapters },
  ...more,
});

test("a question stands once, with all its answers, also with those that came later", () => {
  for (const entries of golden()) {
    const { end, chapters } = read(seenBy(entries, null));
    const told = chapters.told.flatMap((one) => one.told.flatMap(({ question }) => question ?? []));
    const asked = end.questions.filter(({ status }) => status !== "withdrawn");
    assert.deepEqual(told.map(({ id }) => id).toSorted(), asked.map(({ id }) => id).toSorted());
    assert.ok(!kinds(chapters.told).includes("question_answered"));
  }
});

test("what whoever leads asked all has its answers with it", () => {
  const asked = first.chapters.told.flatMap(({ told }) => told.flatMap((one) => one.asked ?? []));
  assert.deepEqual(
    asked.map(({ answers }) => answers.length),
    first.end.coach_asked.map(({ answers }) => answers.length),
  );
});

test("the machinery is told on request alone, and then every line of it once, in its order", () => {
  const quiet = kinds(first.chapters.told);
  for (const kind of ["veiled", "member_seated", "turn_spoken", "clock_held", "round_opened"])
    assert.ok(!quiet.includes(/** @type {any} */ (kind)), kind);
  const all = first.chapters.all.flatMap(({ seq, told }) => [
    ...(seq ? [seq] : []),
    ...told.map(({ line }) => line.seq),
  ]);
  assert.deepEqual(
    all,
    first.entries.map(({ seq }) => seq),
  );
});

test("a chapter is a phase, in the order of the meeting; one in which nothing was told has none", () => {
  const begun = first.lines.filter(({ heading }) => heading).map(({ text }) => text);
  assert.deepEqual(
    first.chapters.all.map(({ title }) => title),
    ["Arrive", ...begun],
  );
  const told = first.chapters.told.map(({ title }) => title);
  assert.ok(told.length < begun.length && !told.includes("Silence"));
  assert.deepEqual(
    told,
    ["Arrive", ...begun].filter((title) => told.includes(title)),
  );
});

test("every golden meeting is read without a hole, with and without everything", () => {
  for (const entries of golden()) {
    const { end, chapters } = read(seenBy(entries, "ben"));
    for (const all of [false, true])
      assert.doesNotMatch(drawn(reading({ end, chapters, all })), HOLE);
  }
});

test("each moment leads to the room as it was then", () => {
  const at = first.chapters.told[1].told[0].line.seq;
  assert.ok(drawn(reading()).includes(`href=#${at} `));
});

test("of a phase in which much was asked a part stands on the page until more is asked for", () => {
  const [line] = first.lines;
  const told = Array.from({ length: 500 }, (_, seq) => ({ line: { ...line, seq } }));
  const long = [{ seq: 7, at: 0, title: "Questions", told }];
  const chapters = { told: long, all: long };
  const rows = (/** @type {string} */ text) => text.split('<li class="told').length - 1;
  const part = drawn(reading({ chapters }));
  assert.ok(rows(part) < 100);
  assert.ok(part.includes(say("transcript-more", { count: 500 - rows(part) })));
  assert.equal(rows(drawn(reading({ chapters, whole: new Set([7]) }))), 500);
});
