// @ts-check
// Whose key came in the path of an address, where servers and proxies write it down, in this visit.

import { keptForTab } from "./storage.js";

const SEEN = "setroom.seen.";

/** @param {string} set */
export function noteSeen(set) {
  keptForTab.setItem(SEEN + set, "yes");
}

/**
 * Whether the key by which somebody came to a set was seen on its way.
 * @param {string} set
 */
export function wasSeen(set) {
  return keptForTab.getItem(SEEN + set) !== null;
}
