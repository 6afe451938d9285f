// @ts-check
// Beside somebody's name: who of the set is another, under a name that looks alike.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { avatar } from "../parts/person.js";
import { list, say } from "../words.js";

/** @import { SetMember } from "../protocol.js" */

/**
 * The others are told apart by their colours, as by their names they hardly are.
 * @param {readonly SetMember[]} members of the set
 * @param {string} id
 */
export function alike(members, id) {
  return notThese(members, members.find((member) => member.id === id)?.alike ?? []);
}

/**
 * Those of the set whom somebody, also one who only asks to come in, is not.
 * @param {readonly SetMember[]} members of the set
 * @param {readonly string[]} ids
 */
export function notThese(members, ids) {
  if (!ids.length) return nothing;
  const others = members.filter((member) => ids.includes(member.id));
  const names = list(others.map(({ name }) => name));
  return html`<span class="people__alike">${others.map((other) => avatar(other))} ${say("people-alike", { names, count: others.length })}</span>`;
}
