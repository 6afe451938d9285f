// @ts-check
// The words that everything is about just now, in large type: the longer they are, the smaller.

/** Up to how many characters words are as large as can be, and up to how many they are large. */
const SHORT = 140;
const LONG = 420;

/**
 * How large something is to be, as a class.
 * @param {string} text
 */
export function heroFor({ length }) {
  if (length <= SHORT) return "hero";
  return length <= LONG ? "hero hero--long" : "hero hero--longest";
}
