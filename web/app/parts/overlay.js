// @ts-check
// An overlay that a press lays over the page and another press, or Escape, takes away.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { drawAnew } from "../later.js";
import { say } from "../words.js";
import { icon } from "./icon.js";

/** That something was begun on a sheet, and is out of sight. */
export function begunBehind() {
  return html`<span class="begun"><span class="visually-hidden">${say("bar-begun")}</span></span>`;
}

/** The overlays that are open. @type {Set<string>} */
export const openOverlays = new Set();

/**
 * Its content is drawn while it is open; closed, where it `isDrawn` all the same, as something was
 * begun there.
 * @param {{ id: string, title: unknown, look?: string, isDrawn?: boolean }} about `id` is what a
 *   button names as its `popovertarget`
 * @param {() => unknown} content
 */
export function overlay({ id, title, look = "", isDrawn = false }, content) {
  return html`
    <section class="overlay ${look}" id=${id} popover aria-labelledby="${id}-title" @beforetoggle=${toggling(id)} @toggle=${begin}>
      <div class="overlay__head">
        <h2 class="overlay__title" id="${id}-title">${title}</h2>
        <button class="icon-button" type="button" popovertarget=${id} popovertargetaction="hide" aria-label=${say("overlay-close")}>${icon("close")}</button>
      </div>
      ${isDrawn || openOverlays.has(id) ? content() : nothing}
    </section>
  `;
}

/**
 * What an overlay has is drawn before it is seen.
 * @param {string} id
 */
function toggling(id) {
  return (/** @type {ToggleEvent} */ { newState }) => {
    if (newState === "open") openOverlays.add(id);
    else openOverlays.delete(id);
    drawAnew();
  };
}

/**
 * What asks for the focus has it once it is drawn, however the overlay was opened.
 * @param {ToggleEvent} event
 */
function begin({ newState, currentTarget }) {
  if (newState !== "open") return;
  const overlay = /** @type {HTMLElement} */ (currentTarget);
  /** @type {HTMLElement | null} */ (overlay.querySelector("[autofocus]"))?.focus();
}
