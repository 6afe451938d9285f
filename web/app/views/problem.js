// @ts-check
// The problem: in the presenter's first words, and as they see it now.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { presenterOf, row } from "../meeting/now.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function problem(room) {
  const { m } = room;
  const who = presenterOf(m);
  if (who) return card(room, who);
  const told = [...m.problem, ...m.reframed].map((note) => note.by);
  return [...new Set(told)].map((by) => card(room, by));
}

/**
 * The problem of one person, with the places to write for whoever may.
 * @param {Room} room
 * @param {string} who
 */
function card(room, who) {
  const { m } = room;
  const told = m.problem.filter((note) => note.by === who);
  const now = m.reframed.findLast((note) => note.by === who);
  const open = row(m).may;
  if (!told.length && !now && !("present" in open || "reframe" in open)) return nothing;
  const id = `problem-of-${who}`;
  return html`
    <section class="section problem" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${say("problem-title", { name: name(m, who) })}</h2>
      ${told.length ? nothing : html`<p class="section__empty">${say("problem-none")}</p>`}
      ${told.map((part) => html`<p class="problem__text">${part.text}</p>`)}
      ${
        now
          ? html`
            <h3 class="problem__now">${say("problem-reframed")}</h3>
            <p class="problem__text problem__text--now">${now.text}</p>`
          : nothing
      }
      ${can(m, room.me, "present") ? compose(room, "present") : nothing}
      ${can(m, room.me, "reframe") ? reframe(room) : nothing}
    </section>
  `;
}

/**
 * Where the phase is not about it, the way to say the problem anew is one press away.
 * @param {Room} room
 */
function reframe(room) {
  const here = "ask" in row(room.m).may;
  const writing = room.drafts.of("reframe").values.text;
  if (!here || writing) return compose(room, "reframe");
  return html`<details class="more"><summary>${say("problem-reframe-form")}</summary>${compose(room, "reframe")}</details>`;
}

/**
 * @param {Room} room
 * @param {"present" | "reframe"} act
 */
function compose(room, act) {
  return form(room.drafts.of(act), {
    act,
    name: say(`problem-${act}-form`),
    fields: [
      {
        name: "text",
        label: say(`problem-${act}-label`),
        hint: say(`problem-${act}-hint`),
        kind: "text",
        rows: 4,
      },
    ],
    label: say(`problem-${act}-send`),
    send: () => room.send(act, act),
  });
}
