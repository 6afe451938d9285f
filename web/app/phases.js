// @ts-check
// The phases of a meeting in words: what each is called, and what somebody does in it now.

import { FIRST, stepOf } from "./meeting/now.js";
import { presents, role } from "./meeting/who.js";
import { name } from "./people.js";
import { list, say } from "./words.js";

/** @import { Meeting, Step } from "./protocol.js" */

/**
 * What a step is called: by its template, else as its kind is.
 * @param {{ name: string, kind: string }} step
 */
export function stepName(step) {
  return step.name || say(`phase-${step.kind}-name`);
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
  if (m.floor?.question) return say(m.floor.by === me ? "floor-now-lead" : "floor-now");
  return say(`phase-${stepOf(m).kind}-now-${(me && role(m, me)) || "member"}`);
}

/**
 * Whose airtime it is, where there are several; empty elsewhere.
 * @param {Meeting} m
 * @param {Step} step
 */
export function airtime(m, step) {
  if (!step.airtime || m.presenters.length < 2) return "";
  const who = names(m, presents(m, step));
  const values = { number: step.airtime, all: m.presenters.length };
  return who ? say("airtime-of", { ...values, name: who }) : say("airtime-open", values);
}

/**
 * Some people by their names.
 * @param {Meeting} m
 * @param {readonly string[]} ids
 */
function names(m, ids) {
  return list(ids.map((id) => name(m, id)));
}
