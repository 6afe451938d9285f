// @ts-check
// The line at the top of a meeting: which one it is, and whether the connection holds.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function topBar(scene) {
  return html`
    <header class="top-bar">
      <a class="top-bar__set" href=${scene.session.links.set}>${scene.meeting.set_name || say("app-name")}</a>
      <span class="top-bar__title">${scene.meeting.title}</span>
      <span class="connection connection--${scene.session.connectionState}">${say(`connection-${scene.session.connectionState}`)}</span>
    </header>
    ${
      scene.session.connectionState === "lost"
        ? html`<p class="notice notice--warning" role="status">
            ${say("connection-lost-long")}
            ${scene.session.unanswered ? say("connection-kept", { count: scene.session.unanswered }) : nothing}
          </p>`
        : nothing
    }
  `;
}
