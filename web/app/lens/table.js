// @ts-check
// The rules of a language, ready for use.  Twin of server/lens/table.py; the file is the same.

import { letters, OTHER, WORD } from "./plain.js";
import { spelling } from "./spelling.js";

/** @typedef {Exclude<import("../protocol.js").QuestionKind, "unread">} Kind */
/**
 * @typedef {{ key: string, kind: Kind, pattern: string, unless?: string, nudge?: string,
 *   soft?: boolean, unasked?: boolean }} Row
 * @typedef {{ pattern: string, apart?: boolean }} Break
 * @typedef {{ says: string, openers?: string[] }} Nudge
 * @typedef {{
 *   letters: Record<string, string>,
 *   folded: Record<string, string>,
 *   abbreviations: string[],
 *   contractions: { before?: string[], within?: string[], after?: string[] },
 *   fixes: Record<string, string>,
 *   mended: string[],
 *   alike: string[],
 *   fillers: string[],
 *   hedges: string[],
 *   common: string[],
 *   words: Record<string, string[] | string>,
 *   leads: string[],
 *   asides: string[],
 *   breaks: Break[],
 *   rows: Row[],
 *   usual: Record<string, string>,
 *   nudges: Record<string, Nudge>,
 * }} Rules
 * @typedef {{ row: Row, pattern: RegExp, unless: RegExp | null }} Rule
 * @typedef {ReturnType<typeof ready>} Table
 */

/**
 * @param {Rules} written the file of a language
 */
export function ready(written) {
  const fold = folding(written.folded);
  const expression = (/** @type {string} */ pattern, flags = "") =>
    new RegExp(fold(filled(pattern, written.words)), flags);
  const rule = (/** @type {Row} */ row) => ({
    row,
    pattern: expression(row.pattern),
    unless: row.unless ? expression(row.unless) : null,
  });
  const rows = (/** @type {readonly Kind[]} */ kinds, unasked = false) =>
    written.rows
      .filter((row) => kinds.includes(row.kind) && Boolean(row.unasked) === unasked)
      .map(rule);
  return {
    letters: letters(written.letters),
    fold,
    abbreviations: new Set(written.abbreviations),
    token: token(written.contractions),
    meant: meant(written, fold),
    common: new Set(written.common.map(fold)),
    idle: expression(idle(written), "g"),
    leads: expression(`^ (?:${written.leads.join("|")})(?:, )?`),
    asides: expression(`^ (?:${written.asides.join("|")})$`),
    breaks: written.breaks.map(({ pattern, apart = false }) => ({
      pattern: expression(pattern),
      apart,
    })),
    asking: rows(["question", "closed"]),
    checking: rows(["closed"], true),
    explaining: { advice: rows(["advice"]), leading: rows(["leading"]) },
    usual: written.usual,
    nudges: written.nudges,
  };
}

/**
 * Writes each letter with the letters that it may be written with.
 * @param {Record<string, string>} folded
 */
function folding(folded) {
  return (/** @type {string} */ text) =>
    text.replace(/[^ -~]/g, (letter) => folded[letter] ?? letter);
}

/**
 * A pattern with every `{name}` in it replaced by what it stands for.
 * @param {string} pattern
 * @param {Rules["words"]} words
 * @returns {string}
 */
function filled(pattern, words) {
  return pattern.replace(/\{(:?)([a-z_]+)\}/g, (_, bare, name) => {
    const meant = words[name];
    if (typeof meant === "string") return `(?:${filled(meant, words)})`;
    const one = `(?:${meant.join("|")})`;
    return bare ? one : `(?:${one} )`;
  });
}

/**
 * What is passed over in a sentence.
 * @param {Rules} written
 */
function idle({ fillers, hedges }) {
  return ` (?:${fillers.join("|")})(?: ,)?(?= )|(?!^) (?:${hedges.join("|")})(?= )`;
}

/**
 * What a text is made of: words, and the signs that mean something.
 * @param {Rules["contractions"]} joined
 */
function token({ before = [], within = [], after = [] }) {
  const ends = `(?![${WORD}])`;
  const parts = [
    `https?://[^ \\n]+|www\\.[^ \\n]+|${OTHER}+|@[${WORD}](?:[${WORD}._-]*[${WORD}])?`,
    ...before.map((part) => `${part}(?=[${WORD}])`),
    ...within.map((part) => `[a-z]+${part}${ends}`),
    ...after.map((part) => `${part}${ends}`),
    `[${WORD}]+(?:-[${WORD}]+)*|\\.+(?![^ \\n?!)])|[?!;\\n]|[,:()~]|-+`,
  ];
  return new RegExp(parts.join("|"), "g");
}

/**
 * How words are meant in the language; those that its patterns name are meant as they are.
 * @param {Rules} written
 * @param {(text: string) => string} fold
 */
function meant(written, fold) {
  const { rows, words, alike, mended, common, fixes } = written;
  const patterns = rows.map(({ pattern, unless = "" }) => filled(pattern + unless, words));
  const named = fold([...patterns, ...alike, ...mended, ...common].join(" "));
  const known = new Set(named.match(new RegExp(`[${WORD}']+`, "g")));
  const folded = Object.entries(fixes).map(([word, is]) => [fold(word), fold(is)]);
  return spelling(new Map(/** @type {[string, string][]} */ (folded)), mended.map(fold), known);
}
