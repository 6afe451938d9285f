// @ts-check
// The set as a ring of people: who is here, what each is today, whose turn it is, who is asked or ready.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { live, openRound, talkRound, turnOf } from "../meeting/going-on.js";
import { capacities } from "../meeting/who.js";
import { icon } from "../parts/icon.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { member as placed } from "../people.js";
import { say } from "../words.js";
import { expected } from "./expected.js";
import { raisedBy, signalOn } from "./quiet-signals.js";
import { rest } from "./rest.js";

/** @import { Member } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function ring(scene) {
  const seated = scene.meeting.members.filter((member) => member.seated);
  return html`
    <section class="ring" aria-label=${say("people-title")}>
      <ul class="ring__people">
        ${rows(
          seated,
          ({ id }) => id,
          (member) => person(scene, member),
        )}
      </ul>
      ${scene.meeting.watchers.length ? rest()?.watchers(scene) : nothing}
      ${expected(scene)}
    </section>
  `;
}

/**
 * One of them: what is drawn on them is in words behind a press, and read out.
 * @param {Scene} scene
 * @param {Member} member
 */
function person(scene, member) {
  const { id } = member;
  const presence = scene.me === null ? "here" : (scene.presence[id] ?? "absent");
  const stands = standsOf(scene, id);
  const raised = raisedBy(scene, id);
  const signal = signalOn(scene, id);
  const look = [presence, ...stands].map((one) => `ring__one--${one}`).join(" ");
  return html`
    <li class="ring__one ${look} ${role(scene, id)}">
      <button class="ring__person" type="button" popovertarget="person-${id}" aria-labelledby="name-${id} facts-${id}">
        <span class="ring__mark">${avatar(placed(scene.meeting, id), presence)}${signal ? html`<span class="ring__signal">${icon(signal)}</span>` : nothing}</span>
        <span class="ring__name" dir="auto">${member.name}</span>
      </button>
      <div class="overlay overlay--head" id="person-${id}" popover>
        <p class="people__name" id="name-${id}">${member.name}${id === scene.me ? html` <span class="people__me">${say("people-me")}</span>` : nothing}</p>
        <p class="people__facts" id="facts-${id}">${facts(scene, member, { presence, stands, raised })}</p>
      </div>
    </li>
  `;
}

/**
 * What is to be known of somebody, beside their name.
 * @param {Scene} scene
 * @param {Member} member
 * @param {{ presence: string, stands: string[], raised: unknown }} known
 */
function facts({ meeting, group }, { id, skill }, { presence, stands, raised }) {
  const more = capacities(meeting, id).filter((capacity) => capacity !== "member");
  return html`
    ${more.map((one) => html`<span class="badge badge--${one}">${say(`role-${one}`)}</span> `)}
    ${id === meeting.chair.deputy ? html`<span class="badge">${say("role-deputy")}</span>` : nothing}
    ${skill ? html`<span class="people__skill" dir="auto">${skill}</span>` : nothing}
    ${presence === "here" ? nothing : html`<span>${say(`people-${presence}`)}</span>`}
    ${raised}
    ${rest(false)?.alike(group?.members ?? [], id)}
    ${stands.map((one) => html`<span class="people__turn">${say(`round-${one}`)}</span> `)}
  `;
}

/**
 * @param {Scene} scene
 * @param {string} id
 */
function role({ meeting }, id) {
  const roles = capacities(meeting, id);
  const [known] = ["coach", "presenter"].filter((one) => roles.includes(/** @type {any} */ (one)));
  return known ? `ring__one--${known}` : "";
}

/**
 * How somebody stands: asked, ready, or in the order of turns.
 * @param {Scene} scene
 * @param {string} id
 */
function standsOf({ meeting }, id) {
  const now = live(meeting);
  const isAsked = now?.status === "open" && now.to === id;
  return [...(isAsked ? ["asked-now"] : []), ...inRound(meeting, id)];
}

/**
 * How somebody stands in the open round: ready, or with their turn; nothing outside one.
 * @param {Scene["meeting"]} m
 * @param {string} id
 */
function inRound(m, id) {
  const open = openRound(m);
  if (open?.revealed === null && open.writers.includes(id)) return ["ready"];
  const round = talkRound(m);
  if (!round || turnOf(round) === null || !round.order.includes(id)) return [];
  if (turnOf(round) === id) return ["waiting"];
  if (round.had.includes(id)) return ["asked"];
  return round.passed.includes(id) ? ["passed"] : [];
}
