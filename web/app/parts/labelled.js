// @ts-check
// Fields with their labels, for forms that are more than one act's few lines.

import { live } from "/vendor/lit-html/directives/live.js";
import { html, nothing } from "/vendor/lit-html/lit-html.js";

/** @typedef {{ id: string, label: string, hint?: string, wrong?: string }} About */

/**
 * @param {About} about
 * @param {{ value: string, max: number, write: (value: string) => void }} field
 */
export function textField(about, { value, max, write }) {
  return labelled(
    about,
    html`<input class="field__input" id=${about.id} type="text" maxlength=${max} autocomplete="off"
      aria-invalid=${invalid(about)} aria-describedby=${describedBy(about)}
      .value=${live(value)} @input=${writing(write)}>`,
  );
}

/**
 * A whole number, kept as it was typed.
 * @param {About} about
 * @param {{ value: string, least: number, most: number, write: (value: string) => void }} field
 */
export function numberField(about, { value, least, most, write }) {
  return labelled(
    about,
    html`<input class="field__input" id=${about.id} type="number" inputmode="numeric" min=${least} max=${most}
      aria-invalid=${invalid(about)} aria-describedby=${describedBy(about)}
      .value=${live(value)} @input=${writing(write)}>`,
  );
}

/**
 * @param {About} about
 * @param {{ value: string, options: [string, string][], write: (value: string) => void }} field
 */
export function choiceField(about, { value, options, write }) {
  return labelled(
    about,
    html`<select class="field__input" id=${about.id}
      aria-invalid=${invalid(about)} aria-describedby=${describedBy(about)}
      .value=${live(value)} @change=${writing(write)}>
      ${options.map(([key, label]) => html`<option value=${key} ?selected=${key === value}>${label}</option>`)}
    </select>`,
  );
}

/**
 * @param {About} about
 * @param {unknown} control
 */
function labelled({ id, label, hint, wrong }, control) {
  return html`
    <div class="field">
      <label class="field__label" for=${id}>${label}</label>
      ${control}
      ${hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : nothing}
      ${wrong ? html`<p class="field__wrong" id="${id}-wrong" role="alert">${wrong}</p>` : nothing}
    </div>
  `;
}

/** @param {About} about */
function invalid({ wrong }) {
  return wrong ? "true" : "false";
}

/** @param {About} about */
function describedBy({ id, hint, wrong }) {
  const parts = [wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean);
  return parts.length ? parts.join(" ") : nothing;
}

/** @param {(value: string) => void} write */
function writing(write) {
  return (/** @type {Event} */ event) =>
    write(/** @type {HTMLInputElement} */ (event.currentTarget).value);
}
