// @ts-check
// A form and its fields: labels, limits, what was refused and where.

import { live } from "/vendor/lit-html/directives/live.js";
import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { COMMANDS } from "../protocol.js";
import { say } from "../words.js";

/** @import { Draft } from "../drafts.js" */

/**
 * @typedef {{ name: string, label: string, kind?: "text" | "line" | "date" | "choice" | "pills",
 *   hint?: string, rows?: number, max?: number, options?: [string, string][], usual?: string,
 *   suggest?: string[], autocomplete?: string, quiet?: boolean, more?: boolean,
 *   heard?: () => void }} Field
 */

const NEARLY_FULL = 0.8;

/**
 * A form that becomes one act.  While it is `closed`, for the reason given, what stands in it stays;
 * fields that are `more` unfold; `hints` are said in passing; `under` stands below the buttons.
 * @param {Draft} draft
 * @param {{ act?: string, fields: Field[], send: () => void, label: string, kind?: string,
 *   beside?: unknown, name: string, closed?: string, more?: string, hints?: string[],
 *   under?: unknown }} form
 */
export function form(draft, { act = "", send, label, kind = "", beside = nothing, name, ...rest }) {
  const { fields, closed = "", more = "", hints = [], under = nothing } = rest;
  const one = (/** @type {Field} */ field) => part(draft, act, field, `${draft.key}.${field.name}`);
  const folded = fields.filter((field) => field.more);
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    if (draft.sending || closed) return;
    for (const field of fields)
      if (field.kind === "choice") draft.assume(field.name, shownFirst(field, draft));
    send();
  };
  return html`
    <form class="form ${kind}" aria-label=${name} novalidate @submit=${submit} @keydown=${sendKey}>
      ${fields.filter((field) => !field.more).map(one)}
      ${folded.length ? html`<details class="more" ?open=${folded.some((field) => shownFirst(field, draft) !== (field.usual ?? ""))}><summary>${more}</summary><div class="form">${folded.map(one)}</div></details>` : nothing}
      ${hints.map((hint) => html`<p class="field__hint form__hint">${hint}</p>`)}
      ${closed ? html`<p class="form__closed">${closed}</p>` : nothing}
      ${elsewhere(draft, fields)}
      <div class="form__buttons">
        <button class="button" ?disabled=${draft.sending || closed !== ""}>
          ${draft.sending ? say("form-sending") : label}
        </button>
        ${beside}
      </div>
      ${under}
    </form>
  `;
}

/**
 * One field with its label, and what is wrong with it.
 * @param {Draft} draft
 * @param {string} act
 * @param {Field} field
 * @param {string} id
 */
function part(draft, act, field, id) {
  const wrong = draft.refusal?.field === field.name;
  const described = wrong ? `${id}-wrong` : field.hint ? `${id}-hint` : nothing;
  const limit = field.max ?? limitOf(act, field.name);
  const value = shownFirst(field, draft);
  /** @param {Event} event */
  const write = (event) => {
    draft.write(field.name, /** @type {any} */ (event.target).value);
    field.heard?.();
  };
  const common = { id, field, wrong, described, limit, value, write };
  return html`
    <div class="field ${field.quiet ? "field--quiet" : ""}">
      ${
        field.kind === "pills"
          ? pills(common)
          : html`
            <label class="field__label" for=${id}>${field.label}</label>
            ${control(common)}
          `
      }
      ${field.hint ? html`<p class="field__hint" id="${id}-hint">${field.hint}</p>` : nothing}
      ${wrong ? html`<p class="field__wrong" id="${id}-wrong" role="alert">${words(draft, field)}</p>` : nothing}
      ${limit && value.length > limit * NEARLY_FULL ? html`<p class="field__hint">${say("form-left", { count: limit - value.length })}</p>` : nothing}
    </div>
  `;
}

/**
 * What a field shows: a list its usual entry, as long as none of it is chosen; of answers side by
 * side none is the expected one.
 * @param {Field} field
 * @param {Draft} draft
 */
function shownFirst(field, draft) {
  const written = draft.values[field.name];
  if (field.kind !== "choice") return written ?? "";
  const known = field.options?.some(([key]) => key === written);
  return (known ? written : (field.usual ?? field.options?.[0]?.[0])) ?? "";
}

/** @param {any} common */
function control({ id, field, wrong, described, limit, value, write }) {
  const invalid = wrong ? "true" : "false";
  if (field.kind === "choice")
    return html`
      <select class="field__input" id=${id} aria-invalid=${invalid} aria-describedby=${described} @change=${write} .value=${live(value)}>
        ${field.options.map((/** @type {[string, string]} */ [key, label]) => html`<option value=${key} ?selected=${key === value}>${label}</option>`)}
      </select>
    `;
  if (field.kind === "text")
    return html`
      <textarea class="field__input" id=${id} rows=${field.rows ?? 2} maxlength=${limit ?? nothing}
        aria-invalid=${invalid} aria-describedby=${described}
        @input=${write} .value=${live(value)}></textarea>
    `;
  return html`
    <input class="field__input" id=${id} type=${field.kind === "date" ? "date" : "text"} maxlength=${limit ?? nothing}
      autocomplete=${field.autocomplete ?? "off"} aria-invalid=${invalid} aria-describedby=${described}
      list=${field.suggest ? `${id}-list` : nothing} @input=${write} .value=${live(value)}>
    ${field.suggest ? html`<datalist id="${id}-list">${field.suggest.map((/** @type {string} */ idea) => html`<option value=${idea}></option>`)}</datalist>` : nothing}
  `;
}

/**
 * A few answers to choose one of, side by side.
 * @param {any} common
 */
function pills({ id, field, described, value, write }) {
  return html`
    <fieldset class="pills" aria-describedby=${described}>
      <legend class="field__label">${field.label}</legend>
      ${field.options.map(
        (/** @type {[string, string]} */ [key, label]) => html`
          <label class="pills__pill">
            <input class="pills__radio" type="radio" name=${id} value=${key} .checked=${live(key === value)} @change=${write}>
            <span>${label}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

/**
 * A refusal that is about no field of this form.
 * @param {Draft} draft
 * @param {Field[]} fields
 */
function elsewhere(draft, fields) {
  if (!draft.refusal || fields.some((field) => field.name === draft.refusal?.field)) return nothing;
  return html`<p class="field__wrong" role="alert">${words(draft)}</p>`;
}

/**
 * @param {Draft} draft
 * @param {Field} [field]
 */
function words(draft, field) {
  return say(field?.kind === "pills" ? "form-choose" : `refusal-${draft.refusal?.code}`);
}

/**
 * @param {string} act
 * @param {string} field
 */
function limitOf(act, field) {
  /** @type {Record<string, Record<string, { maxLength?: number }>>} */
  const limits = COMMANDS;
  return limits[act]?.[field]?.maxLength;
}

/**
 * Ctrl or ⌘ with Enter sends, also from a field of many lines.
 * @param {KeyboardEvent} event
 */
function sendKey(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  /** @type {HTMLFormElement} */ (event.currentTarget).requestSubmit();
}
