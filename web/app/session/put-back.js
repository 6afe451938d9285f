// @ts-check
// What this tab had seen, and what is not in the log any more, as it was put back to an earlier copy.

import { evolve } from "../meeting/evolve.js";
import { START } from "../protocol.js";

/** @import { Entry, Meeting } from "../protocol.js" */

export class PutBack {
  /** What is gone, each with the meeting right after it. @type {{ meeting: Meeting, entry: Entry }[]} */
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
    let meeting = START;
    for (const entry of this.#before.splice(0)) {
      meeting = evolve(meeting, entry);
      const { at, act } = entries[entry.seq - 1] ?? {};
      if (at !== entry.at || act !== entry.act) this.gone.push({ meeting, entry });
    }
  }

  /** Whoever looks has read it. */
  done() {
    this.gone = [];
    this.#changed();
  }
}
