// @ts-check
// What somebody wrote, as they wrote it; the addresses in it can be followed.

import { html } from "../../vendor/lit-html/lit-html.js";
import { pieces } from "../links.js";

/** @param {string} text */
export function linked(text) {
  if (!text.includes("://")) return text;
  return pieces(text).map(({ text: words, href }) =>
    href
      ? html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${words}</a>`
      : words,
  );
}
