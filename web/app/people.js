// @ts-check
// People by their ids.

import { EVERYONE, PRESENTERS, role } from "./meeting/who.js";
import { call, list, say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * Call people from now on as they are called in a meeting: whoever leads is its coach if they
 * facilitate it, and else goes by the chair.
 * @param {Meeting} m
 */
export function callPeople(m) {
  call(m.labels, facilitates(m, m.chair.coach), m.called);
}

/**
 * Whether somebody is the coach of the set, in a meeting that has one.
 * @param {Meeting} m
 * @param {string | null} id
 */
export function facilitates(m, id) {
  return m.facilitated && m.members.some((p) => p.id === id && p.role === "coach");
}

/**
 * Somebody who is here, or is mentioned, with the place in the set that gives them their colour.
 * @param {Meeting} m
 * @param {string} id
 */
export function member(m, id) {
  const known = [...m.members, ...m.watchers, ...m.mentioned].find((p) => p.id === id);
  return { id, name: known?.name || say("people-unknown"), place: known?.place ?? 0 };
}

/**
 * @param {Meeting} m
 * @param {string} id
 */
export function name(m, id) {
  if (id === PRESENTERS) return say("people-presenters");
  return id === EVERYONE ? say("people-everyone") : member(m, id).name;
}

/**
 * Some people by their names.
 * @param {Meeting} m
 * @param {readonly string[]} ids
 */
export function names(m, ids) {
  return list(ids.map((id) => name(m, id)));
}

/**
 * Whether somebody learns to coach in a meeting, and sees what its coach sees.
 * @param {Meeting} m
 * @param {string | null} id
 */
export function learns(m, id) {
  return role(m, id) === "apprentice";
}
