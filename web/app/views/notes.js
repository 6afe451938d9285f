// @ts-check
// The lines of a check-in or a closing: each says theirs, all read them.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may, whyNot } from "../may.js";
import { stepOf } from "../meeting/now.js";
import { form } from "../parts/form.js";
import { phaseName } from "../phases.js";
import { has, say } from "../words.js";
import { line } from "./line.js";

/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {"now" | "before"} when
 */
export function notes(room, when) {
  const { m } = room;
  const shown = m.notes.filter((note) => (note.phase === m.phase) === (when === "now"));
  const title = when === "now" ? words(room, "title") : say("notes-title");
  const writes = when === "now" && may(m, room.me, "say");
  if (!shown.length && !writes) return nothing;
  return html`
    <section class="section" aria-labelledby="notes-${when}">
      <h2 class="section__title" id="notes-${when}">${title}</h2>
      ${writes ? compose(room) : nothing}
      ${shown.length ? html`<ul class="lines">${shown.map((note) => line(room, note))}</ul>` : nothing}
    </section>
  `;
}

/**
 * What a kind of phase calls its lines, or what lines are usually called.
 * @param {Room} room
 * @param {"title" | "label"} what
 */
function words({ m }, what) {
  const own = `notes-${stepOf(m).kind}-${what}`;
  return say(has(own) ? own : `notes-any-${what}`, { phase: phaseName(m) });
}

/** @param {Room} room */
function compose(room) {
  const draft = `say-${room.m.phase}`;
  const why = whyNot(room.m, /** @type {string} */ (room.me), "say");
  if (why === "writing" && !room.drafts.of(draft).values.text) return nothing;
  return form(room.drafts.of(draft), {
    act: "say",
    name: say("notes-form"),
    closed: why && say(`refusal-${why}`),
    fields: [{ name: "text", label: words(room, "label"), kind: "text" }],
    label: say("notes-send"),
    send: () => room.send(draft, "say"),
  });
}
