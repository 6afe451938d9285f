// @ts-check
// A round as it is asked for, with what is usual where nothing else is said.

/** @import { Purpose } from "./protocol.js" */

/**
 * @param {Purpose} purpose
 * @param {{ question?: string, options?: string[], texts?: number, seconds?: number }} more
 */
export function opened(purpose, { question = "", options = [], texts = 1, seconds = 0 } = {}) {
  return { purpose, question, options, texts, seconds };
}
