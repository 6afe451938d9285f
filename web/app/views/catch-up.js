// @ts-check
// For whoever comes late: the problem, the latest questions, and where everyone is.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { presenterOf } from "../meeting/now.js";
import { name } from "../people.js";
import { phaseName, whatNow } from "../phases.js";
import { list, say } from "../words.js";

/** @import { Room } from "./room.js" */

const LATEST = 3;

/** @param {Room} room */
export function catchUp(room) {
  if (!room.cameLate) return nothing;
  const { m } = room;
  const who = presenterOf(m);
  const asked = m.questions.filter((q) => q.status !== "withdrawn");
  const telling = [...asked.filter((q) => q.starred), ...asked.slice(-LATEST)];
  return html`
    <section class="card catch-up" aria-labelledby="catch-up-title">
      <h2 class="card__title" id="catch-up-title">${say("catch_up-title")}</h2>
      <p>${say("catch_up-phase", { phase: phaseName(m) })} ${whatNow(m, room.me)}</p>
      ${who ? html`<h3 class="card__subtitle">${say("problem-title", { name: name(m, who) })}</h3>` : nothing}
      ${[...m.problem, ...m.reframed].map((part) => html`<p class="problem__text">${part.text}</p>`)}
      ${
        telling.length
          ? html`<h3 class="card__subtitle">${say("catch_up-questions")}</h3>
            <ul class="queue__list">${[...new Set(telling)].map((q) => html`<li class="queue__item"><span class="queue__text">${q.text}</span> ${q.answers.map((a) => html`<span class="queue__who">${a.text}</span>`)}</li>`)}</ul>`
          : nothing
      }
      ${m.commitments.length ? html`<p>${say("catch_up-commitments", { names: list([...new Set(m.commitments.map((c) => name(m, c.member)))]) })}</p>` : nothing}
      <p><button class="button button--small" type="button" @click=${() => room.caughtUp()}>${say("catch_up-done")}</button></p>
    </section>
  `;
}
