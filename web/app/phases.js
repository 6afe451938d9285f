// @ts-check
// The phases of a meeting in words: what each is called, and what somebody does in it now.

import { isLastMeeting } from "./last-meeting.js";
import { FIRST, LAST, stepOf } from "./meeting/now.js";
import { presents, role } from "./meeting/who.js";
import { names } from "./people.js";
import { keyOf, stepName } from "./phase-names.js";
import { RULES } from "./protocol.js";
import { has, say } from "./words.js";

/** @import { Key } from "./phase-names.js" */
/** @import { Capacity, Meeting, Purpose, Round, Step } from "./protocol.js" */

/** @typedef {Exclude<Capacity, "apprentice" | "observer">} Told who is told what to do */
/** @typedef {Pick<Step, "name" | "kind" | "wording" | "words">} Worded a step, or a phase of a template */

/** How phases are worded in the last meeting, by their kinds. @type {Record<string, string>} */
const AT_LAST = { close: "last_close", closed: "last_closed" };

/** @type {Key} */
const script = (wording) => `phase-${wording}-script`;
/** @type {(as: Told) => Key} */
const now = (as) => (wording) => `phase-${wording}-now-${as}`;

/**
 * What to do now in a step, by what somebody is in it; empty where its own words do not say.
 * @param {Worded} step
 * @param {Told} as
 * @param {string} [pack]
 */
export function nowOf(step, as, pack) {
  return step.words ? step.words[as] : say(keyOf(step, now(as)), {}, pack);
}

/**
 * What whoever leads may say aloud in a step; empty for nothing.
 * @param {Worded} step
 * @param {string} [pack]
 */
export function scriptOf(step, pack) {
  if (step.words) return step.words.script;
  const found = keyOf(step, script);
  return has(found) ? say(found, {}, pack) : "";
}

/**
 * What is asked in a round: as it was worded, else as the catalogue has it for its place in its
 * phase; empty where neither says anything.
 * @param {Meeting} m
 * @param {Pick<Round, "phase" | "place" | "question">} round
 */
export function askedOf(m, { phase, place, question }) {
  const step = m.course.find((one) => one.key === phase);
  return question || !step ? question : askIn(step, place);
}

/**
 * What the catalogue asks in the round at a place of a step; empty where it does not say, or where
 * the step has words of its own.
 * @param {Worded} step
 * @param {number} place
 * @param {string} [pack]
 */
export function askIn(step, place, pack) {
  const own = `phase-${step.wording || step.kind}-ask-${place}`;
  return !step.words && has(own) ? say(own, {}, pack) : "";
}

/**
 * What is asked in a round, or what is usual for what it is for.
 * @param {Meeting} m
 * @param {Pick<Round, "phase" | "place" | "purpose" | "question">} round
 */
export function asked(m, round) {
  return askedOf(m, round) || say(`purpose-${round.purpose}-ask`);
}

/**
 * What a round is called; where all write without names, and something of its own is asked, no more
 * than that.
 * @param {Pick<Round, "purpose" | "question">} round
 */
export function roundName({ purpose, question }) {
  const { kind, named } = RULES[purpose];
  const isOwn = question !== "" && kind === "write_reveal" && !named;
  return say(isOwn ? "round-nameless" : `purpose-${purpose}-name`);
}

/**
 * An option of a vote in words; one that has none is called as it is.
 * @param {Meeting} m
 * @param {Pick<Round, "phase" | "place" | "purpose">} round
 * @param {string} choice
 */
export function option(m, { phase, place, purpose }, choice) {
  const step = m.course.find((one) => one.key === phase);
  return optionIn(step, { place, purpose }, choice);
}

/**
 * An option of a vote at a place of a step, in words.
 * @param {Pick<Step, "kind" | "wording"> | undefined} step
 * @param {{ place: number, purpose: Purpose }} round
 * @param {string} choice
 */
export function optionIn(step, { place, purpose }, choice) {
  const key = `phase-${step?.wording || step?.kind}-option-${place}-${choice}`;
  if (has(key)) return say(key);
  const own = `option-${purpose}-${choice}`;
  return has(own) ? say(own) : choice;
}

/**
 * What the present step is called.
 * @param {Meeting} m
 */
export function phaseName(m) {
  return stepName(stepOf(m));
}

/**
 * What a step is called among all steps: with its presenter, where several present.
 * @param {Meeting} m
 * @param {Step} step
 */
export function fullName(m, step) {
  const who = m.presenters.length > 1 && step.airtime ? names(m, presents(m, step)) : "";
  return who ? say("phase-of", { phase: stepName(step), name: who }) : stepName(step);
}

/**
 * What the phase of a key is called.
 * @param {Meeting} m
 * @param {string} key
 */
export function nameOf(m, key) {
  const step = m.course.find((s) => s.key === key);
  return step ? fullName(m, step) : key;
}

/**
 * The one sentence that says what to do now; whoever leads is told that, though they take part too.
 * The question for all comes before what the phase is for.
 * @param {Meeting} m
 * @param {string | null} me
 */
export function whatNow(m, me) {
  if (m.phase === FIRST && m.chair.coach === null) return say("phase-lobby-free");
  const is = m.phase === LAST && role(m, me) === "observer" ? "member" : role(m, me);
  if (is === "observer") return say("watching-now");
  // Who learns to coach reads what the coach does.
  const learns = is === "apprentice";
  if (m.floor?.question) return say(learns || m.floor.by === me ? "floor-now-lead" : "floor-now");
  return nowOf(asLast(m, stepOf(m)), learns ? "coach" : (is ?? "member"));
}

/**
 * A step as it is worded here: what usually points to a next meeting does not, where none follows.
 * @param {Meeting} m
 * @param {Step} step
 */
function asLast(m, step) {
  const wording = step.wording || (isLastMeeting(m) && AT_LAST[step.kind]) || "";
  return { ...step, wording };
}

/**
 * Whose airtime a step is of, where there are several; empty elsewhere.
 * @param {Meeting} m
 * @param {Step} step
 */
export function airtime(m, step) {
  return step.airtime ? airtimeName(m, step.airtime) : "";
}

/**
 * An airtime by its number, and whose it is; empty where there is one alone.
 * @param {Meeting} m
 * @param {number} number
 */
export function airtimeName(m, number) {
  if (m.presenters.length < 2) return "";
  const who = names(m, m.presenters[number - 1]);
  const values = { number, all: m.presenters.length };
  return who ? say("airtime-of", { ...values, name: who }) : say("airtime-open", values);
}
