// @ts-check
// What can be taken back by whoever did it, for some seconds, and is offered to nobody else.

/** @import { After } from "../timers.js" */

const OFFERED_MS = 10_000;

/**
 * One's own last act of a kind.
 * @template T
 */
export class Offer {
  /** What can be taken back now. @type {T | null} */
  made = null;
  #stopWaiting = () => {};
  #after;
  #changed;

  /**
   * @param {After} after
   * @param {() => void} changed
   */
  constructor(after, changed) {
    this.#after = after;
    this.#changed = changed;
  }

  /** @param {T} made */
  make(made) {
    this.withdraw();
    this.made = made;
    this.#stopWaiting = this.#after(OFFERED_MS, () => {
      this.made = null;
      this.#changed();
    });
  }

  /** It is not to be taken back any more. */
  withdraw() {
    this.#stopWaiting();
    this.made = null;
  }
}
