// @ts-check
// An overlay that a press lays over the page and another press, or Escape, takes away.

import { html } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";
import { icon } from "./icon.js";

/** That something was begun on a sheet, and is out of sight. */
export function begunBehind() {
  return html`<span class="begun"><span class="visually-hidden">${say("bar-begun")}</span></span>`;
}

/**
 * @param {{ id: string, title: unknown, look?: string }} about `id` is what a button names as its
 *   `popovertarget`
 * @param {unknown} content
 */
export function overlay({ id, title, look = "" }, content) {
  return html`
    <section class="overlay ${look}" id=${id} popover aria-labelledby="${id}-title">
      <div class="overlay__head">
        <h2 class="overlay__title" id="${id}-title">${title}</h2>
        <button class="icon-button" type="button" popovertarget=${id} popovertargetaction="hide" aria-label=${say("overlay-close")}>${icon("close")}</button>
      </div>
      ${content}
    </section>
  `;
}
