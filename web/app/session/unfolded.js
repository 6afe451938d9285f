// @ts-check
// What somebody has unfolded on their screen, where it is not drawn before.

export class Unfolded {
  /** @type {Set<string>} */
  #keys = new Set();
  #changed;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {string} key */
  has(key) {
    return this.#keys.has(key);
  }

  /** @param {string} key */
  add(key) {
    this.#keys.add(key);
    this.#changed();
  }
}
