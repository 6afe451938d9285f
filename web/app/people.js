// @ts-check
// People by their ids.

import { say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * @param {Meeting} m
 * @param {string} id
 */
export function member(m, id) {
  return m.members.find((p) => p.id === id) ?? { id, name: say("people.unknown") };
}

/**
 * @param {Meeting} m
 * @param {string} id
 */
export function name(m, id) {
  return member(m, id).name;
}
