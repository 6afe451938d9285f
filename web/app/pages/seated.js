// @ts-check
// What the pages of a set share that a member works on: their seat, the set as it is now, its forms.

import { actOnSet, makeOwnKey, refusalOf, renewMembersKey, showSet } from "../api.js";
import { bringBack, keepInCookies, seatIn } from "../back.js";
import { Drafts } from "../drafts.js";
import { leaveWord } from "../farewell.js";
import { go } from "../going.js";
import { onCome } from "../later.js";
import { SET_COMMANDS } from "../protocol-between.js";
import { forget, held, hold, sit } from "../seats.js";
import { kept } from "../storage.js";
import { after } from "../timers.js";
import { Page } from "./page.js";
import { trouble, troubleOn } from "./trouble.js";

/** @import { Limits, SetCommand, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Tab } from "../tab.js" */

/** What a page is opened with. @typedef {{ container: HTMLElement, tab: Tab, left: AbortSignal }} Place */

/** Why a seat opens its set no more, for good. */
const LOST = ["not_seated", "seat_revoked", "set_deleted", "no_such_set"];
/** How often a set is looked at again: while somebody may ask for something, and else. */
const LOOK_EVERY_MS = { soon: 5_000, seldom: 30_000 };

/**
 * The seat of this tab in a set, and the set as it opens it; null where it does not, which is told.
 * @param {HTMLElement} container
 * @param {string} set
 * @returns {Promise<{ seat: Held, page: SetPage } | null>}
 */
export async function seated(container, set) {
  const seat = await seatIn(set);
  if (!seat) return closed(container, { code: "not_seated" });
  try {
    const page = await showSet(set, seat.token);
    // Two entries are one now, and this browser knows the seat as the other.
    if (page.me !== seat.member) await bringBack();
    const same = held(set).find(({ token }) => token === seat.token) ?? seat;
    const known = page.members.find(({ id }) => id === page.me);
    const now = { ...same, name: known?.name ?? same.name, set_name: page.name, role: page.role };
    sit(now);
    keepInCookies();
    return { seat: now, page };
  } catch (error) {
    return closed(container, { code: refusalOf(error).code, seat });
  }
}

/**
 * @param {HTMLElement} container
 * @param {{ code: string, seat?: Held }} why
 */
function closed(container, why) {
  trouble(container, why);
  return null;
}

/** A set as one of its members works on it. */
export class SeatedPage {
  #place;
  #callOff = () => {};
  #isClosed = false;

  /**
   * @param {Place} place
   * @param {{ seat: Held, page: SetPage }} seated
   * @param {() => unknown} view
   */
  constructor(place, { seat, page }, view) {
    this.#place = place;
    this.seat = seat;
    this.page = page;
    const typed = () => this.draw();
    this.drafts = new Drafts(kept, `sets/${seat.set}/${seat.member}`, { tab: place.tab, typed });
    this.screen = new Page(place.container, view);
  }

  begin() {
    const signal = this.#place.left;
    const look = () => this.#isClosed || this.look().catch(() => {});
    // Somebody may have joined, or a meeting ended, while this page was out of sight.
    addEventListener("focus", look, { signal });
    onCome(() => this.draw(), signal);
    this.draw();
    this.#watch();
  }

  /** Nobody who asks to come in waits until somebody happens to look. */
  #watch() {
    const { doorway, role, members } = this.page;
    // Whose name is taken asks to be let back where all others just come in: the coach can let them.
    const mayAsk = doorway === "ask" || (doorway === "open" && role === "coach");
    const isSoon = mayAsk || members.some(({ undecided }) => undecided);
    this.#callOff();
    if (this.isLeft || this.#isClosed) return;
    this.#callOff = after(LOOK_EVERY_MS[isSoon ? "soon" : "seldom"], async () => {
      if (document.visibilityState === "visible") await this.look().catch(() => {});
      this.#watch();
    });
  }

  get tab() {
    return this.#place.tab;
  }

  get isLeft() {
    return this.#place.left.aborted;
  }

  get isKeeping() {
    return kept.isKeeping;
  }

  draw() {
    if (!this.isLeft) this.screen.draw();
  }

  /** Read the set anew; whoever has no seat in it any more is told. */
  async look() {
    const { set, token } = this.seat;
    try {
      [this.page] = await Promise.all([showSet(set, token), this.tab.look()]);
    } catch (error) {
      const { code } = refusalOf(error);
      this.#isClosed = LOST.includes(code);
      if (this.#isClosed && !this.isLeft) troubleOn(this.screen, { code, seat: this.seat });
      throw error;
    }
    this.draw();
    this.#watch();
  }

  /**
   * Send one of the forms, then see what has become of the set.
   * @param {string} form the name of its draft
   * @param {() => Promise<unknown>} call
   */
  submit(form, call) {
    return this.screen.submit(this.drafts.of(form), async () => {
      await call();
      await this.look();
    });
  }

  /**
   * Ask for something of the set, with what stands in a form or with the fields that are given.
   * @param {SetCommand["type"]} type
   * @param {string} form the name of its draft
   * @param {Record<string, string | number>} [fields]
   */
  async ask(type, form, fields) {
    const title = titleOfFocus();
    const { id, values } = this.drafts.of(form);
    const said = fields ?? values;
    const act = { type, id, ...ofForm(said, SET_COMMANDS[type]) };
    let answer = { seq: 0 };
    await this.submit(form, async () => {
      answer = await actOnSet(this.seat.set, this.seat.token, act);
    });
    if (document.activeElement === document.body) document.getElementById(title)?.focus();
    return answer.seq;
  }

  /**
   * Say whether somebody may observe.
   * @param {string} member
   * @param {boolean} agrees
   */
  consent(member, agrees) {
    const form = `consent-${member}`;
    const draft = this.drafts.of(form);
    // Another answer is another act, though nobody may have heard the one before.
    if (draft.values.agrees !== String(agrees)) draft.write("agrees", String(agrees));
    return this.ask("consent", form, { member, agrees: String(agrees) });
  }

  makeOwnKey() {
    return this.submit("own", async () => {
      const { key } = await makeOwnKey(this.seat.set, this.seat.token);
      this.#hold({ own_key: key });
    });
  }

  /** Leave the set, and forget the seat that was theirs in it. */
  leaveSet() {
    return this.#end("leave", { type: "leave_set" });
  }

  /** Delete the set, whose name was written to be sure. */
  deleteSet() {
    const { name = "" } = this.drafts.of("delete").values;
    return this.#end("delete", { type: "delete_set", name });
  }

  /**
   * @param {string} form
   * @param {object} act
   */
  #end(form, act) {
    const draft = this.drafts.of(form);
    return this.screen.submit(draft, async () => {
      await actOnSet(this.seat.set, this.seat.token, { id: draft.id, ...act });
      forget(this.seat);
      leaveWord(form === "leave" ? "left" : "deleted");
      go(".");
    });
  }

  /** Their own link is dealt with, and not offered again. */
  dismissOffer() {
    this.#hold({ offered: true, renewed: false });
    this.draw();
  }

  /** @param {Partial<Held>} known */
  #hold(known) {
    this.seat = { ...this.seat, ...known };
    hold(this.seat);
  }

  renewMembersKey() {
    return this.submit("members", () => renewMembersKey(this.seat.set, this.seat.token));
  }
}

/**
 * What a form says of some fields; those within another are named by their path.
 * @param {Record<string, string | number>} said
 * @param {Record<string, Limits>} fields
 * @param {string} path
 * @returns {object}
 */
function ofForm(said, fields, path = "") {
  const each = Object.entries(fields).map(([field, { kind, fields: within }]) => {
    const value = said[path + field];
    if (within) return [field, ofForm(said, within, `${path}${field}.`)];
    if (kind === "number") return [field, Number(value ?? 0)];
    return [field, kind === "flag" ? value === "true" : value];
  });
  return Object.fromEntries(each);
}

/** The title of the section that has the focus: the button in it may go with its row. */
function titleOfFocus() {
  const section = document.activeElement?.closest("section[aria-labelledby]");
  return section?.getAttribute("aria-labelledby") ?? "";
}
