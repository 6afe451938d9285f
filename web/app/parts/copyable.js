// @ts-check
// A link to hand on: to be read, selected and copied.

import { html } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/**
 * @param {string} text
 * @param {string} label
 */
export function copyable(text, label) {
  return html`
    <div class="copyable">
      <input class="field__input copyable__text" readonly .value=${text} aria-label=${label} @focus=${(/** @type {any} */ e) => e.target.select()}>
      <button class="button button--small" type="button" aria-label=${say("copy-what", { what: label })} @click=${copy}>${say("copy")}</button>
    </div>
  `;
}

/**
 * The clipboard is there only on pages with TLS; selecting the text always works.
 * @param {Event} event
 */
async function copy(event) {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  const input = /** @type {HTMLInputElement} */ (button.previousElementSibling);
  input.select();
  const copied = await navigator.clipboard?.writeText(input.value).then(
    () => true,
    () => false,
  );
  button.textContent = say(copied ? "copied" : "copy-selected");
}
