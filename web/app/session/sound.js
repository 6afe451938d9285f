// @ts-check
// A soft sound for whoever wants to hear that they are awaited: off until they switch it on, in this browser.

import { awaited } from "../awaited.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Keeping } from "../storage.js" */

const KEY = "setroom.sound";
const ON = "on";

export class Sound {
  #storage;
  #ring;
  #changed;

  /**
   * @param {Keeping} storage
   * @param {{ ring: () => void, changed: () => void }} how
   */
  constructor(storage, { ring, changed }) {
    this.#storage = storage;
    this.#ring = ring;
    this.#changed = changed;
  }

  get isOn() {
    return this.#storage.getItem(KEY) === ON;
  }

  /**
   * Whoever switches it on hears what they will hear.
   * @param {boolean} on
   */
  turn(on) {
    if (on) this.#storage.setItem(KEY, ON);
    else this.#storage.removeItem(KEY);
    if (on) this.#ring();
    this.#changed();
  }

  /**
   * Something has happened: if somebody is awaited now, and was not for the same before, it sounds.
   * @param {Meeting} before
   * @param {Meeting} after
   * @param {string} me
   */
  follow(before, after, me) {
    const [was, is] = [awaited(before, me), awaited(after, me)];
    const same = was?.what === is?.what && was?.of === is?.of;
    if (is && !same && this.isOn) this.#ring();
  }
}
