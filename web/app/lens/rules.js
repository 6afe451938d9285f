// @ts-check
// The lens for a language, whose rules and weights are fetched once: the files that the server reads.

import { lensWith } from "./lens.js";
import { ready } from "./table.js";
import { weights } from "./weights.js";

/** @import { Language } from "../protocol.js" */
/** @import { Lens } from "./lens.js" */

/** @type {Map<Language, Promise<Lens>>} */
const found = new Map();

/**
 * The lens with the rules of a language; null where there are none, or they cannot be had now.
 * @param {Language} language
 * @returns {Promise<Lens | null>}
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
  const [written, learned] = await Promise.all([
    fetch(`lens/${language}.json`).then((response) => response.json()),
    fetch(`lens/${language}.tsv`).then((response) => response.text()),
  ]);
  return lensWith(ready(written), weights(learned));
}
