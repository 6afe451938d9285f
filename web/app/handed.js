// @ts-check
// The links that a coach made for others, in the browser that made them: nobody else has their keys.

import { kept } from "./storage.js";

const HANDED = "setroom.handed.";

/**
 * The keys by the numbers of the acts that made them.
 * @param {string} set
 * @returns {Record<string, string>}
 */
export function handed(set) {
  return JSON.parse(kept.getItem(HANDED + set) ?? "{}");
}

/**
 * @param {string} set
 * @param {number} link the number of the act
 * @param {string} key
 */
export function keepHanded(set, link, key) {
  kept.setItem(HANDED + set, JSON.stringify({ ...handed(set), [link]: key }));
}

/**
 * Let go of some that open nothing any more.
 * @param {string} set
 * @param {readonly number[]} links
 */
export function letGoHanded(set, links) {
  if (!links.length) return;
  const open = Object.entries(handed(set)).filter(([link]) => !links.includes(Number(link)));
  kept.setItem(HANDED + set, JSON.stringify(Object.fromEntries(open)));
}
