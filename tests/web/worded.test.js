// @ts-check
// What is asked above a round: all read it, whoever leads words it while it runs, and nobody loses a word.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { may } from "../../web/app/may.js";
import { openRound } from "../../web/app/meeting/going-on.js";
import { opened as inRound } from "../../web/app/opened.js";
import { PURPOSES, RULES } from "../../web/app/protocol.js";
import { wayOf } from "../../web/app/session/ways.js";
import { say } from "../../web/app/words.js";
import { after, called, meeting, plan, withSteps } from "./cast.js";
import { drawing, submit } from "./draw-screen.js";
import { FakeServer, opened, settle, Tab } from "./fake-server.js";
import { fullMeeting, moments } from "./full-meeting.js";
import { standing } from "./standing.js";

/** @import { Meeting, Purpose } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {FakeServer} */
let server;
/** @type {Tab} */
let ana;
/** @type {Tab} */
let chloe;

const QUESTION = "What did you hear?";

before(async () => {
  draw = await drawing();
  Object.assign(globalThis, { document: { getElementById: () => null } });
});

beforeEach(async () => {
  server = opened();
  server.decide = ({ type, id: _id, ...command }) => ({ type: BECOMES[type], ...command });
  [ana, chloe] = await Promise.all(["ana", "chloe"].map((who) => new Tab(server, who).connect()));
  server.append({ type: "phase_began", phase: "open", discards: false }, "ana");
});

/** @type {Record<string, string>} */
const BECOMES = { word_round: "round_worded", write: "text_written" };

/** @param {Purpose} purpose @param {Parameters<typeof inRound>[1]} [more] */
const begins = (purpose, more) =>
  server.append({ type: "round_opened", ...inRound(purpose, more) }, "ana", "round-1");

/** @param {Tab} tab */
function screenOf({ session }) {
  session.drafts.hide();
  const bound = { send: session.send.bind(session), press: session.press.bind(session) };
  return draw(session.meeting, session.me, /** @type {any} */ ({ ...session, ...bound }));
}

/** @param {Tab} tab */
const text = (tab) => screenOf(tab).text;

/** The coach words the round. @param {string} question */
async function word(question) {
  ana.session.drafts.of("word_round-round-1").type("question", question);
  submit(screenOf(ana), say("word-form"));
  await settle();
}

for (const purpose of PURPOSES)
  test(`what is asked above ${purpose} is read by all, at every moment while it is open`, () => {
    const kind = RULES[purpose].kind === "silence" ? "pause" : "explore";
    for (const m of moments(meeting(kind), purpose).slice(0, 4)) {
      const rounds = m.rounds.map((round) => ({ ...round, question: QUESTION }));
      for (const me of ["ana", "ben", "chloe", null])
        assert.equal(
          draw({ ...m, rounds }, me).text.split(QUESTION).length - 1 >= 1,
          true,
          `${me}`,
        );
    }
  });

test("the course's own question stands above its go-round, and no box where a phase has its own words", () => {
  const asks = say("phase-open-ask-0");
  const rounds = [plan("turns")];
  const begun = (/** @type {Meeting} */ m) => after(m, { type: "phase_began", phase: "open" });
  const usual = begun(withSteps(meeting("lobby"), { open: { rounds } }));
  const words = { coach: "", presenter: "", member: "", script: "" };
  const own = begun(withSteps(meeting("lobby"), { open: { rounds, words } }));
  for (const me of ["ana", "chloe", null]) {
    assert.ok(draw(usual, me).text.includes(asks), `${me}`);
    assert.ok(!draw(own, me).text.includes(asks), `${me}`);
  }
  for (const me of ["chloe", null]) assert.ok(!draw(own, me).text.includes('class="asked"'));
});

test("whoever leads words a round in the middle of it, and what others are typing stays", async () => {
  begins("thoughts");
  chloe.session.drafts.of("write-round-1").type("text", "Half a thought");
  await word(QUESTION);
  assert.deepEqual(server.asked.at(-1).question, QUESTION);
  for (const tab of [ana, chloe]) assert.ok(text(tab).includes(QUESTION));
  assert.deepEqual(chloe.session.drafts.of("write-round-1").written, ["Half a thought"]);
  assert.ok(chloe.session.drafts.of("write-round-1").isShown);
  assert.deepEqual(ana.session.drafts.of("word_round-round-1").written, []);
});

test("sent empty, it is asked as usual again; sent as it stands, it stays", async () => {
  begins("thoughts", { question: QUESTION });
  submit(screenOf(ana), say("word-form"));
  await settle();
  assert.equal(openRound(chloe.session.meeting)?.question, QUESTION);
  assert.ok(text(ana).includes(say("word-hint", { question: say("purpose-thoughts-ask") })));
  await word("");
  assert.ok(text(chloe).includes(say("purpose-thoughts-ask")));
  assert.ok(!text(chloe).includes(QUESTION));
});

test("only whoever leads has the way to word it, and nobody once it is revealed", () => {
  const way = `aria-label=${say("word-form")}`;
  for (const purpose of PURPOSES.filter((one) => one !== "offers"))
    for (const m of moments(fullMeeting("explore"), purpose).slice(0, 4))
      for (const me of ["ana", "ben", "chloe", null]) {
        const open = may(m, me, "word_round") && openRound(m)?.revealed === null;
        assert.equal(draw(m, me).text.includes(way), open, `${purpose} ${me}`);
      }
});

test("what was to be asked in a round that is over waits in the tray, to be kept", () => {
  begins("turns");
  const name = "word_round-round-1";
  const draft = ana.session.drafts.of(name);
  draft.type("question", QUESTION);
  assert.ok(!text(ana).includes(say("tray-what-word_round")));
  assert.equal(wayOf(ana.session.meeting, "ana", name, draft)?.type, "word_round");
  server.append({ type: "round_closed", round: "round-1", discards: false }, "ana");
  const over = text(ana);
  assert.ok(over.includes(say("tray-what-word_round")) && over.includes(QUESTION));
  assert.equal(wayOf(ana.session.meeting, "ana", name, draft), null);
});

test("whoever cannot see it hears what is asked, and that it was worded", () => {
  const m = called(meeting("explore"), "turns", { id: "round-1", question: QUESTION });
  assert.ok(standing(m, "chloe").includes(QUESTION));
  const words = { type: "round_worded", round: "round-1", question: "And what else?" };
  assert.ok(standing(after(m, words), "chloe").includes("And what else?"));
});
