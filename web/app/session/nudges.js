// @ts-check
// What the lens says to an author in passing about what they are writing, and to nobody else.

import { openRound } from "../meeting/going-on.js";
import { row } from "../meeting/now.js";
import { Later } from "./later.js";
import { LensNotes } from "./lens-notes.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Lens } from "../lens/lens.js" */
/** @import { QuestionKind, Language, Meeting, Note } from "../protocol.js" */
/** @import { After } from "../timers.js" */

/**
 * A nudge about a text: what it says, beginnings to take up, the words that gave rise to it, the
 * questions in it where there are several, and what stands between them.
 * @typedef {{ text: string, kind: QuestionKind, rule: string, says: string, openers: readonly string[],
 *   words: string, parts: readonly string[], between: readonly string[] }} Nudge
 */

const PAUSE_MS = 700;

/**
 * The kinds of words that are spoken of just now; none while the presenter has asked for offers.
 * @param {Meeting} m
 * @returns {readonly QuestionKind[]}
 */
export function kindsNow(m) {
  return openRound(m)?.purpose === "offers" ? [] : row(m).nudges;
}

/** The nudges of one author in one meeting, about the forms in which they write questions. */
export class Nudges {
  /** @type {Lens | null} */
  #lens = null;
  #notes;
  /** @type {Map<string, Nudge>} */
  #nudges = new Map();
  /**
   * What stood in a form before a beginning was taken up, and whether it had been changed by then.
   * @type {Map<string, { text: string, edited: string }>}
   */
  #before = new Map();
  /** The acts that a dismissal was counted for. */
  #counted = new Set();
  /** Forms in which somebody wrote before the rules had come. @type {Set<string>} */
  #unread = new Set();
  #stopPause = () => {};
  #how;

  /**
   * @param {Drafts} drafts
   * @param {{ rules: (language: Language) => Promise<Lens | null>, kinds: () => readonly QuestionKind[],
   *   after: After, changed: () => void, keep: (form: string) => unknown }} how `rules` finds the lens
   *   for a language, `kinds` has the kinds that are spoken of now, `keep` keeps what stands in a form
   *   for later
   */
  constructor(drafts, how) {
    this.drafts = drafts;
    this.later = new Later(drafts, how.keep);
    this.#notes = new LensNotes(drafts);
    this.#how = how;
  }

  /** Read by the rules of a language; without any there are no nudges. @param {Language} language */
  async use(language) {
    this.#lens = await this.#how.rules(language);
    for (const form of this.#unread) this.#say(form);
  }

  /**
   * The nudge that is shown under a form now.
   * @param {string} form
   */
  of(form) {
    const nudge = this.#nudges.get(form);
    const holds = nudge?.text === this.#text(form) && this.#how.kinds().includes(nudge.kind);
    return nudge && holds ? nudge : null;
  }

  /**
   * Something was typed; what is written in an empty box is another question than the draft that
   * was taken up in it.
   * @param {string} form
   */
  wrote(form) {
    this.#before.delete(form);
    const { draft } = this.drafts.of(form).values;
    if (draft && !this.#text(form).trim()) this.drafts.of(form).write("draft", "");
    this.#changed(form);
  }

  /**
   * Another text stands in a form: what was said goes if it no longer holds, and what is new waits
   * for a pause.
   * @param {string} form
   */
  #changed(form) {
    const said = this.#nudges.get(form);
    if (said) {
      this.drafts.of(form).write("edited", "yes");
      const now = this.#nudge(form);
      if (now?.rule === said.rule) this.#nudges.set(form, now);
    }
    this.#stopPause();
    this.#stopPause = this.#how.after(PAUSE_MS, () => this.#say(form));
    this.#how.changed();
  }

  /** @param {string} form */
  #say(form) {
    this.#unread[this.#lens ? "delete" : "add"](form);
    const nudge = this.#nudge(form);
    if (nudge) this.#nudges.set(form, nudge);
    this.#how.changed();
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
    if (!this.#lens || !text.trim() || this.#notes.isQuiet || this.#notes.isGenuine(text))
      return null;
    const found = this.#lens.look(text);
    const says = this.#lens.nudges[found.nudge];
    if (!says || !found.rule || !this.#how.kinds().includes(found.kind)) return null;
    if (found.kind === "closed" && !this.#notes.isClosedDue) return null;
    return { text, kind: found.kind, rule: found.rule, ...this.#lens.explain(text, found, says) };
  }

  /**
   * What is sent along with a question; with a nudge in sight, it counts as let go by.
   * @param {string} form
   * @returns {{ kind: QuestionKind, edited: boolean }}
   */
  sending(form) {
    const { id, values } = this.drafts.of(form);
    const edited = values.edited === "yes";
    if (!this.#lens || !this.#how.kinds().length) return { kind: "unread", edited };
    if (!this.#counted.has(id) && this.of(form)) this.#notes.countDismissed();
    const { kind } = this.seen(this.#text(form), id);
    return { kind, edited };
  }

  /**
   * What is sent along with a text that is asked as it is, by the act of that id; one for a yes or
   * no is counted, once.
   * @param {string} text
   * @param {string} [id]
   * @returns {{ kind: QuestionKind, edited: boolean }}
   */
  seen(text, id = text) {
    const kinds = this.#how.kinds();
    if (!this.#lens || !kinds.length) return { kind: "unread", edited: false };
    const { kind } = this.#lens.look(text);
    if (!this.#counted.has(id) && kind === "closed" && kinds.includes("closed"))
      this.#notes.countClosed();
    this.#counted.add(id);
    return { kind: this.#notes.isGenuine(text) ? "question" : kind, edited: false };
  }

  /** It was sent: nothing of it is kept. @param {string} form */
  sent(form) {
    this.#nudges.delete(form);
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
    this.#notes.countDismissed();
    this.#notes.addGenuine(this.#text(form));
    this.#nudges.delete(form);
    this.#how.changed();
  }

  /**
   * Ask one of several questions now, and keep the others, and what stands between them.
   * @param {string} form
   * @param {Nudge} nudge
   * @param {string} chosen
   */
  split(form, { parts, between }, chosen) {
    this.later.keep([...parts.filter((part) => part !== chosen), ...between]);
    this.take(form, chosen);
    this.#before.delete(form);
  }

  /**
   * Put a draft into the box; what stands there is kept in its place, unless it is kept as it is.
   * @param {string} form
   * @param {Note} chosen
   * @param {readonly Note[]} kept
   */
  takeUp(form, chosen, kept) {
    const standing = this.#text(form).trim();
    if (standing && !kept.some(({ text }) => text === standing)) this.later.keep([standing]);
    this.drafts.of(form).write("draft", chosen.id);
    this.#put(form, chosen.text);
  }
}
