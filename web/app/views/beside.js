// @ts-check
// What one has beside the meeting: the way to its set, into the call, what may sound, and out.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isOver } from "../may.js";
import { checkBox } from "../parts/controls.js";
import { say } from "../words.js";
import { callLink } from "./call-link.js";
import { inviteLater } from "./invitation.js";
import { ownNotice } from "./own-notice.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function beside(scene) {
  const { meeting, group, session } = scene;
  const { links } = session;
  return html`
    <a class="button button--quiet" href=${links.set} @click=${leaves(scene)}><bdi>${meeting.set_name || say("app-name")}</bdi></a>
    <a class="button button--quiet" href="${links.set}/people" target="_blank">${say("set-people-way")}</a>
    ${callLink(group?.call ?? "")}
    ${inviteLater(scene)}
    ${ownSound(scene)}
    ${ownNotice(scene)}
    ${shortcutsWay(scene)}
    <a class="button button--quiet" href=${links.set} @click=${leaves(scene)}>${say("leave")}</a>
  `;
}

/**
 * For whoever would hear that they are awaited; nobody else knows of it.
 * @param {Scene} scene
 */
function ownSound({ meeting, me, session: { sound } }) {
  if (me === null || isOver(meeting)) return nothing;
  return html`
    <label class="check">
      ${checkBox({ checked: sound.isOn, change: (on) => sound.turn(on) })} ${say("people-sound")}
    </label>
  `;
}

/**
 * Whoever follows a link out of the meeting leaves it; one that opens elsewhere leads nowhere out.
 * @param {Scene} scene
 */
function leaves(scene) {
  return (/** @type {MouseEvent} */ { ctrlKey, metaKey, shiftKey }) =>
    ctrlKey || metaKey || shiftKey || scene.session.leave();
}

/**
 * The way to the sheet for whoever has switched the keys off, or knows of none.
 * @param {Scene} scene
 */
export function shortcutsWay({ keys }) {
  if (!keys) return nothing;
  const show = () => keys.show();
  return html`<button class="button button--quiet" type="button" aria-haspopup="dialog" @click=${show}>${say("shortcuts-title")}</button>`;
}
