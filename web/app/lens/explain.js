// @ts-check
// Explains to an author what the lens found, with the words in question.

/** @import { Verdict } from "./look.js" */
/** @import { Nudge } from "./table.js" */

/** The kinds that are found in the whole text, and in no word of it. */
const WHOLE = ["statement", "multi"];

/**
 * What is said, with beginnings to take up, the words that gave rise to it, and the questions in
 * the text where there are several.
 * @param {string} text
 * @param {Verdict} found
 * @param {Nudge} nudge
 */
export function explain(text, found, { says, openers = [] }) {
  const letters = Array.from(text);
  const cut = (/** @type {readonly [number, number]} */ [from, to]) =>
    letters.slice(from, to).join("");
  const parts = found.parts.map(cut).map((part) => part[0].toUpperCase() + part.slice(1));
  return {
    says: says.replace("{n}", String(Math.max(2, parts.length))),
    openers,
    words: found.span && !WHOLE.includes(found.kind) ? cut(found.span) : "",
    parts,
  };
}
