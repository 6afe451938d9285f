// @ts-check
// The rules of a language, fetched once: the same file that the server reads.

import { ready } from "./table.js";

/** @import { Language } from "../protocol.js" */
/** @import { Table } from "./table.js" */

/** @type {Map<Language, Promise<Table>>} */
const found = new Map();

/**
 * The rules of a language, ready for use; null where there are none, or they cannot be had now.
 * @param {Language} language
 * @returns {Promise<Table | null>}
 */
export async function rules(language) {
  if (language === "other") return null;
  const known = found.get(language) ?? load(language);
  found.set(language, known);
  return known.catch(() => {
    found.delete(language);
    return null;
  });
}

/** @param {Language} language */
async function load(language) {
  const response = await fetch(`/lens/${language}.json`);
  return ready(await response.json());
}
