// @ts-check
// A small quiet button: one press, one thing that happens.

import { html } from "/vendor/lit-html/lit-html.js";

/**
 * @param {string} words
 * @param {() => void} click
 * @param {boolean} disabled
 */
export function small(words, click, disabled = false) {
  return html`<button class="button button--small button--quiet" type="button" ?disabled=${disabled} @click=${click}>${words}</button>`;
}
