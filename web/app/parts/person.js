// @ts-check
// A person as a round of colour with their initials; the name is always beside it or read out.

import { html } from "/vendor/lit-html/lit-html.js";

const HUES = 8;

/**
 * @param {{ name: string, index: number }} person `index` in the order of arrival, which gives the colour
 * @param {string} kind a variant: here, reconnecting, absent
 */
export function avatar(person, kind = "here") {
  return html`<span class="avatar avatar--${kind} avatar--hue-${(person.index + HUES) % HUES}" aria-hidden="true">${initials(person.name)}</span>`;
}

/** @param {string} name */
function initials(name) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => [...word][0]?.toLocaleUpperCase() ?? "").join("");
}
