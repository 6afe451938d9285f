// @ts-check
// What the lens says to an author in passing, about what they are writing; nobody else is told.

import { look } from "./lens/look.js";
import { rules } from "./lens/rules.js";
import { told } from "./lens/told.js";
import { openRound, row } from "./meeting/now.js";
import { OwnQuestions } from "./own-questions.js";

/** @import { Drafts } from "./drafts.js" */
/** @import { Table } from "./lens/table.js" */
/** @import { QuestionKind, Language, Meeting } from "./protocol.js" */

/**
 * A nudge about a text: what it says, beginnings to take up, the words that gave rise to it, and
 * the questions in it where there are several.
 * @typedef {{ text: string, kind: QuestionKind, rule: string, says: string, openers: readonly string[],
 *   words: string, parts: readonly string[] }} Nudge
 */

const PAUSE_MS = 700;
const MOST_DISMISSED = 3;
const CLOSED_ONCE_IN = 5;

/**
 * The kinds of words of which an author is told just now; of none while the presenter has asked
 * for offers.
 * @param {Meeting} m
 * @returns {readonly QuestionKind[]}
 */
export function kindsNow(m) {
  return openRound(m)?.purpose === "offers" ? [] : row(m).nudges;
}

/** The nudges of one author in one meeting, about the forms in which they write questions. */
export class Nudges {
  /** @type {Table | null} */
  #table = null;
  /** @type {Map<string, Nudge>} */
  #shown = new Map();
  /**
   * What stood in a form before a beginning was taken up, and whether it had been changed by then.
   * @type {Map<string, { text: string, edited: string }>}
   */
  #before = new Map();
  /** The acts that a dismissal was counted for. */
  #counted = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /**
   * @param {Drafts} drafts
   * @param {() => readonly QuestionKind[]} kinds of which the author is told now
   * @param {() => void} draw
   */
  constructor(drafts, kinds, draw) {
    this.drafts = drafts;
    this.kinds = kinds;
    this.own = new OwnQuestions(drafts);
    this.draw = draw;
  }

  /**
   * Read by the rules of a language; without any there are no nudges.
   * @param {Language} language
   */
  async use(language) {
    this.#table = await rules(language);
  }

  /**
   * The nudge that is shown under a form now.
   * @param {string} form
   */
  of(form) {
    const nudge = this.#shown.get(form);
    const holds = nudge?.text === this.#text(form) && this.kinds().includes(nudge.kind);
    return nudge && holds ? nudge : null;
  }

  /** Something was typed. @param {string} form */
  wrote(form) {
    this.#before.delete(form);
    this.#changed(form);
  }

  /**
   * Another text stands in a form: what was said goes if it no longer holds, and what is new waits
   * for a pause.
   * @param {string} form
   */
  #changed(form) {
    const said = this.#shown.get(form);
    if (said) {
      this.drafts.of(form).write("edited", "yes");
      const now = this.#nudge(form);
      if (now?.rule === said.rule) this.#shown.set(form, now);
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#say(form), PAUSE_MS);
    this.draw();
  }

  /** @param {string} form */
  #say(form) {
    const nudge = this.#nudge(form);
    if (nudge) this.#shown.set(form, nudge);
    this.draw();
  }

  /** @param {string} form */
  #text(form) {
    return this.drafts.of(form).values.text ?? "";
  }

  /**
   * What is to be said about a text, if anything.
   * @param {string} form
   * @returns {Nudge | null}
   */
  #nudge(form) {
    const text = this.#text(form);
    if (!this.#table || !text.trim() || this.#isQuiet() || this.#isGenuine(text)) return null;
    const found = look(text, this.#table);
    const says = this.#table.nudges[found.nudge];
    if (!says || !found.rule || !this.kinds().includes(found.kind)) return null;
    if (found.kind === "closed" && this.#count("closed") % CLOSED_ONCE_IN) return null;
    return { text, kind: found.kind, rule: found.rule, ...told(text, found, says) };
  }

  /**
   * What is told of a question when it is sent; with a nudge in sight, that it was let go by.
   * @param {string} form
   * @returns {{ kind: QuestionKind, edited: boolean }}
   */
  sending(form) {
    const text = this.#text(form);
    const kinds = this.kinds();
    const { id, values } = this.drafts.of(form);
    const edited = values.edited === "yes";
    if (!this.#table || !kinds.length) return { kind: "unread", edited };
    const { kind } = look(text, this.#table);
    if (!this.#counted.has(id)) {
      if (this.of(form)) this.#add("dismissed");
      if (kind === "closed" && kinds.includes("closed")) this.#add("closed");
    }
    this.#counted.add(id);
    return { kind: this.#isGenuine(text) ? "question" : kind, edited };
  }

  /** It was sent: nothing of it is kept. @param {string} form */
  sent(form) {
    this.#shown.delete(form);
    this.#before.delete(form);
  }

  /**
   * Put other words into the box; what stood there can be put back.
   * @param {string} form
   * @param {string} words
   */
  take(form, words) {
    const { text = "", edited = "" } = this.drafts.of(form).values;
    this.#before.set(form, { text, edited });
    this.#put(form, words);
  }

  /**
   * What stood in the box before a beginning was taken up.
   * @param {string} form
   */
  before(form) {
    return this.#before.get(form)?.text ?? "";
  }

  /** @param {string} form */
  putBack(form) {
    const { text = "", edited = "" } = this.#before.get(form) ?? {};
    this.#before.delete(form);
    this.#put(form, text);
    this.drafts.of(form).write("edited", edited);
  }

  /**
   * @param {string} form
   * @param {string} words
   */
  #put(form, words) {
    this.drafts.of(form).write("text", words);
    this.#changed(form);
  }

  /**
   * The author says that it is a genuine question: that counts, here and whenever they write it.
   * @param {string} form
   */
  genuine(form) {
    this.#add("dismissed");
    this.#notes.write("genuine", JSON.stringify([...this.#genuine, plain(this.#text(form))]));
    this.#shown.delete(form);
    this.draw();
  }

  /** @param {string} text */
  #isGenuine(text) {
    return this.#genuine.includes(plain(text));
  }

  #isQuiet() {
    return this.#count("dismissed") >= MOST_DISMISSED;
  }

  /**
   * Ask one of several questions now, and keep the others.
   * @param {string} form
   * @param {Nudge} nudge
   * @param {string} chosen
   */
  split(form, nudge, chosen) {
    this.own.add(nudge.parts.filter((part) => part !== chosen));
    this.take(form, chosen);
    this.#before.delete(form);
  }

  /**
   * Put one that was kept into the box; what stands there is kept in its place.
   * @param {string} form
   * @param {number} at
   */
  recall(form, at) {
    const standing = this.#text(form).trim();
    const chosen = this.own.take(at);
    if (standing) this.own.add([standing]);
    this.#put(form, chosen);
  }

  /** @param {number} at */
  drop(at) {
    this.own.take(at);
    this.draw();
  }

  // Kept in this browser alone

  get #notes() {
    return this.drafts.of("lens");
  }

  /** The texts that are genuine questions, as their author says. @returns {string[]} */
  get #genuine() {
    return JSON.parse(this.#notes.values.genuine ?? "[]");
  }

  /** @param {string} what */
  #count(what) {
    return Number(this.#notes.values[what] ?? 0);
  }

  /** @param {string} what */
  #add(what) {
    this.#notes.write(what, String(this.#count(what) + 1));
  }
}

/** @param {string} text */
function plain(text) {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}
