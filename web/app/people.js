// @ts-check
// People by their ids.

import { EVERYONE } from "./meeting/now.js";
import { say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * Somebody, with their place in the order of arrival, which gives them their colour.
 * @param {Meeting} m
 * @param {string} id
 */
export function member(m, id) {
  const place = m.members.findIndex((p) => p.id === id);
  return { id, name: m.members[place]?.name ?? say("people-unknown"), place };
}

/**
 * @param {Meeting} m
 * @param {string} id
 */
export function name(m, id) {
  return id === EVERYONE ? say("people-everyone") : member(m, id).name;
}
