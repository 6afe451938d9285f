// @ts-check
// What the lens says to an author: when it speaks, when it is quiet, and what is kept where.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { rules } from "../../web/app/lens/rules.js";
import { KINDS, START } from "../../web/app/protocol.js";
import { kindsNow, Nudges } from "../../web/app/session/nudges.js";
import { kept } from "../../web/app/storage.js";
import { after } from "../../web/app/timers.js";
import { freshBrowser } from "./fake-browser.js";
import { fullMeeting } from "./full-meeting.js";
import { lensFile } from "./lenses.js";

/** @import { QuestionKind } from "../../web/app/protocol.js" */

const ADVICE = "Have you tried a mentor?";
const OPEN = "What have you tried so far?";
const CLOSED = "Is the money there?";
const SEVERAL = "Who decides? And when do they meet?";

mock.timers.enable({ apis: ["setTimeout"] });
mock.method(globalThis, "fetch", async (/** @type {string} */ address) => {
  if (!reachable) throw new TypeError("offline");
  return new Response(lensFile(address.replace("lens/", "")));
});

/** @type {Nudges} */
let nudges;
/** @type {Drafts} */
let drafts;
/** @type {readonly QuestionKind[]} */
let kinds;
/** @type {ConstructorParameters<typeof Nudges>[1]} */
const HOW = { rules, kinds: () => kinds, after, changed() {}, keep: (form) => sent.push(form) };
/** The forms that were sent to be kept for later. @type {string[]} */
let sent = [];
/** Whether the rules can be had. */
let reachable = true;

beforeEach(async () => {
  freshBrowser();
  kinds = KINDS;
  sent = [];
  await open();
});

/** A page of the meeting, as after a reload. */
async function open() {
  drafts = new Drafts(kept, "meeting");
  nudges = new Nudges(drafts, HOW);
  await nudges.use("en");
}

/** @param {string} text */
function write(text) {
  drafts.of("ask").write("text", text);
  nudges.wrote("ask");
}

/** @param {string} text */
function writeAndPause(text) {
  write(text);
  mock.timers.tick(1000);
  return nudges.of("ask");
}

/** Send what stands in the box, as a session does. */
function send() {
  const looked = nudges.sending("ask");
  drafts.of("ask").clear();
  nudges.sent("ask");
  return looked;
}

/** What was sent to be kept for later. */
const later = () => sent.map((name) => drafts.of(name).values.text);

/** @param {string} text */
const aDraft = (text) => ({ id: `draft-of-${text}`, by: "chloe", phase: "present", text });

test("it speaks after a pause, and says what it saw", () => {
  write(ADVICE);
  assert.equal(nudges.of("ask"), null);
  const nudge = writeAndPause(ADVICE);
  assert.equal(nudge?.words, "Have you tried");
  assert.ok(nudge?.says.includes("suggestion"));
  assert.ok(nudge?.openers.includes(OPEN));
});

test("it says nothing of an open question, nor of a kind that does not matter here", () => {
  assert.equal(writeAndPause(OPEN), null);
  assert.notEqual(writeAndPause(CLOSED), null);
  for (kinds of /** @type {QuestionKind[][]} */ ([["advice"], []]))
    assert.equal(nudges.of("ask"), null);
});

test("what was said goes at once when it no longer holds, and stays while it does", () => {
  writeAndPause(ADVICE);
  write(`${ADVICE} Or a coach.`);
  assert.notEqual(nudges.of("ask"), null);
  write(OPEN);
  assert.equal(nudges.of("ask"), null);
});

test("with a question goes its kind, and whether it was changed after a hint", () => {
  write(ADVICE);
  assert.deepEqual(send(), { kind: "advice", edited: false });
  writeAndPause(ADVICE);
  write(OPEN);
  assert.deepEqual(send(), { kind: "question", edited: true });
  write(OPEN);
  assert.deepEqual(send(), { kind: "question", edited: false });
});

test("rules that could not be had are asked for again when the meeting is joined again", async () => {
  reachable = false;
  nudges = new Nudges(drafts, HOW);
  await nudges.use("de");
  reachable = true;
  const advice = "Du solltest mit ihm reden.";
  assert.equal(writeAndPause(advice), null);
  await nudges.use("de");
  assert.notEqual(writeAndPause(advice), null);
});

test("what was written before the rules had come is spoken of once they have", async () => {
  nudges = new Nudges(drafts, HOW);
  assert.equal(writeAndPause(ADVICE), null);
  await nudges.use("en");
  assert.notEqual(nudges.of("ask"), null);
});

test("where no lens looks, nothing was read", async () => {
  write(ADVICE);
  kinds = [];
  assert.deepEqual(nudges.sending("ask"), { kind: "unread", edited: false });
  kinds = KINDS;
  nudges = new Nudges(drafts, HOW);
  await nudges.use("other");
  assert.deepEqual(nudges.sending("ask"), { kind: "unread", edited: false });
});

test("after three that were let go by it is quiet, through a reload too", async () => {
  for (const text of [ADVICE, `${ADVICE} 2`]) {
    writeAndPause(text);
    send();
  }
  assert.notEqual(writeAndPause(`${ADVICE} 3`), null);
  nudges.genuine("ask");
  assert.equal(nudges.of("ask"), null);
  assert.deepEqual(send(), { kind: "question", edited: false });
  await open();
  assert.equal(writeAndPause(`${ADVICE} 4`), null);
  assert.deepEqual(send(), { kind: "advice", edited: false });
});

test("one that is sent again, as it was refused, is let go by once", () => {
  writeAndPause(ADVICE);
  nudges.sending("ask");
  nudges.sending("ask");
  nudges.sending("ask");
  send();
  assert.notEqual(writeAndPause(ADVICE), null);
});

test("what its author called genuine is not spoken of again", () => {
  writeAndPause(ADVICE);
  nudges.genuine("ask");
  send();
  assert.equal(writeAndPause(`  ${ADVICE.toUpperCase()}`), null);
  assert.deepEqual(send(), { kind: "question", edited: false });
});

test("of questions for a yes or no one in five is spoken of", () => {
  const spoken = Array.from({ length: 10 }, (_, n) => {
    const nudge = writeAndPause(`${CLOSED} ${n}`);
    if (nudge) write(`${CLOSED} now ${n}`);
    send();
    return nudge !== null;
  });
  assert.deepEqual(
    spoken.flatMap((said, n) => (said ? [n] : [])),
    [0, 5],
  );
});

test("a beginning is taken up, and what stood there can be put back", () => {
  writeAndPause(ADVICE);
  nudges.take("ask", OPEN);
  assert.equal(drafts.of("ask").values.text, OPEN);
  assert.equal(nudges.of("ask"), null);
  nudges.putBack("ask");
  assert.equal(drafts.of("ask").values.text, ADVICE);
});

test("what was put back as it was is not changed, unless it was before", () => {
  writeAndPause(ADVICE);
  nudges.take("ask", OPEN);
  nudges.putBack("ask");
  assert.deepEqual(send(), { kind: "advice", edited: false });
  writeAndPause(ADVICE);
  writeAndPause(`${ADVICE} Or a coach.`);
  nudges.take("ask", OPEN);
  nudges.putBack("ask");
  assert.equal(send().edited, true);
});

test("what is put into the box is looked at as what is typed there", () => {
  const nudge = writeAndPause(`What if you split the team? ${SEVERAL}`);
  if (nudge) nudges.split("ask", nudge, nudge.parts[0]);
  assert.equal(nudges.of("ask"), null);
  mock.timers.tick(1000);
  assert.equal(nudges.of("ask")?.kind, "advice");
  nudges.takeUp("ask", aDraft("When do they meet?"), []);
  mock.timers.tick(1000);
  assert.equal(nudges.of("ask"), null);
  nudges.takeUp("ask", aDraft("What if you split the team?"), []);
  mock.timers.tick(1000);
  assert.equal(nudges.of("ask")?.kind, "advice");
});

test("what stands between several questions is kept with them", () => {
  const nudge = writeAndPause("Who decides? I ask for the nurses. When do they meet?");
  if (nudge) nudges.split("ask", nudge, "When do they meet?");
  assert.deepEqual(later(), ["Who decides?", "I ask for the nurses."]);
});

test("one of several is asked, and the others are kept for their author", async () => {
  const nudge = writeAndPause(SEVERAL);
  assert.deepEqual(nudge?.parts, ["Who decides?", "When do they meet?"]);
  if (nudge) nudges.split("ask", nudge, "When do they meet?");
  assert.equal(drafts.of("ask").values.text, "When do they meet?");
  await open();
  assert.deepEqual(later(), ["Who decides?"]);
});

test("a question for later is taken up in place of what stands in the box, which is kept", () => {
  const [first, second] = [aDraft("Who decides?"), aDraft("When do they meet?")];
  write("Where?");
  nudges.takeUp("ask", first, [first, second]);
  assert.deepEqual([drafts.of("ask").values.draft, later()], [first.id, ["Where?"]]);
  nudges.takeUp("ask", second, [first, second]);
  assert.deepEqual([drafts.of("ask").values.text, later()], [second.text, ["Where?"]]);
  write("When do they next meet?");
  assert.equal(drafts.of("ask").values.draft, second.id);
  write(" ");
  write("Another one?");
  assert.equal(drafts.of("ask").values.draft, "");
});

test("what is asked as it is goes with its kind, and one for a yes or no counts once", () => {
  assert.deepEqual(nudges.seen(OPEN), { kind: "question", edited: false });
  for (const _ of "ab") assert.equal(nudges.seen(CLOSED).kind, "closed");
  kinds = [];
  assert.deepEqual(nudges.seen(CLOSED), { kind: "unread", edited: false });
});

test("nothing is said in the lobby, nor while offers are asked for", () => {
  assert.deepEqual(kindsNow(START), []);
  const m = fullMeeting("deepen");
  assert.notDeepEqual(kindsNow(m), []);
  const offers = { ...m.rounds[0], phase: m.phase, purpose: /** @type {const} */ ("offers") };
  assert.deepEqual(kindsNow({ ...m, rounds: [{ ...offers, closed: false }] }), []);
});
