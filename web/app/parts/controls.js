// @ts-check
// Controls that few forms have: a number, and yes or no.

import { live } from "../../vendor/lit-html/directives/live.js";
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { describedBy, invalid, labelled, writing } from "./fields.js";

/** @import { About, Control } from "./fields.js" */

/**
 * A whole number, kept as it was typed.
 * @param {About} about
 * @param {Control & { least: number, most: number }} control
 */
export function numberField(about, { value, write, least, most }) {
  return labelled(
    about,
    html`<input class="field__input" id=${about.id} type="number" inputmode="numeric" min=${least} max=${most}
      aria-invalid=${invalid(about)} aria-describedby=${describedBy(about)}
      .value=${live(value)} @input=${writing(write)}>`,
  );
}

/**
 * The control for yes or no, without its label.  Refused, it stands as it did: `change` gives why it
 * came to nothing, or nothing.
 * @param {{ id?: string, checked: boolean, disabled?: boolean,
 *   change: (checked: boolean) => unknown }} control
 */
export function checkBox({ id, checked, disabled = false, change }) {
  const changed = async (/** @type {Event} */ event) => {
    const box = /** @type {HTMLInputElement} */ (event.currentTarget);
    if (await change(box.checked)) box.checked = checked;
  };
  return html`<input type="checkbox" id=${id ?? nothing} .checked=${checked} ?disabled=${disabled} @change=${changed}>`;
}
