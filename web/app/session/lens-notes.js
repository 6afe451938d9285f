// @ts-check
// What is remembered of an author's nudges in one meeting, in this browser alone.

/** @import { Drafts } from "../drafts.js" */

const MOST_DISMISSED = 3;
const CLOSED_ONCE_IN = 5;

/** Which texts an author calls genuine, and how often they let a nudge go by. */
export class LensNotes {
  #remembered;

  /** @param {Drafts} drafts */
  constructor(drafts) {
    this.#remembered = drafts.remembered("lens");
  }

  /** Whether nothing is said any more, as it was let go by often enough. */
  get isQuiet() {
    return this.#count("dismissed") >= MOST_DISMISSED;
  }

  /** Of questions for a yes or no only one in some is spoken of: whether that is the next. */
  get isClosedDue() {
    return this.#count("closed") % CLOSED_ONCE_IN === 0;
  }

  countDismissed() {
    this.#add("dismissed");
  }

  countClosed() {
    this.#add("closed");
  }

  /**
   * Whether its author said of this text that it is a genuine question.
   * @param {string} text
   */
  isGenuine(text) {
    return this.#genuine.includes(plain(text));
  }

  /** @param {string} text */
  addGenuine(text) {
    this.#remembered.set("genuine", JSON.stringify([...this.#genuine, plain(text)]));
  }

  /** @returns {string[]} */
  get #genuine() {
    return JSON.parse(this.#remembered.get("genuine") ?? "[]");
  }

  /** @param {string} what */
  #count(what) {
    return Number(this.#remembered.get(what) ?? 0);
  }

  /** @param {string} what */
  #add(what) {
    this.#remembered.set(what, String(this.#count(what) + 1));
  }
}

/** @param {string} text */
function plain(text) {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}
