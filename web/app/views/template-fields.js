// @ts-check
// The fields of a template: each is named by its path in the act, where what is wrong with it is told.

import { placeOf } from "../sketch.js";
import { LEAST_MINUTES, MOST_MINUTES, MOST_PHASES } from "../templates.js";
import { say } from "../words.js";

/** @import { Draft } from "../draft.js" */
/** @import { About } from "../parts/fields.js" */

const NEARLY_FULL = 0.8;

/**
 * What stands around a field; with a `text` of so many characters at `most` it says what is left.
 * @param {Draft} draft
 * @param {string} id the field's path in the act
 * @param {string} label
 * @param {{ hint?: string, text?: string, most?: number }} [more]
 * @returns {About}
 */
export function about(draft, id, label, { hint, text = "", most = Number.POSITIVE_INFINITY } = {}) {
  const count = most - text.length;
  const over = count < 0 ? say("form-over", { count: -count }) : "";
  const nearly = count >= 0 && text.length > most * NEARLY_FULL;
  const left = nearly ? say("form-left", { count }) : "";
  return { id, label, hint, wrong: over || wrongAt(draft, id), left };
}

/**
 * What the server found wrong with a field, in words; empty for nothing.
 * @param {Draft} draft
 * @param {string} id the field's path in the act
 */
export function wrongAt({ refusal }, id) {
  if (!refusal || placeOf(refusal.field) !== id) return "";
  if (id.endsWith("minutes"))
    return say("template-wrong-minutes", { least: LEAST_MINUTES, most: MOST_MINUTES });
  if (id.endsWith("phases"))
    return refusal.code === "blank"
      ? say("template-wrong-none")
      : say("template-wrong-many", { most: MOST_PHASES });
  if (id.endsWith("options")) return say("refusal-options_unfit");
  return say(`refusal-${refusal.code}`);
}

/**
 * How long something lasts, in minutes, and from an hour on in hours as well.
 * @param {number} count
 */
export function lasting(count) {
  const minutes = say("template-minutes_all", { count });
  const [full, rest] = [Math.floor(count / 60), count % 60];
  if (!full) return minutes;
  const hours = rest
    ? say("template-hours-and", { hours: full, minutes: rest })
    : say("template-hours", { hours: full });
  return say("template-in_hours", { minutes, hours });
}
