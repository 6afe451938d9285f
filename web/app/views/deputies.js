// @ts-check
// Who takes the chair when the coach is gone, and the way to hand it over.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { presenterOf } from "../meeting/now.js";
import { say } from "../words.js";

/** @import { Command, Member } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function deputies(room) {
  const { m } = room;
  const others = m.members.filter((p) => p.seated && p.id !== m.chair.coach);
  if (!others.length || !can(m, room.me, "name_deputy")) return nothing;
  return html`
    <details class="more">
      <summary>${say("chair-title")}</summary>
      <div class="panel__part">
        ${choice(room, "name_deputy", others, m.chair.deputy)}
        ${choice(
          room,
          "hand_over",
          others.filter((p) => p.id !== presenterOf(m)),
          null,
        )}
      </div>
    </details>
  `;
}

/**
 * @param {Room} room
 * @param {Extract<Command["type"], "name_deputy" | "hand_over">} act
 * @param {Member[]} people
 * @param {string | null} chosen
 */
function choice(room, act, people, chosen) {
  /** @param {any} event */
  const pick = ({ target }) => {
    const member = target.value;
    const person = people.find((p) => p.id === member);
    const sure =
      act === "name_deputy" || confirm(say("chair-hand_over-sure", { name: person?.name ?? "" }));
    if (person && sure) room.press(act, { member });
    target.value = chosen ?? "";
  };
  return html`
    <label class="panel__choice">
      <span>${say(`chair-${act}`)}</span>
      <select class="field__input" .value=${chosen ?? ""} @change=${pick}>
        <option value="">${say("chair-nobody")}</option>
        ${people.map((p) => html`<option value=${p.id} ?selected=${p.id === chosen}>${p.name}</option>`)}
      </select>
    </label>
  `;
}
