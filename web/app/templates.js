// @ts-check
// A template, and what it comes to: its minutes, how many present, which rounds suit its phases.

import { PHASES, RULES } from "./protocol.js";
import { SET_COMMANDS } from "./protocol-between.js";
import { templateName } from "./template-names.js";

/** @import { PhaseKind, Purpose, RoundPlan, Template } from "./protocol.js" */

/**
 * @typedef {{ airtimes: number, phases: readonly { minutes: number | string, airtime: boolean,
 *   only: readonly number[] }[] }} Timed
 */

const FIELDS = SET_COMMANDS.save_template.template.fields ?? {};
const OF_PHASE = FIELDS.phases.item?.fields ?? {};
const OF_WORDS = OF_PHASE.words.fields ?? {};
const OF_ROUND = OF_PHASE.rounds.item?.fields ?? {};

export const NAME_MAX = FIELDS.name.maxLength ?? 0;
export const CALLED_MAX = FIELDS.called.fields?.coach.maxLength ?? 0;
export const MOST_PHASES = FIELDS.phases.maxLength ?? 0;
export const MOST_AIRTIMES = FIELDS.airtimes.max ?? 0;
export const PHASE_NAME_MAX = OF_PHASE.name.maxLength ?? 0;
export const LEAST_MINUTES = OF_PHASE.minutes.min ?? 0;
export const MOST_MINUTES = OF_PHASE.minutes.max ?? 0;
export const NOW_MAX = OF_WORDS.coach.maxLength ?? 0;
export const SCRIPT_MAX = OF_WORDS.script.maxLength ?? 0;
export const MOST_ROUNDS = OF_PHASE.rounds.maxLength ?? 0;
export const QUESTION_MAX = OF_ROUND.question.maxLength ?? 0;
export const LEAST_OPTIONS = 2;
export const MOST_OPTIONS = OF_ROUND.options.maxLength ?? 0;
export const OPTION_MAX = OF_ROUND.options.item?.maxLength ?? 0;
export const MOST_TEXTS = OF_ROUND.texts.max ?? 0;

/** Rounds that go on without a question above them. */
const UNASKED = ["popcorn", "presenter_only"];

/**
 * A round, with what is usual where nothing is said.
 * @param {Purpose} purpose
 * @returns {RoundPlan}
 */
export function plan(purpose) {
  return { purpose, question: "", options: [], texts: 1 };
}

/**
 * The rounds that a kind of phase usually has.
 * @param {PhaseKind} kind
 */
export function usualRounds(kind) {
  return (rowOf(kind)?.rounds ?? []).map(plan);
}

/**
 * How long a meeting lasts; what is gone through once for each presenter counts as often.
 * @param {Timed} template
 */
export function minutesOf({ airtimes, phases }) {
  return phases.reduce((sum, p) => sum + (Number(p.minutes) || 0) * timesOf(airtimes, p), 0);
}

/**
 * How often a phase comes: once, or in each airtime, or after those that it names.
 * @param {number} airtimes
 * @param {Timed["phases"][number]} phase
 */
function timesOf(airtimes, { airtime, only }) {
  if (!airtime) return 1;
  return only.length ? only.filter((number) => number <= airtimes).length : airtimes;
}

/**
 * How many phases a meeting goes through, those of each airtime counted.
 * @param {Timed} template
 */
export function phasesOf({ airtimes, phases }) {
  return phases.reduce((sum, phase) => sum + timesOf(airtimes, phase), 0);
}

/**
 * How many present: nobody, where no phase is a presenter's.
 * @param {Template} template
 */
export function presentersOf({ airtimes, phases }) {
  const presents = (/** @type {PhaseKind} */ kind) => rowOf(kind)?.presenter;
  return phases.some((phase) => phase.airtime || presents(phase.kind)) ? airtimes : 0;
}

/**
 * The name without its last part, where that says the minutes: those of a copy may be others.
 * @param {Template} template
 */
export function untimed(template) {
  const parts = templateName(template).split(", ");
  const timed = parts.length > 1 && parts.at(-1)?.includes(String(minutesOf(template)));
  return timed ? parts.slice(0, -1).join(", ") : templateName(template);
}

/**
 * Whether the course can bring a round for a purpose in a phase.  Twin of `Phase.suits`.
 * @param {string} kind
 * @param {Purpose} purpose
 */
export function suits(kind, purpose) {
  const row = rowOf(kind);
  const { needs, opens } = RULES[purpose];
  if (purpose === "turns") return Boolean(row?.turn);
  return opens === "open_round" && (!needs || Boolean(row?.may[needs]));
}

/**
 * Whether a question stands above a round for a purpose.
 * @param {Purpose} purpose
 */
export function isAsked(purpose) {
  return !UNASKED.includes(RULES[purpose].kind);
}

/** @param {string} kind */
function rowOf(kind) {
  return PHASES.find((phase) => phase.key === kind);
}
