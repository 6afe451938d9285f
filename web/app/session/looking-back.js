// @ts-check
// Looking back at an earlier phase, on this screen alone.

/** @import { Meeting } from "../protocol.js" */
/** @import { Store } from "./store.js" */

/** An earlier phase that is looked at, if any. */
export class LookingBack {
  /** The phase that is looked at. @type {string | null} */
  key = null;
  #store;
  #changed;

  /**
   * @param {Store} store
   * @param {() => void} changed
   */
  constructor(store, changed) {
    this.#store = store;
    this.#changed = changed;
  }

  /** @param {string} key of the phase */
  start(key) {
    this.key = key;
    this.#changed();
  }

  /** Look at now again. */
  end() {
    this.key = null;
    this.#changed();
  }

  /**
   * The phase with the meeting as it was when that was left; null while one looks at now.
   * @returns {{ key: string, meeting: Meeting } | null}
   */
  get past() {
    const meeting = this.key && this.#store.asLeft(this.key);
    return this.key && meeting ? { key: this.key, meeting } : null;
  }
}
