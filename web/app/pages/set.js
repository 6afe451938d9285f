// @ts-check
// The set between its meetings: the next one, what is open, who is in it, and its links.

import { actOnSet, makeOwnKey, refusalOf, renewMembersKey, showSet } from "../api.js";
import { DRAFT } from "../draft.js";
import { Drafts } from "../drafts.js";
import { isolated } from "../isolated.js";
import { onCome } from "../later.js";
import { SET_COMMANDS } from "../protocol.js";
import { mine, sit } from "../seats.js";
import { draftsIn, unsentIn } from "../session/unsent.js";
import { kept } from "../storage.js";
import { setView } from "../views/set.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { Limits, SetCommand, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Unsent } from "../session/unsent.js" */
/** @import { Tab } from "../tab.js" */

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 * @param {AbortSignal} left
 */
export async function open(container, { set }, tab, left) {
  const seat = mine(set);
  if (!seat) return trouble(container, { code: "not_seated" });
  try {
    const opened = new OpenSet(container, seat, await showSet(set, seat.token), tab, left);
    sit(seat);
    opened.begin();
  } catch (error) {
    trouble(container, { code: refusalOf(error).code });
  }
}

/** A set as one of its members works on it. */
class OpenSet {
  #tab;
  #left;
  /** The forms of its meetings, by their numbers. @type {Map<number, Drafts>} */
  #meetings = new Map();
  /** What was written in its meetings and not sent, the latest meeting first. @type {Unsent[]} */
  unsent = [];

  /**
   * @param {HTMLElement} container
   * @param {Held} seat
   * @param {SetPage} page
   * @param {Tab} tab
   * @param {AbortSignal} left
   */
  constructor(container, seat, page, tab, left) {
    this.seat = seat;
    this.page = page;
    this.#tab = tab;
    this.#left = left;
    const typed = () => this.#draw();
    this.drafts = new Drafts(kept, `sets/${seat.set}/${seat.member}`, { tab, typed });
    this.screen = new Page(container, () => setView(this));
  }

  begin() {
    const signal = this.#left;
    this.#find();
    // Somebody may have joined, or a meeting ended, while this page was out of sight.
    addEventListener("focus", () => this.#look().catch(() => {}), { signal });
    addEventListener("storage", (event) => this.#elsewhere(event), { signal });
    onCome(() => this.#draw(), signal);
  }

  /** Another tab has written, or has sent or let go what it kept. @param {StorageEvent} event */
  async #elsewhere({ key, newValue }) {
    if (key !== null && newValue === null)
      for (const drafts of this.#meetings.values()) drafts.gone(key);
    await this.#tab.look();
    this.#find();
  }

  /** Look for what was not sent, and show it. */
  #find() {
    const meetings = this.page.meetings.filter(this.#isBegun(kept.keys()));
    this.unsent = unsentIn({ meetings }, (number) => this.#draftsOf(number));
    this.#draw();
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
      new Drafts(kept, draftsIn(set, number, member), { tab: this.#tab });
    this.#meetings.set(number, drafts);
    return drafts;
  }

  get isKeeping() {
    return kept.isKeeping;
  }

  /** @param {Unsent} one */
  letGoDraft({ number, name }) {
    this.#draftsOf(number).of(name).clear();
    this.#find();
  }

  #draw() {
    if (this.#left.aborted) return;
    document.title = `${isolated(this.page.name)} · ${say("app-name")}`;
    this.screen.draw();
  }

  async #look() {
    const { set, token } = this.seat;
    [this.page] = await Promise.all([showSet(set, token), this.#tab.look()]);
    this.#find();
  }

  /**
   * Send one of the forms, then see what has become of the set.
   * @param {string} form the name of its draft
   * @param {() => Promise<unknown>} call
   */
  #submit(form, call) {
    return this.screen.submit(this.drafts.of(form), async () => {
      await call();
      await this.#look();
    });
  }

  /**
   * Ask for something of the set, with what stands in a form or with the fields that are given.
   * @param {SetCommand["type"]} type
   * @param {string} form the name of its draft
   * @param {Record<string, string>} [fields]
   */
  async ask(type, form, fields) {
    const title = titleOfFocus();
    const { id, values } = this.drafts.of(form);
    const said = fields ?? values;
    const act = { type, id, ...ofForm(said, SET_COMMANDS[type]) };
    await this.#submit(form, () => actOnSet(this.seat.set, this.seat.token, act));
    if (document.activeElement === document.body) document.getElementById(title)?.focus();
  }

  makeOwnKey() {
    return this.#submit("own", async () => {
      const { key } = await makeOwnKey(this.seat.set, this.seat.token);
      this.seat = { ...this.seat, own_key: key };
      sit(this.seat);
    });
  }

  renewMembersKey() {
    return this.#submit("members", () => renewMembersKey(this.seat.set, this.seat.token));
  }
}

/**
 * What a form says of some fields; those within another are named by their path.
 * @param {Record<string, string>} said
 * @param {Record<string, Limits>} fields
 * @param {string} path
 * @returns {object}
 */
function ofForm(said, fields, path = "") {
  const each = Object.entries(fields).map(([field, { kind, fields: within }]) => {
    const value = said[path + field];
    if (within) return [field, ofForm(said, within, `${path}${field}.`)];
    return [field, kind === "flag" ? value === "true" : value];
  });
  return Object.fromEntries(each);
}

/** The title of the section that has the focus: the button in it may go with its row. */
function titleOfFocus() {
  const section = document.activeElement?.closest("section[aria-labelledby]");
  return section?.getAttribute("aria-labelledby") ?? "";
}
