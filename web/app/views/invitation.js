// @ts-check
// The link that all share, for whoever may hand it on: to be copied, or read by the camera of a phone.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { copyable } from "../parts/copyable.js";
import { qr } from "../parts/qr.js";
import { link } from "../seats.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/**
 * Before the meeting begins, for all who come.
 * @param {Scene} scene
 */
export function invitation(scene) {
  const address = linkOf(scene);
  if (!address || !isAhead(scene.meeting)) return nothing;
  return html`
    <section class="section" aria-labelledby="invite-title">
      <h2 class="section__title" id="invite-title">${say("invite-title")}</h2>
      ${ways(address, scene)}
    </section>
  `;
}

/**
 * Later, behind one press.
 * @param {Scene} scene
 */
export function inviteLater(scene) {
  const address = linkOf(scene);
  if (!address || isAhead(scene.meeting) || isOver(scene.meeting)) return nothing;
  return html`
    <button class="button button--quiet button--small" type="button" popovertarget="invite">${say("invite-open")}</button>
    <section class="card invite" id="invite" popover aria-labelledby="invite-title">
      <h2 class="card__title" id="invite-title">${say("invite-title")}</h2>
      ${ways(address, scene)}
      <button class="button button--small button--quiet" type="button" popovertarget="invite" popovertargetaction="hide">${say("invite-done")}</button>
    </section>
  `;
}

/**
 * @param {string} address
 * @param {Scene} scene
 */
function ways(address, { group, session }) {
  return html`
    <div class="invite__ways">
      <div class="invite__link">
        <p>${say(group?.doorway === "ask" ? "invite-lead-ask" : "invite-lead")} <a href="${session.links.set}/people" target="_blank">${say("invite-people")}</a></p>
        ${copyable(address, say("invite-link"))}
      </div>
      ${qr(address, say("invite-qr"))}
    </div>
  `;
}

/**
 * The members' link; empty for whoever is not given its key, and while it lets nobody in.
 * @param {Scene} scene
 */
function linkOf({ group }) {
  return group?.members_key && group.doorway !== "closed" ? link(group.set, group.members_key) : "";
}
