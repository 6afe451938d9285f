// @ts-check
// Whose problem it is today: the coach chooses, the others see.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function presenter(room) {
  const { m } = room;
  if (!may(m, room.me, "choose_presenter"))
    return m.presenter
      ? html`<p class="section section--line">${say("presenter.is", { name: name(m, m.presenter) })}</p>`
      : nothing;
  const candidates = m.members.filter((p) => p.seated && p.role === "member");
  return html`
    <section class="section" aria-labelledby="presenter-title">
      <h2 class="section__title" id="presenter-title">${say("presenter.title")}</h2>
      ${candidates.length ? nothing : html`<p class="section__empty">${say("presenter.none")}</p>`}
      <div class="choices">
        ${candidates.map(
          (p) => html`
            <button class="choices__choice" type="button" aria-pressed=${p.id === m.presenter}
              @click=${() => room.send(`presenter-${p.id}`, "choose_presenter", { member: p.id })}>
              ${avatar(member(m, p.id))} ${p.name}
            </button>
          `,
        )}
      </div>
    </section>
  `;
}
