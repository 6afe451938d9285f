// @ts-check
// The questions that an author keeps for later: in this browser alone, in the order they came.

/** @import { Drafts } from "../drafts.js" */

/** One author's own questions in one meeting. */
export class OwnQuestions {
  #remembered;

  /** @param {Drafts} drafts */
  constructor(drafts) {
    this.#remembered = drafts.remembered("own-questions");
  }

  /** @returns {string[]} */
  get all() {
    return JSON.parse(this.#remembered.get("texts") ?? "[]");
  }

  /** @param {readonly string[]} texts */
  add(texts) {
    this.#write([...this.all, ...texts]);
  }

  /**
   * Take one out, unless another tab has.
   * @param {string} text
   */
  take(text) {
    const texts = this.all;
    const at = texts.indexOf(text);
    if (at >= 0) this.#write(texts.toSpliced(at, 1));
  }

  /** @param {string[]} texts */
  #write(texts) {
    this.#remembered.set("texts", JSON.stringify(texts));
  }
}
