// @ts-check
// The page for an address that is none of ours.

import { trouble } from "./trouble.js";

/** @param {HTMLElement} place */
export function open(place) {
  trouble(place, { code: "no_such_page" });
}
