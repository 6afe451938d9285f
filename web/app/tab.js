// @ts-check
// Which tab of this browser this is, and which others are open: each has drafts of its own.

import { random } from "./random.js";

/** @import { Keeping } from "./storage.js" */

/** @typedef {Pick<LockManager, "request" | "query">} Locks */

const ID = "setroom.tab";
const OPEN = "setroom.tab.open";
const LOCK = "setroom.tab.";
const ID_BYTES = 9;

/** A tab: the same through reloads; its double, made with all that it remembered, is another. */
export class Tab {
  /** @type {ReadonlySet<string>} */
  #open = new Set();
  #locks;

  /**
   * @param {Keeping} storage of the tab alone
   * @param {Locks | undefined} locks by which tabs know of each other; where there are none, or the
   *   browser refuses them with all storage, all others pass for closed
   * @param {EventTarget} page hears that it is left
   */
  constructor(storage, locks, page) {
    this.#locks = locks;
    const before = storage.getItem(OPEN) ? null : storage.getItem(ID);
    this.id = before ?? random(ID_BYTES);
    storage.setItem(ID, this.id);
    storage.setItem(OPEN, "yes");
    page.addEventListener("pagehide", () => storage.removeItem(OPEN));
    // Held as long as the page is here.
    locks?.request(LOCK + this.id, () => new Promise(() => {})).catch(() => {});
  }

  /** Look which others are open. */
  async look() {
    const { held = [] } = (await this.#locks?.query().catch(() => null)) ?? {};
    this.#open = new Set(held.map(({ name = "" }) => name));
  }

  /**
   * Whether another tab was open at the last look.
   * @param {string} id
   */
  isOpen(id) {
    return this.#open.has(LOCK + id);
  }
}
