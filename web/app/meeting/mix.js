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
  return { ...mix, [kind]: mix[kind] + 1, edited: mix.edited + Number(edited) };
}
