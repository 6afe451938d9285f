// @ts-check
// Notes for oneself: kept with the meeting, and given to nobody else.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { folded, isBegun } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { linked } from "../parts/linked.js";
import { overlay } from "../parts/overlay.js";
import { say } from "../words.js";
import { send } from "./send.js";

/** @import { Scene } from "./scene.js" */

export const NOTE = "own-note";

/**
 * On a calm screen, and before and after the meeting, it stands on the page.
 * @param {Scene} scene
 * @param {boolean} open
 */
export function privateNote(scene, open) {
  if (!may(scene.meeting, scene.me, "note_down")) return nothing;
  const draft = scene.session.drafts.of("note");
  return folded([draft], say("note-title"), content(scene), { open, look: "note" });
}

/**
 * Elsewhere it is a press away, on a sheet that is laid over the room.
 * @param {Scene} scene
 */
export function noteSheet(scene) {
  if (!may(scene.meeting, scene.me, "note_down")) return nothing;
  const isDrawn = isBegun(scene.session.drafts.of("note"));
  return overlay({ id: NOTE, title: say("note-title"), look: "overlay--foot", isDrawn }, () =>
    content(scene),
  );
}

/** @param {Scene} scene */
function content(scene) {
  const { meeting, me, session } = scene;
  const draft = session.drafts.of("note");
  const mine = meeting.own_notes.filter((note) => note.by === me);
  return html`
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
}
