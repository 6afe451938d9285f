// @ts-check
// What people are called by a template, or by its set: in the words of a pack, or in words of their own.

import { LABELS } from "./protocol.js";
import { packOf, say } from "./words.js";

/** @import { Called, Labels } from "./protocol.js" */
/** @import { Sketch } from "./sketch.js" */

export const PEOPLE = /** @type {const} */ (["coach", "presenter", "member", "group"]);
/** In place of the name of a pack: in words of its own. */
export const OWN = "own";

/**
 * The pack in which a template is said: its own words for people, else those of its set.
 * @param {Pick<Sketch, "labels" | "facilitated" | "calls" | "called">} sketch
 * @param {Called} ofSet
 */
export function packFor({ labels, facilitated, calls, called }, ofSet) {
  const own = calls && PEOPLE.some((one) => called[one].trim());
  return packOf(labels, facilitated, own ? called : ofSet);
}

/**
 * The packs to choose from as they come to in a set, each once, with an example and the pack.
 * @param {Called} ofSet
 * @returns {[string, string][]}
 */
export function packs(ofSet) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const pack of LABELS) {
    const example = exampleOf(pack, ofSet);
    if (!found.has(example)) found.set(example, pack);
  }
  return [...found].map(([example, pack]) => [pack, example]);
}

/**
 * The pack that stands for one in that list.
 * @param {Labels} labels
 * @param {Called} ofSet
 */
export function listed(labels, ofSet) {
  const example = exampleOf(labels, ofSet);
  return packs(ofSet).find(([, one]) => one === example)?.[0] ?? labels;
}

/**
 * @param {string} labels
 * @param {Called} ofSet
 */
function exampleOf(labels, ofSet) {
  return say("template-labels-example", {}, packOf(labels, true, ofSet));
}

/**
 * The sketch with people called as a pack has it, or in words of its own: at first those that are
 * usual, to be changed.
 * @param {Sketch} sketch
 * @param {string} choice a pack, or `own`
 * @param {string} pack in which it was said so far
 * @returns {Sketch}
 */
export function withPeople(sketch, choice, pack) {
  if (choice !== OWN) return { ...sketch, calls: false, labels: /** @type {Labels} */ (choice) };
  const isNew = PEOPLE.every((one) => !sketch.called[one]);
  return { ...sketch, calls: true, called: isNew ? usualCalled(pack) : sketch.called };
}

/**
 * @param {string} pack
 * @returns {Called}
 */
function usualCalled(pack) {
  const [coach, presenter, member, group] = PEOPLE.map((one) => say(`called-${one}`, {}, pack));
  return { coach, presenter, member, group };
}
