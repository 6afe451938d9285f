// @ts-check
// A meeting that somebody cannot stay in, or come into: back to their seat if there is one, else why.

import { refusalOf, showSet } from "../api.js";
import { bringBack } from "../back.js";
import { goAgain } from "../going.js";
import { entersMeetings } from "../hosting.js";
import { mine } from "../seats.js";
import { after } from "../timers.js";
import { trouble } from "./trouble.js";

export { notComing } from "./not-coming.js";

/** @import { Held } from "../seats.js" */

const ASK_AGAIN_MS = 3_000;

/**
 * @param {HTMLElement} container
 * @param {{ code: string, set: string }} what
 */
export async function noSeat(container, { code, set }) {
  const had = mine(set);
  if (had && code === "awaits_consent") {
    trouble(container, { code, set });
    return comeOnceAgreed(container, had, location.pathname);
  }
  const isKnown = await bringBack();
  // Storage was emptied, or two entries are one now: the seat stands, and has another name here.
  const isBack = had ? isKnown && code === "entries_joined" : mine(set);
  if (isBack) goAgain();
  else trouble(container, { code, set: had && set, seat: had });
}

/**
 * Whoever observes comes in by themselves once all have agreed, and is told if they never will; not
 * where they have gone elsewhere.
 * @param {HTMLElement} container
 * @param {Held} seat
 * @param {string} address
 */
async function comeOnceAgreed(container, seat, address) {
  const answer = await showSet(seat.set, seat.token).catch(refusalOf);
  if (location.pathname !== address) return;
  const isRefused = "code" in answer;
  if (isRefused && !answer.again) return trouble(container, { code: answer.code, seat });
  if (!isRefused && entersMeetings(answer)) return goAgain();
  after(ASK_AGAIN_MS, () => comeOnceAgreed(container, seat, address));
}
