// @ts-check
// How a part of the design is shown: under a title, and beside what it is.

import { html } from "../../../vendor/lit-html/lit-html.js";

/**
 * @param {string} title
 * @param {unknown} content
 */
export function part(title, content) {
  return html`<section class="design__part"><h2 class="section__title">${title}</h2>${content}</section>`;
}

/**
 * Something of a meeting to be looked at: nothing in it can be pressed, as no meeting is behind it.
 * @param {string} words what it is
 * @param {unknown} content
 * @param {string} [look] a class more
 */
export function sample(words, content, look = "") {
  return html`<figure class="design__sample ${look}"><figcaption class="design__caption">${words}</figcaption><div class="design__shown" inert aria-hidden="true">${content}</div></figure>`;
}
