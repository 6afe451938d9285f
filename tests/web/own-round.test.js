// @ts-check
// A round in words of whoever leads: little to type, nothing lost where it is refused.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { opened as inRound, openedBy } from "../../web/app/opened.js";
import { RULES } from "../../web/app/protocol.js";
import { wayOf } from "../../web/app/session/ways.js";
import { suits } from "../../web/app/templates.js";
import { say } from "../../web/app/words.js";
import { called, meeting } from "./cast.js";
import { drawing, submit } from "./draw-screen.js";
import { FakeServer, opened, settle, Tab } from "./fake-server.js";
import { standing } from "./standing.js";

/** @import { Purpose } from "../../web/app/protocol.js" */

const QUESTION = "Where shall we meet?";
/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {FakeServer} */
let server;
/** @type {Tab} */
let ana;

before(async () => {
  draw = await drawing();
  Object.assign(globalThis, { document: { getElementById: () => null } });
});

beforeEach(async () => {
  server = opened();
  server.decide = ({ type: _type, id: _id, ...round }) => ({ type: "round_opened", ...round });
  ana = await new Tab(server, "ana").connect();
  moves("explore");
});

/** @param {string} phase */
const moves = (phase) => server.append({ type: "phase_began", phase, discards: false }, "ana");

/** @param {Tab} tab */
function screenOf({ session }) {
  session.drafts.hide();
  const bound = { send: session.send.bind(session), press: session.press.bind(session) };
  const { refusal } = session;
  return draw(session.meeting, session.me, /** @type {any} */ ({ ...session, ...bound, refusal }));
}

/** @param {Tab} tab */
const text = (tab) => screenOf(tab).text;

const draft = () => ana.session.drafts.of("open_round");

/**
 * Fill the form, and press.
 * @param {Record<string, string>} values
 */
async function ask(values) {
  for (const [field, value] of Object.entries(values)) draft().type(field, value);
  submit(screenOf(ana), say("own_round-form"));
  await settle();
}

/** What was asked of the server, without the id. */
const asked = () => server.asked.map(({ id: _id, type: _type, ...round }) => round);

/** @type {Purpose[]} */
const KINDS = ["thoughts", "better", "questions", "scale", "agreement", "pulse", "turns"];

for (const purpose of KINDS)
  test(`${purpose} is asked in words of one's own, and the form is empty again`, async () => {
    await ask({ purpose, question: QUESTION });
    assert.deepEqual(asked(), [inRound(purpose, { question: QUESTION })]);
    assert.deepEqual(draft().values, {});
    assert.ok(text(ana).includes(QUESTION));
  });

test("with the question alone everyone writes; how many texts each may write is chosen", async () => {
  await ask({ question: QUESTION });
  await ask({ purpose: "questions", texts: "5" });
  assert.deepEqual(asked(), [
    inRound("thoughts", { question: QUESTION }),
    inRound("questions", { texts: 5 }),
  ]);
});

test("a silence lasts as long as was chosen, a burst as long as usual", async () => {
  await ask({ purpose: "silence", question: QUESTION, seconds: "180" });
  await ask({ purpose: "silence" });
  await ask({ purpose: "burst" });
  const seconds = asked().map((round) => round.seconds);
  assert.deepEqual(seconds, [180, 60, 240]);
  const { least, most } = RULES.burst;
  assert.ok(least <= seconds[2] && seconds[2] <= most);
});

test("a vote has its options, one a line or with commas between them", async () => {
  await ask({ purpose: "choice", question: QUESTION, options: "Here \n\n At yours, at noon\n" });
  await ask({ purpose: "choice", options: "Here, There" });
  assert.deepEqual(
    asked().map(({ options }) => options),
    [
      ["Here", "At yours, at noon"],
      ["Here", "There"],
    ],
  );
});

for (const [field, code] of [
  ["options", "options_unfit"],
  ["options", "too_long"],
  ["options[3]", "blank"],
])
  test(`options that are refused (${field}, ${code}) are said at the field, and all that was typed stays`, async () => {
    const values = { purpose: "choice", question: QUESTION, options: "Here" };
    const refusal = { code, sentence: "", field, again: false, after: 0 };
    server.act = () => ({ refusal });
    await ask(values);
    assert.deepEqual(draft().values, values);
    const [, box] = text(ana).split(`id=${draft().key}.options `);
    assert.match(box.split("<textarea")[0], /aria-invalid=true/);
    const wrong = `<p class="field__wrong" id="${draft().key}.options-wrong" role="alert">`;
    assert.ok(box.includes(`${wrong}${say("refusal-options_unfit")}`));
    assert.equal(text(ana).split(say("refusal-options_unfit")).length, 2);
  });

test("that such a round is open already is said in the form, which keeps what was typed", async () => {
  const refusal = { code: "round_open", sentence: "", field: "", again: false, after: 0 };
  server.act = () => ({ refusal });
  await ask({ question: QUESTION });
  assert.ok(text(ana).includes(say("refusal-round_open")));
  assert.equal(draft().values.question, QUESTION);
});

test("an option that is too long is said so, and nothing is sent", async () => {
  await ask({ purpose: "choice", options: `Here\n${"x".repeat(63)}` });
  assert.deepEqual(asked(), []);
  assert.ok(text(ana).includes(say("form-over", { count: 3 })));
  await ask({ options: `Here\n${"x".repeat(60)}\n${"y".repeat(60)}` });
  assert.equal(asked()[0].options.length, 3);
});

test("options stay in the form while another kind is chosen, and go with no other", () => {
  const values = { options: "Here, There", texts: "4", seconds: "120" };
  assert.deepEqual(openedBy({ ...values, purpose: "scale" }), inRound("scale"));
  assert.equal(openedBy({ ...values, purpose: "thoughts" }).texts, 4);
});

test("only what has its place in the phase can be chosen, by whoever leads", () => {
  for (const phase of ["open", "explore", "pause", "commit"]) {
    const led = draw(meeting(phase), "ana").text;
    const [, form] = led.split(`aria-label=${say("own_round-form")} novalidate`);
    for (const purpose of /** @type {Purpose[]} */ (["thoughts", "turns", "burst", "silence"]))
      assert.equal(form.includes(`<option value=${purpose} `), suits(phase, purpose), purpose);
    for (const me of ["ben", "chloe", null])
      assert.ok(!draw(meeting(phase), me).text.includes(say("own_round-form")));
  }
});

test("writing whose reveal gives no names is called so where it asks something of its own", () => {
  const m = called(meeting("explore"), "better", { question: QUESTION });
  assert.ok(standing(m, "chloe").includes(say("round-nameless")));
  const usual = called(meeting("explore"), "better");
  assert.ok(standing(usual, "chloe").includes(say("purpose-better-name")));
});

test("what was to be asked waits in the tray where the chair is another's", () => {
  draft().type("question", QUESTION);
  draft().type("options", "Here, There");
  assert.ok(!text(ana).includes(say("tray-what-open_round")));
  assert.deepEqual(wayOf(ana.session.meeting, "ana", "open_round@gone", draft())?.over, {});
  server.append({ type: "chair_taken", member: "chloe", takes_part: true }, "chloe");
  const waits = text(ana);
  for (const words of [say("tray-what-open_round"), QUESTION, "Here, There"])
    assert.ok(waits.includes(words), words);
});
