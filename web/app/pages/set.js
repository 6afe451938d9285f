// @ts-check
// The set between its meetings: the next one, what is open, who is in it, and its settings.

import { DRAFT } from "../draft.js";
import { Drafts } from "../drafts.js";
import { isolated } from "../isolated.js";
import { draftsIn, unsentIn } from "../session/unsent.js";
import { kept, nameOf } from "../storage.js";
import { setView } from "../views/set.js";
import { say } from "../words.js";
import { SeatedPage, seated } from "./seated.js";

/** @import { SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Unsent } from "../session/unsent.js" */
/** @import { Tab } from "../tab.js" */
/** @import { Place } from "./seated.js" */

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 * @param {AbortSignal} left
 */
export async function open(container, { set }, tab, left) {
  const found = await seated(container, set);
  if (found) new OpenSet({ container, tab, left }, found).begin();
}

/** The set, with what its member left unsent in meetings. */
class OpenSet extends SeatedPage {
  #left;
  /** The forms of its meetings, by their numbers. @type {Map<number, Drafts>} */
  #meetings = new Map();
  /** What was written in its meetings and not sent, the latest meeting first. @type {Unsent[]} */
  unsent = [];

  /**
   * @param {Place} place
   * @param {{ seat: Held, page: SetPage }} found
   */
  constructor(place, found) {
    super(place, found, () => setView(this));
    this.#left = place.left;
  }

  /** @override */
  begin() {
    addEventListener("storage", (event) => this.#elsewhere(event), { signal: this.#left });
    super.begin();
  }

  /** Another tab has written, or has sent or let go what it kept. @param {StorageEvent} event */
  async #elsewhere({ key, newValue }) {
    const name = nameOf(key);
    if (name && newValue === null) for (const drafts of this.#meetings.values()) drafts.gone(name);
    await this.tab.look();
    this.draw();
  }

  /** @override */
  draw() {
    if (this.isLeft) return;
    const meetings = this.page.meetings.filter(this.#isBegun(kept.keys()));
    this.unsent = unsentIn({ meetings }, (number) => this.#draftsOf(number));
    document.title = `${isolated(this.page.name)} · ${say("app-name")}`;
    super.draw();
  }

  /**
   * Whether something of a meeting is among what this browser keeps, or was.
   * @param {string[]} keys
   * @returns {(meeting: { number: number }) => boolean}
   */
  #isBegun(keys) {
    const { set, member } = this.seat;
    const start = (/** @type {number} */ number) => `${DRAFT}${draftsIn(set, number, member)}/`;
    return ({ number }) =>
      this.#meetings.has(number) || keys.some((key) => key.startsWith(start(number)));
  }

  /**
   * The forms of one meeting, as its own page keeps them.
   * @param {number} number
   */
  #draftsOf(number) {
    const { set, member } = this.seat;
    const drafts =
      this.#meetings.get(number) ??
      new Drafts(kept, draftsIn(set, number, member), { tab: this.tab });
    this.#meetings.set(number, drafts);
    return drafts;
  }

  /** @param {Unsent} one */
  letGoDraft({ number, name }) {
    this.#draftsOf(number).of(name).clear();
    this.draw();
  }
}
