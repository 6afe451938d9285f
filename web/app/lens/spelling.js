// @ts-check
// How a word is meant that was typed in haste.  Twin of server/lens/spelling.py.

/** A known word, and the letter that was left out of it; -1 for none. @typedef {[string, number]} Cut */

const SHORTEST = 4;
const SURE = 5;

/**
 * Tells how a word is meant: as chats write it, or one slip from a word in `mended`; words in
 * `known` are what they are.
 * @param {Map<string, string>} fixes
 * @param {readonly string[]} mended
 * @param {Set<string>} known
 */
export function spelling(fixes, mended, known) {
  /** @type {Map<string, Cut[]>} */
  const cuts = new Map();
  for (const word of mended)
    for (let offset = -1; offset < word.length; offset++) {
      const left = cut(word, offset);
      cuts.set(left, [...(cuts.get(left) ?? []), [word, offset]]);
    }
  return (/** @type {string} */ word) => {
    const fixed = fixes.get(word);
    if (fixed !== undefined) return fixed;
    if (word.length < SHORTEST || known.has(word)) return word;
    return near(word, cuts) ?? word;
  };
}

/**
 * A known word that this one is by one slip, if there is one.
 * @param {string} word
 * @param {Map<string, Cut[]>} cuts
 */
function near(word, cuts) {
  for (let mine = -1; mine < word.length; mine++)
    for (const [known, theirs] of cuts.get(cut(word, mine)) ?? [])
      if (slip(word, mine, known, theirs)) return known;
  return null;
}

/**
 * @param {string} word
 * @param {number} offset
 */
function cut(word, offset) {
  return offset < 0 ? word : word.slice(0, offset) + word.slice(offset + 1);
}

/**
 * @param {string} word
 * @param {number} mine
 * @param {string} known
 * @param {number} theirs
 */
function slip(word, mine, known, theirs) {
  if (mine >= 0 && theirs >= 0 && mine !== theirs) return Math.abs(mine - theirs) === 1;
  if (mine > 0 && theirs < 0 && word[mine] === word[mine - 1]) return true;
  return known.length >= SURE && Math.max(mine, theirs) > 0;
}
