// @ts-check
// Notes for oneself: kept with the meeting, and given to nobody else.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { linked } from "../parts/linked.js";
import { say } from "../words.js";
import { send } from "./send.js";

/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {boolean} open
 */
export function privateNote(scene, open) {
  const { meeting, me, session } = scene;
  if (!may(meeting, me, "note_down")) return nothing;
  const draft = session.drafts.of("note");
  const mine = meeting.own_notes.filter((note) => note.by === me);
  const content = html`
    ${mine.length ? html`<ul class="note__kept">${mine.map((note) => html`<li>${linked(note.text)}</li>`)}</ul>` : nothing}
    ${form(draft, {
      act: "note_down",
      name: say("note-title"),
      fields: [
        { name: "text", label: say("note-label"), kind: "text", rows: 3, hint: say("note-hint") },
      ],
      label: say("note-keep"),
      look: "form--note",
      send: () => send(scene, "note"),
    })}
  `;
  return folded([draft], say("note-title"), content, { open, look: "note" });
}
