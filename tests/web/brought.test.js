// @ts-check
// What a meeting brings along from those before it, as each in the room sees it.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { after, meeting } from "./cast.js";
import { screen } from "./draw-screen.js";

/** @import { KeptQuestion, Wording } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let seen;

before(async () => {
  seen = await screen();
});

const EVERYBODY = ["ana", "ben", "chloe", null];

/** @type {KeptQuestion[]} */
const KEPT = [
  { id: "q", why: "lingering", owner: "", by: "dev", meeting: 1, text: "Who is missing?" },
  { id: "t", why: "topic", owner: "", by: "ana", meeting: 1, text: "The board's dates" },
  { id: "p", why: "promised", owner: "", by: "ana", meeting: 1, text: "ask before we advise" },
];

const brought = (/** @type {object} */ more) => ({
  ...{ type: "brought", commitments: [], questions: [], wordings: [], people: [] },
  ...{ agreements: [], paths: [], parts: [] },
  ...more,
});

test("promises, questions and topics from before stand apart from each other", () => {
  const m = meeting("report_back", { kept: KEPT });
  for (const me of EVERYBODY) {
    const text = seen(m, me);
    const promise = text.indexOf(say("promised-one", { text: "ask before we advise" }));
    const questions = text.indexOf(say("lingering-kept"));
    assert.ok(promise > text.indexOf(say("promised-title")) && promise < questions, String(me));
    const topics = text.indexOf(say("topic-kept"));
    const left = text.indexOf("Who is missing?");
    assert.ok(left > questions && left < topics && text.indexOf("The board's dates") > topics);
    assert.equal(text.split("ask before we advise").length - 1, 1);
  }
});

test("where one of them is left, or another was struck out, nothing is said of the others", () => {
  const [question, topic, promise] = KEPT;
  const shows = (/** @type {KeptQuestion[]} */ kept) => {
    const text = seen(meeting("report_back", { kept }), "chloe");
    return ["promised-title", "lingering-kept", "topic-kept"].map((key) => text.includes(say(key)));
  };
  assert.deepEqual(shows([question]), [false, true, false]);
  assert.deepEqual(shows([promise]), [true, false, false]);
  assert.deepEqual(shows([topic]), [false, false, true]);
  assert.deepEqual(shows([question, { ...promise, text: "" }]), [false, true, false]);
});

test("the transcript counts promises and topics among no questions, and says what they are", () => {
  const event = brought({ questions: KEPT });
  const m = meeting("lobby");
  const entry = /** @type {any} */ ({ seq: 1, at: 0, by: "house", act: "a", event });
  const now = after(m, event, "house");
  const { text } = line(now, entry, m, now);
  assert.match(text, /one question is waiting\.\nWho is missing\?/);
  assert.ok(text.includes(`\n${say("topic-title")}: The board's dates\n`));
  assert.ok(text.endsWith(`\n${say("promised-one", { text: "ask before we advise" })}`));
});

// The problem of the whole set

/** @type {(said: Wording["said"], meeting: number, text: string) => Wording} */
const worded = (said, meeting, text) => ({ id: text, said, by: "dev", meeting, text });
const WORDINGS = [
  worded("problem", 1, "Nobody comes."),
  worded("reframed", 1, "We do not ask them."),
  worded("key_question", 2, "Who would?"),
];
const shared = (/** @type {string} */ phase) =>
  meeting(phase, { shared: true, wordings: WORDINGS });
const GROUP = { meetings: [{ title: "Spring" }, { title: "Summer" }] };

/** What stands in the card of the problem. @param {string} text */
const card = (text) => text.split("id=problem-of-1")[1]?.split("</section>")[0] ?? "";

test("the card of a problem of the whole set begins with how it was worded, for everybody", () => {
  for (const me of EVERYBODY) {
    const text = card(seen(shared("present"), me));
    assert.ok(text.includes(say("problem-shared")), String(me));
    const [now, way] = text.split("<details");
    const places = [say("wording-before"), "We do not ask them.", "Who would?"];
    assert.ok(places.every((words) => now.includes(words)));
    assert.ok(!now.includes("Nobody comes.") && way.includes("Nobody comes."));
  }
});

test("it says in which meeting it was worded so, where the set is known", () => {
  const group = /** @type {any} */ (GROUP);
  const text = card(seen(shared("present"), "chloe", {}, { group }));
  assert.ok(text.includes(say("wording-from", { name: "Dev", meeting: "Summer" })));
  assert.ok(card(seen(shared("present"), "chloe")).includes(">Dev<"));
});

test("the next wording comes after what was brought, and takes nothing of it away", () => {
  const m = after(shared("explore"), { type: "problem_reframed", text: "We wait." }, "ben");
  for (const me of EVERYBODY) {
    const text = seen(m, me).split("pinned__path")[1];
    const places = ["Who would?", say("problem-reframed"), "We wait."].map((w) => text.indexOf(w));
    assert.ok(places[0] >= 0 && places[1] > places[0] && places[2] > places[1], String(me));
  }
});

test("before its phase it stands in what was so far; struck out, it is not said of", () => {
  assert.ok(card(seen(shared("open"), "chloe").split(say("stage-so_far"))[1]));
  const gone = WORDINGS.map((one) => ({ ...one, text: "" }));
  const text = card(seen({ ...shared("present"), wordings: gone }, "chloe"));
  assert.ok(text.includes(say("problem-none")) && !text.includes(say("wording-before")));
});

test("whoever comes late reads how it was worded, as the problem of all", () => {
  const late = { catchUp: { isDue: true, done() {} } };
  const text = seen(shared("explore"), "farid", late).split("catch-up-title")[2] ?? "";
  const [told] = text.split("</section>");
  assert.ok(told.includes(say("problem-shared")) && told.includes("We do not ask them."));
  assert.ok(told.includes("Who would?") && !told.includes("Nobody comes."));
});

test("the transcript tells what of the problem was brought, by what it is", () => {
  const event = brought({ wordings: WORDINGS.slice(0, 1) });
  const m = meeting("lobby");
  const entry = /** @type {any} */ ({ seq: 1, at: 0, by: "house", act: "a", event });
  const now = after(m, event, "house");
  assert.ok(line(now, entry, m, now).text.endsWith(`${say("wording-problem")}: Nobody comes.`));
});
