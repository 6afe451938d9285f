// @ts-check
// The lens with the rules and weights of one language: what looks at a text, and says what it found.

import { explain } from "./explain.js";
import { look } from "./look.js";

/** @import { Table } from "./table.js" */
/** @import { Weights } from "./weights.js" */
/** @typedef {ReturnType<typeof lensWith>} Lens */

/**
 * @param {Table} table
 * @param {Weights} weights
 */
export function lensWith(table, weights) {
  return {
    nudges: table.nudges,
    look: (/** @type {string} */ text) => look(text, table, weights),
    explain,
  };
}
