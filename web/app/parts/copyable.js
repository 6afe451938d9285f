// @ts-check
// A link to hand on: to be read, selected and copied.

import { html } from "../../vendor/lit-html/lit-html.js";
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
 * A button that copies a text which is longer than a line, and need not be seen.
 * @param {string} text
 * @param {string} words what stands on it
 * @param {string} called what it is called
 */
export function copying(text, words, called) {
  const copyIt = async (/** @type {Event} */ { currentTarget }) => {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    button.textContent = say((await written(text)) ? "copy-done" : "copy-failed");
  };
  return html`<button class="button button--small button--quiet" type="button" aria-label=${called} @click=${copyIt}>${words}</button>`;
}

/**
 * The clipboard is there only on pages with TLS; selecting the text always works.
 * @param {Event} event
 */
async function copy(event) {
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  const input = /** @type {HTMLInputElement} */ (button.previousElementSibling);
  input.select();
  button.textContent = say((await written(input.value)) ? "copy-done" : "copy-selected");
}

/** @param {string} text */
async function written(text) {
  return navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
}
