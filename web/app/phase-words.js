// @ts-check
// The words of phases that a room has not from the beginning: what few meetings have, and what is said aloud.

import { LATER } from "./catalogue.js";
import { has, load } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/** @type {Set<string>} */
const asked = new Set();

/**
 * Fetch what a meeting needs beyond the usual, once; until it has come, a phase is worded as others
 * of its kind are.
 * @param {Pick<Meeting, "course" | "chair">} meeting
 * @param {string | null} me
 * @param {() => void} come
 */
export function wantWords({ course, chair }, me, come) {
  if (course.some(({ wording }) => wording && !has(`phase-${wording}-name`))) want("special", come);
  if (me !== null && chair.coach === me) want("aloud", come);
}

/**
 * What could not be had is asked for again when the room is next drawn.
 * @param {string} part
 * @param {() => void} come
 */
function want(part, come) {
  if (asked.has(part) || !LATER.includes(part)) return;
  asked.add(part);
  load(part).then(come, () => asked.delete(part));
}
