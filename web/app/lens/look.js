// @ts-check
// The lens: what kind of question a text is, if any.  Twin of server/lens/look.py.

import { sentences } from "./text.js";

/** @import { Kind, Rule, Table } from "./table.js" */
/** @import { Sentence, Span } from "./text.js" */

/**
 * What the lens sees in a text: its kind, the rule that says so, and where.
 * `parts` are the positions of the questions where there are several; `nudge` names what may be said.
 * @typedef {{ kind: Kind, rule: string | null, span: Span | null, nudge: string, parts: Span[] }} Verdict
 */

const LONGEST = 2000;
const SEVERAL = "several";
const MOST_BREAKS = 4;
const LEADS = 6;

/**
 * A rule that was found in a sentence, from one position in its line to another.
 * @typedef {{ rule: Rule, start: number, end: number }} Found
 * @typedef {{ sentence: Sentence, asks: Found | null }} Said
 */

/**
 * What a text is; the same text always gives the same.
 * @param {string} text
 * @param {Table} table
 * @returns {Verdict}
 */
export function look(text, table) {
  const begun = sentences(Array.from(text).slice(0, LONGEST), table).map((s) => begin(s, table));
  const said = begun.map((sentence) => ({ sentence, asks: first(sentence, table.asking) }));
  const asked = questions(said, table);
  return (
    several(said, asked, table) ??
    carries("advice", said, table) ??
    carries("leading", said, table) ??
    asks(asked) ??
    carries("closed", said, table) ??
    carries("statement", said, table) ?? {
      kind: "statement",
      rule: null,
      span: null,
      nudge: "",
      parts: [],
    }
  );
}

/**
 * Whether all of a sentence is an open question, from its first word.
 * @param {Said} said
 */
function opens({ asks }) {
  return asks !== null && asks.start === 0 && asks.rule.row.kind === "question";
}

/**
 * What a rule that was found in a sentence says of the text.
 * @param {Sentence} sentence
 * @param {Found | null} found
 * @returns {Verdict | null}
 */
function verdict(sentence, found) {
  if (!found) return null;
  const { kind, key, nudge = "" } = found.rule.row;
  return { kind, rule: key, span: sentence.where(found.start, found.end), nudge, parts: [] };
}

/**
 * A sentence without what only leads up to it.
 * @param {Sentence} sentence
 * @param {Table} table
 */
function begin(sentence, table) {
  let left = sentence;
  for (let times = 0; times < LEADS; times++) {
    const end = table.leads.exec(left.line)?.[0].length ?? 0;
    if (!end || end >= left.line.length - "? ".length) return left;
    left = left.after(end - 1);
  }
  return left;
}

/**
 * The sentences that ask something; those that only ask for a nod count where no other asks.
 * @param {Said[]} said
 * @param {Table} table
 */
function questions(said, table) {
  const asked = said.filter(({ asks }) => asks);
  const real = asked.filter(({ sentence }) => !table.asides.test(sentence.line));
  return real.length ? real : asked.slice(0, 1);
}

/**
 * What the question is that is left: an open one if any is.
 * @param {Said[]} asked
 */
function asks(asked) {
  const verdicts = asked.map(({ sentence, asks }) => verdict(sentence, asks));
  return verdicts.find((v) => v?.kind === "question") ?? verdicts[0] ?? null;
}

/**
 * Two questions or more that could be answered separately.
 * @param {Said[]} said
 * @param {Said[]} asked
 * @param {Table} table
 * @returns {Verdict | null}
 */
function several(said, asked, table) {
  for (const { sentence } of said) {
    const found = verdict(sentence, first(sentence, table.several));
    if (found) return found;
  }
  const parts = asked.flatMap(({ sentence }) => broken(sentence, table)).map((part) => part.span);
  if (parts.length < 2) return null;
  return { kind: "multi", rule: SEVERAL, span: parts[1], nudge: SEVERAL, parts };
}

/**
 * A sentence that asks, broken where a second question begins in it.
 * @param {Sentence} sentence
 * @param {Table} table
 */
function broken(sentence, table) {
  for (const rule of table.breaks)
    for (const offset of offsets(rule, sentence)) {
      const before = sentence.part(0, offset);
      if (first(before, table.asking)) return [before, begin(sentence.after(offset), table)];
    }
  return [sentence];
}

/**
 * Where a rule is found, the first few times.
 * @param {Rule} rule
 * @param {Sentence} sentence
 */
function offsets(rule, { line }) {
  if (rule.unless?.test(line)) return [];
  return [...line.matchAll(rule.pattern)].slice(0, MOST_BREAKS).map((found) => found.index);
}

/**
 * What the first sentence says in which a rule of a kind is found.
 * @param {"advice" | "leading" | "closed" | "statement"} kind
 * @param {Said[]} said
 * @param {Table} table
 */
function carries(kind, said, table) {
  const asking = said.some(({ asks }) => asks);
  for (const one of said) {
    const scope = opens(one) ? "open" : asking ? "usual" : "unasked";
    const found = verdict(one.sentence, first(one.sentence, table.carried[kind][scope]));
    if (found) return found;
  }
  return null;
}

/**
 * The first of some rules that is found in a sentence.
 * @param {Sentence} sentence
 * @param {Rule[]} rules
 */
function first(sentence, rules) {
  for (const rule of rules) {
    const found = find(rule, sentence);
    if (found) return found;
  }
  return null;
}

/**
 * @param {Rule} rule
 * @param {Sentence} sentence
 * @returns {Found | null}
 */
function find(rule, { line }) {
  const found = rule.pattern.exec(line);
  if (!found || rule.unless?.test(line)) return null;
  return { rule, start: found.index, end: found.index + found[0].length };
}
