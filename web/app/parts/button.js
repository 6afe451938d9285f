// @ts-check
// A small quiet button: one press, one thing that happens.

import { html } from "/vendor/lit-html/lit-html.js";

/**
 * @param {string} words
 * @param {() => void} click
 */
export function small(words, click) {
  return html`<button class="button button--small button--quiet" type="button" @click=${click}>${words}</button>`;
}
