// @ts-check
// The transcript of a meeting: a story to read, and its replay, the same lines folded up to a moment.

import { entries, refusalOf } from "../api.js";
import { seatIn } from "../back.js";
import { here } from "../base.js";
import { isolated } from "../isolated.js";
import { onCome } from "../later.js";
import { Moments } from "../moments.js";
import { callPeople } from "../people.js";
import { phaseName } from "../phases.js";
import { Player } from "../player.js";
import { START } from "../protocol.js";
import { bandAt, bands, beyond, fragmentOf, marks, placeOf } from "../replaying.js";
import { onlooker } from "../session/onlooker.js";
import { Unfolded } from "../session/unfolded.js";
import { everything, isTold, story } from "../story.js";
import { line, markOf } from "../transcript.js";
import { replayView } from "../views/replay.js";
import { restIsIn } from "../views/rest.js";
import { emptyView, storyView } from "../views/story.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

restIsIn(() => import("../views/rest-of-stage.js"));

/** @import { Entry } from "../protocol.js" */
/** @import { Band } from "../replaying.js" */
/** @import { Tab } from "../tab.js" */
/** @import { Line } from "../transcript.js" */

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} _tab
 * @param {AbortSignal} left
 */
export async function open(container, { set, number }, _tab, left) {
  const seat = await seatIn(set);
  if (!seat) return trouble(container, { code: "not_seated", set });
  try {
    const { entries: all } = await entries(set, Number(number), seat.token);
    if (!left.aborted)
      new Transcript(container, `sets/${set}`, /** @type {any} */ (all)).begin(left);
  } catch (error) {
    trouble(container, { code: refusalOf(error).code, set });
  }
}

/** A meeting that is read, or gone through again, entry by entry. */
class Transcript {
  /** Whether all that happened is shown, or what was said alone. */
  all = false;
  isReplaying = false;
  /** On a phone: whether the moments stand in the place of the room. */
  listsMoments = false;
  /** The chapters that are read whole, by where they begin. @type {Set<number>} */
  whole = new Set();
  /** The phase that was looked at last. @type {Band | null} */
  phase = null;

  /**
   * @param {HTMLElement} container
   * @param {string} home the address of the set
   * @param {Entry[]} entries
   */
  constructor(container, home, entries) {
    this.container = container;
    this.home = home;
    this.entries = entries;
    /** @type {Line[]} */
    const read = [];
    this.moments = new Moments(entries, (m, entry, before) => {
      callPeople(m);
      read.push(line(m, entry, before, m));
    });
    this.end = this.moments.end;
    // What became of the words afterwards is known at the end.
    this.lines = read.map((one, at) => ({ ...one, mark: markOf(entries[at], this.end) }));
    const opening = phaseName(START);
    this.told = this.lines.filter((_line, at) => isTold(entries[at]));
    this.chapters = {
      told: story(this.end, entries, this.lines, opening),
      all: everything(this.lines, opening),
    };
    this.bands = bands(this.lines, opening);
    this.marks = marks(entries);
    this.player = new Player(entries, this.#moved);
    this.page = new Page(container, () => this.#view());
    this.session = { ...onlooker(), unfolded: new Unfolded(() => this.page.draw()) };
  }

  /** @param {AbortSignal} left */
  begin(left) {
    document.title = `${isolated(this.end.title)} · ${say("transcript-title")}`;
    addEventListener("hashchange", this.#look, { signal: left });
    addEventListener("beforeprint", this.#readWhole, { signal: left });
    addEventListener("keydown", this.#key, { signal: left });
    onCome(() => this.page.draw(), left);
    left.addEventListener("abort", this.player.pause);
    this.#look();
  }

  /** The meeting at the moment that is looked at. */
  get meeting() {
    return this.isReplaying ? this.moments.at(this.player.seq) : this.end;
  }

  /**
   * The address of a moment; of 0, of the story.
   * @param {number} seq
   */
  addressOf = (seq) => here() + fragmentOf({ seq, all: this.all });

  toggleAll = () => {
    this.all = !this.all;
    this.#moved();
  };

  toggleMoments = () => {
    this.listsMoments = !this.listsMoments;
    this.page.draw();
    this.#showCurrent();
  };

  /** @param {number} chapter */
  readOn = (chapter) => {
    this.whole.add(chapter);
    this.page.draw();
  };

  /**
   * What was picked from the moments is looked at.
   * @param {number} seq
   */
  pick = (seq) => {
    const isInPlace = this.listsMoments;
    this.listsMoments = false;
    this.player.go(seq);
    // The moments that stood in the place of the room are gone, and the focus with them.
    if (isInPlace) this.#find(".track__slider")?.focus();
  };

  /**
   * To the next mark, or where a phase begins; or to the one before.
   * @param {1 | -1} way
   */
  leap = (way) => {
    const all = [...this.marks, ...this.bands].toSorted((a, b) => a.seq - b.seq);
    this.player.go(beyond(all, this.player.seq, way, this.player.length));
  };

  #view() {
    callPeople(this.meeting);
    if (!this.entries.length) return emptyView();
    return this.isReplaying ? replayView(this) : storyView(this);
  }

  /** Go where the address asks to be. */
  #look = () => {
    const was = this.isReplaying ? this.player.seq : 0;
    const { seq, all } = placeOf(location.hash, this.entries.length);
    this.player.pause();
    this.all = all;
    this.isReplaying = seq > 0;
    if (seq) this.player.seq = seq;
    this.page.draw();
    this.#showCurrent();
    if (seq && !was) this.#find(".track__slider")?.focus();
    else if (was && !seq) this.#find(`a[href="${this.addressOf(was)}"]`)?.focus();
  };

  #moved = () => {
    const seq = this.isReplaying ? this.player.seq : 0;
    history.replaceState(null, "", this.addressOf(seq));
    this.page.draw();
    this.#showCurrent();
  };

  /** The moment in its list; and the room from its top, where another phase has begun. */
  #showCurrent() {
    const phase = bandAt(this.bands, this.player.seq);
    if (phase !== this.phase) this.#find(".replay__room")?.scrollTo(0, 0);
    this.phase = phase;
    this.#find(".moments [aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement | null} */ (this.container.querySelector(selector));
  }

  /** On paper nothing can be asked for. */
  #readWhole = () => {
    for (const { seq } of this.chapters.all) this.whole.add(seq);
    this.page.draw();
  };

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const { key, target } = event;
    if (!this.isReplaying || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = target instanceof HTMLElement ? target : document.body;
    // What has a use for a key of its own keeps it.
    if (key === " " ? at.closest("button, a, summary, label") : at.closest("input")) return;
    const { player } = this;
    const ways = {
      " ": player.toggle,
      ArrowLeft: () => player.go(player.seq - 1),
      ArrowRight: () => player.go(player.seq + 1),
      Home: () => player.go(1),
      End: () => player.go(player.length),
    };
    if (!(key in ways)) return;
    event.preventDefault();
    ways[/** @type {keyof typeof ways} */ (key)]();
  };
}
