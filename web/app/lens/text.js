// @ts-check
// A text as the lens reads it.  Twin of server/lens/text.py.

import { OTHER, plain, WORD } from "./plain.js";

/** @import { Table } from "./table.js" */

/**
 * Where something stands in a text, in code points: from, and up to but not including.
 * @typedef {readonly [number, number]} Span
 */

const MOST_SENTENCES = 40;
const UNREAD = /^(?:https?:\/\/|www\.)/;
const QUOTED = new RegExp(
  `"[^"\\n]{1,200}"|(?<![${WORD}])'(?:[^'\\n]|'(?=[${WORD}])){1,120}'(?![${WORD}])`,
  "g",
);
const REPEATED = new RegExp(` ((?:[^ ?${OTHER}]+ ){1,3})(?:(?:, )?\\1){1,3}`, "g");
const ENDS = new Set("?!;.\n");
/** @type {Record<string, string>} */
const PAUSES = { "(": ",", ")": ",", "-": "," };

/**
 * One sentence: its words in one line with a space before and after each, and their positions.
 * A question mark that ends it is its last word; pauses of any kind are commas, and what was quoted
 * is one `~`.  `spans` has a position in the text for each word, `ends` where each ends in the line.
 */
export class Sentence {
  /**
   * @param {string} line
   * @param {readonly Span[]} spans
   * @param {readonly number[]} ends
   */
  constructor(line, spans, ends) {
    this.line = line;
    this.spans = spans;
    this.ends = ends;
  }

  /**
   * What stands between two spaces of its line.
   * @param {number} start
   * @param {number} end
   */
  part(start, end) {
    const first = count(this.ends, (offset) => offset <= start);
    const last = count(this.ends, (offset) => offset <= end);
    const ends = this.ends.slice(first, last).map((offset) => offset - start);
    return new Sentence(this.line.slice(start, end + 1), this.spans.slice(first, last), ends);
  }

  /**
   * What is left of it from a space in its line on.
   * @param {number} start
   */
  after(start) {
    return this.part(start, this.line.length - 1);
  }

  /**
   * Where the words between two positions of its line stand in the text.
   * @param {number} start
   * @param {number} end
   * @returns {Span}
   */
  where(start, end) {
    const most = this.spans.length - 1;
    const first = Math.min(
      count(this.ends, (offset) => offset <= start),
      most,
    );
    const last = Math.min(
      count(this.ends, (offset) => offset < end - 1),
      most,
    );
    return [this.spans[first][0], this.spans[Math.max(first, last)][1]];
  }

  /**
   * Where it stands in the text, without a pause at its end.
   * @returns {Span}
   */
  get span() {
    const last = this.spans.length - (this.spans.length > 1 && this.line.endsWith(" , ") ? 2 : 1);
    return [this.spans[0][0], this.spans[last][1]];
  }
}

/**
 * How many of the numbers, which grow, come before what is looked for.
 * @param {readonly number[]} growing
 * @param {(offset: number) => boolean} before
 */
function count(growing, before) {
  const at = growing.findIndex((offset) => !before(offset));
  return at < 0 ? growing.length : at;
}

/**
 * The sentences of a text, in order; those without a word are left out.
 * @param {readonly string[]} text its code points
 * @param {Table} table
 */
export function sentences(text, table) {
  const read = plain(text, table.letters);
  const line = read.text.replace(QUOTED, (quoted) => "~".padEnd(quoted.length));
  return gather(line, table)
    .map(({ words, spans }) =>
      sentence(
        words,
        spans.map(([start, end]) => [read.at[start], read.at[end]]),
      ),
    )
    .map((said) => tidy(said, table))
    .filter(({ spans }) => spans.length);
}

/**
 * The words of each sentence, and where they stand in a line.
 * @param {string} line
 * @param {Table} table
 */
function gather(line, table) {
  const found = [{ words: /** @type {string[]} */ ([]), spans: /** @type {Span[]} */ ([]) }];
  for (const token of line.matchAll(table.token)) {
    const { words, spans } = found[found.length - 1];
    /** @type {Span} */
    const span = [token.index, token.index + token[0].length];
    const word = read(token[0], words, table);
    if (ENDS.has(word)) {
      if (word === "?" && words.length) {
        words.push(word);
        spans.push(span);
      }
      if (words.length && found.length < MOST_SENTENCES) found.push({ words: [], spans: [] });
    } else if (word !== "," || ![undefined, ","].includes(words[words.length - 1]))
      for (const part of word.split(" ").filter(Boolean)) {
        words.push(part);
        spans.push(span);
      }
  }
  return found.filter(({ words }) => words.length);
}

/**
 * The word, or words, that a token stands for; nothing for what says nothing.
 * @param {string} token
 * @param {string[]} before
 * @param {Table} table
 */
function read(token, before, table) {
  if (token[0] === ".") {
    const short = table.abbreviations.has(before[before.length - 1]);
    return token.length > 1 ? "," : short ? "" : token;
  }
  if (token[0] === "@") return before.length ? "~" : "";
  if (token[0] === OTHER) return OTHER;
  if (UNREAD.test(token)) return "~";
  return PAUSES[token[0]] ?? table.meant(table.fold(token));
}

/**
 * @param {readonly string[]} words
 * @param {readonly Span[]} spans
 */
function sentence(words, spans) {
  let end = 0;
  const ends = words.map((word) => {
    end += word.length + 1;
    return end;
  });
  return new Sentence(` ${words.join(" ")} `, spans, ends);
}

/**
 * A sentence without what was begun twice, and what only fills a pause.
 * @param {Sentence} said
 * @param {Table} table
 */
function tidy(said, table) {
  const once = without(said, REPEATED, (hit) => hit[0].length - hit[1].length);
  return without(once, table.idle, (hit) => hit[0].length);
}

/**
 * What is left of a sentence when something is taken out wherever it is found.
 * @param {Sentence} said
 * @param {RegExp} pattern
 * @param {(hit: RegExpExecArray) => number} length how much of it
 */
function without(said, pattern, length) {
  const gone = new Set();
  for (const hit of said.line.matchAll(pattern)) {
    const last = count(said.ends, (offset) => offset <= hit.index + length(hit));
    for (let word = count(said.ends, (offset) => offset <= hit.index); word < last; word++)
      gone.add(word);
  }
  if (!gone.size) return said;
  const kept = (/** @type {unknown} */ _, /** @type {number} */ word) => !gone.has(word);
  return sentence(said.line.trim().split(" ").filter(kept), said.spans.filter(kept));
}
