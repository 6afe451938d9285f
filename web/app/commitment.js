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
