// @ts-check
// Where the words are: in the files of the catalogue, all of them at once; a bundle puts another in the place of this.

import { LABELS } from "./protocol.js";

/**
 * Sentences, the word for whoever leads where no coach does, and the words that packs have for
 * people, by their names.
 * @typedef {{ sentences: string, chair: string, packs: Record<string, string> }} Words
 */

const USUAL = "set";

/** Parts that a page has not from the beginning. @type {readonly string[]} */
export const LATER = [];

/**
 * The words of a page, or one of the parts that come later.
 * @param {string} language
 * @param {string} _part
 * @returns {Promise<Words>}
 */
export async function words(language, _part) {
  const others = LABELS.filter((pack) => pack !== USUAL);
  const [sentences, meetings, chair, ...packs] = await Promise.all([
    source(`words/${language}.ftl`),
    source(`words/${language}/meetings.ftl`),
    source(`words/${language}/chair.ftl`),
    ...others.map((pack) => source(`words/${language}/${pack}.ftl`)),
  ]);
  return {
    sentences: `${sentences}\n${meetings}`,
    chair,
    packs: Object.fromEntries(others.map((pack, at) => [pack, packs[at]])),
  };
}

/** @param {string} address */
async function source(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`There are no words at ${address}.`);
  return answer.text();
}
