// @ts-check
// The transcript of a meeting, and its replay: the same lines, folded up to where the slider is.

import { html } from "/vendor/lit-html/lit-html.js";
import { entries, refusalOf } from "../api.js";
import { isolated } from "../isolated.js";
import { evolve } from "../meeting/evolve.js";
import { callPeople } from "../people.js";
import { START } from "../protocol.js";
import { mine } from "../seats.js";
import { line } from "../transcript.js";
import { transcriptView } from "../views/transcript.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { Entry, Meeting } from "../protocol.js" */
/** @import { Tab } from "../tab.js" */

const PLAY_EVERY_MS = 900;

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} _tab
 * @param {AbortSignal} left
 */
export async function open(container, { set, number }, _tab, left) {
  const seat = mine(set);
  if (!seat) return trouble(container, { code: "not_seated", set });
  try {
    const { entries: all } = await entries(set, Number(number), seat.token);
    const replay = new Replay(container, `/sets/${set}`, /** @type {any} */ (all));
    replay.begin();
    left.addEventListener("abort", replay.pause);
  } catch (error) {
    trouble(container, { code: refusalOf(error).code, set });
  }
}

/** A meeting that is gone through again, entry by entry. */
class Replay {
  #timer = 0;

  /**
   * @param {HTMLElement} container
   * @param {string} home the address of the set
   * @param {Entry[]} entries
   */
  constructor(container, home, entries) {
    this.container = container;
    this.home = home;
    // Every moment is kept once: the meetings share what they have in common.
    /** @type {Meeting[]} */
    this.moments = [START];
    for (const entry of entries) this.moments.push(evolve(this.end, entry));
    this.lines = entries.map((entry, at) => {
      callPeople(this.moments[at + 1]);
      return line(this.moments[at + 1], entry, this.moments[at], this.end);
    });
    this.length = entries.length;
    this.seq = Math.min(Number(location.hash.slice(1)) || this.length, this.length);
    this.page = new Page(container, () => {
      callPeople(this.meeting);
      return this.length ? transcriptView(this) : empty();
    });
  }

  begin() {
    document.title = `${isolated(this.end.title)} · ${say("transcript-title")}`;
    this.page.draw();
  }

  /** The meeting as it is at the end of what was written. */
  get end() {
    return this.moments[this.moments.length - 1];
  }

  /** The meeting at the moment that is looked at. */
  get meeting() {
    return this.moments[this.seq];
  }

  get playing() {
    return this.#timer !== 0;
  }

  /** @param {number} seq */
  go = (seq) => {
    this.seq = Math.max(0, Math.min(seq, this.length));
    history.replaceState(null, "", `#${this.seq}`);
    if (this.seq === this.length) this.pause();
    this.page.draw();
    this.container.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  };

  /** Play on, or pause. */
  play = () => {
    if (this.playing) this.pause();
    else this.#play();
    this.page.draw();
  };

  #play() {
    if (this.seq === this.length) this.seq = 0;
    this.#timer = window.setInterval(() => this.go(this.seq + 1), PLAY_EVERY_MS);
  }

  pause = () => {
    clearInterval(this.#timer);
    this.#timer = 0;
  };
}

function empty() {
  return html`<main class="sheet"><h1 class="sheet__title">${say("transcript-title")}</h1><p class="sheet__lead">${say("transcript-empty")}</p></main>`;
}
