// @ts-check
// The fields of forms: a control with its label, its hint and what is wrong with it.

import { live } from "../../vendor/lit-html/directives/live.js";
import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { rows } from "./rows.js";

/**
 * What stands around a control; `left` says how much may still be written, `quiet` makes it small.
 * @typedef {{ id: string, label: string, hint?: string, wrong?: string, left?: string,
 *   quiet?: boolean }} About
 */

/**
 * What a control holds; `write` hears of every change.
 * @typedef {{ value: string, write: (value: string) => void }} Control
 */

/**
 * A line; `suggest` has ideas that can be taken up.
 * @param {About} about
 * @param {Control & { type?: "text" | "date" | "datetime-local", autocomplete?: string,
 *   suggest?: string[] }} control
 */
export function lineField(about, { value, write, type = "text", autocomplete = "off", suggest }) {
  const list = `${about.id}-list`;
  return labelled(
    about,
    html`
      <input class="field__input" id=${about.id} type=${type} dir="auto"
        autocomplete=${autocomplete} aria-invalid=${invalid(about)} aria-describedby=${describedBy(about)}
        list=${suggest ? list : nothing} @input=${writing(write)} .value=${live(value)}>
      ${suggest ? html`<datalist id=${list}>${suggest.map((idea) => html`<option value=${idea}></option>`)}</datalist>` : nothing}
    `,
  );
}

/**
 * Several lines.
 * @param {About} about
 * @param {Control & { rows?: number }} control
 */
export function textField(about, control) {
  return labelled(about, textArea(about, control));
}

/**
 * The control for several lines, without its label.
 * @param {Pick<About, "id" | "hint" | "wrong">} about
 * @param {Control & { rows?: number }} control
 */
function textArea(about, { value, write, rows = 2 }) {
  return html`
    <textarea class="field__input" id=${about.id} rows=${rows} dir="auto"
      aria-invalid=${invalid(about)} aria-describedby=${describedBy(about)}
      @input=${writing(write)} .value=${live(value)}></textarea>
  `;
}

/**
 * A list to choose from.
 * @param {About} about
 * @param {Control & { options: [string, string][] }} control
 */
export function choiceField(about, { value, write, options }) {
  return labelled(
    about,
    html`
      <select class="field__input" id=${about.id} aria-invalid=${invalid(about)} aria-describedby=${describedBy(about)}
        @change=${writing(write)} .value=${live(value)}>
        ${rows(
          options,
          ([key]) => key,
          ([key, label]) => html`<option value=${key} ?selected=${key === value}>${label}</option>`,
        )}
      </select>
    `,
  );
}

/**
 * A few answers to choose one of, side by side.
 * @param {About} about
 * @param {Control & { options: [string, string][] }} control
 */
export function pillsField(about, { value, write, options }) {
  const change = writing(write);
  return framed(
    about,
    html`
      <fieldset class="pills" aria-describedby=${describedBy(about)}>
        <legend class="field__label">${about.label}</legend>
        ${options.map(
          ([key, label]) => html`
            <label class="pills__pill">
              <input class="pills__radio" type="radio" name=${about.id} value=${key} .checked=${live(key === value)} @change=${change}>
              <span>${label}</span>
            </label>
          `,
        )}
      </fieldset>
    `,
  );
}

/**
 * @param {About} about
 * @param {unknown} control
 */
export function labelled(about, control) {
  return framed(
    about,
    html`<label class="field__label" for=${about.id}>${about.label}</label>${control}`,
  );
}

/**
 * @param {About} about
 * @param {unknown} content
 */
function framed({ id, hint, wrong, left, quiet }, content) {
  return html`
    <div class="field ${quiet ? "field--quiet" : ""}">
      ${content}
      ${hint ? html`<p class="field__hint" id="${id}-hint">${hint}</p>` : nothing}
      ${wrong ? html`<p class="field__wrong" id="${id}-wrong" role="alert">${wrong}</p>` : nothing}
      ${left ? html`<p class="field__hint">${left}</p>` : nothing}
    </div>
  `;
}

/** @param {{ wrong?: string }} about */
export function invalid({ wrong }) {
  return wrong ? "true" : "false";
}

/** @param {{ id: string, hint?: string, wrong?: string }} about */
export function describedBy({ id, hint, wrong }) {
  const parts = [wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean);
  return parts.length ? parts.join(" ") : nothing;
}

/** @param {(value: string) => void} write */
export function writing(write) {
  return (/** @type {Event} */ event) =>
    write(/** @type {HTMLInputElement} */ (event.currentTarget).value);
}
