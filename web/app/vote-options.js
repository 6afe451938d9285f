// @ts-check
// What the options of a vote are called.

import { has, say } from "./words.js";

/** @import { Purpose } from "./protocol.js" */

/**
 * An option in words; one without words of its own is called as it is.
 * @param {Purpose} purpose
 * @param {string} choice
 */
export function option(purpose, choice) {
  const key = `purpose-${purpose}-${choice}`;
  return has(key) ? say(key) : choice;
}
