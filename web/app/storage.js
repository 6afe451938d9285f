// @ts-check
// What this browser keeps for the service; what it refuses to keep is remembered for this visit.

import { BASE } from "./base.js";

/**
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem"> & { keys: () => string[] }} Keeping
 */

/** Under which it is written that this computer was left, for the other tabs. */
export const LEFT = "setroom.left";
/** Other services of this origin keep theirs beside ours: it stands before the names of what is kept. */
const PLACE = BASE.slice(1);
/** What all that is ours begins with. */
const OURS = `${PLACE}setroom.`;

/** Storage that never throws: blocked or full, all goes on, and it can be asked for that. */
export class Kept {
  /** What the browser refused to keep. @type {Map<string, string>} */
  #refused = new Map();
  #open;

  /** @param {() => Storage} open gives the browser's own storage; throws where that is blocked */
  constructor(open) {
    this.#open = open;
  }

  /** Whether what is written is still there after a reload. */
  get isKeeping() {
    return this.#refused.size === 0 && this.#ask((storage) => storage.length >= 0, false);
  }

  /** The keys of all that is gone with the document. */
  get refused() {
    return [...this.#refused.keys()];
  }

  /** @param {string} key */
  getItem(key) {
    return this.#refused.get(key) ?? this.#ask((storage) => storage.getItem(PLACE + key), null);
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  setItem(key, value) {
    const keep = (/** @type {Storage} */ storage) => {
      storage.setItem(PLACE + key, value);
      return true;
    };
    if (this.#ask(keep, false)) this.#refused.delete(key);
    else this.#refused.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.#refused.delete(key);
    this.#ask((storage) => storage.removeItem(PLACE + key), undefined);
    // There may be room now for what was refused before.
    for (const [refused, value] of this.#refused) this.setItem(refused, value);
  }

  /** @returns {string[]} */
  keys() {
    const kept = this.#ask(
      (storage) => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ""),
      /** @type {string[]} */ ([]),
    );
    const ours = kept.flatMap((key) => nameOf(key) ?? []);
    return [...new Set([...ours, ...this.#refused.keys()])];
  }

  /**
   * @template T
   * @param {(storage: Storage) => T} question
   * @param {T} otherwise where the browser refuses
   */
  #ask(question, otherwise) {
    try {
      return question(this.#open());
    } catch {
      return otherwise;
    }
  }
}

/**
 * Under which name of ours it is that a storage has a key; null for what is not ours.
 * @param {string | null} key
 */
export function nameOf(key) {
  return key?.startsWith(OURS) ? key.slice(PLACE.length) : null;
}

/** What all tabs of this browser share. */
export const kept = new Kept(() => localStorage);
/** What is this tab's alone, and gone with it. */
export const keptForTab = new Kept(() => sessionStorage);
