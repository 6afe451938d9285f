// @ts-check
// The seats that this browser holds, and which of them this tab sits in.

import { HOME } from "./base.js";
import { kept, keptForTab } from "./storage.js";

/**
 * A seat in a set; `own_key` makes the link for other devices, if it was made or used here, `in_cookie`
 * says whether a cookie holds the seat as well, `offered` whether its owner has dealt with their link, `renewed`
 * whether it has just taken the place of the one that they came by.
 * @typedef {{ set: string, set_name: string, member: string, name: string, role: string, token: string,
 *   own_key?: string, in_cookie?: boolean, offered?: boolean, renewed?: boolean }} Held
 */

const SEATS = "setroom.seats";
const HERE = "setroom.here.";

/**
 * All seats held in a set, the last used first.
 * @param {string} set
 * @returns {Held[]}
 */
export function held(set) {
  return all().filter((seat) => seat.set === set);
}

/**
 * The seat of this tab; a new tab takes the one last used.
 * @param {string} set
 * @returns {Held | undefined}
 */
export function mine(set) {
  const member = keptForTab.getItem(HERE + set);
  return held(set).find((seat) => seat.member === member) ?? held(set)[0];
}

/**
 * Hold a seat, and sit in it in this tab.
 * @param {Held} seat
 */
export function sit(seat) {
  const others = all().filter((s) => s.set !== seat.set || s.member !== seat.member);
  holdAll([seat, ...others]);
  keptForTab.setItem(HERE + seat.set, seat.member);
}

/**
 * Hold a seat otherwise than before, in its place.
 * @param {Held} seat
 */
export function hold(seat) {
  holdAll(all().map((s) => (s.set === seat.set && s.member === seat.member ? seat : s)));
}

/** @param {Held} seat */
export function forget({ set, member }) {
  holdAll(all().filter((seat) => seat.set !== set || seat.member !== member));
}

/** @param {Held[]} seats */
export function holdAll(seats) {
  kept.setItem(SEATS, JSON.stringify(seats));
}

/** @returns {Held[]} */
export function all() {
  return JSON.parse(kept.getItem(SEATS) ?? "[]");
}

/**
 * The link that a key is handed on in.
 * @param {string} set
 * @param {string} key
 */
export function link(set, key) {
  return HOME + door({ set, key });
}

/**
 * Where a link leads in this service; what follows # is never sent to it.
 * @param {{ set: string, key: string }} link
 */
export function door({ set, key }) {
  return `sets/${set}/join#${key}`;
}

/**
 * Where one goes from a meeting: to its set, and to its transcript.
 * @param {string} set
 * @param {number} meeting
 */
export function linksOf(set, meeting) {
  const home = `sets/${set}`;
  return { set: home, transcript: `${home}/meetings/${meeting}/transcript` };
}
