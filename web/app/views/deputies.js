// @ts-check
// Who takes the chair when the coach is gone, and the way to hand it over.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { presenting } from "../meeting/who.js";
import { pick } from "../parts/pick.js";
import { facilitates } from "../people.js";
import { say } from "../words.js";

/** @import { Command, Member } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function deputies(scene) {
  const { meeting } = scene;
  const others = meeting.members.filter((p) => p.seated && p.id !== meeting.chair.coach);
  if (!others.length || !can(meeting, scene.me, "name_deputy")) return nothing;
  return html`
    <details class="more">
      <summary>${say("chair-title")}</summary>
      <div class="panel__part">
        ${choice(scene, "name_deputy", others, meeting.chair.deputy)}
        ${choice(
          scene,
          "hand_over",
          others.filter((p) => !presenting(meeting).includes(p.id)),
          null,
        )}
      </div>
    </details>
  `;
}

/**
 * @param {Scene} scene
 * @param {Extract<Command["type"], "name_deputy" | "hand_over">} act
 * @param {Member[]} people
 * @param {string | null} chosen
 */
function choice(scene, act, people, chosen) {
  /** @param {string} member */
  const choose = (member) => {
    const person = people.find((p) => p.id === member);
    const key = facilitates(scene.meeting, scene.me)
      ? "chair-hand_over-back"
      : "chair-hand_over-sure";
    const sure = act === "name_deputy" || confirm(say(key, { name: person?.name ?? "" }));
    if (sure) scene.session.press(act, { member });
  };
  return html`
    <label class="panel__choice">
      <span>${say(`chair-${act}`)}</span>
      ${pick({
        none: say("chair-nobody"),
        words: say("chair-choose"),
        chosen,
        options: people.map((p) => ({ key: p.id, label: p.name })),
        choose,
      })}
    </label>
  `;
}
