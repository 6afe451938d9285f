// @ts-check
// Three meetings that sets hold, made in the form by what its fields do: a case in nine phases, seven
// steps with a silence, and a day on which all eight present.

import { packFor, withPeople } from "../../web/app/called.js";
import { withKind, withName } from "../../web/app/own-words.js";
import { START } from "../../web/app/protocol.js";
import {
  addedAfter,
  comingAfter,
  sketch,
  withinRound,
  without,
  withPart,
  withRound,
} from "../../web/app/sketch.js";
import { phase } from "./cast.js";

/** @import { PhaseKind, Purpose, Template } from "../../web/app/protocol.js" */
/** @import { Sketch } from "../../web/app/sketch.js" */

const NOBODY = START.called;
/** What a form begins with. @type {Template} */
export const BEGUN = {
  ...{ name: "A taster", wording: "taster", airtimes: 1, labels: "set", called: NOBODY },
  ...{ talk: "usual", facilitated: true, shared: false, automatic: false },
  phases: [phase("open", 4, ["turns"], { wording: "taster_open" })],
};

/** @param {Sketch} form */
export const packOfForm = (form) => packFor(form, NOBODY);

/** @type {[string, number, PhaseKind, Purpose[], string, string, string][]} */
const CASE = [
  ["Roles", 2, "talk", [], "Ask who brings a case.", "Say that it is yours.", "Say if you note."],
  ["The case", 10, "present", ["presenter"], "Let it be told.", "Tell it, and ask.", "Listen."],
  ["Feelings", 4, "mirror", ["turns"], "A word each.", "Only listen.", "What did it leave in you?"],
  ["Questions", 5, "clarify", ["flow"], "Facts only.", "A sentence will do.", "Ask for facts."],
  ["Hypotheses", 5, "write", ["thoughts"], "Show it all.", "Only read.", "What lies behind it?"],
  ["Word of the case giver", 3, "respond", ["presenter"], "Keep still.", "What struck you?", ""],
  ["Solutions", 7, "write", ["thoughts"], "Judge nothing.", "", "What would you do?"],
  ["Which ideas", 5, "talk", ["choice"], "They settle it.", "What do you take along?", "Vote."],
  [
    "Sharing",
    4,
    "close",
    ["turns"],
    "You speak last.",
    "Say what you take.",
    "What is yours in it?",
  ],
];

/** @type {[string, number, PhaseKind, string, string, string][]} */
const SEVEN = [
  ["Present", 2, "present", "Nobody cuts in.", "Two minutes, and your question.", "Hear it."],
  ["Clarify", 5, "clarify", "What is missing?", "Short answers.", "Only what you must know."],
  ["Explore", 10, "explore", "Slow them down.", "Look where it is dark.", "One thing at a time."],
  ["Silence", 1, "pause", "A whole minute.", "Let it sink in.", "Let it be quiet."],
  [
    "Options",
    10,
    "deepen",
    "Ways, by asking.",
    "What else, and what else?",
    "What else might there be?",
  ],
  ["Action", 2, "commit", "One thing, one day.", "What, and when?", "Is it theirs?"],
  ["Review", 5, "learn", "How did we do?", "What helped?", "What did you see?"],
];

/** @type {[string, PhaseKind, number, boolean, number[]][]} */
const DAY = [
  ["Arriving", "open", 15, false, []],
  ["Telling", "present", 4, true, []],
  ["Facts", "clarify", 4, true, []],
  ["Asking", "explore", 12, true, []],
  ["Seen anew", "reframe", 5, true, []],
  ["Next step", "commit", 5, true, []],
  ["A walk", "rest", 15, true, [2, 4, 6]],
  ["What we learned", "learn", 20, false, []],
  ["Parting", "close", 10, false, []],
];

/** Begin with an empty form, and add the first of so many phases. */
const begun = () => addedAfter(without(sketch(BEGUN), 0), -1);

/** A case, in nine phases with words of their own; whoever is there is called otherwise. */
export function caseInNine() {
  let form = withPeople({ ...begun(), name: "A case" }, "own", packOfForm(begun()));
  const people = { coach: "moderator", presenter: "case giver", member: "adviser", group: "group" };
  form = { ...form, called: people };
  for (const [at, [name, minutes, kind, rounds, coach, presenter, member]] of CASE.entries()) {
    if (at) form = addedAfter(form, at - 1);
    form = withKind(form, at, kind, packOfForm(form));
    form = withPart(withRounds(form, at, rounds), at, { minutes: String(minutes) });
    for (const end of name.split("").keys())
      form = withName(form, at, name.slice(0, end + 1), packOfForm(form));
    const script = `Now: ${name}. Then we go on.`;
    form = withPart(form, at, { words: { coach, presenter, member, script } });
    form = askingAnew(form, at, name);
  }
  form = withinRound(form, 7, 0, { question: "Which ideas are of use?", typed: "All, One\n" });
  form = withinRound(form, 7, 0, { typed: "The first\nThe second, slowly\n\nNone" });
  return withinRound(form, 4, 0, { question: "What may lie behind it?", texts: 3 });
}

/**
 * In place of what a kind usually asks in its rounds.
 * @param {Sketch} form
 * @param {number} index
 * @param {string} name
 */
function askingAnew(form, index, name) {
  let next = form;
  for (const [at, { question }] of form.phases[index].rounds.entries())
    if (question) next = withinRound(next, index, at, { question: `${name}: what comes to you?` });
  return next;
}

/**
 * @param {Sketch} form
 * @param {number} index
 * @param {Purpose[]} rounds
 */
function withRounds(form, index, rounds) {
  let next = form;
  for (const _ of form.phases[index].rounds) next = withRound(next, index, 0, "");
  for (const [at, purpose] of rounds.entries()) next = withRound(next, index, at, purpose);
  return next;
}

/** Seven steps, of which the fourth is a minute of silence. */
export function sevenSteps() {
  let form = { ...begun(), name: "Seven steps" };
  for (const [at, [name, minutes, kind, coach, presenter, member]] of SEVEN.entries()) {
    if (at) form = addedAfter(form, at - 1);
    form = withKind(form, at, kind, packOfForm(form));
    form = withName(form, at, name, packOfForm(form));
    const words = { coach, presenter, member, script: `Step ${at + 1}: ${name}.` };
    form = withPart(form, at, { minutes: String(minutes), words });
    form = askingAnew(form, at, name);
  }
  return form;
}

/** A day on which all eight present one after another, with three breaks. */
export function dayOfEight() {
  let form = { ...begun(), name: "A day for all eight", airtimes: 8 };
  for (const [at, [name, kind, minutes, airtime, only]] of DAY.entries()) {
    if (at) form = addedAfter(form, at - 1);
    form = withKind(form, at, kind, packOfForm(form));
    form = withName(form, at, name, packOfForm(form));
    const [coach, presenter, member] = ["Lead", "Yours", "With them"].map(
      (to) => `${to}: ${name}.`,
    );
    const words = { coach, presenter, member, script: `Now comes: ${name}.` };
    form = withPart(form, at, { minutes: String(minutes), airtime, words });
    form = askingAnew(form, at, name);
    for (const number of only) form = comingAfter(form, at, number, true);
  }
  return form;
}
