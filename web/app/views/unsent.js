// @ts-check
// What was not sent, as it is read: what it was to be, and its words.

import { html } from "../../vendor/lit-html/lit-html.js";
import { linked } from "../parts/linked.js";
import { say } from "../words.js";

/**
 * @param {string} kind
 * @param {readonly string[]} written
 */
export function unsent(kind, written) {
  return html`
    <p class="tray__what">${say(`tray-what-${kind}`)}</p>
    ${written.map((text) => html`<p class="tray__words">${linked(text)}</p>`)}
  `;
}
