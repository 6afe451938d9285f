// @ts-check
// A meeting of the usual six at some moment: Ana coaches, Ben presents, the others are members.

import { evolve } from "../../web/app/meeting/evolve.js";
import { opened } from "../../web/app/opened.js";
import { COMMANDS, RULES, START } from "../../web/app/protocol.js";

/** @import { Commitment, Meeting, Outcome, PhaseKind, Purpose, Question, Report, Round, RoundPlan, Step, TemplatePhase } from "../../web/app/protocol.js" */

export const MINUTE = 60_000;
export const NAMES = ["Ana", "Ben", "Chloe", "Dev", "Esi", "Farid"];
export const ASKERS = ["chloe", "dev", "esi", "farid"];

/** @type {Meeting["members"]} */
const MEMBERS = NAMES.map((name, place) => ({
  id: name.toLowerCase(),
  name,
  role: name === "Ana" ? "coach" : "member",
  place,
  seated: true,
  skill: "",
  skill_id: "",
  rating: 0,
}));

/**
 * The meeting in a phase that began at 0 and whose time runs, with no round open.
 * @param {string} phase
 * @param {Partial<Meeting>} [more]
 * @returns {Meeting}
 */
export function meeting(phase, more = {}) {
  return {
    ...START,
    opened_at: 1,
    began_at: 1,
    number: 1,
    title: "Spring",
    set_name: "Harbour",
    members: MEMBERS,
    chair: { ...START.chair, coach: "ana" },
    presenters: [["ben"]],
    phase,
    clock: { running: true, since: 0, automatic: false },
    ...more,
  };
}

/**
 * A round of a template, with what is usual where nothing is said.
 * @param {Purpose} purpose
 * @param {Partial<RoundPlan>} [more]
 * @returns {RoundPlan}
 */
export function plan(purpose, more = {}) {
  return { purpose, question: "", options: [], texts: 1, ...more };
}

/**
 * A phase of a template, with what is usual where nothing is said.
 * @param {PhaseKind} kind
 * @param {number} minutes
 * @param {Purpose[]} rounds
 * @param {Partial<TemplatePhase>} more
 * @returns {TemplatePhase}
 */
export function phase(kind, minutes, rounds = [], more = {}) {
  const plans = rounds.map((purpose) => plan(purpose));
  const usual = { name: "", wording: "", words: null, airtime: false, only: [] };
  return { kind, minutes, rounds: plans, ...usual, ...more };
}

/**
 * A commitment of Ben's of which everything is said.
 * @param {Partial<Commitment>} [more]
 * @returns {Commitment}
 */
export function commitment(more = {}) {
  const said = Object.keys(COMMANDS.commit).map((field) => [field, `Their ${field}`]);
  const made = { id: "made", member: "ben", meeting: 1, by_when: "2026-12-01", confidence: 7 };
  const state = { report: null, changed: false, withdrawn: false, witnesses: [] };
  return { ...Object.fromEntries(said), ...made, ...state, ...more };
}

/**
 * How a commitment of Ben's went, as he told it in the first meeting.
 * @param {Outcome} outcome
 * @param {Partial<Report>} [more]
 * @returns {Report}
 */
export function report(outcome, more = {}) {
  const unsaid = { happened: "", learned: "", surprised: "", by_when: null };
  return { outcome, ...unsaid, meeting: 1, at: 1, id: "told", ...more };
}

/**
 * The meeting with some of its steps changed, by their keys.
 * @param {Meeting} m
 * @param {Record<string, Partial<Step>>} changes
 */
export function withSteps(m, changes) {
  return { ...m, course: m.course.map((step) => ({ ...step, ...changes[step.key] })) };
}

/**
 * Two presenters, one after the other, each with ten minutes; then five for all.
 * @param {string} phase
 * @param {(string | null)[]} presenters
 */
export function twoAirtimes(phase, presenters = ["ben", "chloe"]) {
  const step = (/** @type {string} */ key, /** @type {number} */ airtime, minutes = 5) => ({
    ...START.course[0],
    key,
    kind: key.split("-")[0],
    minutes,
    planned: minutes,
    airtime,
  });
  const loop = (/** @type {number} */ n, end = "") => [
    step(`present${end}`, n),
    step(`explore${end}`, n),
  ];
  const last = START.course[START.course.length - 1];
  const course = [START.course[0], ...loop(1), ...loop(2, "-2"), step("close", 0), last];
  return meeting(phase, { course, presenters: presenters.map((id) => (id ? [id] : [])) });
}

/**
 * The meeting after one more thing has happened.
 * @param {Meeting} m
 * @param {any} event
 * @param {string} by
 */
export function after(m, event, by = "ana") {
  const seq = m.seq + 1;
  return evolve(m, { seq, at: m.clock.since, by, act: `act-${seq}`, event, v: 0 });
}

/**
 * The meeting with a round that the coach called.
 * @param {Meeting} m
 * @param {Purpose} purpose
 * @param {Partial<Round>} [more]
 * @returns {Meeting}
 */
export function called(m, purpose, more = {}) {
  const options = RULES[purpose].own ? ["Here", "There"] : [];
  const event = { ...opened(purpose, { options }), type: "round_opened" };
  const made = after(m, event);
  const last = /** @type {Round} */ (made.rounds.at(-1));
  return { ...made, rounds: [...m.rounds, { ...last, ...more }] };
}

/**
 * The meeting with questions to Ben that were asked in its phase, by these people.
 * @param {Meeting} m
 * @param {string[]} askers
 * @param {Partial<Question>} [more]
 * @returns {Meeting}
 */
export function questioned(m, askers, more = {}) {
  const { airtime } = /** @type {Step} */ (m.course.find((step) => step.key === m.phase));
  const asked = askers.map((by, at) => ({
    id: `question-${m.questions.length + at}`,
    by,
    to: "ben",
    phase: m.phase,
    airtime,
    round: 0,
    text: `What would ${by} ask?`,
    aloud: false,
    status: /** @type {const} */ ("answered"),
    note: "",
    note_id: "",
    starred: false,
    answers: [],
    ...more,
  }));
  return { ...m, questions: [...m.questions, ...asked] };
}
