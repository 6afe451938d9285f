// @ts-check
// The questions that an author keeps for later: in this browser alone, in the order they came.

/** @import { Drafts } from "../drafts.js" */

/** One author's own questions in one meeting. */
export class OwnQuestions {
  #draft;

  /** @param {Drafts} drafts */
  constructor(drafts) {
    this.#draft = drafts.of("own-questions");
  }

  /** @returns {string[]} */
  get all() {
    return JSON.parse(this.#draft.values.texts ?? "[]");
  }

  /** @param {readonly string[]} texts */
  add(texts) {
    this.#write([...this.all, ...texts]);
  }

  /**
   * Take one out.
   * @param {number} at
   */
  take(at) {
    const [taken] = this.all.slice(at);
    this.#write(this.all.filter((_, index) => index !== at));
    return taken;
  }

  /** @param {string[]} texts */
  #write(texts) {
    this.#draft.write("texts", JSON.stringify(texts));
  }
}
