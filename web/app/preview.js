// @ts-check
// A move of whoever leads before it is made: the meeting as it would be, and for whom it is looked at.

import { evolve } from "./meeting/evolve.js";
import { presenting } from "./meeting/who.js";

/** @import { Entry, Event, Meeting } from "./protocol.js" */

/** The act of what has not happened. */
const PREVIEW = "preview";

/**
 * The meeting as it would be after an event of whoever leads.
 * @param {Meeting} m
 * @param {Event} event
 * @param {number} now ms since 1970
 */
export function wouldBe(m, event, now) {
  const by = m.chair.coach ?? "";
  /** @type {Entry} */
  const entry = { seq: m.seq + 1, at: now, by, act: PREVIEW, event, v: 0 };
  return evolve(m, entry);
}

/**
 * Through whose eyes it is looked at: somebody who does not lead, and presents only where all others
 * do; null where nobody else is in the set today.
 * @param {Meeting} m
 */
export function onlookerIn(m) {
  const others = m.members.filter((p) => p.seated && p.id !== m.chair.coach);
  const presenters = presenting(m);
  return (others.find((p) => !presenters.includes(p.id)) ?? others[0])?.id ?? null;
}
