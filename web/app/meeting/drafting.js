// @ts-check
// Questions that somebody drafts for themselves alone.  Twin of server/domain/meeting/drafting.py.

/** @import { Meeting } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const DRAFTING = {
  draft_dropped: (m, e) => without(m, e.draft),
};

/**
 * The meeting without a draft.
 * @param {Meeting} m
 * @param {string} draft
 */
export function without(m, draft) {
  return { ...m, drafted: m.drafted.filter(({ id }) => id !== draft) };
}

/**
 * The drafts of somebody that they have neither asked nor let go.
 * @param {Meeting} m
 * @param {string | null} me
 */
export function draftsOf(m, me) {
  return m.drafted.filter(({ by }) => by === me);
}
