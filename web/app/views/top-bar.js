// @ts-check
// The line at the top of a meeting: which one it is, and whether the connection holds.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function topBar(room) {
  return html`
    <header class="top-bar">
      <a class="top-bar__set" href=${room.home}>${room.m.set_name || say("app-name")}</a>
      <span class="top-bar__title">${room.m.title}</span>
      <span class="connection connection--${room.state}">${say(`connection-${room.state}`)}</span>
    </header>
    ${
      room.state === "lost"
        ? html`<p class="notice notice--warning" role="status">
            ${say("connection-lost-long")}
            ${room.waiting ? say("connection-kept", { count: room.waiting }) : nothing}
          </p>`
        : nothing
    }
  `;
}
