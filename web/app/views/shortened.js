// @ts-check
// What waits elsewhere than in its form, and is too long to be sent: it stays whole, and is shortened there.

import { textField } from "../parts/fields.js";
import { say } from "../words.js";

/** @import { Draft } from "../draft.js" */
/** @import { Way } from "../session/ways.js" */

/** What a draft remembers of the field that was too long, so that this stays under the hand. */
const SHORTENED = "shortened";

/**
 * The places to shorten what a draft holds, and its other words, which are to be shown as they are.
 * @param {Draft} draft
 * @param {Way | null} way what it is to be sent as
 * @param {string} label of the places
 */
export function shortened(draft, way, label) {
  const { values, written } = draft;
  const over = way?.over ?? {};
  const isLong = (/** @type {string} */ field) => field in over || field === values[SHORTENED];
  const long = way ? Object.keys(values).filter(isLong) : [];
  return {
    isTooLong: Object.keys(over).length > 0,
    fields: long.map((field) => place(draft, field, label, over[field] ?? 0)),
    others: written.filter((text) => !long.some((field) => values[field].trim() === text)),
  };
}

/**
 * @param {Draft} draft
 * @param {string} field
 * @param {string} label
 * @param {number} over how many characters it has too many
 */
function place(draft, field, label, over) {
  const write = (/** @type {string} */ text) => {
    draft.assume(SHORTENED, field);
    draft.type(field, text);
  };
  const wrong = over ? say("form-over", { count: over }) : "";
  const about = { id: `${draft.key}.${field}`, label, wrong };
  return textField(about, { value: draft.values[field], write, rows: 4 });
}
