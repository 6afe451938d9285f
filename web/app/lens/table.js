// @ts-check
// The rules of a language, ready for use.  Twin of server/lens/table.py; the file is the same.

/** @typedef {"open" | "usual" | "unasked"} Scope where a rule is looked for */

/** @type {readonly Scope[]} from the narrowest to the widest */
const SCOPES = ["open", "usual", "unasked"];

/** @typedef {Exclude<import("../protocol.js").QuestionKind, "unread">} Kind */
/**
 * @typedef {{ key: string, kind: Kind, pattern: string, unless?: string,
 *   scope?: Scope, nudge?: string }} Row
 * @typedef {{ says: string, openers?: string[] }} Nudge
 * @typedef {{
 *   letters: Record<string, string>,
 *   abbreviations: string[],
 *   fixes: Record<string, string>,
 *   words: Record<string, string[] | string>,
 *   leads: string[],
 *   asides: string[],
 *   breaks: Row[],
 *   rows: Row[],
 *   nudges: Record<string, Nudge>,
 * }} Rules
 * @typedef {{ row: Row, pattern: RegExp, unless: RegExp | null }} Rule
 * @typedef {ReturnType<typeof ready>} Table
 */

/**
 * @param {Rules} written the file of a language
 */
export function ready(written) {
  const expression = (/** @type {string} */ pattern, flags = "") =>
    new RegExp(filled(pattern, written.words), flags);
  const rule = (/** @type {Row} */ row, flags = "") => ({
    row,
    pattern: expression(row.pattern, flags),
    unless: row.unless ? expression(row.unless) : null,
  });
  const rules = written.rows.map((row) => rule(row));
  /**
   * @param {Kind} kind
   * @param {Scope} scope
   */
  const of = (kind, scope = "usual") => {
    const scopes = SCOPES.slice(0, SCOPES.indexOf(scope) + 1);
    return rules.filter(({ row }) => row.kind === kind && scopes.includes(row.scope ?? "usual"));
  };
  const carried = (/** @type {Kind} */ kind) => ({
    open: of(kind, "open"),
    usual: of(kind),
    unasked: of(kind, "unasked"),
  });
  return {
    letters: plain(written.letters),
    abbreviations: new Set(written.abbreviations),
    fixes: new Map(Object.entries(written.fixes)),
    leads: expression(`^ (?:${written.leads.join("|")})(?:, )?`),
    asides: expression(`^ (?:${written.asides.join("|")})$`),
    breaks: written.breaks.map((row) => rule(row, "g")),
    asking: [...of("question"), ...of("closed")],
    several: of("multi"),
    carried: {
      advice: carried("advice"),
      leading: carried("leading"),
      closed: carried("closed"),
      statement: carried("statement"),
    },
    nudges: written.nudges,
  };
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
 * Reads every character as a plain one: without capitals, its like as the plain one, and what is
 * in no word as a space.
 * @param {Record<string, string>} letters
 */
function plain(letters) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const capital = (/** @type {number} */ code) =>
    (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  for (let code = 0x20; code < 0x250; code++)
    found.set(String.fromCharCode(code), String.fromCharCode(capital(code) ? code + 0x20 : code));
  for (const [letter, alike] of Object.entries(letters))
    for (const like of alike) found.set(like, letter);
  found.set("\n", "\n");
  return (/** @type {string} */ letter) => found.get(letter) ?? " ";
}
