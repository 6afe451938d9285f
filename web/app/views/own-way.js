// @ts-check
// One's own link, which brings one back: offered once, and confirmed where another has made it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { copyable } from "../parts/copyable.js";
import { wrongOf } from "../parts/form.js";
import { link } from "../seats.js";
import { say } from "../words.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */

/**
 * @typedef {{ page: SetPage, seat: Held, drafts: Drafts, makeOwnKey: () => unknown,
 *   dismissOffer: () => void }} OwnWayScene
 */

/**
 * @param {OwnWayScene} scene
 * @param {{ isAlways?: boolean }} [where] `isAlways`: it stands there though it was dealt with
 */
export function ownWay(scene, { isAlways = false } = {}) {
  if (scene.page.waits) return confirming(scene);
  return isAlways || !scene.seat.offered ? offer(scene, isAlways) : nothing;
}

/**
 * What is private waits: whoever helped to this seat could sit in it.
 * @param {OwnWayScene} scene
 */
function confirming(scene) {
  const { seat, drafts } = scene;
  return html`
    <section class="notice notice--warning" aria-labelledby="own-way-title">
      <h2 class="card__title" id="own-way-title">${say("own-way-waits", { name: seat.name })}</h2>
      <p>${say("own-way-waits-lead", { name: seat.name })}</p>
      ${wrong(drafts)}
      <p><button class="button" type="button" @click=${() => scene.makeOwnKey()}>${say("own-way-confirm", { name: seat.name })}</button></p>
    </section>
  `;
}

/**
 * @param {OwnWayScene} scene
 * @param {boolean} isAlways
 */
function offer(scene, isAlways) {
  const { page, seat } = scene;
  const isMade = isMine(scene);
  const hasOthers = page.devices > 1;
  const sure = () => (!seat.own_key || confirm(say("set-links-own-sure"))) && scene.makeOwnKey();
  const made = seat.renewed ? "own-way-lead-renewed" : "own-way-lead";
  const lead = isMade ? made : seat.own_key ? "own-way-lead-handed" : "own-way-lead-none";
  return html`
    <section class="card" aria-labelledby="own-way-title">
      <h2 class="card__title" id="own-way-title">${say("own-way")}</h2>
      <p class="card__lead">${say(lead)}${hasOthers ? html` ${say("own-way-devices", { count: page.devices })}` : nothing}</p>
      ${isMade ? copyable(link(page.set, seat.own_key ?? ""), say("own-way")) : nothing}
      ${wrong(scene.drafts)}
      <p class="form__buttons">
        ${isMade && !isAlways ? html`<button class="button button--small" type="button" @click=${() => scene.dismissOffer()}>${say("own-way-kept")}</button>` : nothing}
        ${isMade && !isAlways && !hasOthers ? nothing : html`<button class="button button--small ${isMade ? "button--quiet" : ""}" type="button" @click=${sure}>${say(seat.own_key ? "set-links-own-renew" : "set-links-own-make")}</button>`}
        ${isMade || isAlways ? nothing : html`<button class="button button--small button--quiet" type="button" @click=${() => scene.dismissOffer()}>${say("own-way-later")}</button>`}
      </p>
    </section>
  `;
}

/** Why no link was made. @param {Drafts} drafts */
function wrong(drafts) {
  const words = wrongOf(drafts.of("own"));
  return words ? html`<p class="field__wrong" role="alert">${words}</p>` : nothing;
}

/**
 * Whether the link that this browser has is theirs alone, and not one that the coach made.
 * @param {OwnWayScene} scene
 */
function isMine({ page, seat }) {
  return Boolean(seat.own_key) && !page.members.find(({ id }) => id === page.me)?.link;
}
