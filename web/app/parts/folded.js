// @ts-check
// What unfolds: it stands open while something is begun in it, so that no words are out of sight.

import { html, noChange } from "../../vendor/lit-html/lit-html.js";

/** @import { Draft } from "../draft.js" */
/** @import { Drafts } from "../drafts.js" */

/**
 * A fold with forms in it.
 * @param {Draft[]} drafts those of its forms
 * @param {unknown} words what stands on it
 * @param {unknown} content
 * @param {{ open?: boolean, look?: string }} [more] `open`: it stands open in any case
 */
export function folded(drafts, words, content, { open = false, look = "more" } = {}) {
  return html`<details class=${look} ?open=${unfolded(open || drafts.some(isBegun))} @toggle=${write}><summary>${words}</summary>${content}</details>`;
}

const FIRST = "summary ~ * :is(textarea, input, select, button, a), summary ~ :is(textarea, input)";
const BOX = 'textarea, input:not([type="checkbox"], [type="radio"])';

/**
 * Whoever opens a place to write writes there: the keys of the page are not for them.
 * @param {ToggleEvent} event
 */
function write({ newState, currentTarget }) {
  const fold = /** @type {HTMLDetailsElement} */ (currentTarget);
  const isTheirs = fold.querySelector("summary") === fold.ownerDocument.activeElement;
  /** @type {HTMLElement | null} */
  const first = newState === "open" && isTheirs ? fold.querySelector(FIRST) : null;
  if (first?.matches(BOX)) first.focus();
}

/**
 * Whether something that folds is opened; what a person has opened is not closed under their hand.
 * @param {boolean} open
 */
export function unfolded(open) {
  return open || noChange;
}

/**
 * Whether something stands in a form that is not just being sent.
 * @param {Draft} draft
 */
export function isBegun({ values, sending }) {
  return !sending && Object.values(values).some(Boolean);
}

/**
 * What is begun in the forms that were drawn so far.
 * @param {Drafts} drafts
 */
export function begunOnScreen(drafts) {
  return drafts.begun().filter((name) => drafts.of(name).isShown);
}
