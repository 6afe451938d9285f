// @ts-check
// The line at the top of a meeting: which one it is, and whether the connection holds.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";
import { inviteLater } from "./invitation.js";

/** @import { Scene } from "./scene.js" */

const TROUBLES = new Set(["lost", "unsaving", "ending"]);

/** @param {Scene} scene */
export function topBar(scene) {
  const { connectionState: state, links } = scene.session;
  return html`
    <header class="top-bar">
      <a class="top-bar__set" href=${links.set} @click=${leaves(scene)}>${scene.meeting.set_name || say("app-name")}</a>
      <span class="top-bar__title">${scene.meeting.title}</span>
      <span class="connection connection--${state}">${say(`connection-${state}`)}</span>
      ${callLink(scene.group?.call ?? "")}
      ${inviteLater(scene)}
      <a class="button button--quiet button--small" href=${links.set} @click=${leaves(scene)}>${say("leave")}</a>
    </header>
  `;
}

/**
 * The way into the call in which the set talks.
 * @param {string} address
 */
export function callLink(address) {
  if (!address) return nothing;
  return html`<a class="button button--quiet button--small" href=${address} target="_blank" rel="noopener noreferrer">${say("call")}</a>`;
}

/**
 * What is wrong with the connection, or with the service behind it.
 * @param {Scene} scene
 */
export function connectionNotice({ session: { connectionState: state, unanswered } }) {
  if (!TROUBLES.has(state)) return nothing;
  return html`<p class="notice notice--warning" role="status">
    ${say(`connection-${state}-long`)}
    ${unanswered ? say("connection-kept", { count: unanswered }) : nothing}
  </p>`;
}

/**
 * Whoever follows a link out of the meeting leaves it; one that opens elsewhere leads nowhere out.
 * @param {Scene} scene
 */
function leaves(scene) {
  return (/** @type {MouseEvent} */ { ctrlKey, metaKey, shiftKey }) =>
    ctrlKey || metaKey || shiftKey || scene.session.leave();
}
