// @ts-check
// One of the people of a set; for the coach, and for themselves, with what can be done about them.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { folded } from "../parts/folded.js";
import { wrongOf } from "../parts/form.js";
import { form } from "../parts/form-between.js";
import { avatar } from "../parts/person.js";
import { say } from "../words.js";
import { alike } from "./alike.js";
import { badges } from "./badges.js";
import { consented } from "./consent.js";
import { roles } from "./people-roles.js";

/** @import { SetMember } from "../protocol.js" */
/** @import { PeopleScene } from "./people.js" */

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
export function person(scene, member) {
  const { page } = scene;
  const isMe = member.id === page.me;
  return html`
    ${avatar(member, member.came ? "here" : "absent")}
    <div class="people-list__words">
      <p><span class="people__name" dir="auto">${member.name}</span>${isMe ? html` <span class="people__me">${say("people-me")}</span>` : nothing}
        ${badges(member)}
        ${member.came ? nothing : html`<span class="badge">${say("people-awaited")}</span>`}</p>
      ${alike(page.members, member.id)}
      ${consented(scene, member)}
      ${isMe || page.role === "coach" ? todo(scene, member, isMe) : nothing}
    </div>
  `;
}

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 * @param {boolean} isMe
 */
function todo(scene, member, isMe) {
  const { drafts } = scene;
  const forms = ["name", "one", "role"].map((form) => drafts.of(`${form}-${member.id}`));
  const name = html`<span class="visually-hidden">${member.name}: </span>`;
  return folded(
    forms,
    html`${name}${say("roster-change")}`,
    html`
      <div class="people-list__todo">
        ${renaming(scene, member)}
        ${isMe ? nothing : html`${wayBack(scene, member)}${joining(scene, member)}`}
        ${roles(scene, member, isMe)}
        ${isMe ? nothing : removing(scene, member)}
      </div>
    `,
  );
}

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function renaming(scene, { id, name }) {
  const draft = scene.drafts.of(`name-${id}`);
  return form(draft, {
    act: "change_name",
    name: say("roster-rename-form", { name }),
    fields: [{ name: "name", label: say("roster-rename"), usual: name }],
    label: say("roster-rename-send"),
    send: () =>
      scene.ask("change_name", `name-${id}`, { member: id, name: draft.values.name ?? name }),
  });
}

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function wayBack(scene, member) {
  const { name } = member;
  const sure = () => confirm(say("roster-way-sure", { name })) && scene.handWay(member);
  return html`
    <div class="people-list__act">
      <p class="field__hint">${say(member.came ? "roster-way-lead" : "roster-way-lead-new", { name })}</p>
      ${wrong(scene, `way-${member.id}`)}
      <button class="button button--small button--quiet" type="button" @click=${sure}>${say(member.came ? "roster-way" : "roster-way-new", { name })}</button>
    </div>
  `;
}

/**
 * Somebody who came as somebody new, as their browser had forgotten them, is made one with who they are.
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function joining(scene, { id, name }) {
  const others = scene.page.members.filter((one) => one.id !== id);
  const named = `one-${id}`;
  const draft = scene.drafts.of(named);
  const send = () => {
    const into = draft.values.into ?? "";
    const other = others.find((one) => one.id === into)?.name;
    if (!other) return draft.lack("into");
    const isSure = confirm(say("roster-one-sure", { name, other }));
    if (isSure) scene.ask("join_entries", named, { member: id, into });
  };
  if (!others.length) return nothing;
  return form(draft, {
    act: "join_entries",
    name: say("roster-one-form", { name }),
    fields: [
      {
        name: "into",
        label: say("roster-one", { name }),
        kind: "choice",
        // Nobody is the expected one: it cannot be undone.
        options: [["", say("roster-one-none")], ...others.map(idAndName)],
        missing: say("roster-one-missing"),
      },
    ],
    label: say("roster-one-send"),
    send,
  });
}

/**
 * @param {SetMember} one
 * @returns {[string, string]}
 */
function idAndName({ id, name }) {
  return [id, name];
}

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function removing(scene, { id, name, role }) {
  if (role === "coach") return nothing;
  const named = `remove-${id}`;
  const sure = () => confirm(say("set-remove-sure", { name })) && scene.removeMember(id, named);
  return html`
    <div class="people-list__act">
      ${wrong(scene, named)}
      <button class="button button--small button--quiet" type="button" @click=${sure}>${say("set-remove-who", { name })}</button>
    </div>
  `;
}

/**
 * @param {PeopleScene} scene
 * @param {string} draft
 */
function wrong({ drafts }, draft) {
  const words = wrongOf(drafts.of(draft));
  return words ? html`<p class="field__wrong" role="alert">${words}</p>` : nothing;
}
