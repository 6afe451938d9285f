// @ts-check
// What somebody is in their set: a coach says it of others, everyone may leave.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { wrongOf } from "../parts/form.js";
import { say } from "../words.js";

/** @import { SetCommand, SetMember, SetPage } from "../protocol.js" */
/** @import { PeopleScene } from "./people.js" */

/**
 * One thing that can be done: to whom, by which act, and what is asked first.
 * @typedef {{ form: string, words: (name: string) => string, sure: (name: string) => string,
 *   type: SetCommand["type"],
 *   fields?: Record<string, string>,
 *   isOpen: (member: SetMember, page: SetPage) => boolean }} Deed
 */

/** What a coach does to others. @type {Deed[]} */
const TO_OTHERS = [
  {
    form: "coach",
    words: (name) => say("roles-coach", { name }),
    sure: (name) => say("roles-coach-sure", { name }),
    type: "give_role",
    fields: { role: "coach" },
    isOpen: ({ role }) => role !== "coach",
  },
  {
    form: "hand",
    words: (name) => say("roles-hand", { name }),
    sure: (name) => say("roles-hand-sure", { name }),
    type: "hand_seat",
    isOpen: ({ role, came }) => role !== "coach" && came,
  },
  {
    form: "host",
    words: (name) => say("roles-host", { name }),
    sure: (name) => say("roles-host-sure", { name }),
    type: "let_host",
    fields: { hosts: "true" },
    isOpen: ({ role, hosts }) => role !== "coach" && !hosts,
  },
  {
    form: "unhost",
    words: (name) => say("roles-unhost", { name }),
    sure: (name) => say("roles-unhost-sure", { name }),
    type: "let_host",
    fields: { hosts: "false" },
    isOpen: ({ hosts }) => hosts,
  },
];

/** What a coach may do of themselves, where another coach stays. @type {Deed[]} */
const OF_ONESELF = [
  {
    form: "member",
    words: (name) => say("roles-member", { name }),
    sure: (name) => say("roles-member-sure", { name }),
    type: "give_role",
    fields: { role: "member" },
    isOpen: ({ id, role }, { members }) =>
      role === "coach" && members.some((one) => one.role === "coach" && one.came && one.id !== id),
  },
];

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 * @param {boolean} isMe
 */
export function roles(scene, member, isMe) {
  const open = (isMe ? OF_ONESELF : TO_OTHERS).filter((deed) => deed.isOpen(member, scene.page));
  return html`
    ${open.length ? html`<div class="people-list__act">${open.map((deed) => way(scene, member, deed))}</div>` : nothing}
    ${isMe ? leaving(scene) : nothing}
  `;
}

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 * @param {Deed} deed
 */
function way(scene, { id, name }, { form, words, sure, type, fields = {} }) {
  const draft = `${form}-${id}`;
  const send = () => confirm(sure(name)) && scene.ask(type, draft, { member: id, ...fields });
  return pressed(scene, draft, words(name), send);
}

/** @param {PeopleScene} scene */
function leaving(scene) {
  const send = () => confirm(say("roles-leave-sure")) && scene.leaveSet();
  return html`<div class="people-list__act">${pressed(scene, "leave", say("roles-leave"), send)}</div>`;
}

/**
 * A button, with why it came to nothing.
 * @param {PeopleScene} scene
 * @param {string} form
 * @param {string} words
 * @param {() => unknown} send
 */
function pressed({ drafts }, form, words, send) {
  const wrong = wrongOf(drafts.of(form));
  return html`
    ${wrong ? html`<p class="field__wrong" role="alert">${wrong}</p>` : nothing}
    <button class="button button--small button--quiet" type="button" @click=${send}>${words}</button>
  `;
}
