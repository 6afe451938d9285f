// @ts-check
// What the presenter commits to: what, by when, the first step, and how they will know.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { day, say } from "../words.js";

/** @import { Commitment } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function commitments(room) {
  const { m } = room;
  return html`
    <section class="section" aria-labelledby="commitments-title">
      <h2 class="section__title" id="commitments-title">${say("commitments.title")}</h2>
      ${m.commitments.length ? nothing : html`<p class="section__empty">${say("commitments.none")}</p>`}
      ${m.commitments.map((made) => commitment(name(m, made.member), made))}
      ${may(m, room.me, "commit") ? compose(room) : nothing}
    </section>
  `;
}

/**
 * A commitment with all that belongs to it.
 * @param {string} who
 * @param {Commitment} made
 */
export function commitment(who, made) {
  return html`
    <article class="commitment">
      <p class="commitment__who">${say("commitment.who", { name: who })}</p>
      <p class="commitment__what">${made.what}</p>
      <dl class="facts">
        <dt>${say("commit.by_when")}</dt><dd>${day(made.by_when)}</dd>
        <dt>${say("commit.first_step")}</dt><dd>${made.first_step}</dd>
        <dt>${say("commit.how_known")}</dt><dd>${made.how_known}</dd>
      </dl>
    </article>
  `;
}

/** @param {Room} room */
function compose(room) {
  return form(room.drafts.of("commit"), {
    act: "commit",
    name: say("commit.form"),
    fields: [
      { name: "what", label: say("commit.what"), kind: "text" },
      { name: "by_when", label: say("commit.by_when"), kind: "date" },
      { name: "first_step", label: say("commit.first_step"), kind: "text" },
      { name: "how_known", label: say("commit.how_known"), kind: "text" },
    ],
    label: say("commit.send"),
    send: () => room.send("commit", "commit"),
  });
}
