// @ts-check
// A person as a round of colour with their initials; the name is always beside it or read out.

import { html } from "../../vendor/lit-html/lit-html.js";

const HUES = 8;
const SHAPES = 3;
const LETTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** The end of a letter that is one with the next: not every browser knows it of all Indic scripts. */
const JOINS = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d]\u200d?$|\u0dca\u200d$/;
/** Stands between two that would join to a word, and does not show. */
const APART = "\u200c";
/** The initials of each name that was seen: to part a word takes longer than all else of a person. @type {Map<string, string>} */
const known = new Map();

/**
 * @param {{ name: string, place: number }} person `place` in the set, theirs for life, gives the colour and the shape
 * @param {string} kind a variant: here, reconnecting, absent
 */
export function avatar(person, kind = "here") {
  return html`<span class="avatar avatar--${kind} avatar--hue-${person.place % HUES} avatar--shape-${Math.floor(person.place / HUES) % SHAPES}" aria-hidden="true">${initialsOf(person.name)}</span>`;
}

/** @param {string} name */
function initialsOf(name) {
  const found = known.get(name) ?? initials(name);
  known.set(name, found);
  return found;
}

/**
 * The first of what is seen as one character of the first word and of the last.
 * @param {string} name
 */
function initials(name) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends.map((word) => first(first(word).toLocaleUpperCase())).join(APART);
}

/** @param {string} text */
function first(text) {
  let found = "";
  for (const { segment } of LETTERS.segment(text)) {
    found += segment;
    if (!JOINS.test(found)) break;
  }
  return found;
}
