// @ts-check
// Whether what is written as a problem is a solution already; it is said gently, and holds nothing up.

import { DE, EN } from "./solution-rules.js";

/** @import { Language } from "./protocol.js" */
/** @import { Rules } from "./solution-rules.js" */

/** @type {Partial<Record<Language, ReturnType<typeof ready>>>} */
const TABLES = { en: ready(EN), de: ready(DE) };

/**
 * Whether a text tells what to do rather than what is the matter.
 * @param {string} text
 * @param {Language} language that it is written in; of others than these nothing is said
 */
export function isSolution(text, language) {
  const table = TABLES[language];
  return table !== undefined && sentences(text).some((clauses) => tells(clauses, table));
}

/** @param {Rules} rules */
function ready({ words, rows, spoils, doubts, leads }) {
  const filled = (/** @type {string} */ row) =>
    row.replace(/\{([a-z]+)\}/g, (_, name) => any(words[name]));
  return {
    rows: rows.map((row) => new RegExp(filled(row))),
    spoils: new RegExp(` ${any(spoils)} `),
    doubts: new RegExp(` ${any(doubts)} `),
    leads: new RegExp(`^ (?:${any(leads)} )+`),
  };
}

/** @param {string} list */
function any(list) {
  return `(?:${list.split(/\s+/).join("|").replaceAll("_", " ")})`;
}

/**
 * The sentences that ask nothing, each as the lines of its clauses.
 * @param {string} text
 */
function sentences(text) {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'");
  const ended = plain.match(/[^.!?;:\n]+[.!?;:\n]?/g) ?? [];
  return ended.filter((sentence) => !sentence.endsWith("?")).map(clauses);
}

/** @param {string} sentence */
function clauses(sentence) {
  return sentence.split(/[,()–—]| -+ /).map((clause) => {
    const words = clause.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
    return ` ${words.join(" ")} `;
  });
}

/**
 * @param {string[]} clauses
 * @param {ReturnType<typeof ready>} table
 */
function tells(clauses, { rows, spoils, doubts, leads }) {
  return clauses.some((clause, at) => {
    const line = clause.replace(leads, " ");
    const sofar = clauses.slice(0, at).join("");
    return rows.some((row) => {
      const found = row.exec(line);
      if (!found) return false;
      const before = line.slice(0, found.index + 1);
      return !spoils.test(before) && !doubts.test(sofar + before);
    });
  });
}
