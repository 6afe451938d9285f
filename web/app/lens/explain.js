// @ts-check
// Explains to an author what the lens found, with the words in question.

/** @import { Verdict } from "./look.js" */
/** @import { Nudge } from "./table.js" */

const SENTENCE_END = /[.!:…]$/;
/** The kinds that are found in the whole text, and in no word of it. */
const WHOLE = ["statement", "multi"];

/**
 * What is said, with beginnings to take up, the words that gave rise to it, the questions in the
 * text where there are several, and what stands between them.
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
    between: between(text, parts),
  };
}

/**
 * The sentences of a text that are none of its questions; a word that joins two of them is nothing.
 * @param {string} text
 * @param {readonly string[]} parts the questions, each with a capital letter
 */
function between(text, parts) {
  const left = parts.reduce((rest, part) => {
    const second = rest.indexOf(part.slice(1));
    return second < 1
      ? rest
      : `${rest.slice(0, second - 1)}\n${rest.slice(second + part.length - 1)}`;
  }, text);
  return left
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => SENTENCE_END.test(one));
}
