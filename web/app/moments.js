// @ts-check
// A meeting at each of its moments: some are kept, and those between are folded from there.

import { evolve } from "./meeting/evolve.js";
import { START } from "./protocol.js";

/** @import { Entry, Meeting } from "./protocol.js" */

/** How many entries lie between two moments that are kept, at least. */
const APART = 50;
/** Each holds all that was said before it: those of a long meeting would fill a phone. */
const MOST_KEPT = 40;

export class Moments {
  #entries;
  #apart;
  /** Each after so many entries more. @type {Meeting[]} */
  #kept = [];
  /** What was asked for last, as the next is mostly right after it. */
  #last = { seq: 0, meeting: START };

  /**
   * @param {readonly Entry[]} entries
   * @param {(m: Meeting, entry: Entry, before: Meeting) => void} passed hears of each, once
   */
  constructor(entries, passed) {
    this.#entries = entries;
    this.#apart = Math.max(APART, Math.ceil(entries.length / MOST_KEPT));
    /** The meeting as it is at the end of what was written. */
    this.end = START;
    entries.forEach((entry, at) => {
      const before = this.end;
      if (at % this.#apart === 0) this.#kept.push(before);
      this.end = evolve(before, entry);
      passed(this.end, entry, before);
    });
  }

  /**
   * The meeting right after an entry.
   * @param {number} seq from 1
   */
  at(seq) {
    const nearest = Math.floor((seq - 1) / this.#apart);
    const kept = { seq: nearest * this.#apart, meeting: this.#kept[nearest] };
    const { seq: last } = this.#last;
    const from = last > kept.seq && last <= seq ? this.#last : kept;
    const meeting = this.#entries.slice(from.seq, seq).reduce(evolve, from.meeting);
    this.#last = { seq, meeting };
    return meeting;
  }
}
