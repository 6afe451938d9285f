// @ts-check
// A line that somebody said: who, and what.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { avatar } from "../parts/person.js";
import { member } from "../people.js";
import { posted, words } from "./posted.js";

/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {{ id: string, by: string, text: string }} said
 * @param {unknown} [beside] the name
 */
export function line(scene, said, beside = nothing) {
  const who = member(scene.meeting, said.by);
  return html`
    <li class="line">
      ${avatar(who)}
      <div class="line__body">
        <p class="line__who">${who.name} ${beside}</p>
        ${posted(scene, said, html`<p class="line__text">${words(scene.meeting, said)}</p>`)}
      </div>
    </li>
  `;
}
