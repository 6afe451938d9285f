// @ts-check
// What the features of a text weigh, as it was learned.  Twin of server/lens/weights.py.

import { apart, opens } from "./clauses.js";

/** @import { Clause } from "./clauses.js" */
/** @import { Sentence, Span } from "./text.js" */
/**
 * Of each feature, and of any text (""), how much it speaks for each of KINDS; and from which sum on
 * a text is told, and shown, to be of a kind.
 * @typedef {{ of: Map<string, number[]>, told: number[], shown: number[] }} Weights
 */

const KINDS = /** @type {const} */ (["advice", "leading", "statement", "multi"]);
const EARLY = 6;
const MOST = { asking: 3, apart: 3, clauses: 5, marks: 3, sentences: 5, length: 12 };
const LENGTH = 4;
const ROLES = 4;
const WEIGHED = 4;

/**
 * The weights of a language.
 * @param {string} written the file of a language
 * @returns {Weights}
 */
export function weights(written) {
  const rows = written
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [name, ...values] = line.split("\t");
      return /** @type {[string, number[]]} */ ([
        name,
        KINDS.map((_, at) => Number(values[at] || 0)),
      ]);
    });
  return { told: rows[0][1], shown: rows[1][1], of: new Map(rows.slice(2)) };
}

/**
 * What a text is by its weights, whether that may be shown, and where it lies most; null for a
 * genuine question.
 * @param {readonly Sentence[]} read
 * @param {readonly Clause[]} said
 * @param {readonly Clause[]} asked
 * @param {Weights} own
 */
export function weigh(read, said, asked, own) {
  const sums = KINDS.map(() => 0);
  /** @type {{ values: number[], span: Span }[]} */
  const known = [];
  for (const [name, span] of features(read, said, asked)) {
    const values = own.of.get(name);
    values?.forEach((value, column) => {
      sums[column] += value;
    });
    if (values && span) known.push({ values, span });
  }
  const barred = {
    advice: false,
    leading: false,
    statement: asked.length > 0,
    multi: read.length > WEIGHED && apart(asked).length < 2,
  };
  const over = sums.map((sum, at) => (barred[KINDS[at]] ? -1 : sum - own.told[at]));
  const best = over.indexOf(Math.max(...over));
  if (over[best] < 0) return null;
  const heaviest = known.reduce(
    (most, one) => (one.values[best] > most.values[best] ? one : most),
    known[0],
  );
  const span = heaviest?.span ?? read[0].span;
  return { kind: KINDS[best], shown: sums[best] >= own.shown[best], span };
}

/**
 * The features of a text, each once, and where those stand first that are words.
 * @param {readonly Sentence[]} read
 * @param {readonly Clause[]} said
 * @param {readonly Clause[]} asked
 */
function features(read, said, asked) {
  /** @type {Map<string, Span | null>} */
  const found = new Map([["", null]]);
  const add = (/** @type {string} */ name, /** @type {Span | null} */ span) => {
    if (!found.has(name)) found.set(name, span);
  };
  for (const sentence of read.slice(-WEIGHED)) wording(sentence, add);
  for (const name of structure(read, said, asked)) add(name, null);
  return found;
}

/**
 * Its words, each two neighbours, and each two with one word between; early words once more.
 * @param {Sentence} sentence
 * @param {(name: string, span: Span) => void} add
 */
function wording({ line, spans }, add) {
  const words = ["^", ...line.trim().split(" ")];
  const at = [spans[0], ...spans];
  if (words[words.length - 1] !== "?") {
    words.push("$");
    at.push(at[at.length - 1]);
  }
  words.forEach((word, place) => {
    if (place < EARLY) add(`<${word}`, at[place]);
    add(word, at[place]);
    for (const [end, joint] of /** @type {const} */ ([
      [place + 1, " "],
      [place + 2, " _ "],
    ]))
      if (end < words.length) add(word + joint + words[end], [at[place][0], at[end][1]]);
  });
}

/**
 * What is there beside the words: how much of what, and what the clauses do.
 * @param {readonly Sentence[]} read
 * @param {readonly Clause[]} said
 * @param {readonly Clause[]} asked
 */
function structure(read, said, asked) {
  const asks = said.filter((one) => one.asks).length;
  const counted = {
    asking: asks,
    apart: apart(asked).length,
    clauses: said.length,
    marks: read.filter(({ line }) => line.endsWith(" ? ")).length,
    sentences: read.length,
    length: Math.floor(read.reduce((sum, { spans }) => sum + spans.length, 0) / LENGTH),
  };
  const roles = said.slice(-ROLES).map((one) => role(one, asks > 0));
  const names = /** @type {(keyof typeof MOST)[]} */ (Object.keys(MOST));
  return [
    ...names.map((name) => `=${name} ${Math.min(counted[name], MOST[name])}`),
    `=roles ${roles.join("")}`,
  ];
}

/**
 * What a clause does: asks openly or closed, leads up to a question, or tells.
 * @param {Clause} one
 * @param {boolean} asking
 */
function role(one, asking) {
  return opens(one) ? "o" : one.asks ? "q" : asking ? "l" : "t";
}
