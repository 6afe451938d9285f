// @ts-check
// What meetings left, on the page of the set: the problem of all of them, and what was learned.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { path, standing } from "../../web/app/wordings.js";
import { say } from "../../web/app/words.js";
import { buttons } from "./draw-screen.js";
import { page, planned, setDrawing, TASTER } from "./set-cast.js";

/** @import { Learning, Own, SeenBy, SetLearning, SetPage, Wording } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof setDrawing>>} */
let set;

before(async () => {
  set = await setDrawing();
});

const ROLES = /** @type {const} */ (["coach", "member"]);
const meetings = [
  ...[planned(1, "Spring", TASTER, 2), planned(2, "Summer", TASTER, 3)],
  ...[planned(3, "Autumn", TASTER, 4), planned(4, "Winter", TASTER)],
];
/** @type {(more: Partial<SetPage>, role?: "coach" | "member") => SetPage} */
const left = (more, role = "member") => ({ ...page(role), meetings, ...more });
/** @param {string} text @param {string} id of a section's title */
const section = (text, id) => text.split(`id="${id}"`)[1]?.split("</section>")[0] ?? "";

// The problem of them all

/** @type {(said: Wording["said"], meeting: number, text: string, by?: string) => Wording} */
const worded = (said, meeting, text, by = "chloe") => ({ id: text, said, by, meeting, text });
const WORDINGS = [
  worded("problem", 1, "Nobody comes.", "dev"),
  worded("key_question", 1, "Who would?"),
  worded("problem", 2, "Nobody stays."),
  worded("problem", 2, "And all ask why."),
  worded("reframed", 2, "We do not ask them."),
  worded("goal", 3, "They bring a friend."),
];

/** @param {Wording[]} wordings */
const texts = (wordings) => wordings.map(({ text }) => text);

test("of the wordings the last stands, with the last question and the last goal", () => {
  assert.deepEqual(texts(standing(WORDINGS)), [
    ...["We do not ask them.", "Who would?", "They bring a friend."],
  ]);
  assert.deepEqual(texts(standing(WORDINGS.slice(0, 4))), [
    ...["Nobody stays.", "And all ask why.", "Who would?"],
  ]);
  assert.deepEqual(path(WORDINGS).map(texts), [
    ["Nobody comes.", "Who would?"],
    ["Nobody stays.", "And all ask why.", "We do not ask them."],
    ["They bring a friend."],
  ]);
});

test("everybody sees how the problem of all stands, and below, folded, the way to that", () => {
  for (const role of ROLES) {
    const card = section(set.draw(left({ wordings: WORDINGS }, role)).text, "shared-title");
    const [now, way] = card.split("<details");
    assert.ok(now.includes(say("problem-shared")), role);
    for (const { text } of standing(WORDINGS)) assert.ok(now.includes(text), text);
    assert.ok(now.includes(say("wording-from", { name: "Chloe", meeting: "Summer" })));
    assert.ok(!now.includes("Nobody"));
    const order = ["Spring", "Nobody comes.", "Dev", "Summer", "Nobody stays.", "Autumn"];
    const places = order.map((words) => way.indexOf(words));
    assert.ok(places[0] >= 0 && places.every((place, at) => !at || place > places[at - 1]));
  }
});

test("what was worded once has no way to it, and where nothing was there is no section", () => {
  const once = set.draw(left({ wordings: WORDINGS.slice(0, 2) })).text;
  assert.doesNotMatch(section(once, "shared-title"), /<details/);
  assert.doesNotMatch(set.draw(left({})).text, /shared-title/);
});

test("the coach alone says that it is settled, and is asked once more", () => {
  /** @type {string[]} */
  const done = [];
  let means = false;
  Object.assign(globalThis, { confirm: (/** @type {string} */ text) => done.push(text) && means });
  const ask = (/** @type {string} */ type) => done.push(type);
  const settle = (/** @type {"coach" | "member"} */ role) =>
    buttons(set.draw(left({ wordings: WORDINGS }, role), { ask })).find(
      ({ words }) => words === say("wording-settle"),
    );
  settle("coach")?.press({ detail: 1 });
  assert.deepEqual(done.splice(0), [say("wording-settle-sure")]);
  means = true;
  settle("coach")?.press({ detail: 1 });
  assert.deepEqual(done, [say("wording-settle-sure"), "settle_problem"]);
  assert.equal(settle("member"), undefined);
});

test("why it was not settled stands with it", () => {
  const draft = set.drafts.of("settle");
  draft.refusal = { code: "store_away", sentence: "", field: "", again: true, after: 0 };
  const { text } = set.draw(left({ wordings: WORDINGS }, "coach"));
  draft.refusal = null;
  assert.match(section(text, "shared-title"), /role="alert"/);
});

// What was learned

/** @type {(meeting: number, by: string, more: Partial<Learning>) => SetLearning} */
const learnt = (meeting, by, more) => ({
  meeting,
  learning: { id: `${by}-${meeting}`, by, level: "self", text: "", seen_by: "set", ...more },
});
const LEARNINGS = [
  learnt(1, "dev", { text: "I rush." }),
  learnt(2, "chloe", { text: "Silence helps.", level: "set" }),
  learnt(2, "ben", { text: "I answer myself.", seen_by: "organisation" }),
];

test("what was learned stands under its meeting, the newest first and open, with author and level", () => {
  for (const role of ROLES) {
    const card = section(set.draw(left({ learnings: LEARNINGS }, role)).text, "learned-title");
    const [head, newest, before] = card.split("<details");
    assert.ok(head.includes(say("learnings-title")), role);
    assert.ok(newest.includes("?open=true") && newest.includes("<summary>Summer<"));
    const places = ["I answer myself.", "Ben · About myself", "Silence helps.", "Chloe · About us"];
    const found = places.map((words) => newest.indexOf(words));
    assert.ok(
      found.every((place, at) => place > (found[at - 1] ?? 0)),
      String(found),
    );
    assert.ok(!before.includes("?open=true") && before.includes("<summary>Spring<"));
    assert.ok(before.includes("I rush.") && before.includes(`Dev · ${say("level-self")}`));
  }
  assert.doesNotMatch(set.draw(left({})).text, /learned-title/);
});

/** @type {Own[]} */
const OWN = [
  { id: "alone", by: "ben", why: "learning", text: "I was afraid.", meeting: 1 },
  { id: "note", by: "ben", why: "note", text: "Call them.", meeting: 1 },
];

test("one's own learning stands together, shared or not, each with who may read it", () => {
  const { text } = set.draw(left({ learnings: LEARNINGS, own: OWN }));
  const card = section(text, "own-learned-title");
  const of = (/** @type {string} */ meeting, /** @type {SeenBy} */ who) =>
    say("learned-seen", { meeting, who: say(`seen_by-${who}`) });
  const places = ["I answer myself.", of("Summer", "organisation"), "I was afraid."].map((words) =>
    card.indexOf(words),
  );
  assert.ok(
    places.every((place, at) => place > (places[at - 1] ?? 0)),
    String(places),
  );
  assert.ok(card.includes(of("Spring", "me")));
  assert.doesNotMatch(card, /Silence helps|I rush|Call them/);
  const alone = section(text, "own-title");
  assert.ok(alone.includes("Call them.") && !alone.includes("I was afraid."));
  assert.equal(text.split("I was afraid.").length - 1, 2);
  assert.ok(!section(text, "learned-title").includes("I was afraid."));
});

test("what one kept to oneself is let go from there; where there is nothing, nothing is said", () => {
  /** @type {unknown[]} */
  const asked = [];
  const ask = (/** @type {unknown[]} */ ...all) => asked.push(all);
  const one = left({ own: OWN.slice(0, 1) });
  assert.doesNotMatch(set.draw(one).text, /"own-title"/);
  const [way] = buttons(set.draw(one, { ask })).filter(
    ({ words }) => words === say("set-kept-let_go"),
  );
  way.press({ detail: 1 });
  assert.deepEqual(asked, [["let_go", "kept-alone", { kept: "alone" }]]);
  assert.doesNotMatch(set.draw(left({ own: OWN.slice(1) })).text, /own-learned-title/);
});
