// @ts-check
// What a screen reader is to hear, politely and once, of what has happened since it last heard something.

import { talkRound, turnOf } from "../meeting/going-on.js";
import { remaining, stepOf } from "../meeting/now.js";
import { phaseName } from "../phases.js";
import { say } from "../words.js";
import { news } from "./news.js";

/** @import { Command, Meeting } from "../protocol.js" */
/** @import { StateName } from "./connection-state.js" */

const MINUTE_MS = 60_000;
/** More entries than these at once are what was missed: how many is heard, and not each. */
const MOST_NEWS = 5;
/** What stays with whoever writes it is not sent to anybody. @type {ReadonlySet<Command["type"]>} */
const OWN = new Set(["note_down", "draft_question"]);

/** @typedef {{ meeting: Meeting, me: string, state: StateName, now: number }} Moment `now` by the server's clock */

/** Knows what was so when it was last asked, so that nothing is announced twice, nor at first. */
export class Announcements {
  /** @type {Meeting | null} */
  #before = null;
  #isSent = false;
  #isLost = false;
  /** The phase that was looked at last, and whether its last minute had begun. */
  #clock = { phase: "", isLate: false };

  /**
   * A form was sent, and its act was done.
   * @param {Command["type"]} type
   */
  sent(type) {
    this.#isSent ||= !OWN.has(type);
  }

  /**
   * What is to be heard now; empty if that is nothing.
   * @param {Moment} moment
   */
  next(moment) {
    const { meeting, me } = moment;
    const before = this.#before;
    const own = [...this.#ownPost(), ...this.#connection(moment), ...this.#lastMinute(moment)];
    this.#before = meeting;
    if (!before || meeting.seq < before.seq) return "";
    const missed = meeting.seq - before.seq > MOST_NEWS;
    return [...own, ...(missed ? inShort(before, meeting, me) : news(before, meeting, me))].join(
      " ",
    );
  }

  #ownPost() {
    const isSent = this.#isSent;
    this.#isSent = false;
    return isSent ? [say("aloud-sent")] : [];
  }

  /** @param {Moment} moment */
  #connection({ state }) {
    const wasLost = this.#isLost;
    this.#isLost = state === "lost" || state === "ending";
    return wasLost && !this.#isLost ? [say("aloud-back")] : [];
  }

  /** @param {Moment} moment */
  #lastMinute({ meeting, now }) {
    const { phase, isLate: wasLate } = this.#clock;
    const left = remaining(meeting, now);
    const isLate = stepOf(meeting).minutes > 0 && left <= MINUTE_MS;
    this.#clock = { phase: meeting.phase, isLate };
    const isNew = isLate && !wasLate && phase === meeting.phase;
    return isNew && left > 0 ? [say("aloud-minute")] : [];
  }
}

/**
 * How much was missed, and where everyone is now.
 * @param {Meeting} before
 * @param {Meeting} after
 * @param {string} me
 */
function inShort(before, after, me) {
  const round = talkRound(after);
  const mine = round !== null && turnOf(round) === me;
  const values = { count: after.seq - before.seq, phase: phaseName(after) };
  return [say("aloud-missed", values), ...(mine ? [say("round-your_turn")] : [])];
}
