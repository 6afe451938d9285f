// @ts-check
// Practising alone: one problem after another, and what the lens says of a question about it.

import { Drafts } from "./drafts.js";
import { rules } from "./lens/rules.js";

/** @import { Draft } from "./draft.js" */
/** @import { Lens } from "./lens/lens.js" */
/** @import { QuestionKind } from "./protocol.js" */
/** @import { Keeping } from "./storage.js" */

/**
 * What there is to practise with in one language: problems in their presenters' words, some with
 * a hint; what is said of an open question and of one for a yes or no; and pairs of a question and
 * a better one.
 * @typedef {{ says: string, hint?: string }} Problem
 * @typedef {{ open: string, closed: string, pairs: [string, string][], problems: Problem[] }} Practice
 * @typedef {"en" | "de"} Spoken
 */
/**
 * What the lens says of a question.
 * @typedef {{ kind: QuestionKind, says: string, openers: readonly string[], words: string,
 *   parts: readonly string[] }} Remark
 */

/** @type {readonly Spoken[]} */
export const SPOKEN = ["en", "de"];
/** Where an opener leaves something to fill in. */
export const GAP = "…";

/**
 * What is said of a text; nothing where there is not a word in it.
 * @param {string} text
 * @param {Lens} lens
 * @param {Practice} practice
 * @returns {Remark | null}
 */
export function remark(text, lens, practice) {
  const found = lens.look(text);
  const { kind, nudge } = found;
  if (!found.rule) return null;
  /** @type {Partial<Record<QuestionKind, string>>} */
  const own = { question: practice.open, closed: practice.closed };
  const { says = "", openers = [] } = lens.nudges[nudge] ?? {};
  return { kind, ...lens.explain(text, found, { says: own[kind] ?? says, openers }) };
}

/** One person's way through the problems. */
export class Gym {
  #drafts;
  #place;
  /**
   * What was said last, and of what text.
   * @type {{ about: Draft, text: string, remark: Remark | "nothing" | "away" } | null}
   */
  #said = null;
  /** What stood in a box before an opener was taken up. @type {Map<Draft, string>} */
  #before = new Map();

  /**
   * @param {Record<Spoken, Practice>} practices
   * @param {Keeping} storage what is written here is kept there, and sent nowhere
   * @param {() => void} draw
   */
  constructor(practices, storage, draw) {
    this.#drafts = new Drafts(storage, "gym");
    this.#place = this.#drafts.remembered("place");
    this.practices = practices;
    this.draw = draw;
  }

  // Where one is

  /** @returns {Spoken} */
  get language() {
    return SPOKEN.find((key) => key === this.#place.get("language")) ?? SPOKEN[0];
  }

  get practice() {
    return this.practices[this.language];
  }

  /** The number of the problem, from 0; after the last comes the end. */
  get at() {
    return Math.min(Number(this.#place.get("at") ?? 0), this.practice.problems.length);
  }

  /** The problem that one is at; none at the end. @returns {Problem | undefined} */
  get problem() {
    return this.practice.problems[this.at];
  }

  get isLast() {
    return this.at === this.practice.problems.length - 1;
  }

  /** What is written about the problem that one is at. */
  get draft() {
    return this.#about(this.at);
  }

  /** @param {number} by */
  go(by) {
    this.#place.set("at", String(Math.max(0, this.at + by)));
    this.#said = null;
    this.draw();
  }

  /** @param {Spoken} language */
  choose(language) {
    this.#place.set("language", language);
    this.#said = null;
    this.draw();
  }

  /** One's own questions as they stand, each with its problem. */
  get questions() {
    return this.practice.problems
      .map((problem, at) => ({ problem, text: (this.#about(at).values.text ?? "").trim() }))
      .filter(({ text }) => text);
  }

  /** Begin anew, with nothing written in this language. */
  clear() {
    for (const at of this.practice.problems.keys()) this.#about(at).clear();
    this.#before.clear();
    this.go(-this.at);
  }

  /** @param {number} at */
  #about(at) {
    return this.#drafts.of(`${this.language}-${at}`);
  }

  // What the lens says

  get #text() {
    return this.draft.values.text ?? "";
  }

  /** What was said of the question as it stands. */
  get said() {
    const said = this.#said;
    return said?.about === this.draft && said.text === this.#text ? said.remark : null;
  }

  /** Let the lens look at the question as it stands. */
  async look() {
    const { draft: about, practice } = this;
    const text = this.#text;
    const lens = await rules(this.language);
    this.#said = {
      about,
      text,
      remark: lens ? (remark(text, lens, practice) ?? "nothing") : "away",
    };
    this.draw();
  }

  /** Something was typed: what stood there before an opener is not wanted any more. */
  wrote() {
    this.#before.delete(this.draft);
    this.draw();
  }

  /**
   * Put an opener, or one of several questions, into the box; a whole one is looked at at once.
   * @param {string} words
   */
  async take(words) {
    this.#before.set(this.draft, this.#text);
    this.draft.write("text", words);
    this.draw();
    if (!words.includes(GAP)) await this.look();
  }

  /** What stood in the box before. */
  get before() {
    return this.#before.get(this.draft) ?? "";
  }

  putBack() {
    this.draft.write("text", this.before);
    this.wrote();
  }
}
