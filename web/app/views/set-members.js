// @ts-check
// Who is in a set or expected, and the way to all that is to be done about people and their links.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { looksAfter } from "../hosting.js";
import { copyable } from "../parts/copyable.js";
import { avatar } from "../parts/person.js";
import { link } from "../seats.js";
import { say } from "../words.js";
import { alike } from "./alike.js";
import { badges } from "./badges.js";

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
      <p><a class="button button--small button--quiet" href="sets/${page.set}/people">${say(looksAfter(page) ? "set-people-way-coach" : "set-people-way")}</a></p>
    </section>
  `;
}

/**
 * @param {SetPage} page
 * @param {SetMember} member
 */
function who({ me, members }, member) {
  return html`
    ${avatar(member, member.came ? "here" : "absent")}
    <span class="people__name">${member.name}${member.id === me ? html` <span class="people__me">${say("people-me")}</span>` : nothing}</span>
    ${badges(member)}
    ${member.came ? nothing : html`<span class="badge">${say("people-awaited")}</span>`}
    ${alike(members, member.id)}
  `;
}

/**
 * For whoever is given the key, which is the coach.
 * @param {SetScene} scene
 */
export function membersLink(scene) {
  const { page } = scene;
  if (!page.members_key || page.doorway === "closed") return nothing;
  return html`
    <section class="card" aria-labelledby="members-link-title">
      <h2 class="card__title" id="members-link-title">${say("set-links-members")}</h2>
      <p class="card__lead">${say(page.doorway === "ask" ? "set-links-members-lead-ask" : "set-links-members-lead")}</p>
      ${copyable(link(page.set, page.members_key), say("set-links-members"))}
      <p class="card__lead"><a href="sets/${page.set}/people">${say("set-people-way-alone")}</a></p>
    </section>
  `;
}
