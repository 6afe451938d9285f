// @ts-check
// Who was in the set and is no more: a coach brings them back as who they were.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { wrongOf } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { say } from "../words.js";

/** @import { SetMember } from "../protocol.js" */
/** @import { PeopleScene } from "./people.js" */

/** @param {PeopleScene} scene */
export function former(scene) {
  const { page } = scene;
  if (page.role !== "coach" || !page.former.length) return nothing;
  return html`
    <section class="card" aria-labelledby="former-title">
      <h2 class="card__title" id="former-title">${say("roster-former")}</h2>
      <p class="card__lead">${say("roster-former-lead")}</p>
      <ul class="people-list">
        ${rows(
          page.former,
          (member) => member.id,
          (member) => html`<li class="people-list__one">${one(scene, member)}</li>`,
        )}
      </ul>
    </section>
  `;
}

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function one(scene, member) {
  const { name } = member;
  const wrong = wrongWith(scene, member);
  const sure = () => confirm(say("roster-former-sure", { name })) && scene.handWay(member);
  return html`
    ${avatar(member, "absent")}
    <div class="people-list__words">
      <p class="people__name" dir="auto">${name}</p>
      ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
      <p><button class="button button--small button--quiet" type="button" @click=${sure}>${say("roster-former-way", { name })}</button></p>
    </div>
  `;
}

/**
 * Why they cannot come back; another who has their name by now is told in other words than at the door.
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function wrongWith({ drafts }, { id, name }) {
  const draft = drafts.of(`way-${id}`);
  return draft.refusal?.code === "name_taken"
    ? say("roster-former-taken", { name })
    : wrongOf(draft);
}
