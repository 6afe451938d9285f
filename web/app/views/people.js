// @ts-check
// Who is in the meeting, what each is today, and who still has a turn in the round.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isOver } from "../may.js";
import { openRound, talkRound, turnOf } from "../meeting/going-on.js";
import { capacities } from "../meeting/who.js";
import { checkBox } from "../parts/fields.js";
import { avatar } from "../parts/person.js";
import { member as placed } from "../people.js";
import { say } from "../words.js";
import { expected } from "./expected.js";
import { raisedBy } from "./quiet-signals.js";

/** @import { Member } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function people(scene) {
  const seated = scene.meeting.members.filter((member) => member.seated);
  return html`
    <h2 class="room__subtitle">${say("people-title")}</h2>
    <ul class="people">${seated.map((member) => person(scene, member))}</ul>
    ${expected(scene)}
    ${ownSound(scene)}
  `;
}

/**
 * For whoever would hear that they are awaited; nobody else knows of it.
 * @param {Scene} scene
 */
function ownSound({ meeting, me, session: { sound } }) {
  if (me === null || isOver(meeting)) return nothing;
  return html`
    <label class="people__sound">
      ${checkBox({ checked: sound.isOn, change: (on) => sound.turn(on) })} ${say("people-sound")}
    </label>
  `;
}

/**
 * @param {Scene} scene
 * @param {Member} member
 */
function person(scene, member) {
  const presence = scene.me === null ? "here" : (scene.presence[member.id] ?? "absent");
  const turn = stateOf(scene, member.id);
  return html`
    <li class="people__person people__person--${presence} ${turn ? `people__person--${turn}` : ""}">
      ${avatar(placed(scene.meeting, member.id), presence)}
      <span class="people__words">
        <span class="people__name">${member.name}${member.id === scene.me ? html` <span class="people__me">${say("people-me")}</span>` : nothing}</span>
        <span class="people__facts">
          ${badges(scene, member.id)}
          ${member.id === scene.meeting.chair.deputy ? html`<span class="badge">${say("role-deputy")}</span>` : nothing}
          ${member.skill ? html`<span class="people__skill">${member.skill}</span>` : nothing}
          ${presence === "here" ? nothing : html`<span>${say(`people-${presence}`)}</span>`}
          ${raisedBy(scene, member.id)}
          ${turn ? html`<span class="people__turn">${say(`round-${turn}`)}</span>` : nothing}
        </span>
      </span>
    </li>
  `;
}

/**
 * What somebody is beside a member.
 * @param {Scene} scene
 * @param {string} id
 */
function badges({ meeting }, id) {
  const more = capacities(meeting, id).filter((capacity) => capacity !== "member");
  return more.map((one) => html`<span class="badge badge--${one}">${say(`role-${one}`)}</span>`);
}

/**
 * How somebody stands in the open round: ready, or with their turn; empty outside one.
 * @param {Scene} scene
 * @param {string} id
 */
function stateOf(scene, id) {
  const open = openRound(scene.meeting);
  if (open?.revealed === null && open.writers.includes(id)) return "ready";
  const round = talkRound(scene.meeting);
  if (!round || turnOf(round) === null || !round.order.includes(id)) return "";
  if (turnOf(round) === id) return "waiting";
  if (round.had.includes(id)) return "asked";
  return round.passed.includes(id) ? "passed" : "";
}
