// @ts-check
// A meeting that somebody cannot stay in, or come into: back to their seat if there is one, else why.

import { bringBack } from "../back.js";
import { goAgain } from "../going.js";
import { mine } from "../seats.js";
import { trouble } from "./trouble.js";

/**
 * @param {HTMLElement} container
 * @param {{ code: string, set: string }} what
 */
export async function noSeat(container, { code, set }) {
  const had = mine(set);
  const isKnown = await bringBack();
  // Storage was emptied, or two entries are one now: the seat stands, and has another name here.
  const isBack = had ? isKnown && code === "entries_joined" : mine(set);
  if (isBack) goAgain();
  else trouble(container, { code, set: had && set });
}
