// @ts-check
// What the questions of a meeting were like, for the set as a whole.  Twin of server/domain/meeting/state/mix.py.

/** @import { QuestionKind, Mix } from "../protocol.js" */

/**
 * The mix with one more.
 * @param {Mix} mix
 * @param {{ kind: QuestionKind, edited: boolean }} question
 * @returns {Mix}
 */
export function plus(mix, { kind, edited }) {
  return { ...counting(mix, kind, 1), edited: mix.edited + Number(edited) };
}

/**
 * The mix with so many more of a kind.
 * @param {Mix} mix
 * @param {QuestionKind} kind
 * @param {number} step
 */
export function counting(mix, kind, step) {
  return { ...mix, [kind]: mix[kind] + step };
}
