// @ts-check
// Plays a meeting again: at which moment it is, and how fast it goes on.

import { SPEEDS, staysFor } from "./replaying.js";
import { after } from "./timers.js";

/** @import { Entry } from "./protocol.js" */

export class Player {
  /** The moment that is looked at, from 1. */
  seq = 1;
  speed = SPEEDS[0];
  /** What calls the next moment off, while it plays. @type {(() => void) | null} */
  #stop = null;

  /**
   * @param {Entry[]} entries
   * @param {() => void} changed
   */
  constructor(entries, changed, wait = after) {
    this.entries = entries;
    this.changed = changed;
    this.wait = wait;
  }

  get length() {
    return this.entries.length;
  }

  get isPlaying() {
    return this.#stop !== null;
  }

  /** @param {number} seq */
  go = (seq) => {
    this.seq = Math.max(1, Math.min(seq, this.length));
    if (this.seq === this.length) this.pause();
    else if (this.isPlaying) this.#wait();
    this.changed();
  };

  /** Play on, from the beginning if it is at its end, or pause. */
  toggle = () => {
    if (this.isPlaying) this.pause();
    else {
      if (this.seq === this.length) this.seq = 1;
      this.#wait();
    }
    this.changed();
  };

  pause = () => {
    this.#stop?.();
    this.#stop = null;
  };

  faster = () => {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    if (this.isPlaying) this.#wait();
    this.changed();
  };

  #wait() {
    this.pause();
    const ms = staysFor(this.entries[this.seq - 1], this.entries[this.seq], this.speed);
    this.#stop = this.wait(ms, () => this.go(this.seq + 1));
  }
}
