// @ts-check
// What this tab had seen, and what is not in the log any more, as it was put back to an earlier copy.

import { evolve } from "../meeting/evolve.js";
import { START } from "../protocol.js";

/** @import { Entry, Meeting } from "../protocol.js" */

/** @typedef {{ before: Meeting, meeting: Meeting, entry: Entry }} Gone */

export class PutBack {
  /** What is gone, each with the meeting right before it, and right after. @type {Gone[]} */
  gone = [];
  /** @type {Entry[]} */
  #before = [];
  #changed;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /**
   * The meeting begins anew.
   * @param {Entry[]} entries what this tab had of it
   */
  begins(entries) {
    if (entries.length) this.#before = entries;
  }

  /**
   * The meeting is here again.
   * @param {Entry[]} entries what there is now
   */
  ends(entries) {
    let before = START;
    for (const entry of this.#before.splice(0)) {
      const meeting = evolve(before, entry);
      const { at, act } = entries[entry.seq - 1] ?? {};
      if (at !== entry.at || act !== entry.act) this.gone.push({ before, meeting, entry });
      before = meeting;
    }
  }

  /** Whoever looks has read it. */
  done() {
    this.gone = [];
    this.#changed();
  }
}
