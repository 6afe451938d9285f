// @ts-check
// A small quiet button: one press, one thing that happens.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";

/**
 * @param {string} words
 * @param {(event: MouseEvent) => void} click
 * @param {boolean} disabled
 * @param {string} called what it is called where its words alone do not tell
 */
export function small(words, click, disabled = false, called = "") {
  return html`<button class="button button--small button--quiet" type="button" ?disabled=${disabled} aria-label=${called || nothing} @click=${click}>${words}</button>`;
}

/**
 * For what goes from its list when it was pressed: the second click of two would hit the row below.
 * @param {() => void} go
 */
export function once(go) {
  return (/** @type {MouseEvent} */ { detail }) => {
    if (detail <= 1) go();
  };
}

/**
 * For what is done on a sheet: what it is on is closed first, and the focus is where it was opened.
 * @param {() => void} go
 */
export function closing(go) {
  return (/** @type {Event} */ { currentTarget }) => {
    const sheet = /** @type {HTMLElement} */ (currentTarget).closest("[popover]");
    /** @type {HTMLElement | null} */ (sheet)?.hidePopover();
    go();
  };
}
