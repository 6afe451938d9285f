// @ts-check
// A line that somebody said: who, and what.

import { html } from "/vendor/lit-html/lit-html.js";
import { avatar } from "../parts/person.js";
import { member } from "../people.js";

/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {{ id: string, by: string, text: string }} said
 */
export function line(room, said) {
  const who = member(room.m, said.by);
  return html`
    <li class="line">
      ${avatar(who)}
      <div class="line__body">
        <p class="line__who">${who.name}</p>
        <p class="line__text">${said.text}</p>
      </div>
    </li>
  `;
}
