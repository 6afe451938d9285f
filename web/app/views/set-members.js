// @ts-check
// Who is in a set, and the links that people come in by.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { copyable } from "../parts/copyable.js";
import { wrongOf } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { link } from "../seats.js";
import { say } from "../words.js";

/** @import { SetMember } from "../protocol.js" */
/** @import { SetScene } from "./set.js" */

/** @param {SetScene} scene */
export function members(scene) {
  return html`
    <section class="card" aria-labelledby="members-title">
      <h2 class="card__title" id="members-title" tabindex="-1">${say("set-members")}</h2>
      <ul class="people people--set">
        ${rows(
          scene.page.members,
          (member) => member.id,
          (member) => person(scene, member),
        )}
      </ul>
    </section>
  `;
}

/**
 * @param {SetScene} scene
 * @param {SetMember} member
 */
function person(scene, member) {
  const { page } = scene;
  const sure = () =>
    confirm(say("set-remove-sure", { name: member.name })) &&
    scene.ask("remove_member", `remove-${member.id}`, { member: member.id });
  return html`
    <li class="people__person">
      ${avatar(member)}
      <span class="people__words">
        <span class="people__name">${member.name}${member.id === page.me ? html` <span class="people__me">${say("people-me")}</span>` : nothing}</span>
        ${member.role === "coach" ? html`<span class="badge badge--coach">${say("role-coach")}</span>` : nothing}
        ${wrong(scene, `remove-${member.id}`)}
      </span>
      ${page.role === "coach" && member.role !== "coach" ? html`<button class="button button--small button--quiet" type="button" aria-label=${say("set-remove-who", { name: member.name })} @click=${sure}>${say("set-remove")}</button>` : nothing}
    </li>
  `;
}

/** @param {SetScene} scene */
export function links(scene) {
  const { page, seat } = scene;
  const own = say(page.role === "coach" ? "set-links-coach" : "set-links-own");
  return html`
    <section class="card" aria-labelledby="links-title">
      <h2 class="card__title" id="links-title">${say("set-links")}</h2>
      ${
        page.members_key
          ? html`
            <h3 class="card__subtitle">${say("set-links-members")}</h3>
            <p class="card__lead">${say("set-links-members-lead")}</p>
            ${copyable(link(page.set, page.members_key), say("set-links-members"))}
            ${wrong(scene, "members")}
            <button class="button button--small button--quiet" type="button" @click=${() => confirm(say("set-links-members-sure")) && scene.renewMembersKey()}>${say("set-links-members-renew")}</button>`
          : nothing
      }
      <h3 class="card__subtitle">${own}</h3>
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
