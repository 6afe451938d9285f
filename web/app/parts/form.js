// @ts-check
// Forms: the frame that sends them, and those that become one act with its fields and refusal.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { COMMANDS } from "../protocol.js";
import { say } from "../words.js";
import { choiceField, lineField, pillsField, textField } from "./fields.js";
import { folded } from "./folded.js";

/** @import { Draft } from "../draft.js" */
/** @import { Limits, RefusalBody } from "../protocol.js" */
/** @import { About } from "./fields.js" */

/**
 * One field: `usual` stands in it until something is written, `missing` is what is said where it
 * must not be empty, `most` characters are taken where that is fewer than its act takes, `more` fields
 * unfold, `heard` is called on every change.  A field of several parts says itself by how much one of
 * them is too long, `over`, and what is said where it is refused, `unfit`.
 * @typedef {{ name: string, label: string, kind?: "text" | "line" | "date" | "datetime-local" | "choice" | "pills",
 *   hint?: string, rows?: number, options?: [string, string][], usual?: string,
 *   suggest?: string[], autocomplete?: string, quiet?: boolean, more?: boolean, missing?: string,
 *   most?: number, over?: number, unfit?: string, heard?: () => void }} Field
 */

const NEARLY_FULL = 0.8;
/** What the fields of one act may hold. @typedef {Record<string, Limits>} Bounds */

/**
 * A form that becomes one act of `acts`, which are those of a meeting where nothing is said, and has
 * its limits.  While it
 * is `closed`, for the reason given, what stands in it stays; fields that are `more` unfold; `hints` are said in passing; `under` stands below the buttons.
 * @param {Draft} draft
 * @param {{ act?: string, fields: Field[], send: () => void, label: string, look?: string,
 *   beside?: unknown, name: string, closed?: string, more?: string, hints?: string[],
 *   under?: unknown, acts?: Record<string, Bounds> }} form
 */
export function form(draft, { act = "", send, label, look = "", beside = nothing, name, ...rest }) {
  const { fields, closed = "", more = "", hints = [], under = nothing, acts = COMMANDS } = rest;
  const bounds = acts[/** @type {keyof typeof acts} */ (act)] ?? {};
  draft.isShown = true;
  const one = (/** @type {Field} */ field) => part(draft, bounds, field);
  const isOver = fields.some((field) => overBy(draft, bounds, field) > 0);
  const submit = () => {
    if (draft.sending || closed || isOver) return;
    assumeShown(draft, fields);
    const lacking = fields.find((field) => field.missing && isEmpty(draft, field));
    if (lacking) draft.lack(lacking.name);
    else send();
  };
  return formFrame(
    { name, look: `form ${look}`, send: submit },
    html`
      ${fields.filter((field) => !field.more).map(one)}
      ${unfolding(draft, fields, more, one)}
      ${hints.map((hint) => html`<p class="field__hint form__hint">${hint}</p>`)}
      ${closed ? html`<p class="form__closed">${closed}</p>` : nothing}
      ${refusalElsewhere(draft, fields)}
      <div class="form__buttons">
        <button class="button" ?disabled=${closed !== "" || isOver} aria-disabled=${draft.sending ? "true" : nothing}>
          ${draft.sending ? say("form-sending") : label}
        </button>
        ${beside}
      </div>
      ${under}
    `,
  );
}

/**
 * The frame of every form: its button sends it, and so do Enter in a line and Ctrl or ⌘ with Enter
 * in any field.
 * @param {{ name?: string, look: string, send: () => void }} frame
 * @param {unknown} content
 */
export function formFrame({ name, look, send }, content) {
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    send();
  };
  return html`<form class=${look} aria-label=${name ?? nothing} novalidate @submit=${submit} @keydown=${sendByKey}>${content}</form>`;
}

/**
 * Ctrl or ⌘ with Enter sends, also from a field of many lines; held, it sends once.
 * @param {KeyboardEvent} event
 */
function sendByKey(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  if (!event.repeat) /** @type {HTMLFormElement} */ (event.currentTarget).requestSubmit();
}

/**
 * The fields that unfold; they stand open if something was changed in them.
 * @param {Draft} draft
 * @param {Field[]} fields
 * @param {string} title
 * @param {(field: Field) => unknown} one
 */
function unfolding(draft, fields, title, one) {
  const rest = fields.filter((field) => field.more);
  if (!rest.length) return nothing;
  const open = rest.some((field) => valueIn(draft, field) !== (field.usual ?? ""));
  return folded([], title, html`<div class="form">${rest.map(one)}</div>`, { open });
}

/**
 * One field of a form, with its limit from the act and what was refused of it.
 * @param {Draft} draft
 * @param {Bounds} bounds
 * @param {Field} field
 */
function part(draft, bounds, field) {
  const { kind, label, hint, quiet, rows, options = [], autocomplete, suggest } = field;
  const max = field.over === undefined ? limitOf(bounds, field) : Number.POSITIVE_INFINITY;
  const value = valueIn(draft, field);
  const write = (/** @type {string} */ written) => {
    draft.type(field.name, written);
    field.heard?.();
  };
  /** @type {About} */
  const about = {
    id: `${draft.key}.${field.name}`,
    label,
    hint,
    quiet,
    wrong: wrongIn(draft, bounds, field),
    left:
      value.length > max * NEARLY_FULL && value.length <= max
        ? say("form-left", { count: max - value.length })
        : "",
  };
  if (kind === "pills") return pillsField(about, { value, write, options });
  if (kind === "choice") return choiceField(about, { value, write, options });
  if (kind === "text") return textField(about, { value, write, rows });
  const type = kind === "date" || kind === "datetime-local" ? kind : "text";
  return lineField(about, { value, write, type, autocomplete, suggest });
}

/**
 * How many characters a field has too many: they stay, and it is not sent until it is shorter.
 * @param {Draft} draft
 * @param {Bounds} bounds
 * @param {Field} field
 */
function overBy(draft, bounds, field) {
  return field.over ?? valueIn(draft, field).length - limitOf(bounds, field);
}

/**
 * What is wrong with a field, as it stands or as it was refused; empty while all is well.
 * @param {Draft} draft
 * @param {Bounds} bounds
 * @param {Field} field
 */
function wrongIn(draft, bounds, field) {
  const over = overBy(draft, bounds, field);
  if (over > 0) return say("form-over", { count: over });
  if (!draft.refusal || !isOf(draft.refusal, field)) return "";
  if (field.missing && isEmpty(draft, field)) return field.missing;
  return draft.refusal.code === "missing_field" ? "" : wordsOf(draft, field);
}

/**
 * @param {Draft} draft
 * @param {Field} field
 */
function isEmpty(draft, field) {
  return !valueIn(draft, field).trim();
}

/**
 * What a field shows: what was written, else what is usual; a list, its first entry where none of it
 * is chosen.  Of answers side by side none is the expected one.
 * @param {Draft} draft
 * @param {Field} field
 */
function valueIn(draft, { name, kind, usual, options = [] }) {
  const written = draft.values[name];
  if (kind !== "choice") return written ?? usual ?? "";
  const known = options.some(([key]) => key === written);
  return (known ? written : (usual ?? options[0]?.[0])) ?? "";
}

/**
 * What is shown without having been written is sent as well.
 * @param {Draft} draft
 * @param {Field[]} fields
 */
function assumeShown(draft, fields) {
  for (const field of fields)
    if (field.kind === "choice" || field.usual !== undefined)
      draft.assume(field.name, valueIn(draft, field));
}

/**
 * Whether something was refused for a field, or for a part of it.
 * @param {RefusalBody} refusal
 * @param {Field} field
 */
function isOf(refusal, { name }) {
  return refusal.field.split("[")[0] === name;
}

/**
 * A refusal that is about no field of this form.
 * @param {Draft} draft
 * @param {Field[]} fields
 */
function refusalElsewhere(draft, fields) {
  const { refusal } = draft;
  if (!refusal || fields.some((field) => isOf(refusal, field))) return nothing;
  return html`<p class="field__wrong" role="alert">${wordsOf(draft)}</p>`;
}

/**
 * Why a form was refused, in words; empty while all is well.
 * @param {Draft} draft
 */
export function wrongOf({ refusal }) {
  return refusal ? say(`refusal-${refusal.code}`) : "";
}

/**
 * @param {Draft} draft
 * @param {Field} [field]
 */
function wordsOf(draft, field) {
  if (field?.unfit) return field.unfit;
  return say(field?.kind === "pills" ? "form-choose" : `refusal-${draft.refusal?.code}`);
}

/**
 * @param {Bounds} bounds
 * @param {Field} field
 */
function limitOf(bounds, { name, most }) {
  return most ?? bounds[name]?.maxLength ?? Number.POSITIVE_INFINITY;
}
