// @ts-check
// Questions that work on: those left at the end, and those that came from the last meeting.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { form } from "../parts/form.js";
import { say } from "../words.js";
import { line } from "./line.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function lingering(room) {
  const { m } = room;
  const asks = may(m, room.me, "linger");
  if (!asks && !m.lingering.length) return nothing;
  return html`
    <section class="section" aria-labelledby="lingering-title">
      <h2 class="section__title" id="lingering-title">${say("lingering-title")}</h2>
      ${
        asks
          ? form(room.drafts.of("linger"), {
              act: "linger",
              name: say("lingering-form"),
              fields: [
                {
                  name: "text",
                  label: say("lingering-label"),
                  kind: "line",
                  hint: say("lingering-hint"),
                },
              ],
              label: say("lingering-send"),
              send: () => room.send("linger", "linger"),
            })
          : nothing
      }
      <ul class="lines">${m.lingering.map((note) => line(room, note))}</ul>
    </section>
  `;
}

/** @param {Room} room */
export function kept({ m }) {
  if (!m.kept.length) return nothing;
  return html`
    <section class="section" aria-labelledby="kept-title">
      <h2 class="section__title" id="kept-title">${say("lingering-kept")}</h2>
      <ul class="skills">${m.kept.map((q) => html`<li>${q.text}</li>`)}</ul>
    </section>
  `;
}
