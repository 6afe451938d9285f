// @ts-check
// How a meeting stands for somebody who only hears of it.

import { situation } from "../../web/app/session/news.js";

/**
 * All that can be heard of it at once.
 * @param {Parameters<typeof situation>} of
 */
export function standing(...of) {
  return situation(...of)
    .map(({ words }) => words)
    .join(" ");
}
