// @ts-check
// Brings what comes later: its files first, for that an import failed a browser keeps in mind for good.

import { filesOf } from "./bundled.js";
import { drawAnew } from "./later.js";

const NOT_FOUND = 404;

let outdated = false;

/** Whether the service has another version by now, and the rest of this one is gone. */
export function isOutdated() {
  return outdated;
}

/**
 * @template T
 * @param {string} part
 * @param {() => Promise<T>} load
 * @param {readonly string[]} files that it is in, where it is bundled
 */
export async function bring(part, load, files = filesOf(part)) {
  await Promise.all(files.map(fetchWhole));
  return load();
}

/** @param {string} file */
async function fetchWhole(file) {
  const answer = await fetch(file);
  if (answer.ok) return answer.arrayBuffer();
  if (answer.status === NOT_FOUND) {
    outdated = true;
    drawAnew();
  }
  throw new Error(`There is no ${file}`);
}
