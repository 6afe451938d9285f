// @ts-check
// The first words of a long text, where the whole of it stands elsewhere.

const MOST = 120;

/**
 * A text as far as it is short, up to the end of a word; that more follows is seen.
 * @param {string} text
 * @param {number} most how many characters
 */
export function firstWords(text, most = MOST) {
  const whole = text.trim().replace(/\s+/gu, " ");
  const letters = Array.from(whole);
  if (letters.length <= most) return whole;
  const start = letters.slice(0, most).join("");
  const end = letters[most] === " " ? start.length : start.lastIndexOf(" ");
  return `${start.slice(0, end > 0 ? end : start.length).trimEnd()} …`;
}
