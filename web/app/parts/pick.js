// @ts-check
// A list to choose from, and a button that does it: nothing happens by a change of the list.

import { html } from "../../vendor/lit-html/lit-html.js";
import { rows } from "./rows.js";

/**
 * @param {{ none: string, words: string, chosen?: string | null, choose: (key: string) => void,
 *   options: { key: string, label: string, disabled?: boolean }[] }} list `none` is what stands in it
 *   while nothing is chosen, `words` stand on the button
 */
export function pick({ none, words, chosen = null, choose, options }) {
  /** @param {Event} event */
  const press = (event) => {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    const select = /** @type {HTMLSelectElement} */ (button.previousElementSibling);
    const { value } = select;
    // What was chosen is asked for, and not so before it comes.
    select.value = chosen ?? "";
    if (value && value !== chosen) choose(value);
  };
  return html`
    <span class="pick">
      <select class="field__input" .value=${chosen ?? ""}>
        <option value="">${none}</option>
        ${rows(
          options,
          ({ key }) => key,
          ({ key, label, disabled = false }) =>
            html`<option value=${key} ?disabled=${disabled} ?selected=${key === chosen}>${label}</option>`,
        )}
      </select><button class="button button--small button--quiet" type="button" @click=${press}>${words}</button>
    </span>
  `;
}
