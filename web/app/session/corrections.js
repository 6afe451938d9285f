// @ts-check
// What one posted a moment ago, and may say otherwise for a while.

import { CORRECTED_WITHIN_MS } from "../protocol.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { After } from "../timers.js" */

/** Which of one's posts can still be corrected, and which is being corrected. */
export class Corrections {
  /** The post whose correction is being written. @type {string | null} */
  open = null;
  #how;
  #stopWaiting = () => {};

  /** @param {{ clock: { now: () => number }, after: After, changed: () => void }} how */
  constructor(how) {
    this.#how = how;
  }

  /** @param {{ at: number }} post */
  isFresh({ at }) {
    return this.#how.clock.now() < at + CORRECTED_WITHIN_MS;
  }

  /** @param {string} id of the post */
  begin(id) {
    this.open = id;
    this.#how.changed();
  }

  /** Nothing is being corrected any more. */
  end() {
    this.open = null;
    this.#how.changed();
  }

  /**
   * Something was posted: whoever posted it is shown when its time is over.
   * @param {Meeting} m
   * @param {string} me
   */
  follow(m, me) {
    const { clock, after, changed } = this.#how;
    this.#stopWaiting();
    const first = m.posts.find((post) => post.by === me && this.isFresh(post));
    if (!first) return;
    this.#stopWaiting = after(first.at + CORRECTED_WITHIN_MS - clock.now(), () => {
      this.follow(m, me);
      changed();
    });
  }
}
