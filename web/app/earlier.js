// @ts-check
// What earlier versions remembered among the forms, brought to where it is remembered now.

import { DRAFT, storedAs } from "./draft.js";
import { REMEMBERED } from "./remembered.js";

/** @import { Keeping } from "./storage.js" */

/** The names it had: for all tabs, or for one that had taken it for a form of its own. */
const EARLIER =
  /^(\/sets\/[^/]+\/meetings\/[^/]+\/[^/]+\/(?:own-questions|lens|caught-up)|gym\/place)(?:@.*)?$/;
/** What is a list, as JSON. */
const LISTS = ["texts", "genuine"];

/**
 * Several tabs may have had a part of it: it is put together again.
 * @param {Keeping} storage
 */
export function bringOver(storage) {
  for (const key of storage.keys().filter((one) => one.startsWith(DRAFT))) {
    const name = EARLIER.exec(key.slice(DRAFT.length))?.[1];
    if (!name) continue;
    const [earlier, now] = [key, REMEMBERED + name].map(
      (one) => storedAs(storage.getItem(one))?.values ?? {},
    );
    storage.setItem(REMEMBERED + name, JSON.stringify({ values: together(earlier, now) }));
    storage.removeItem(key);
  }
}

/**
 * @param {Record<string, string>} earlier
 * @param {Record<string, string>} now
 */
function together(earlier, now) {
  const values = { ...earlier, ...now };
  for (const name of LISTS.filter((one) => one in earlier && one in now)) {
    const all = [earlier, now].flatMap((one) => JSON.parse(one[name]));
    values[name] = JSON.stringify([...new Set(all)]);
  }
  return values;
}
