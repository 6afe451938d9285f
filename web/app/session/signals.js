// @ts-check
// Quiet signals: what one raises oneself, and, for whoever leads, what others have raised.

import { SPEAKING } from "../protocol.js";

/** @import { ServerClock } from "../clock.js" */
/** @import { Entry, Signal, Signalled, SignalKind } from "../protocol.js" */
/** @import { After } from "../timers.js" */

const SAY_AGAIN_MS = 5000;

/** Of one tab; nothing of it is kept anywhere. */
export class QuietSignals {
  /** What others have raised, by member; only whoever leads is told. @type {Readonly<Record<string, readonly SignalKind[]>>} */
  shown = {};
  /** What is raised here, with what calls off its end. @type {Map<SignalKind, () => void>} */
  #mine = new Map();
  #saidWriting = false;
  #how;

  /**
   * @param {{ say: (signal: Signal) => Promise<Signalled | null>, clock: ServerClock, after: After,
   *   changed: () => void, isWriting: () => boolean }} how `say` resolves to null where it did not
   *   arrive; `isWriting`: whether something waits to be sent for which others wait
   */
  constructor(how) {
    this.#how = how;
  }

  /** @param {SignalKind} what */
  isRaised(what) {
    return this.#mine.has(what);
  }

  /**
   * Raise one, or lower it again; what did not arrive is not raised.
   * @param {SignalKind} what
   */
  async toggle(what) {
    const { say, clock, after, changed } = this.#how;
    const on = !this.#mine.has(what);
    const answer = await say({ what, on });
    if (!answer) return;
    this.#mine.get(what)?.();
    this.#mine.delete(what);
    if (on)
      this.#mine.set(
        what,
        after(answer.until - clock.now(), () => this.#gone(what)),
      );
    changed();
  }

  /** @param {SignalKind} what */
  #gone(what) {
    this.#mine.delete(what);
    this.#how.changed();
  }

  /**
   * Whoever has spoken needs their hand no more, whoever noted it.
   * @param {Pick<Entry, "by" | "event">} entry
   * @param {string} me
   */
  hearOf({ by, event }, me) {
    const who = "member" in event ? event.member : by;
    if (who !== me || !SPEAKING.includes(event.type)) return;
    this.#mine.get("hand")?.();
    this.#mine.delete("hand");
  }

  /** Something is being written: that is said now and then, and never what. */
  typed() {
    if (this.#saidWriting) return;
    this.#saidWriting = true;
    this.#how.say({ what: "writing", on: true });
    this.#how.after(SAY_AGAIN_MS, () => {
      this.#saidWriting = false;
      // Whoever thinks before they go on is still writing.
      if (this.#how.isWriting()) this.typed();
    });
  }

  /** @param {Readonly<Record<string, readonly SignalKind[]>>} raised */
  hear(raised) {
    this.shown = raised;
    this.#how.changed();
  }
}
