// @ts-check
// The words of a phase in the form: the catalogue's, until it has a name or words of its own.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { packFor, packs, withPeople } from "../../web/app/called.js";
import {
  calledOtherwise,
  isStillUsual,
  opened,
  shownOptions,
  withKind,
  withName,
  withOwnWords,
  withUsualWords,
} from "../../web/app/own-words.js";
import { finished, sketch, withinRound, withPart } from "../../web/app/sketch.js";
import { say } from "../../web/app/words.js";
import { phase, plan } from "./cast.js";
import { giveWords } from "./fake-browser.js";
import { BEGUN, caseInNine, packOfForm } from "./scripts.js";

/** @import { TemplatePhase } from "../../web/app/protocol.js" */

const SET = "set";
const OWN = { coach: "Lead.", presenter: "Tell.", member: "", script: "Aloud." };

before(() => giveWords());

/** @param {TemplatePhase} one */
const form = (one) => sketch({ ...BEGUN, phases: [one] });
const welcome = () => form(phase("open", 4, ["turns"]));

test("words of its own begin with what the catalogue says, questions too", () => {
  const [part] = withOwnWords(welcome(), 0, SET).phases;
  assert.equal(part.words?.coach, say("phase-open-now-coach"));
  assert.equal(part.words?.script, say("phase-open-script"));
  assert.equal(part.rounds[0].question, say("phase-open-ask-0"));
  assert.ok(isStillUsual(part, SET));
});

test("what is said by a wording of a built-in meeting is what its own words begin with", () => {
  const check = phase("reframe", 5, ["statements"], { wording: "reframe_short" });
  const [part] = withOwnWords(form(check), 0, SET).phases;
  assert.equal(part.words?.member, say("phase-reframe_short-now-member"));
  assert.equal(part.wording, "reframe_short");
});

test("the way back leaves nothing behind, and what was written is there another time", () => {
  const own = withOwnWords(welcome(), 0, SET);
  const back = (/** @type {typeof own} */ one) => withUsualWords(one, 0, SET);
  assert.deepEqual(finished(back(own)), finished(welcome()));
  const written = withPart(own, 0, { words: OWN });
  assert.equal(back(written).phases[0].words, null);
  assert.deepEqual(withOwnWords(back(written), 0, SET).phases[0].words, OWN);
});

test("with the first letter of a name of its own a phase has words of its own", () => {
  const named = withName(welcome(), 0, "R", SET);
  assert.equal(named.phases[0].words?.coach, say("phase-open-now-coach"));
  assert.equal(opened(welcome(), named), named.phases[0]);
  assert.equal(opened(named, withName(named, 0, "Ro", SET)), undefined);
  const unnamed = withName(named, 0, "", SET);
  assert.deepEqual(finished(unnamed), finished(welcome()));
  const written = withPart(named, 0, { words: OWN });
  assert.deepEqual(withName(written, 0, "", SET).phases[0].words, OWN);
});

test("whoever goes back to the usual words is not given others with the next letter", () => {
  const back = withUsualWords(withName(welcome(), 0, "R", SET), 0, SET);
  assert.equal(withName(back, 0, "Ro", SET).phases[0].words, null);
});

test("with another kind, what was left as usual is as usual there; what was written stays", () => {
  const own = withName(welcome(), 0, "Roles", SET);
  const words = { ...OWN, coach: own.phases[0].words?.coach ?? "" };
  const [part] = withKind(withPart(own, 0, { words }), 0, "write", SET).phases;
  assert.deepEqual(part.words, { ...OWN, coach: say("phase-write-now-coach") });
  assert.deepEqual(
    part.rounds.map(({ purpose }) => purpose),
    ["thoughts"],
  );
});

test("rounds that were chosen stay with another kind, with the questions that were written", () => {
  const asked = phase("open", 4, [], { rounds: [plan("turns", { question: "Who is here?" })] });
  const [part] = withKind(form(asked), 0, "pause", SET).phases;
  assert.deepEqual([part.rounds[0].purpose, part.rounds[0].question], ["turns", "Who is here?"]);
});

test("a kind that a phase came with brings its wording back", () => {
  const check = form(
    phase("reframe", 5, ["statements", "agreement"], { wording: "reframe_short" }),
  );
  const other = withKind(check, 0, "talk", SET);
  assert.equal(other.phases[0].wording, "");
  assert.deepEqual(finished(withKind(other, 0, "reframe", SET)), finished(check));
});

test("options that the catalogue words are shown in words, and are sent as they came", () => {
  const vote = plan("choice", { options: ["go_on", "later"] });
  const going = form(phase("talk", 5, [], { wording: "go_on", rounds: [vote] }));
  assert.equal(shownOptions(going.phases[0], 0), "Go on\nDecide later");
  assert.deepEqual(finished(going).phases[0].rounds, [vote]);
  const moved = withKind(going, 0, "write", SET);
  assert.deepEqual(finished(moved).phases[0].rounds[0].options, ["Go on", "Decide later"]);
});

test("options stand as they are typed, and are sent one a line, or between commas", () => {
  const typed = (/** @type {string} */ text) =>
    finished(withinRound(caseInNine(), 7, 0, { typed: text })).phases[7].rounds[0].options;
  assert.deepEqual(typed("Yes, No ,"), ["Yes", "No"]);
  assert.deepEqual(typed("Yes, gladly\n\n No \n"), ["Yes, gladly", "No"]);
  assert.deepEqual(typed(" \n"), []);
});

test("what a round cannot have is not sent, and stays in the form", () => {
  const rounds = caseInNine().phases[4].rounds.map((one) => ({ ...one, typed: "A, B" }));
  const texts = (/** @type {"thoughts" | "turns"} */ purpose) =>
    finished(withPart(caseInNine(), 4, { rounds: rounds.map((one) => ({ ...one, purpose })) }))
      .phases[4].rounds[0];
  assert.deepEqual([texts("thoughts").texts, texts("thoughts").options], [3, []]);
  assert.equal(texts("turns").texts, 1);
});

test("people's words begin with the usual ones, and are kept while a pack is tried", () => {
  const own = withPeople(welcome(), "own", packOfForm({ ...welcome(), labels: "neutral" }));
  assert.deepEqual(own.called, {
    ...{ coach: "host", presenter: "owner", member: "member", group: "group" },
  });
  const changed = { ...own, called: { ...own.called, coach: "moderator" } };
  const tried = withPeople(changed, "uk", packOfForm(changed));
  assert.deepEqual([tried.labels, finished(tried).called.coach], ["uk", ""]);
  assert.equal(withPeople(tried, "own", packOfForm(tried)).called.coach, "moderator");
});

test("where people are called otherwise, what was left as usual says so", () => {
  const own = withName(welcome(), 0, "Roles", SET);
  const next = withPeople(own, "uk", SET);
  const packs = { from: SET, to: packOfForm(next) };
  const [part] = calledOtherwise(next, packs).phases;
  assert.ok(isStillUsual(part, packs.to));
  assert.equal(part.words?.script, say("phase-open-script", {}, packs.to));
});

test("a set's own words come before a pack's, and a template's before both", () => {
  const ofSet = { coach: "host", presenter: "teller", member: "", group: "" };
  const says = (/** @type {string} */ pack) => say("template-labels-example", {}, pack);
  assert.equal(says(packFor(welcome(), ofSet)), "host, teller, set");
  assert.deepEqual(packs(ofSet)[0], ["set", "host, teller, set"]);
  const own = { ...welcome(), calls: true, called: { ...ofSet, coach: "chair", presenter: "" } };
  assert.equal(says(packFor(own, ofSet)), "chair, presenter, set");
  assert.equal(says(packFor({ ...own, called: BEGUN.called }, ofSet)), "host, teller, set");
});
