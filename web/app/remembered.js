// @ts-check
// Small things that a browser remembers for all its tabs, such as which nudges were let go by.

/** @import { Keeping } from "./storage.js" */

/** What all their names in storage begin with: no form is kept under it. */
export const REMEMBERED = "setroom.kept.";

/** Texts by their names, as the tab that wrote last has left them. */
export class Remembered {
  #storage;
  #key;

  /**
   * @param {Keeping} storage
   * @param {string} key unique among all that the storage holds
   */
  constructor(storage, key) {
    this.#storage = storage;
    this.#key = key;
  }

  /** @returns {Record<string, string>} */
  get #all() {
    return JSON.parse(this.#storage.getItem(this.#key) ?? "null")?.values ?? {};
  }

  /**
   * @param {string} name
   * @returns {string | undefined}
   */
  get(name) {
    return this.#all[name];
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  set(name, value) {
    const values = { ...this.#all, [name]: value };
    this.#storage.setItem(this.#key, JSON.stringify({ values }));
  }
}
