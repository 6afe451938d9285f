// @ts-check
// A note for oneself: it is kept in this browser alone, and never sent.

import { live } from "/vendor/lit-html/directives/live.js";
import { html } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {boolean} open
 */
export function note(room, open) {
  const draft = room.drafts.of("note");
  const write = (/** @type {any} */ event) => draft.write("text", event.target.value);
  return html`
    <details class="note" ?open=${open}>
      <summary>${say("note-title")}</summary>
      <label class="visually-hidden" for="note">${say("note-title")}</label>
      <textarea class="field__input" id="note" rows="4" .value=${live(draft.values.text ?? "")} @input=${write}></textarea>
      <p class="field__hint">${say("note-hint")}</p>
    </details>
  `;
}
