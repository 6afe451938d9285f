// @ts-check
// The problem of each airtime: all that was said of it, from the bid with which it begins.

import { bidOf } from "./choosing.js";
import { row, rowOf, stepIndex, stepOf } from "./meeting/now.js";
import { presents } from "./meeting/who.js";
import { names } from "./people.js";
import { say } from "./words.js";

/** @import { Meeting, Note } from "./protocol.js" */

/**
 * Whose problem it is, as a title: that of the whole set, or somebody's.
 * @param {Meeting} m
 * @param {readonly string[]} whose
 */
export function titleOfProblem(m, whose) {
  return m.shared ? say("problem-shared") : say("problem-title", { name: names(m, whose) });
}

/**
 * How the problem of the whole set was worded in meetings before; what was struck out since has no
 * words any more.
 * @param {Meeting} m
 */
export function broughtWordings(m) {
  return m.wordings.filter(({ text }) => text);
}

/**
 * What stands of a problem: the bid, how it was told, and the last of what replaces what was before.
 * @param {Meeting} m
 * @param {number} airtime
 */
export function problemOf(m, airtime) {
  const of = (/** @type {readonly Note[]} */ notes) =>
    notes.filter((note) => airtimeOf(m, note) === airtime);
  return {
    bid: bidOf(m, airtime),
    parts: of(m.problem),
    anew: of(m.reframed),
    now: of(m.reframed).at(-1),
    key: of(m.key_questions).at(-1),
    goal: of(m.goals).at(-1),
  };
}

/**
 * The problem as it was said anew last in the phase that is there for that.
 * @param {Meeting} m
 */
export function saidAnewHere(m) {
  if (!("reframe" in row(m).after)) return undefined;
  return m.reframed.findLast(({ phase }) => phase === m.phase);
}

/**
 * The airtime whose problem is worked on, from 1; the first, where there are none.
 * @param {Meeting} m
 */
export function airtimeHere(m) {
  return Math.max(stepOf(m).airtime, 1);
}

/**
 * The airtime in which something was said of a problem; what came late is of its presenter's.
 * @param {Meeting} m
 * @param {Note} note
 */
function airtimeOf(m, { by, phase }) {
  const said = m.course.findIndex((step) => step.key === phase);
  const own = m.course.slice(0, said + 1).findLast((step) => presents(m, step).includes(by));
  return Math.max((own ?? m.course[said])?.airtime ?? 1, 1);
}

/**
 * Whether the problem was told in a phase before, so that what is told now are lines; in the airtime
 * that goes on.  Twin of `told_in` in server/domain/meeting/presenting.py.
 * @param {Meeting} m
 */
export function tellsAgain(m) {
  const tells = (/** @type {Meeting["course"][number]} */ step) =>
    "present" in rowOf(step).may && step.airtime === stepOf(m).airtime;
  return tells(stepOf(m)) && m.course.slice(0, stepIndex(m)).some(tells);
}

/**
 * Whether the question that the presenter wants help with can be written now, and is not yet.
 * @param {Meeting} m
 */
export function lacksKeyQuestion(m) {
  const open = "pose_key_question" in rowOf(stepOf(m)).may;
  const before = m.wordings.some(({ said }) => said === "key_question");
  return open && !before && !problemOf(m, airtimeHere(m)).key;
}
