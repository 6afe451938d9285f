// @ts-check
// A note for oneself: it stays in this browser, and is never sent.

import { html } from "/vendor/lit-html/lit-html.js";
import { textArea } from "../parts/fields.js";
import { unfolded } from "../parts/form.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {boolean} open
 */
export function privateNote(scene, open) {
  const draft = scene.session.drafts.of("note");
  return html`
    <details class="note" ?open=${unfolded(open)}>
      <summary>${say("note-title")}</summary>
      <label class="visually-hidden" for="note">${say("note-title")}</label>
      ${textArea({ id: "note" }, { rows: 4, value: draft.latest().text ?? "", write: (text) => draft.write("text", text) })}
      <p class="field__hint">${say("note-hint")}</p>
    </details>
  `;
}
