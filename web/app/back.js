// @ts-check
// The seats that this browser's cookies hold, for when its storage was emptied; and how it lets go of all.

import { wayBack } from "./api.js";
import { all, holdAll, mine, sit } from "./seats.js";
import { kept, keptForTab } from "./storage.js";

/** @import { Held } from "./seats.js" */

const KEPT_AT = "setroom.kept-at";
const EVERY_MS = 24 * 3600 * 1000;
const MOST = 50;

/** Bring back what cookies hold and storage does not; where nobody answers, all stays as it is. */
export async function bringBack() {
  const answer = await ask(false).catch(() => null);
  if (answer) restore(answer.seats);
  return answer !== null;
}

/**
 * The seat of this tab in a set; where storage has none, a cookie may.
 * @param {string} set
 */
export async function seatIn(set) {
  if (!mine(set)) await bringBack();
  return mine(set);
}

/** Keep the seats of this browser in cookies as well: once a day, as browsers let them grow old. */
export async function keepInCookies() {
  const at = Number(kept.getItem(KEPT_AT) ?? 0);
  const isNew = all().some((seat) => seat.in_cookie === undefined);
  if (!isNew && Date.now() - at < EVERY_MS) return;
  const answer = await ask(false).catch(() => null);
  if (!answer) return;
  kept.setItem(KEPT_AT, String(Date.now()));
  restore(answer.seats);
}

/** End the cookies of this browser. */
export function endCookies() {
  return ask(true);
}

/** @param {boolean} leave */
function ask(leave) {
  const held = leave ? [] : all().slice(0, MOST);
  return wayBack({ keep: held.map(({ set, token }) => ({ set, token })), leave });
}

/**
 * What was found to stand comes first, in the order that it had here; what was not known follows.
 * @param {Held[]} standing
 */
function restore(standing) {
  const known = all();
  const renamed = known.flatMap((seat) => {
    const now = sameOf(standing, seat);
    return now && now.member !== seat.member ? [{ seat, now, isHere: isHere(seat) }] : [];
  });
  for (const { seat, now } of renamed) moveOver(seat.set, seat.member, now.member);
  const back = standing.filter((one) => !sameOf(known, one));
  const every = [...known, ...back].map((seat) => ({ ...seat, ...sameOf(standing, seat) }));
  const stands = (/** @type {Held} */ seat) => Boolean(sameOf(standing, seat));
  const said = every.map((seat) => ({ ...seat, in_cookie: stands(seat) }));
  if (every.length)
    holdAll(eachOnce([...said.filter(stands), ...said.filter((seat) => !stands(seat))]));
  for (const { now, isHere } of renamed) if (isHere) sit(sameOf(all(), now) ?? now);
}

/**
 * The same seat among others, by its token.
 * @param {Held[]} seats
 * @param {Held} seat
 */
function sameOf(seats, { set, token }) {
  return seats.find((one) => one.set === set && one.token === token);
}

/** Whether this tab sits in it. @param {Held} seat */
function isHere({ set, member }) {
  return mine(set)?.member === member;
}

/** Two entries that became one have one seat. @param {Held[]} seats */
function eachOnce(seats) {
  const whose = seats.map(({ set, member }) => `${set}/${member}`);
  return seats.filter((_, at) => whose.indexOf(whose[at]) === at);
}

/**
 * What somebody left half-written in a set is theirs as whoever they are now; where something stands
 * there already, it is as if another tab had left it.
 * @param {string} set
 * @param {string} from
 * @param {string} to
 */
function moveOver(set, from, to) {
  for (const storage of [kept, keptForTab])
    for (const key of storage.keys()) {
      const moved = key.includes(`/${set}/`) ? key.replace(`/${from}/`, `/${to}/`) : key;
      if (moved === key) continue;
      const apart = `${moved}${moved.includes("@") ? "-" : "@"}${from}`;
      storage.setItem(storage.getItem(moved) === null ? moved : apart, storage.getItem(key) ?? "");
      storage.removeItem(key);
    }
}
