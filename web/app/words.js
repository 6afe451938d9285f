// @ts-check
// Every word that a person sees: sentences in the catalogue's language, numbers and days as the device writes them.

import { FluentBundle } from "../vendor/fluent/bundle.js";
import { FluentResource } from "../vendor/fluent/resource.js";
import { FluentNumber } from "../vendor/fluent/types.js";
import { words } from "./catalogue.js";
import { isolated } from "./isolated.js";
import { LABELS } from "./protocol.js";

const USUAL = "set";
/** Added to the name of a pack: no coach leads, and whoever does is called by the chair. */
const UNCOACHED = "/chair";
const MOST_OWN = 20;
/** The languages of the device, by which numbers and days are written. */
export const DEVICE = navigator.languages.filter(isTag);
const number = new Intl.NumberFormat(DEVICE);
const share = new Intl.NumberFormat(DEVICE, { style: "percent" });
const names = new Intl.ListFormat(DEVICE, { type: "conjunction" });
const DAY = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });
// Made once, for that takes longer than all else on a screen.
const hours = new Intl.DateTimeFormat(DEVICE, { hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat(DEVICE, { ...DAY, timeZone: "UTC" });

/** @import { Called } from "./protocol.js" */

/** What catalogues are made of: all sentences so far, and what takes the place of some of them. */
/** @type {{ language: string, sentences: Map<string, FluentResource>,
 *   chair: FluentResource | null, packs: Map<string, FluentResource> }} */
let sources = { language: "", sentences: new Map(), chair: null, packs: new Map() };
/** @type {Map<string, FluentBundle>} */
let catalogues = new Map();
/** Those with words that are a set's own, or a template's. @type {Map<string, FluentBundle>} */
const ownCatalogues = new Map();
/** @type {string} */
let called = USUAL;
/** As people were called last. @type {[string, boolean, Partial<Called>]} */
let calling = [USUAL, true, {}];

/** A number that the sentence's language counts, and the device writes. */
class Count extends FluentNumber {
  /** @override */
  toString() {
    return number.format(this.value);
  }
}

/**
 * Fetch a part of the catalogue, which is a page's or comes later, beside those that are there; all
 * of it stands once with each pack of words for people, and with each where no coach leads. Before
 * this nothing can be said.
 */
export async function load(part = "", language = "en") {
  const { sentences, chair, packs } = await words(language, part);
  const before = sources.language === language ? sources.sentences : [];
  sources = {
    language,
    sentences: new Map([...before, [part, new FluentResource(sentences)]]),
    chair: new FluentResource(chair),
    packs: new Map(Object.entries(packs).map(([p, text]) => [p, new FluentResource(text)])),
  };
  catalogues = new Map(
    LABELS.flatMap((pack) => [
      [pack, catalogue(pack, true)],
      [pack + UNCOACHED, catalogue(pack, false)],
    ]),
  );
  ownCatalogues.clear();
  call(...calling);
}

/**
 * What can be said; a later source takes the place of an earlier one.
 * @param {string} pack
 * @param {boolean} coached
 * @param {FluentResource | null} own
 */
function catalogue(pack, coached, own = null) {
  const { language, sentences, chair, packs } = sources;
  const all = new FluentBundle(language, { useIsolating: false });
  for (const one of [...sentences.values(), packs.get(pack), coached ? null : chair, own])
    if (one) all.addResource(one, { allowOverrides: true });
  return all;
}

/**
 * The terms for people in words of a set's own; whoever leads is called as its coach is.
 * @param {Partial<Called>} words
 */
function terms({ coach, presenter, member, group }) {
  const all = Object.entries({ coach, lead: coach, presenter, member, group });
  return all.map(([name, word]) => (word ? term(name, word) : "")).join("");
}

/**
 * @param {string} name
 * @param {string} word
 */
function term(name, word) {
  const [first = "", ...rest] = word;
  const start = first.toLocaleUpperCase(sources.language) + rest.join("");
  return `-${name} = { $form ->\n   *[one] ${literal(word)}\n    [start] ${literal(start)}\n}\n`;
}

/** @param {string} text in which nothing stands for anything else */
function literal(text) {
  return `{ "${text.replace(/["\\]/g, "\\$&")}" }`;
}

/**
 * Use a set's own words for its people from now on; whoever leads is its coach, or is not.
 * @param {string} pack
 * @param {boolean} coached
 * @param {Partial<Called>} own words that come before those of the pack
 */
export function call(pack, coached = true, own = {}) {
  calling = [pack, coached, own];
  called = packOf(pack, coached, own);
}

/**
 * The pack to say a sentence in, where people are called so.
 * @param {string} pack
 * @param {boolean} coached
 * @param {Partial<Called>} own
 */
export function packOf(pack, coached = true, own = {}) {
  const known = LABELS.some((one) => one === pack) ? pack : USUAL;
  const words = terms(own);
  const found = (coached ? known : known + UNCOACHED) + (words && `/${words}`);
  if (words) keepOwn(found, () => catalogue(known, coached, new FluentResource(words)));
  return found;
}

/**
 * Of the catalogues with words of somebody's own the latest are kept: while such words are typed
 * each letter makes another.
 * @param {string} key
 * @param {() => FluentBundle} make
 */
function keepOwn(key, make) {
  const kept = ownCatalogues.get(key) ?? make();
  ownCatalogues.delete(key);
  ownCatalogues.set(key, kept);
  const [oldest] = [...ownCatalogues.keys()].filter((one) => one !== called);
  if (ownCatalogues.size > MOST_OWN) ownCatalogues.delete(oldest);
}

/** @param {string} pack */
function catalogueOf(pack) {
  return catalogues.get(pack) ?? ownCatalogues.get(pack);
}

/**
 * The sentence of a key with its values filled in; people are called as the set does, or as `pack` says.
 * What is missing is told to the developer, and leaves the rest of the screen whole.
 * @param {string} key
 * @param {Record<string, string | number>} values
 * @param {string} pack
 */
export function say(key, values = {}, pack = called) {
  const catalogue = catalogueOf(pack);
  const pattern = catalogue?.getMessage(key)?.value;
  if (!catalogue || !pattern) {
    reportError(new Error(`There are no words for ${key}.`));
    return key;
  }
  /** @type {Error[]} */
  const wrong = [];
  const sentence = catalogue.formatPattern(pattern, counted(values), wrong);
  for (const error of wrong) reportError(new Error(`${key}: ${error.message}`));
  return sentence;
}

/** @param {Record<string, string | number>} values */
function counted(values) {
  const each = Object.entries(values);
  return Object.fromEntries(
    each.map(([k, v]) => [k, typeof v === "number" ? new Count(v) : isolated(v)]),
  );
}

/**
 * Whether there are words for a key.
 * @param {string} key
 */
export function has(key) {
  return catalogueOf(called)?.hasMessage(key) ?? false;
}

/**
 * A share of a whole, as a percentage.
 * @param {number} whole 0 to 1
 */
export function percent(whole) {
  return share.format(whole);
}

/**
 * A day, written out.
 * @param {string | number} when a day such as 2026-12-01, which is the same everywhere, or ms since
 *   1970, which are of the day that it is here; "" is no day
 */
export function day(when) {
  if (when === "") return "";
  if (typeof when === "number") return new Date(when).toLocaleDateString(DEVICE, DAY);
  return days.format(new Date(`${when}T12:00:00Z`));
}

/**
 * The time of day.
 * @param {number} at ms since 1970
 */
export function hour(at) {
  return hours.format(at);
}

/**
 * Names in a row.
 * @param {string[]} them
 */
export function list(them) {
  return names.format(them.map(isolated));
}

/**
 * Whether this is the tag of a language: browsers on bare machines have told other things.
 * @param {string} language
 */
function isTag(language) {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
