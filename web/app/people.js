// @ts-check
// People by their ids.

import { EVERYONE } from "./meeting/going-on.js";
import { say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * Somebody, with the place in the set that gives them their colour.
 * @param {Meeting} m
 * @param {string} id
 */
export function member(m, id) {
  const found = m.members.find((p) => p.id === id);
  return { id, name: found?.name ?? say("people-unknown"), place: found?.place ?? 0 };
}

/**
 * @param {Meeting} m
 * @param {string} id
 */
export function name(m, id) {
  return id === EVERYONE ? say("people-everyone") : member(m, id).name;
}
