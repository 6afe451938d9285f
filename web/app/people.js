// @ts-check
// People by their ids.

import { EVERYONE } from "./meeting/going-on.js";
import { say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * Somebody, with their index in the order of arrival; -1 if they are not here, and are mentioned.
 * @param {Meeting} m
 * @param {string} id
 */
export function member(m, id) {
  const index = m.members.findIndex((p) => p.id === id);
  const known = m.members[index] ?? m.mentioned.find((p) => p.id === id);
  return { id, name: known?.name || say("people-unknown"), index };
}

/**
 * @param {Meeting} m
 * @param {string} id
 */
export function name(m, id) {
  return id === EVERYONE ? say("people-everyone") : member(m, id).name;
}
