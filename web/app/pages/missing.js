// @ts-check
// The page for an address that is none of ours.

import { trouble } from "./trouble.js";

/** @param {HTMLElement} container */
export function open(container) {
  trouble(container, { code: "no_such_page" });
}
