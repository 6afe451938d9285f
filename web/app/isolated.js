// @ts-check
// People's words within a sentence: what is written the other way round stays by itself.

const OTHER_WAY =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG = "\u2068";
const POP = "\u2069";

/**
 * Some words to stand in a sentence that runs from left to right: what they say of direction, and
 * have left open, ends with them.
 * @param {string} words
 */
export function isolated(words) {
  return OTHER_WAY.test(words) ? `${FIRST_STRONG}${words}${POP}` : words;
}
