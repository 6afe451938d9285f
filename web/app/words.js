// @ts-check
// Every word that a person sees, from one catalogue.

/** @type {Record<string, string>} */
let catalogue = {};
/** @type {Record<string, string>} */
let labels = {};

const LANGUAGE = "en";
const USUAL = "set";
const plural = new Intl.PluralRules(LANGUAGE);

/** Fetch the catalogue; before this nothing can be said. */
export async function load() {
  const response = await fetch(`/words/${LANGUAGE}.json`);
  catalogue = await response.json();
  call(USUAL);
}

/**
 * Use a set's own words for its people: what stands in braces as coach, presenter, member or group.
 * @param {string} pack
 */
export function call(pack) {
  const prefix = `labels.${pack}.`;
  const own = Object.entries(catalogue).filter(([key]) => key.startsWith(prefix));
  labels = Object.fromEntries(own.map(([key, word]) => [key.slice(prefix.length), word]));
}

/**
 * The sentence of a key, with what stands in braces filled in.
 * @param {string} key
 * @param {Record<string, string | number>} values
 */
export function say(key, values = {}) {
  const sentence = catalogue[key];
  if (sentence === undefined) throw new Error(`no words for ${key}`);
  return sentence.replace(/\{(\w+)\}/g, (_all, name) => String(values[name] ?? labels[name]));
}

/**
 * Whether there are words for a key.
 * @param {string} key
 */
export function has(key) {
  return key in catalogue;
}

/**
 * The sentence of a key for a number: `key.zero` if there is one, else `key.one` or `key.other`,
 * by the rules of the language.
 * @param {string} key
 * @param {number} count
 * @param {Record<string, string | number>} values
 */
export function count(key, count, values = {}) {
  const form = `${key}.zero` in catalogue && count === 0 ? "zero" : plural.select(count);
  return say(`${key}.${form}`, { ...values, count });
}

/**
 * A share of a whole, as a percentage.
 * @param {number} share 0 to 1
 */
export function percent(share) {
  return new Intl.NumberFormat(LANGUAGE, { style: "percent" }).format(share);
}

/**
 * A day, written out.
 * @param {string | number} when a day such as 2026-12-01, or ms since 1970
 */
export function day(when) {
  // A day without an hour must not slip into the one before, west of Greenwich.
  const date = typeof when === "number" ? new Date(when) : new Date(`${when}T12:00:00`);
  return date.toLocaleDateString(LANGUAGE, { day: "numeric", month: "long", year: "numeric" });
}

/**
 * The time of day, as the reader's own device writes it.
 * @param {number} at ms since 1970
 */
export function hour(at) {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

/**
 * Names in a row, as the language joins them.
 * @param {string[]} names
 */
export function list(names) {
  return new Intl.ListFormat(LANGUAGE, { type: "conjunction" }).format(names);
}
