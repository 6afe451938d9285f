// @ts-check
// The problem: in the presenter's first words, and as they see it now.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may, row } from "../may.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function problem(room) {
  const { m } = room;
  /** @type {Record<string, unknown>} */
  const open = row(m.phase).may;
  if (!m.problem.length && !("present" in open || "reframe" in open)) return nothing;
  const who = m.problem[0]?.by ?? m.presenter;
  return html`
    <section class="section problem" aria-labelledby="problem-title">
      <h2 class="section__title" id="problem-title">
        ${who ? say("problem.title", { name: name(m, who) }) : say("problem.title.nobody")}
      </h2>
      ${m.problem.length ? nothing : html`<p class="section__empty">${say("problem.none")}</p>`}
      ${m.problem.map((part) => html`<p class="problem__text">${part.text}</p>`)}
      ${
        m.reframed
          ? html`
            <h3 class="problem__now">${say("problem.reframed")}</h3>
            <p class="problem__text problem__text--now">${m.reframed.text}</p>`
          : nothing
      }
      ${may(m, room.me, "present") ? compose(room, "present") : nothing}
      ${may(m, room.me, "reframe") ? compose(room, "reframe") : nothing}
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {"present" | "reframe"} act
 */
function compose(room, act) {
  return form(room.drafts.of(act), {
    act,
    name: say(`problem.${act}.form`),
    fields: [
      {
        name: "text",
        label: say(`problem.${act}.label`),
        hint: say(`problem.${act}.hint`),
        kind: "text",
        rows: 5,
      },
    ],
    label: say(`problem.${act}.send`),
    send: () => room.send(act, act),
  });
}
