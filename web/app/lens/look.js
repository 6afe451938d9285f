// @ts-check
// The lens: what kind of question a text is, if any.  Twin of server/lens/look.py.

import { apart, clauses, first, questions } from "./clauses.js";
import { OTHER } from "./plain.js";
import { sentences } from "./text.js";
import { weigh } from "./weights.js";

/** @import { Clause, Found } from "./clauses.js" */
/** @import { Table } from "./table.js" */
/** @import { Sentence, Span } from "./text.js" */
/** @import { Weights } from "./weights.js" */

/**
 * What the lens sees in a text: its kind, the rule that says so, and where.
 * `parts` are the positions of the questions where there are several; `nudge` names what may be said.
 * @typedef {{ kind: import("../protocol.js").QuestionKind, rule: string | null, span: Span | null,
 *   nudge: string, parts: readonly Span[] }} Verdict
 */

const LONGEST = 2000;
const FEWEST_WORDS = 4;
const KNOWN_SHARE = 0.2;
const SIGNS = ["?", ",", ":"];
const NOTHING = { rule: null, span: null, nudge: "", parts: [] };

/**
 * What a text is; the same text always gives the same.
 * @param {string} text
 * @param {Table} table
 * @param {Weights} weights
 * @returns {Verdict}
 */
export function look(text, table, weights) {
  const read = sentences(Array.from(text).slice(0, LONGEST), table);
  if (!read.length) return { ...NOTHING, kind: "statement" };
  if (foreign(read, table)) return { ...NOTHING, kind: "unread" };
  const said = clauses(read, table);
  const asked = questions(said, table);
  const weighed = weigh(read, said, asked, weights);
  if (!weighed) return genuine(said, asked, table);
  const found = carried(weighed, read, said, asked, table);
  return weighed.shown ? found : { ...found, nudge: "" };
}

/**
 * Whether a text is in another language, or in another script.
 * @param {readonly Sentence[]} read
 * @param {Table} table
 */
function foreign(read, table) {
  const words = read
    .flatMap(({ line }) => line.trim().split(" "))
    .filter((word) => !SIGNS.includes(word));
  if (2 * words.filter((word) => word === OTHER).length > words.length) return true;
  const known = words.filter((word) => table.common.has(word)).length;
  return words.length >= FEWEST_WORDS && known <= KNOWN_SHARE * words.length;
}

/**
 * What a text carries instead of a genuine question, with the rule that explains it best.
 * @param {NonNullable<ReturnType<typeof weigh>>} weighed
 * @param {readonly Sentence[]} read
 * @param {readonly Clause[]} said
 * @param {readonly Clause[]} asked
 * @param {Table} table
 * @returns {Verdict}
 */
function carried({ kind, span }, read, said, asked, table) {
  const found = { ...NOTHING, kind, nudge: table.usual[kind] };
  /** @type {Span} */
  const whole = [read[0].span[0], read[read.length - 1].span[1]];
  if (kind === "statement") return { ...found, rule: "nothing_asked", span: whole };
  if (kind === "multi") {
    const parts = apart(asked).map(({ words }) => words.span);
    const several = parts.length > 1;
    return {
      ...found,
      rule: "several",
      span: several ? parts[1] : whole,
      parts: several ? parts : [],
    };
  }
  const told = explained(said, (one) => first(one.words, table.explaining[kind]));
  return told ?? { ...found, rule: "wording", span };
}

/**
 * What a genuine question is: an open one if any of it is.
 * @param {readonly Clause[]} said
 * @param {readonly Clause[]} asked
 * @param {Table} table
 * @returns {Verdict}
 */
function genuine(said, asked, table) {
  const open = asked.filter(({ asks }) => asks?.rule.row.kind === "question");
  return (
    explained(open, ({ asks }) => asks) ??
    explained(asked, ({ asks }) => asks) ??
    explained(said, (one) => first(one.words, table.checking)) ?? { ...NOTHING, kind: "question" }
  );
}

/**
 * What the first rule that is found in some clauses says of the text.
 * @param {readonly Clause[]} some
 * @param {(one: Clause) => Found | null} find
 * @returns {Verdict | null}
 */
function explained(some, find) {
  for (const one of some) {
    const found = find(one);
    if (found) {
      const { kind, key, nudge = "" } = found.rule.row;
      return { kind, rule: key, span: one.words.where(found.start, found.end), nudge, parts: [] };
    }
  }
  return null;
}
