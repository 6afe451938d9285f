// @ts-check
// A list in which choosing something does it at once.

import { html } from "/vendor/lit-html/lit-html.js";

/**
 * @param {{ none: string, chosen?: string | null, choose: (key: string) => void,
 *   options: { key: string, label: string, disabled?: boolean }[] }} list `none` is what stands in it
 *   while nothing is chosen
 */
export function pick({ none, chosen = null, choose, options }) {
  /** @param {Event} event */
  const change = (event) => {
    const select = /** @type {HTMLSelectElement} */ (event.currentTarget);
    const key = select.value;
    // What comes of it is shown once it has happened.
    select.value = chosen ?? "";
    if (key) choose(key);
  };
  return html`
    <select class="field__input" .value=${chosen ?? ""} @change=${change}>
      <option value="">${none}</option>
      ${options.map(({ key, label, disabled = false }) => html`<option value=${key} ?disabled=${disabled} ?selected=${key === chosen}>${label}</option>`)}
    </select>
  `;
}
