// @ts-check
// The questions that an author keeps for later: in this browser alone, in the order they came.

/** @import { Drafts } from "./drafts.js" */

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
    this.#keep([...this.all, ...texts]);
  }

  /**
   * Take one out.
   * @param {number} at
   */
  take(at) {
    const [taken] = this.all.slice(at);
    this.#keep(this.all.filter((_, place) => place !== at));
    return taken;
  }

  /** @param {string[]} texts */
  #keep(texts) {
    this.#draft.write("texts", JSON.stringify(texts));
  }
}
