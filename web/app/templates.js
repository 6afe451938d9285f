// @ts-check
// A template while a coach changes it: phases that move, and the minutes that they come to.

import { templateName } from "./phases.js";
import { PHASES, RULES, SET_COMMANDS } from "./protocol.js";

/** @import { PhaseKind, Purpose, RoundPlan, Template, TemplatePhase } from "./protocol.js" */

/**
 * A phase as it stands in the form: `id` is its own while it moves, `minutes` what was typed.
 * @typedef {Omit<TemplatePhase, "minutes"> & { id: number, minutes: string }} Part
 */

/**
 * @typedef {{ airtimes: number, phases: readonly { minutes: number | string, airtime: boolean,
 *   only: readonly number[] }[] }} Timed
 */

/** @typedef {Omit<Template, "phases"> & { phases: Part[] }} Sketch */

const FIELDS = SET_COMMANDS.save_template.template.fields ?? {};
const OF_PHASE = FIELDS.phases.item?.fields ?? {};

export const NAME_MAX = FIELDS.name.maxLength ?? 0;
export const MOST_PHASES = FIELDS.phases.maxLength ?? 0;
export const MOST_AIRTIMES = FIELDS.airtimes.max ?? 0;
export const MOST_ROUNDS = OF_PHASE.rounds.maxLength ?? 0;
export const LEAST_MINUTES = OF_PHASE.minutes.min ?? 0;
export const MOST_MINUTES = OF_PHASE.minutes.max ?? 0;

const ON_FORM =
  /^template\.(name|airtimes|labels|talk|facilitated|phases(\[\d+\]\.(kind|name|minutes|rounds\[\d+\]\.purpose))?)$/;

/** @type {Omit<Part, "id">} */
const NEW = {
  ...{ kind: "talk", name: "", wording: "", words: null, minutes: "5" },
  ...{ rounds: [plan("turns")], airtime: false, only: [] },
};

/**
 * A template as a form begins with it.
 * @param {Template} template
 * @returns {Sketch}
 */
export function sketch(template) {
  const phases = template.phases.map((p, id) => ({ ...p, id, minutes: String(p.minutes) }));
  return { ...template, phases };
}

/**
 * What is sent of a form, right or wrong: the server says which.
 * @param {Sketch} sketch
 */
export function finished({ phases, ...whole }) {
  return { ...whole, wording: "", phases: phases.map(finishedPhase) };
}

/** @param {Part} part */
function finishedPhase({ id: _id, minutes, ...phase }) {
  return { ...phase, minutes: minutes.trim() ? Number(minutes) : null };
}

/**
 * A round, with what is usual where nothing is said.
 * @param {Purpose} purpose
 * @returns {RoundPlan}
 */
export function plan(purpose) {
  return { purpose, question: "", options: [], texts: 1 };
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
 * @param {PhaseKind} kind
 * @param {Purpose} purpose
 */
export function suits(kind, purpose) {
  const row = rowOf(kind);
  const { needs, opens } = RULES[purpose];
  if (purpose === "turns") return Boolean(row?.turn);
  return opens === "open_round" && (!needs || Boolean(row?.may[needs]));
}

/** @param {PhaseKind} kind */
function rowOf(kind) {
  return PHASES.find((phase) => phase.key === kind);
}

/**
 * The sketch with something changed in one phase.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {Partial<Part>} change
 * @returns {Sketch}
 */
export function withPart(sketch, index, change) {
  return { ...sketch, phases: sketch.phases.with(index, { ...sketch.phases[index], ...change }) };
}

/**
 * The sketch with another round at an index of a phase; "" takes the round away.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {number} at
 * @param {Purpose | ""} purpose
 */
export function withRound(sketch, index, at, purpose) {
  const rounds = sketch.phases[index].rounds.toSpliced(at, 1, ...(purpose ? [plan(purpose)] : []));
  return withPart(sketch, index, { rounds });
}

/**
 * The sketch with a phase moved; at either end it stays where it is.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {1 | -1} by
 */
export function moved(sketch, index, by) {
  const to = index + by;
  if (to < 0 || to >= sketch.phases.length) return sketch;
  const others = sketch.phases.toSpliced(index, 1);
  return { ...sketch, phases: others.toSpliced(to, 0, sketch.phases[index]) };
}

/**
 * @param {Sketch} sketch
 * @param {number} index
 */
export function without(sketch, index) {
  return { ...sketch, phases: sketch.phases.toSpliced(index, 1) };
}

/**
 * The sketch with a new phase after that at an index; it belongs to the airtimes if that does.
 * @param {Sketch} sketch
 * @param {number} index -1 for the beginning
 */
export function addedAfter(sketch, index) {
  const id = Math.max(-1, ...sketch.phases.map((part) => part.id)) + 1;
  const part = { ...NEW, id, airtime: sketch.phases[index]?.airtime ?? false };
  return { ...sketch, phases: sketch.phases.toSpliced(index + 1, 0, part) };
}

/**
 * Whether the form has a field for what is wrong with a field of the act.
 * @param {string} field
 */
export function isOnForm(field) {
  return ON_FORM.test(field);
}
