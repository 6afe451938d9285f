// @ts-check
// A round as it is asked for, with what is usual where nothing else is said.

import { RULES } from "./protocol.js";

/** @import { Purpose } from "./protocol.js" */

/** How long a silence can be chosen to last, in seconds. */
export const SILENCES = [10, 60, 120, 180];
export const BURST_S = 240;

/**
 * @param {Purpose} purpose
 * @param {{ question?: string, options?: string[], texts?: number, seconds?: number }} more
 */
export function opened(purpose, { question = "", options = [], texts = 1, seconds = 0 } = {}) {
  return { purpose, question, options, texts, seconds };
}

/**
 * A round as a form holds it; what does not belong to its purpose stays in the form alone.
 * @param {Record<string, string>} values
 */
export function openedBy({ purpose: key, question, options = "", texts, seconds }) {
  const purpose = /** @type {Purpose} */ (key || "thoughts");
  const { kind, own, several } = RULES[purpose];
  return opened(purpose, {
    question,
    options: own ? optionsIn(options) : [],
    texts: several ? Number(texts || 1) : 1,
    seconds: kind === "silence" ? Number(seconds || SILENCES[1]) : kind === "burst" ? BURST_S : 0,
  });
}

/**
 * The options of a vote of one's own: one a line, or with commas between them.
 * @param {string} typed
 */
export function optionsIn(typed) {
  const parts = typed.trim().includes("\n") ? typed.split("\n") : typed.split(",");
  return parts.map((one) => one.trim()).filter(Boolean);
}
