// @ts-check
// The clauses of a text, and which of it asks something.  Twin of server/lens/clauses.py.

/** @import { Rule, Table } from "./table.js" */
/** @import { Sentence } from "./text.js" */

/**
 * A rule that was found in a clause, from one position in its line to another.
 * @typedef {{ rule: Rule, start: number, end: number }} Found
 * A part of a text that is read by itself: what in it asks something, and whether its question would
 * be one of its own.
 * @typedef {{ words: Sentence, asks: Found | null, apart: boolean }} Clause
 */

const MOST_CLAUSES = 8;
const LEADS = 6;
const STUMP = 3;

/**
 * The clauses of some sentences, each without what only leads up to it.
 * @param {readonly Sentence[]} read
 * @param {Table} table
 */
export function clauses(read, table) {
  return read.flatMap((sentence) => within(sentence, table));
}

/**
 * @param {Sentence} sentence
 * @param {Table} table
 */
function within(sentence, table) {
  /** @type {Clause[]} */
  const found = [];
  const add = (/** @type {Sentence} */ words, /** @type {boolean} */ apart) =>
    found.push({ words, asks: first(words, table.asking), apart });
  let left = begin(sentence, table);
  let apart = true;
  while (found.length < MOST_CLAUSES - 1) {
    const next = broken(left, table);
    if (!next) break;
    add(left.part(0, next.offset), apart);
    left = begin(left.after(next.offset), table);
    apart = next.apart;
  }
  add(left, apart);
  return found;
}

/**
 * Where the second clause of a sentence begins, and whether it is apart.
 * @param {Sentence} sentence
 * @param {Table} table
 */
function broken({ line }, table) {
  /** @type {{ offset: number, apart: boolean } | null} */
  let soonest = null;
  for (const { pattern, apart } of table.breaks) {
    const hit = pattern.exec(line);
    const offset = hit ? hit.index + hit[1].length - 1 : 0;
    if (hit && (!soonest || offset < soonest.offset)) soonest = { offset, apart };
  }
  return soonest;
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
 * The clauses that ask something; those that only ask for a nod, or lead up to another, count where
 * no other does.
 * @param {readonly Clause[]} said
 * @param {Table} table
 */
export function questions(said, table) {
  const asked = said.filter((one) => one.asks && !breaksOff(one, table));
  const real = asked.filter(({ words }) => !table.asides.test(words.line));
  const firm = real.filter(({ asks }) => !asks?.rule.row.soft);
  return firm.length ? firm : real.length ? real : asked.slice(0, 1);
}

/**
 * Whether a clause was begun, and left for another.
 * @param {Clause} one
 * @param {Table} table
 */
function breaksOff({ words }, { common }) {
  const said = words.line.trim().split(" ");
  return (
    said.length <= STUMP + 1 && said[said.length - 1] === "," && common.has(said[said.length - 2])
  );
}

/**
 * The questions that could be answered each for itself.
 * @param {readonly Clause[]} asked
 */
export function apart(asked) {
  return asked.filter((one, place) => one.apart || !place);
}

/**
 * Whether all of a clause is an open question, from its first word.
 * @param {Clause} one
 */
export function opens({ asks }) {
  return asks !== null && asks.start === 0 && asks.rule.row.kind === "question";
}

/**
 * The first of some rules that is found in a clause.
 * @param {Sentence} words
 * @param {readonly Rule[]} rules
 * @returns {Found | null}
 */
export function first(words, rules) {
  for (const rule of rules) {
    const found = find(rule, words);
    if (found) return found;
  }
  return null;
}

/**
 * @param {Rule} rule
 * @param {Sentence} words
 * @returns {Found | null}
 */
export function find(rule, { line }) {
  const found = rule.pattern.exec(line);
  if (!found || rule.unless?.test(line)) return null;
  return { rule, start: found.index, end: found.index + found[0].length };
}
