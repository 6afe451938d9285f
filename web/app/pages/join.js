// @ts-check
// From a link to a seat: a name and one button; whoever has a seat here already walks on.

import { tidyKey } from "../address.js";
import { knock, makeOwnKey, refusalOf, showSet, takeSeat } from "../api.js";
import { bringBack, keepInCookies } from "../back.js";
import { Drafts } from "../drafts.js";
import { entersMeetings } from "../hosting.js";
import { random, randomKey } from "../random.js";
import { held, hold, sit } from "../seats.js";
import { wasSeen } from "../seen.js";
import { kept } from "../storage.js";
import { after } from "../timers.js";
import { doorView } from "../views/door.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { Door, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Tab } from "../tab.js" */

const ASK_AGAIN_MS = 3_000;
/** Why a token opens no seat any more: what is asked next is asked by another. */
const SPENT = ["turned_away", "not_seated", "seat_revoked"];
/** Why a link lets nobody in whom the set does not know; whoever has a seat in it needs none. */
const OF_NO_MATTER = ["key_unknown", "key_replaced", "door_closed"];

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 * @param {AbortSignal} left
 */
export async function open(container, params, tab, left) {
  // Some programs write a whole address in capitals; a set has none.
  const set = params.set.toLowerCase();
  const key = tidyKey(location.hash);
  // A second link opened in the same tab changes the fragment alone.
  addEventListener("hashchange", () => location.reload(), { signal: left });
  await bringBack();
  try {
    const door = key ? await knock(set, key) : null;
    if (!door) return closed(container, set, "key_unknown");
    const same = held(set).find((seat) => seat.member === door.member);
    const mine = same && (await standing(same));
    if (same && mine) return enter(same, mine);
    new AtTheDoor(container, { set, key, door }, tab, left).begin();
  } catch (error) {
    closed(container, set, refusalOf(error).code);
  }
}

/**
 * The door stays closed to this link; to whoever has a seat that stands the set is open all the same.
 * @param {HTMLElement} container
 * @param {string} set
 * @param {string} code
 */
async function closed(container, set, code) {
  for (const seat of OF_NO_MATTER.includes(code) ? held(set) : []) {
    const page = await standing(seat);
    if (page) return enter(seat, page);
  }
  trouble(container, { code, set: held(set).length ? set : undefined });
}

/**
 * The set as a seat opens it; null if the seat does not stand.
 * @param {Held} seat
 */
function standing({ set, token }) {
  return showSet(set, token).catch(() => null);
}

/**
 * Sit down in a seat that stands, and go where the set is.
 * @param {Held} seat
 * @param {SetPage} page
 */
function enter(seat, page) {
  const ahead = page.meetings.filter((one) => !one.closed_at && !one.cancelled_at);
  const now = ahead.find((meeting) => meeting.started_at) ?? ahead[0];
  sit(seat);
  goTo(seat.set, entersMeetings(page) ? (now?.number ?? 0) : 0);
}

/**
 * In the place of the door: going back leads to no key in an address, for whoever sits here next.
 * @param {string} set
 * @param {number} meeting 0 for none
 */
function goTo(set, meeting) {
  const address = meeting ? `sets/${set}/meetings/${meeting}` : `sets/${set}`;
  if (kept.isKeeping) return location.replace(address);
  history.replaceState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Whoever stands at the door of a set, with a key to it. */
class AtTheDoor {
  /** Whether they have asked for so long that they are to ask anew. */
  isUnanswered = false;
  #key;
  #left;
  /** Whether what was asked last is not to be asked again: it was another name. */
  #isTakenBack = false;
  #callOff = () => {};

  /**
   * @param {HTMLElement} container
   * @param {{ set: string, key: string, door: Door }} where
   * @param {Tab} tab
   * @param {AbortSignal} left
   */
  constructor(container, { set, key, door }, tab, left) {
    this.set = set;
    this.door = door;
    this.seats = held(set);
    this.#key = key;
    this.#left = left;
    this.container = container;
    const drafts = new Drafts(kept, `join/${set}`, { tab, typed: () => this.page.draw() });
    this.draft = drafts.of(`${door.opens}/${encodeURIComponent(door.name)}`);
    this.page = new Page(container, () => doorView(this));
  }

  /** Whoever asked before a reload goes on asking. */
  begin() {
    this.page.draw();
    if (this.isAsking) this.#askAgain();
  }

  get isKeeping() {
    return kept.isKeeping;
  }

  /** Whether they wait to be let in. */
  get isAsking() {
    return this.draft.values.asks === "yes";
  }

  /** Come in as somebody whom this browser knows. @param {Held} seat */
  goOnAs(seat) {
    sit(seat);
    // The set says how it stands with those who come in to a meeting only now and then, or never.
    const number = seat.role === "host" || seat.role === "observer" ? 0 : this.door.meeting?.number;
    goTo(this.set, number ?? 0);
  }

  /** Come in with what stands in the form. */
  join() {
    this.draft.write("back", "");
    return this.#knock();
  }

  /** The name is taken, and theirs: ask to be let back to it. */
  askBack() {
    this.draft.write("back", "yes");
    return this.#knock();
  }

  async #knock() {
    // Kept with the form: a second try after a lost answer is the same seat.
    if (!this.draft.values.token) this.draft.write("token", random());
    if (!this.draft.values.own_key) this.draft.write("own_key", randomKey());
    this.#isTakenBack = false;
    await this.page.submit(this.draft, () => this.#sitDown());
    const code = this.draft.refusal?.code ?? "";
    const waits = code === "awaits_admission";
    this.isUnanswered = code === "not_seated";
    if (waits) this.draft.write("asks", this.#isTakenBack ? "" : "yes");
    else if (!this.draft.refusal?.again) this.draft.write("asks", "");
    if (SPENT.includes(code)) this.#turnAway();
    if (this.isUnanswered || (waits && this.#isTakenBack)) this.draft.refusal = null;
    this.page.draw();
    if (this.isAsking) this.#callOff = after(ASK_AGAIN_MS, () => this.#askAgain());
  }

  #askAgain() {
    if (this.isAsking && !this.#left.aborted) this.#knock();
  }

  /** It was another name: what is asked by that, from the same seat, is in place of this one. */
  stopAsking() {
    this.#callOff();
    this.#isTakenBack = true;
    this.draft.write("asks", "");
    this.draft.refusal = null;
    this.page.draw();
  }

  /** With another token they may ask again. */
  #turnAway() {
    for (const field of ["asks", "token", "own_key"]) this.draft.write(field, "");
  }

  async #sitDown() {
    const { name = "", token, own_key = "", back } = this.draft.values;
    const asked = { key: this.#key, name, token, own_key, back: back === "yes" };
    const { set, set_name, member, role, meeting, ...seat } = await takeSeat(this.set, asked);
    const isOwn = this.door.opens === "own_seat";
    /** @type {Held} */
    const mine = { set, set_name, member, role, name: seat.name, token };
    mine.own_key = isOwn ? this.#key : own_key;
    sit(mine);
    // Servers and proxies on the way have written that key down: it opens nothing from now on.
    if (isOwn && wasSeen(set))
      hold({ ...mine, own_key: (await makeOwnKey(set, token)).key, renewed: true });
    await keepInCookies();
    goTo(set, meeting);
  }
}
