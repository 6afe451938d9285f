// @ts-check
// Questions that their author keeps for later, on their way to the meeting, which keeps them.

import { random } from "../random.js";

/** @import { Drafts } from "../drafts.js" */

const ID_BYTES = 6;

/** One author's questions for later: what does not arrive waits in the tray. */
export class Later {
  #drafts;
  #send;

  /**
   * @param {Drafts} drafts
   * @param {(name: string) => unknown} send what stands in a form, as a question for later
   */
  constructor(drafts, send) {
    this.#drafts = drafts;
    this.#send = send;
  }

  /** @param {readonly string[]} texts */
  keep(texts) {
    for (const text of texts) {
      const name = `question-${random(ID_BYTES)}`;
      this.#drafts.of(name).write("text", text);
      this.#send(name);
    }
  }

  /** What earlier versions kept in this browser alone. */
  bringOver() {
    const remembered = this.#drafts.remembered("own-questions");
    const texts = JSON.parse(remembered.get("texts") ?? "[]");
    if (!texts.length) return;
    this.keep(texts);
    remembered.set("texts", "[]");
  }
}
