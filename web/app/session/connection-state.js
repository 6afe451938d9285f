// @ts-check
// How the connection stands, as it is shown: a short break is not worth a word.

/** @import { After } from "../timers.js" */

const LOST_AFTER_MS = 2000;

/** Live, joining for the first time, or lost for longer than a moment. */
export class ConnectionState {
  /** @type {"live" | "joining" | "lost"} */
  name = "joining";
  #forgive = () => {};
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

  /** @param {boolean} live */
  update(live) {
    this.#forgive();
    if (live) this.#become("live");
    else this.#forgive = this.#after(LOST_AFTER_MS, () => this.#become("lost"));
  }

  /** @param {"live" | "lost"} name */
  #become(name) {
    this.name = name;
    this.#changed();
  }
}
