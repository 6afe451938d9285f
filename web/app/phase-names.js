// @ts-check
// What phases are called: by their templates, else as the catalogue has it.

import { has, say } from "./words.js";

/** @import { Step } from "./protocol.js" */

/** @typedef {(wording: string) => string} Key of the catalogue, for the words of a phase */

/** @type {Key} */
const name = (wording) => `phase-${wording}-name`;
/**
 * The key for a step: that of its wording, else of its kind.
 * @param {Pick<Step, "kind" | "wording">} step
 * @param {Key} key
 */
export function keyOf({ kind, wording }, key) {
  return wording && has(key(wording)) ? key(wording) : key(kind);
}

/**
 * What a step is called: by its template, else as the catalogue has it.
 * @param {Pick<Step, "name" | "kind" | "wording">} step
 * @param {string} [pack] how people are called, if not as everywhere
 */
export function stepName(step, pack) {
  return step.name || say(keyOf(step, name), {}, pack);
}
