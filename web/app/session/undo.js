// @ts-check
// The way back from what one did oneself a moment ago: a move of everybody, a tap that ended a turn.

import { Offer } from "./offer.js";

/** @import { Entry, Meeting } from "../protocol.js" */
/** @import { After } from "../timers.js" */

/** Moves that follow each other within so long are one run: a key that was held, a press too many. */
const RUN_MS = 3000;
const TAPS = ["turn_spoken", "passed", "turn_skipped"];

/** Offers to take back one's last moves, and one's last tap. */
export class Undo {
  /** The moves that can be taken back. @type {Offer<{ from: string, to: string }>} */
  moves;
  /** The tap by which a turn was over. @type {Offer<{ round: string, turn: string }>} */
  tap;
  #runs = false;
  #endRun = () => {};
  #after;

  /**
   * @param {After} after
   * @param {() => void} changed
   */
  constructor(after, changed) {
    this.#after = after;
    this.moves = new Offer(after, changed);
    this.tap = new Offer(after, changed);
  }

  /**
   * Something happened, by whoever holds this session or by somebody else.
   * @param {Meeting} before
   * @param {Meeting} after
   * @param {Entry} entry
   * @param {string} me
   */
  follow(before, after, entry, me) {
    const isMine = entry.by === me;
    const isMove = entry.event.type === "phase_began";
    if (!isMine || !isMove) this.#runs = false;
    if (isMove && isMine) this.#moved(before.phase, after.phase);
    else if (isMove) this.withdraw();
    else if (isMine) this.#did(entry);
  }

  /** Somebody else moved the meeting, or may have done so meanwhile. */
  withdraw() {
    this.moves.withdraw();
    this.tap.withdraw();
  }

  /**
   * The meeting was moved by whoever holds this session; a run of moves is taken back as one.
   * @param {string} from
   * @param {string} to
   */
  #moved(from, to) {
    this.tap.withdraw();
    const before = this.#runs ? this.moves.made : null;
    const first = before?.to === from ? before.from : from;
    if (first === to) this.moves.withdraw();
    else this.moves.make({ from: first, to });
    this.#runs = true;
    this.#endRun();
    this.#endRun = this.#after(RUN_MS, () => {
      this.#runs = false;
    });
  }

  /** @param {Entry} entry */
  #did({ act, event }) {
    if (TAPS.includes(event.type))
      this.tap.make({ round: /** @type {any} */ (event).round, turn: act });
  }
}
