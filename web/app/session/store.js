// @ts-check
// Entries in, meeting out; notices repeats and gaps.

import { retold } from "../meeting/correcting.js";
import { evolve } from "../meeting/evolve.js";
import { START } from "../protocol.js";

/** @import { Entry, Joined, Meeting } from "../protocol.js" */

/** What a browser has of one meeting. */
export class Store {
  constructor() {
    /** @type {Entry[]} */
    this.entries = [];
    /** @type {Meeting} */
    this.meeting = START;
    /** Which life of the store they are of. */
    this.life = "";
  }

  get seq() {
    return this.entries.length;
  }

  /** How far this is: the number of the last entry, when it was written, and of which life it is. */
  get position() {
    return { seq: this.seq, at: this.entries.at(-1)?.at ?? 0, life: this.life };
  }

  /**
   * Take what `join` brought.
   * @param {Joined} joined
   */
  begin(joined) {
    this.life = joined.position.life;
    if (joined.anew) {
      this.entries = [];
      this.meeting = START;
    }
    for (const entry of joined.entries) this.receive(/** @type {any} */ (entry));
  }

  /**
   * The meeting as it was when a phase was left, the last time that it was.
   * @param {string} phase
   * @returns {Meeting | null}
   */
  asLeft(phase) {
    /** @type {Meeting} */
    let m = START;
    let found = null;
    for (const entry of this.entries) {
      if (m.phase === phase && entry.event.type === "phase_began") found = m;
      m = evolve(m, entry);
    }
    return found;
  }

  /**
   * Whether somebody arrived when the meeting had begun.
   * @param {string} member
   */
  cameLate(member) {
    const began = this.entries.findIndex((entry) => entry.event.type === "phase_began");
    const came = this.entries.findIndex(
      ({ event }) => event.type === "member_seated" && event.member === member,
    );
    return began >= 0 && came > began;
  }

  /**
   * Take one entry. True if it is here now; false if some before it are missing.
   * @param {Entry} entry
   */
  receive(entry) {
    if (entry.seq > this.seq + 1) return false;
    if (entry.seq === this.seq + 1) {
      this.entries.push(entry);
      this.entries = retold(this.entries, entry);
      this.meeting = evolve(this.meeting, entry);
    }
    return true;
  }
}
