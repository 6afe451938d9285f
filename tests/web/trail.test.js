// @ts-check
// The trail: what stays of a meeting, of each airtime or of all, and nothing that is hidden or gone.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sentence } from "../../web/app/commitment.js";
import { fold } from "../../web/app/meeting/evolve.js";
import { onlooker } from "../../web/app/session/onlooker.js";
import { trailOf } from "../../web/app/trail.js";
import { day, say } from "../../web/app/words.js";
import { commitment, meeting, questioned, twoAirtimes } from "./cast.js";
import { drawing, HOLE } from "./draw-screen.js";
import { golden, seenBy } from "./golden.js";

/** @import { Learning, Meeting } from "../../web/app/protocol.js" */

/** @type {(m: Meeting) => string} */
let drawn;

before(async () => {
  await drawing();
  const { trail } = await import("../../web/app/views/trail.js");
  const rest = { me: null, presence: {}, session: onlooker() };
  drawn = (m) => /** @type {any} */ (trail({ meeting: m, ...rest })).text ?? "";
});

/** @type {(by: string, phase: string, text: string) => Meeting["problem"][number]} */
const note = (by, phase, text) => ({ id: `${by}-${text}`, by, phase, text });
/** @type {(id: string, more?: object) => Meeting["posts"][number]} */
const post = (id, more = {}) => ({
  ...{ id, by: "ben", at: 1, most: 9, changed: false, answered: false, struck: false },
  ...more,
});
/** @type {Learning} */
const LEARNED = { id: "learned", by: "esi", level: "self", text: "I rescue.", seen_by: "set" };
const BID = { id: "bid", by: "ben", text: "The rota", support: [], airtime: 1 };
const OLD = { id: "old", said: /** @type {const} */ ("problem"), by: "esi", meeting: 1 };

/** @param {Partial<Meeting>} [more] */
function whole(more) {
  const m = questioned(meeting("close"), ["chloe", "dev"]);
  const [one, two] = m.questions;
  return {
    ...m,
    landed: true,
    questions: [one, { ...two, starred: true }],
    bids: [BID],
    problem: [note("ben", "present", "First."), note("ben", "present", "And more.")],
    key_questions: [note("ben", "present", "How do I let go?")],
    reframed: [note("ben", "explore", "Between."), note("ben", "reframe", "Last.")],
    commitments: [commitment({ what: "I will ask Mo." })],
    learnings: [LEARNED],
    ...more,
  };
}

/** @param {{ text: string }[]} all */
const texts = (all) => all.map(({ text }) => text);

test("of one who presents all of the meeting is one trail, from the bid to the last words", () => {
  const [trail, ...more] = trailOf(whole());
  assert.deepEqual(more, []);
  assert.deepEqual(texts(trail.told), ["First.", "And more."]);
  assert.deepEqual(texts(trail.path), ["The rota", "First.", "And more.", "Between.", "Last."]);
  assert.equal(trail.now?.text, "Last.");
  assert.equal(trail.key?.text, "How do I let go?");
  assert.deepEqual(texts(trail.landed), ["What would dev ask?"]);
  assert.deepEqual(trail.whose, ["ben"]);
  assert.equal(trail.commitments.length + trail.learnings.length, 2);
});

test("where nothing was told in writing the bid stands for it, and nothing is as it looks now", () => {
  const [trail] = trailOf(whole({ problem: [], reframed: [] }));
  assert.deepEqual(texts(trail.told), ["The rota"]);
  assert.equal(trail.now, null);
});

test("what landed is no part of it before all were told", () => {
  assert.deepEqual(trailOf(whole({ landed: false }))[0].landed, []);
});

test("what was struck out or taken back is nowhere in it, not even as that", () => {
  const ids = ["ben-Last.", "ben-First.", "bid", "ben-How do I let go?", "question-1", "made"];
  const posts = [...ids, "learned"].map((id) => post(id, { struck: true }));
  const left = trailOf(whole({ posts }));
  assert.deepEqual(texts(left[0].path), ["And more.", "Between."]);
  assert.equal(left[0].key, null);
  assert.deepEqual([left[0].landed, left[0].commitments, left[0].learnings], [[], [], []]);
  const read = drawn(whole({ posts }));
  for (const gone of ["Last.", "First.", "The rota", "What would", say("struck")])
    assert.ok(!read.includes(gone), gone);
  assert.ok(!drawn(whole({ commitments: [commitment({ withdrawn: true })] })).includes("I will"));
});

test("what was put right says so, as everywhere", () => {
  const read = drawn(whole({ posts: [post("ben-Last.", { changed: true })] }));
  assert.match(read, new RegExp(`Last\\.\\s*<span class="badge">${say("changed")}`));
});

test("of several each has their own, and what belongs to nobody's comes after", () => {
  const m = twoAirtimes("close");
  const asked = questioned({ ...m, phase: "explore-2" }, ["dev"], { starred: true });
  const trails = trailOf({
    ...m,
    questions: asked.questions,
    landed: true,
    problem: [note("ben", "present", "Bens."), note("chloe", "present-2", "Chloes.")],
    commitments: [
      commitment(),
      commitment({ id: "b", member: "chloe" }),
      commitment({ member: "dev" }),
    ],
    learnings: [LEARNED],
  });
  const parts = trails.map(({ airtime, told, landed, commitments, learnings }) => [
    ...[airtime, texts(told).join(), landed.length],
    ...[commitments.map(({ member }) => member).join(), learnings.length],
  ]);
  assert.deepEqual(parts, [
    [1, "Bens.", 0, "ben", 0],
    [2, "Chloes.", 1, "chloe", 0],
    [0, "", 0, "dev", 1],
  ]);
});

test("the problem of all begins with its first words in the meetings before", () => {
  const wordings = [
    { ...OLD, text: "It was so." },
    { ...OLD, id: "key", said: /** @type {const} */ ("key_question"), text: "What now?" },
  ];
  const shared = { shared: true, presenters: [[]], bids: [], problem: [], key_questions: [] };
  const [trail] = trailOf(whole({ ...shared, wordings }));
  assert.deepEqual(texts(trail.told), ["It was so."]);
  assert.deepEqual(texts(trail.path), ["It was so.", "Between.", "Last."]);
  assert.equal(trail.key?.text, "What now?");
  const read = drawn(whole({ ...shared, wordings }));
  assert.ok(read.includes(say("trail-now-all")) && read.includes(say("trail-key-all")));
});

test("a commitment is one sentence, with its day if it has one", () => {
  const by_when = "2026-12-01";
  const said = (/** @type {string} */ what) =>
    say("commit-sentence-by", { what, day: day(by_when) });
  assert.equal(sentence(commitment({ what: "I will ask Mo.", by_when })), said("ask Mo"));
  assert.equal(sentence(commitment({ what: "Hand it over", by_when })), said("hand it over"));
  const letter = "HR gets a letter";
  const undated = commitment({ what: letter, by_when: null });
  assert.equal(sentence(undated), say("commit-sentence", { what: letter }));
});

test("what else was said of it stands beneath, each with its label", () => {
  const read = drawn(whole());
  for (const field of ["first_step", "how_known", "obstacle", "if_then", "confidence"])
    assert.ok(read.includes(`<dt>${say(`commit-${field}`)}</dt>`), field);
});

test("nothing is drawn where nothing stays; and every golden meeting has its trail, without a hole", () => {
  assert.equal(drawn(meeting("open")), "");
  const all = golden().map((entries) => drawn(fold(seenBy(entries, "chloe"))));
  for (const read of all) assert.doesNotMatch(read, HOLE);
  assert.ok(all.filter((read) => read.includes("trail__stop")).length >= 3);
  // She wrote that for herself, and is the one who reads here.
  assert.ok(all.every((read) => !read.includes("I rescue people.")));
});
