// @ts-check
// A text in plain characters, each knowing where it stood.  Twin of server/lens/plain.py.

/**
 * `at` has for each character of `text` where it stood, in code points, and where all ends.
 * @typedef {{ text: string, at: readonly number[] }} Plain
 * @typedef {(letter: string) => string} Letters
 */

/** The plain characters that words are made of. */
export const WORD = "0-9a-z\u00df-\u00f6\u00f8-\u024f";
/** What stands for a letter of another script. */
export const OTHER = "\u00a4";

const LATIN = 0x250;
const MARK = /[\u0300-\u036f]/;
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]|\u034f/;
const WIDE = /[\ufb00-\ufb06\uff01-\uff5e]/;
const SCRIPTS =
  /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc\uff66-\uffdc\u{10000}-\u{1cfff}\u{20000}-\u{3ffff}]/u;

/**
 * A text as it is read.
 * @param {readonly string[]} text its code points
 * @param {Letters} letters
 * @returns {Plain}
 */
export function plain(text, letters) {
  /** @type {string[]} */
  const signs = [];
  /** @type {number[]} */
  const at = [];
  text.forEach((sign, offset) => {
    if (MARK.test(sign)) {
      if (signs.length) signs.push(marked(/** @type {string} */ (signs.pop()), sign));
    } else if (!UNSEEN.test(sign))
      for (const letter of WIDE.test(sign) ? sign.normalize("NFKC") : [sign]) {
        signs.push(letters(letter));
        at.push(offset);
      }
  });
  return { text: signs.join(""), at: [...at, text.length] };
}

/**
 * A letter with a mark on it, where there is one such letter; else without.
 * @param {string} letter
 * @param {string} mark
 */
function marked(letter, mark) {
  const joined = (letter + mark).normalize("NFC");
  return joined.length === 1 && joined.charCodeAt(0) < LATIN ? joined : letter;
}

/**
 * What each character is read as: without capitals, its like as the plain one, and what is in no
 * word as a space.
 * @param {Record<string, string>} like
 * @returns {Letters}
 */
export function letters(like) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const capital = (/** @type {number} */ code) =>
    (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
  for (let code = 0x20; code < LATIN; code++)
    found.set(String.fromCharCode(code), String.fromCharCode(capital(code) ? code + 0x20 : code));
  for (const [letter, alike] of [
    ["\n", "\n"],
    [" ", `${OTHER}\u00d7`],
    ["\u00df", "\u1e9e"],
  ])
    for (const sign of alike) found.set(sign, letter);
  for (const [letter, alike] of Object.entries(like))
    for (const sign of alike) found.set(sign, letter);
  return (letter) => found.get(letter) ?? (SCRIPTS.test(letter) ? OTHER : " ");
}
