// @ts-check
// Entries in, meeting out; notices repeats and gaps.

import { evolve, START } from "./meeting.js";

/** @import { Entry, Joined } from "./protocol.js" */

/** What a browser has of one meeting. */
export class Store {
  constructor() {
    /** @type {Entry[]} */
    this.entries = [];
    this.meeting = START;
  }

  get seq() {
    return this.entries.length;
  }

  /**
   * Take what `join` brought.
   * @param {Joined} joined
   */
  begin(joined) {
    if (joined.anew) {
      this.entries = [];
      this.meeting = START;
    }
    for (const entry of joined.entries) this.receive(/** @type {any} */ (entry));
  }

  /**
   * Take one entry. True if it is here now; false if some before it are missing.
   * @param {Entry} entry
   */
  receive(entry) {
    if (entry.seq > this.seq + 1) return false;
    if (entry.seq === this.seq + 1) {
      this.entries.push(entry);
      this.meeting = evolve(this.meeting, entry);
    }
    return true;
  }
}
