// @ts-check
// What somebody is in their set: a coach says it of others, everyone may leave.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { wrongOf } from "../parts/form.js";
import { form } from "../parts/form-between.js";
import { say } from "../words.js";

/** @import { Role, SetCommand, SetMember, SetPage } from "../protocol.js" */
/** @import { PeopleScene } from "./people.js" */

/**
 * One thing that can be done: to whom, by which act, and what is asked first.
 * @typedef {{ form: string, words: (name: string) => string, sure: (name: string) => string,
 *   type: SetCommand["type"],
 *   fields?: Record<string, string>,
 *   isOpen: (member: SetMember, page: SetPage) => boolean }} Deed
 */

/**
 * What somebody can be, and what is asked before they are.
 * @type {Record<Role, (name: string) => string>}
 */
const ROLES = {
  member: (name) => say("roles-member-other-sure", { name }),
  coach: (name) => say("roles-coach-sure", { name }),
  apprentice: (name) => say("roles-apprentice-sure", { name }),
  observer: (name) => say("roles-observer-sure", { name }),
  host: (name) => say("roles-host-only-sure", { name }),
};

/** What a coach does to others, beside saying what they are. @type {Deed[]} */
const TO_OTHERS = [
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
    isOpen: ({ role, hosts }) => (role === "member" || role === "apprentice") && !hosts,
  },
  {
    form: "unhost",
    words: (name) => say("roles-unhost", { name }),
    sure: (name) => say("roles-unhost-sure", { name }),
    type: "let_host",
    fields: { hosts: "false" },
    isOpen: ({ role, hosts }) => role !== "host" && hosts,
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
    ${isMe || member.role === "coach" ? nothing : choosing(scene, member)}
    ${open.length ? html`<div class="people-list__act">${open.map((deed) => way(scene, member, deed))}</div>` : nothing}
    ${isMe ? leaving(scene) : nothing}
  `;
}

/** What there is to choose from. @returns {[string, string][]} */
export function roleOptions() {
  return Object.keys(ROLES).map((role) => [role, say(`roles-choose-${role}`)]);
}

/**
 * @param {PeopleScene} scene
 * @param {SetMember} member
 */
function choosing(scene, { id, name, role }) {
  const named = `role-${id}`;
  const draft = scene.drafts.of(named);
  const send = () => {
    const chosen = /** @type {Role} */ (draft.values.role ?? role);
    if (confirm(ROLES[chosen](name))) scene.ask("give_role", named, { member: id, role: chosen });
  };
  return form(draft, {
    act: "give_role",
    name: say("roles-title", { name }),
    fields: [
      {
        name: "role",
        label: say("roles-choose", { name }),
        kind: "choice",
        usual: role,
        options: roleOptions(),
      },
    ],
    label: say("roles-choose-send"),
    send,
  });
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
