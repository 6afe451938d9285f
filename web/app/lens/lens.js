// @ts-check
// The lens with the rules of one language: what looks at a text, and says what it found.

import { explain } from "./explain.js";
import { look } from "./look.js";

/** @import { Table } from "./table.js" */
/** @typedef {ReturnType<typeof lensWith>} Lens */

/** @param {Table} table */
export function lensWith(table) {
  return {
    nudges: table.nudges,
    look: (/** @type {string} */ text) => look(text, table),
    explain,
  };
}
