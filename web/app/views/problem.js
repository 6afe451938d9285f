// @ts-check
// The problem: in the presenter's first words, and as they see it now.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { row } from "../meeting/now.js";
import { presenterOf } from "../meeting/who.js";
import { form, unfolded } from "../parts/form.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function problem(scene) {
  const { meeting } = scene;
  const who = presenterOf(meeting);
  if (who) return card(scene, who);
  const presenters = [...meeting.problem, ...meeting.reframed].map((note) => note.by);
  return [...new Set(presenters)].map((by) => card(scene, by));
}

/**
 * The problem of one person, with the places to write for whoever may.
 * @param {Scene} scene
 * @param {string} who
 */
function card(scene, who) {
  const { meeting } = scene;
  const parts = meeting.problem.filter((note) => note.by === who);
  const now = meeting.reframed.findLast((note) => note.by === who);
  const open = row(meeting).may;
  if (!parts.length && !now && !("present" in open || "reframe" in open)) return nothing;
  const id = `problem-of-${who}`;
  return html`
    <section class="section problem" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${say("problem-title", { name: name(meeting, who) })}</h2>
      ${parts.length ? nothing : html`<p class="section__empty">${say("problem-none")}</p>`}
      ${parts.map((part) => html`<p class="problem__text">${part.text}</p>`)}
      ${
        now
          ? html`
            <h3 class="problem__now">${say("problem-reframed")}</h3>
            <p class="problem__text problem__text--now">${now.text}</p>`
          : nothing
      }
      ${can(meeting, scene.me, "present") ? compose(scene, "present") : nothing}
      ${can(meeting, scene.me, "reframe") ? reframe(scene) : nothing}
    </section>
  `;
}

/**
 * Where the phase is not about it, the way to say the problem anew is one press away.
 * @param {Scene} scene
 */
function reframe(scene) {
  const here = "ask" in row(scene.meeting).may;
  if (!here) return compose(scene, "reframe");
  const open = unfolded(Boolean(scene.session.drafts.of("reframe").values.text));
  return html`<details class="more" ?open=${open}><summary>${say("problem-reframe-form")}</summary>${compose(scene, "reframe")}</details>`;
}

/**
 * @param {Scene} scene
 * @param {"present" | "reframe"} act
 */
function compose(scene, act) {
  return form(scene.session.drafts.of(act), {
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
    send: () => scene.session.send(act, act),
  });
}
