// @ts-check
// What belongs to a commitment, in the order in which it is asked for.

import { COMMANDS } from "./protocol.js";

/** @import { Commitment } from "./protocol.js" */

const FIELDS = Object.entries(COMMANDS.commit);

/** What may be said beside the action itself, in words. */
export const ASIDES = FIELDS.filter(([field, { kind }]) => kind === "text" && field !== "what").map(
  ([field]) => /** @type {keyof Commitment} */ (field),
);

export const MOST_SURE = COMMANDS.commit.confidence.max ?? 0;

const I_WILL = /^\s*(i (will|shall|'ll)|i'll|i’ll)\s+/i;

/**
 * What somebody will do, without the "I will" that stands before it anyway.
 * @param {string} what
 */
export function promised(what) {
  return what.replace(I_WILL, "");
}
