// @ts-check
// Whether somebody who came after the beginning is still to catch up.

/** @import { Drafts } from "../drafts.js" */

/** What was missed is shown until its reader says that they have read it, through a reload too. */
export class CatchUp {
  #cameLate = false;
  #remembered;
  #changed;

  /**
   * @param {Drafts} drafts
   * @param {() => void} changed
   */
  constructor(drafts, changed) {
    this.#remembered = drafts.remembered("caught-up");
    this.#changed = changed;
  }

  get isDue() {
    return this.#cameLate && !this.#remembered.get("done");
  }

  /** @param {boolean} late whether they arrived when the meeting had begun */
  arrived(late) {
    this.#cameLate = late;
  }

  done() {
    this.#remembered.set("done", "yes");
    this.#changed();
  }
}
