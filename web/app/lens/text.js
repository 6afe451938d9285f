// @ts-check
// A text as the lens reads it.  Twin of server/lens/text.py.

/** @import { Table } from "./table.js" */

/**
 * Where something stands in a text, in code points: from, and up to but not including.
 * @typedef {readonly [number, number]} Span
 */

const MOST_SENTENCES = 20;
const MOST_WORDS = 400;
const WORD = "0-9a-zß-öø-ɏ";
const TOKEN = new RegExp(
  `[a-z]+n't(?![${WORD}])` +
    `|'(?:s|d|m|ll|re|ve)(?![${WORD}])` +
    `|[${WORD}]+(?:-[${WORD}]+)*` +
    "|\\.+(?![^ \\n?!)])|[?!;\\n]" +
    "|[,:()~]|-+",
  "g",
);
const QUOTED = new RegExp(
  `"[^"\\n]{1,200}"|(?<![${WORD}])'(?:[^'\\n]|'(?=[${WORD}])){1,120}'(?![${WORD}])`,
  "g",
);
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
   * Where it stands in the text.
   * @returns {Span}
   */
  get span() {
    return [this.spans[0][0], this.spans[this.spans.length - 1][1]];
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
 * @param {string[]} text its code points
 * @param {Table} table
 */
export function sentences(text, table) {
  const plain = text.map((letter) => table.letters(letter)).join("");
  const spoken = plain.replace(QUOTED, (quoted) => "~".padEnd(quoted.length));
  return gather(spoken, table);
}

/**
 * @param {string} plain
 * @param {Table} table
 */
function gather(plain, table) {
  /** @type {Sentence[]} */
  const found = [];
  /** @type {string[]} */
  let words = [];
  /** @type {Span[]} */
  let spans = [];
  for (const token of [...plain.matchAll(TOKEN)].slice(0, MOST_WORDS)) {
    const word = read(token[0], words, table);
    const ends = ENDS.has(word);
    if (ends ? word === "?" && words.length : word && (word !== "," || words.length)) {
      words.push(word);
      spans.push([token.index, token.index + token[0].length]);
    }
    if (ends && words.length && found.length + 1 < MOST_SENTENCES) {
      found.push(sentence(words, spans));
      words = [];
      spans = [];
    }
  }
  if (words.length) found.push(sentence(words, spans));
  return found;
}

/**
 * The word that a token stands for; an empty one for what says nothing.
 * @param {string} token
 * @param {string[]} before
 * @param {Table} table
 */
function read(token, before, table) {
  if (token[0] === ".") {
    const short = table.abbreviations.has(before[before.length - 1]);
    return token.length > 1 ? "," : short ? "" : token;
  }
  return PAUSES[token[0]] ?? table.fixes.get(token) ?? token;
}

/**
 * @param {string[]} words
 * @param {Span[]} spans
 */
function sentence(words, spans) {
  let end = 0;
  const ends = words.map((word) => {
    end += word.length + 1;
    return end;
  });
  return new Sentence(` ${words.join(" ")} `, spans, ends);
}
