// @ts-check
// A notification for whoever is awaited while they look elsewhere: off until they ask for it, in this browser.

import { awaited } from "../awaited.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Keeping } from "../storage.js" */

const KEY = "setroom.notice";
const ON = "on";

/**
 * What a browser can do: whether it has notifications, whether they are allowed, and whether its
 * person looks elsewhere; `show` says whether it could.
 * @typedef {{ isPossible: boolean, isAllowed: () => boolean, ask: () => Promise<boolean>,
 *   isHidden: () => boolean, show: (words: string) => boolean, clear: () => void }} Notices
 */

export class Notice {
  /** Whether the browser does not let us, though it was asked for. */
  isRefused = false;
  #storage;
  #notices;
  #changed;
  /** For what and of what somebody was awaited when it was looked last. @type {string | null} */
  #last = null;

  /**
   * @param {Keeping} storage
   * @param {Notices} notices
   * @param {() => void} changed
   */
  constructor(storage, notices, changed) {
    this.#storage = storage;
    this.#notices = notices;
    this.#changed = changed;
  }

  get isPossible() {
    return this.#notices.isPossible;
  }

  get isOn() {
    return this.#storage.getItem(KEY) === ON && this.#notices.isAllowed();
  }

  /**
   * Whoever asks for it sees what they will see; the browser may ask them first, and may refuse.
   * @param {boolean} on
   * @returns {Promise<boolean>} whether it was refused
   */
  async turn(on) {
    const sample = () => this.#notices.show(say("notice-sample"));
    this.isRefused = on && !((await this.#notices.ask()) && sample());
    if (on && !this.isRefused) this.#storage.setItem(KEY, ON);
    else this.#storage.removeItem(KEY);
    if (!on) this.#notices.clear();
    this.#changed();
    return this.isRefused;
  }

  /**
   * Told once of what somebody is newly awaited for, and taken back when that is over; it says nobody's
   * words, for others may see the screen.
   * @param {Meeting} m
   * @param {string} me
   */
  follow(m, me) {
    const call = awaited(m, me);
    const now = call ? `${call.what}/${call.of}` : "";
    if (now === this.#last) return;
    const isFirst = this.#last === null;
    this.#last = now;
    this.#notices.clear();
    if (!call || isFirst || !this.isOn || !this.#notices.isHidden()) return;
    this.#notices.show(say(`awaited-${call.what}`));
  }
}
