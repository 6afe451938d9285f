// @ts-check
// Who is in a set, who may be taken out of it, and the links that people come in by.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { copyable } from "../parts/copyable.js";
import { wrongOf } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { link } from "../seats.js";
import { say } from "../words.js";

/** @import { SetMember, SetPage } from "../protocol.js" */
/** @import { SetScene } from "./set.js" */

/** @param {SetPage} page */
export function members(page) {
  return html`
    <section class="card" aria-labelledby="members-title">
      <h2 class="card__title" id="members-title">${say("set-members")}</h2>
      <ul class="people-list">
        ${page.members.map((member) => html`<li class="people-list__one">${who(page, member)}</li>`)}
      </ul>
    </section>
  `;
}

/**
 * @param {SetPage} page
 * @param {SetMember} member
 */
function who({ me }, member) {
  return html`
    ${avatar(member)}
    <span class="people__name">${member.name}${member.id === me ? html` <span class="people__me">${say("people-me")}</span>` : nothing}</span>
    ${member.role === "coach" ? html`<span class="badge badge--coach">${say("role-coach")}</span>` : nothing}
  `;
}

/**
 * All but the coach, each with the way to take them out.
 * @param {SetScene} scene
 */
export function takingOut(scene) {
  const { page } = scene;
  const others = page.members.filter(({ role }) => role !== "coach");
  if (!others.length) return nothing;
  return html`
    <section class="card" aria-labelledby="taking-title">
      <h2 class="card__title" id="taking-title" tabindex="-1">${say("set-removing")}</h2>
      <ul class="people-list">
        ${rows(
          others,
          (member) => member.id,
          (member) => one(scene, member),
        )}
      </ul>
    </section>
  `;
}

/**
 * @param {SetScene} scene
 * @param {SetMember} member
 */
function one(scene, { id, name, place }) {
  const sure = () =>
    confirm(say("set-remove-sure", { name })) &&
    scene.ask("remove_member", `remove-${id}`, { member: id });
  return html`
    <li class="people-list__one">
      ${avatar({ name, place })}
      <span class="people__name">${name} ${wrong(scene, `remove-${id}`)}</span>
      <button class="button button--small button--quiet" type="button" aria-label=${say("set-remove-who", { name })} @click=${sure}>${say("set-remove")}</button>
    </li>
  `;
}

/**
 * For whoever is given the key, which is the coach.
 * @param {SetScene} scene
 */
export function membersLink(scene) {
  const { page } = scene;
  if (!page.members_key) return nothing;
  return html`
    <section class="card" aria-labelledby="members-link-title">
      <h2 class="card__title" id="members-link-title">${say("set-links-members")}</h2>
      <p class="card__lead">${say("set-links-members-lead")}</p>
      ${copyable(link(page.set, page.members_key), say("set-links-members"))}
      ${wrong(scene, "members")}
      <button class="button button--small button--quiet" type="button" @click=${() => confirm(say("set-links-members-sure")) && scene.renewMembersKey()}>${say("set-links-members-renew")}</button>
    </section>
  `;
}

/** @param {SetScene} scene */
export function ownLink(scene) {
  const { page, seat } = scene;
  const own = say(page.role === "coach" ? "set-links-coach" : "set-links-own");
  return html`
    <section class="card" aria-labelledby="own-link-title">
      <h2 class="card__title" id="own-link-title">${own}</h2>
      <p class="card__lead">${say(page.role === "coach" ? "set-links-own-lead-coach" : "set-links-own-lead")}</p>
      ${seat.own_key ? copyable(link(page.set, seat.own_key), own) : nothing}
      ${wrong(scene, "own")}
      <button class="button button--small button--quiet" type="button" @click=${() => (!seat.own_key || confirm(say("set-links-own-sure"))) && scene.makeOwnKey()}>${say(seat.own_key ? "set-links-own-renew" : "set-links-own-make")}</button>
    </section>
  `;
}

/**
 * @param {SetScene} scene
 * @param {string} draft
 */
function wrong(scene, draft) {
  const words = wrongOf(scene.drafts.of(draft));
  return words ? html`<span class="field__wrong" role="alert">${words}</span>` : nothing;
}
