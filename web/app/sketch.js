// @ts-check
// A template as it stands in the form of a coach who changes it: what is typed, and what is sent of it.

import { optionsIn } from "./opened.js";
import { PURPOSES, RULES } from "./protocol.js";
import { plan } from "./templates.js";

/** @import { Called, PhaseKind, PhaseWords, Purpose, RoundPlan, Template, TemplatePhase } from "./protocol.js" */

/**
 * A round as it stands in the form: `typed` are its options as they were typed, null while they
 * stand as they came.
 * @typedef {RoundPlan & { typed: string | null }} SketchedRound
 */

/**
 * A phase as it stands in the form: `id` is its own while it moves, `minutes` what was typed; `came`
 * says of what kind and wording it was at first, `kept` what stood in its own words before they
 * were closed.
 * @typedef {Omit<TemplatePhase, "minutes" | "rounds"> & { id: number, minutes: string,
 *   rounds: SketchedRound[], kept: PhaseWords | null,
 *   came: { kind: PhaseKind, wording: string } }} Part
 */

/**
 * `calls` says whether people are called as the template says itself.
 * @typedef {Omit<Template, "phases"> & { phases: Part[], calls: boolean }} Sketch
 */

/** @type {Called} */
const NOBODY = { coach: "", presenter: "", member: "", group: "" };
/** A field of the act, and what within it is told at the same field. */
const WITHIN = /\.(options|only|phases)\[\d+\]$/;
const ON_FORM =
  /^template\.(name|airtimes|labels|called\.\w+|talk|facilitated|shared|automatic|phases(\[\d+\]\.(kind|name|minutes|airtime|only|words\.\w+|rounds(\[\d+\]\.(purpose|question|options|texts))?))?)$/;

/** @type {Omit<Part, "id">} */
const NEW = {
  ...{ kind: "talk", name: "", wording: "", words: null, kept: null, minutes: "5" },
  ...{ rounds: [sketchedRound("turns")], airtime: false, only: [] },
  came: { kind: "talk", wording: "" },
};

/**
 * A template as a form begins with it.
 * @param {Template} template
 * @returns {Sketch}
 */
export function sketch(template) {
  const calls = Object.values(template.called).some(Boolean);
  return { ...template, calls, phases: template.phases.map(part) };
}

/**
 * @param {TemplatePhase} phase
 * @param {number} id
 * @returns {Part}
 */
function part(phase, id) {
  const { kind, wording, minutes } = phase;
  const rounds = phase.rounds.map((round) => ({ ...round, typed: null }));
  return { ...phase, id, rounds, minutes: String(minutes), kept: null, came: { kind, wording } };
}

/**
 * A form that was found half-changed; what one of an earlier version does not say is as `first` has
 * it, or as in a new phase.
 * @param {Sketch} first
 * @param {string | undefined} stored
 * @returns {Sketch}
 */
export function goneOnWith(first, stored) {
  const found = { ...first, ...JSON.parse(stored ?? "{}") };
  const isKnown = (/** @type {SketchedRound} */ { purpose }) => PURPOSES.includes(purpose);
  const phases = found.phases.map((/** @type {Part} */ one) => {
    const { kind, wording = "", came = { kind, wording } } = one;
    return { ...NEW, ...one, came, rounds: one.rounds.filter(isKnown) };
  });
  return { ...found, phases };
}

/**
 * What is sent of a form, right or wrong: the server says which.
 * @param {Sketch} sketch
 */
export function finished({ phases, calls, called, ...whole }) {
  const words = calls ? called : NOBODY;
  return { ...whole, wording: "", called: words, phases: phases.map(finishedPhase) };
}

/** @param {Part} part */
function finishedPhase({ id: _id, came: _came, kept: _kept, minutes, rounds, ...phase }) {
  const typed = minutes.trim() ? Number(minutes) : null;
  return { ...phase, minutes: typed, rounds: rounds.map(finishedRound) };
}

/**
 * What does not belong to its purpose stays in the form alone.
 * @param {SketchedRound} round
 * @returns {RoundPlan}
 */
export function finishedRound({ purpose, question, texts, ...round }) {
  const { own, several } = RULES[purpose];
  return {
    ...{ purpose, question },
    options: own ? optionsOf(round) : [],
    texts: several ? texts : 1,
  };
}

/**
 * The options of a vote of one's own, as they stand in the form.
 * @param {Pick<SketchedRound, "options" | "typed">} round
 */
export function optionsOf({ options, typed }) {
  return typed === null ? options : optionsIn(typed);
}

/**
 * @param {Purpose} purpose
 * @returns {SketchedRound}
 */
export function sketchedRound(purpose) {
  return { ...plan(purpose), typed: null };
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
 * The sketch with another round at an index of a phase; "" takes the round away.  What was written
 * for the one before stays, as far as the new one has a place for it.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {number} at
 * @param {Purpose | ""} purpose
 */
export function withRound(sketch, index, at, purpose) {
  const { rounds } = sketch.phases[index];
  const next = purpose ? [{ ...(rounds[at] ?? sketchedRound(purpose)), purpose }] : [];
  return withPart(sketch, index, { rounds: rounds.toSpliced(at, 1, ...next) });
}

/**
 * The sketch with something said of a round.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {number} at
 * @param {Partial<SketchedRound>} said
 */
export function withinRound(sketch, index, at, said) {
  const { rounds } = sketch.phases[index];
  return withPart(sketch, index, { rounds: rounds.with(at, { ...rounds[at], ...said }) });
}

/**
 * The sketch with a phase that comes after a presenter, or not; after none in particular it comes
 * for each.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {number} presenter
 * @param {boolean} comes
 */
export function comingAfter(sketch, index, presenter, comes) {
  const others = sketch.phases[index].only.filter((number) => number !== presenter);
  const only = comes ? [...others, presenter].sort((one, other) => one - other) : others;
  return withPart(sketch, index, { only });
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
 * The field of the form where something is told that is wrong with a field of the act.
 * @param {string} field
 */
export function placeOf(field) {
  return field.replace(WITHIN, ".$1");
}

/**
 * Whether the form has a field for what is wrong with a field of the act.
 * @param {string} field
 */
export function isOnForm(field) {
  return ON_FORM.test(placeOf(field));
}

/**
 * The index of the phase that a field of the act is in; -1 for the whole.
 * @param {string} field
 */
export function phaseAt(field) {
  return Number(/^template\.phases\[(\d+)\]\./.exec(field)?.[1] ?? -1);
}
