// @ts-check
// Where a reader of the page is: at the top of what is new and was asked for, and otherwise where they were.

import { openRound } from "./meeting/going-on.js";

/** @import { Meeting } from "./protocol.js" */

/** What the course has not brought. */
const CALLED = -1;

/** Scrolls a page to its top in a new phase; whoever leads also to what they have just asked of all. */
export class Scrolling {
  #phase = "";
  #asked = "";
  #toTop;

  /** @param {() => void} toTop */
  constructor(toTop) {
    this.#toTop = toTop;
  }

  /**
   * @param {Meeting} meeting that was just drawn
   * @param {string} me
   */
  drawn(meeting, me) {
    const asked = meeting.chair.coach === me ? askedOfAll(meeting) : "";
    const isNew = asked !== "" && asked !== this.#asked;
    if (this.#phase !== "" && (this.#phase !== meeting.phase || isNew)) this.#toTop();
    this.#phase = meeting.phase;
    this.#asked = asked;
  }
}

/**
 * What stands above all else because whoever leads has called for it: a question, or a round.
 * @param {Meeting} meeting
 */
function askedOfAll(meeting) {
  const round = openRound(meeting);
  return meeting.floor?.id ?? (round?.place === CALLED ? round.id : "");
}
