// @ts-check
// The lines of a check-in or a closing: each says theirs, all read them.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { form } from "../parts/form.js";
import { say } from "../words.js";
import { line } from "./line.js";

/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {"now" | "before"} when
 */
export function notes(room, when) {
  const { m } = room;
  const shown = m.notes.filter((note) => (note.phase === m.phase) === (when === "now"));
  const title = when === "now" ? `notes.${m.phase}.title` : "notes.title";
  return html`
    <section class="section" aria-labelledby="notes-${when}">
      <h2 class="section__title" id="notes-${when}">${say(title)}</h2>
      ${when === "now" && may(m, room.me, "say") ? compose(room) : nothing}
      ${shown.length ? html`<ul class="lines">${shown.map((note) => line(room, note))}</ul>` : nothing}
    </section>
  `;
}

/** @param {Room} room */
function compose(room) {
  const draft = `say-${room.m.phase}`;
  return form(room.drafts.of(draft), {
    act: "say",
    name: say("notes.form"),
    fields: [{ name: "text", label: say(`notes.${room.m.phase}.label`), kind: "text" }],
    label: say("notes.send"),
    send: () => room.send(draft, "say"),
  });
}
