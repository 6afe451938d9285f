// @ts-check
// Where a reader of the page is: at the top of a new phase, and otherwise where they were.

/** Scrolls a page to its top whenever another phase is drawn than before. */
export class Scrolling {
  #phase = "";
  #toTop;

  /** @param {() => void} toTop */
  constructor(toTop) {
    this.#toTop = toTop;
  }

  /** @param {string} phase that was just drawn */
  drawn(phase) {
    if (this.#phase !== "" && this.#phase !== phase) this.#toTop();
    this.#phase = phase;
  }
}
