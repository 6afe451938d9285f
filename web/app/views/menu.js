// @ts-check
// What one has beside the meeting, a press away: it comes with the rest.

import { html } from "../../vendor/lit-html/lit-html.js";
import { icon } from "../parts/icon.js";
import { overlay } from "../parts/overlay.js";
import { say } from "../words.js";
import { rest } from "./rest.js";

/** @import { Scene } from "./scene.js" */

const ID = "menu";

/** @param {Scene} scene */
export function menu(scene) {
  const title = html`<bdi>${scene.meeting.title}</bdi>`;
  return html`
    <button class="icon-button" type="button" popovertarget=${ID} aria-label=${say("menu-title")}>${icon("menu")}</button>
    ${overlay({ id: ID, title, look: "overlay--head overlay--end menu" }, () => rest()?.beside(scene))}
  `;
}
