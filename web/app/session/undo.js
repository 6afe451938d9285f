// @ts-check
// The way back from one's own last move: offered for some seconds, and to nobody else.

/** @import { After } from "../timers.js" */

const OFFERED_MS = 10_000;

/** Offers to take back the last move, as long as it was made here. */
export class Undo {
  /** The move that can be taken back. @type {{ from: string, to: string } | null} */
  offer = null;
  #stopWaiting = () => {};
  #after;
  #changed;

  /**
   * @param {After} after
   * @param {() => void} changed
   */
  constructor(after, changed) {
    this.#after = after;
    this.#changed = changed;
  }

  /**
   * The meeting was moved by whoever holds this session.
   * @param {string} from
   * @param {string} to
   */
  movedByMe(from, to) {
    this.withdraw();
    this.offer = { from, to };
    this.#stopWaiting = this.#after(OFFERED_MS, () => {
      this.offer = null;
      this.#changed();
    });
  }

  /** Somebody else moved the meeting, or may have done so meanwhile. */
  withdraw() {
    this.#stopWaiting();
    this.offer = null;
  }
}
