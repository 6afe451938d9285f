// @ts-check
// Whom a question may be put to, those first whom it is most likely for.

import { EVERYONE, PRESENTERS, presenting } from "./meeting/who.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * First those whose problem it is; everyone, where it is nobody's.
 * @param {Meeting} m
 * @param {string} me
 * @param {string[]} ids all whom somebody may ask
 */
export function whom(m, me, ids) {
  const who = presenting(m);
  if (!who.length) return [EVERYONE, ...ids];
  const both = who.length > 1 && !who.includes(me) ? [PRESENTERS] : [];
  return [...both, ...ids, EVERYONE];
}
