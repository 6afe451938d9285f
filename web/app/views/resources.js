// @ts-check
// Offers to the presenter: made only when the presenter asks for them, and taken up or not.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { openRound } from "../meeting/going-on.js";
import { form } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { member } from "../people.js";
import { isStruck } from "../said.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { send } from "./send.js";

/** @import { ResourceOffer } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function resources(scene) {
  const { meeting } = scene;
  const round = openRound(meeting);
  const open = round?.purpose === "offers" ? round : null;
  if (!open && !meeting.offers.length) return asking(scene);
  return html`
    <section class="section" aria-labelledby="offers-title">
      <h2 class="section__title" id="offers-title">${say("offers-title")}</h2>
      ${open ? html`<p>${say("offers-open")}</p>` : nothing}
      ${open && can(meeting, scene.me, "offer") ? compose(scene) : nothing}
      <ul class="lines">
        ${rows(
          meeting.offers,
          (offer) => offer.id,
          (offer) => one(scene, offer),
        )}
      </ul>
      ${
        open && may(meeting, scene.me, "close_resources")
          ? html`<p><button class="button button--quiet" type="button" @click=${() => scene.session.press("close_resources", { round: open.id })}>${say("offers-close")}</button></p>`
          : asking(scene, open !== null)
      }
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {boolean} already
 */
function asking(scene, already = false) {
  if (already || !can(scene.meeting, scene.me, "open_resources")) return nothing;
  return html`<p class="section"><span><button class="button button--small button--quiet" type="button" @click=${() => scene.session.press("open_resources")}>${say("offers-ask")}</button> <span class="field__hint">${say("offers-hint")}</span></span></p>`;
}

/** @param {Scene} scene */
function compose(scene) {
  return form(scene.session.drafts.of("offer"), {
    act: "offer",
    name: say("offers-form"),
    fields: [{ name: "text", label: say("offers-label"), kind: "line" }],
    label: say("offers-send"),
    send: () => send(scene, "offer"),
  });
}

/**
 * What is decided keeps its buttons, so that the next tap does not fall on the row below.
 * @param {Scene} scene
 * @param {ResourceOffer} offer
 */
function one(scene, offer) {
  const who = member(scene.meeting, offer.by);
  const decided = offer.accepted !== null || isStruck(scene.meeting, offer.id);
  const answer = (/** @type {boolean} */ accepted) =>
    scene.session.press("answer_offer", { offer: offer.id, accepted });
  return html`
    <li class="line">
      ${avatar(who)}
      <div class="line__body">
        <p class="line__who">${who.name} ${offer.accepted === null ? nothing : html`<span class="badge">${say(offer.accepted ? "offers-accepted" : "offers-declined")}</span>`}</p>
        ${posted(scene, offer, html`<p class="line__text">${words(scene.meeting, offer)}</p>`)}
        ${
          can(scene.meeting, scene.me, "answer_offer")
            ? html`<div class="form__buttons"><button class="button button--small" type="button" ?disabled=${decided} @click=${() => answer(true)}>${say("offers-accept")}</button><button class="button button--small button--quiet" type="button" ?disabled=${decided} @click=${() => answer(false)}>${say("offers-decline")}</button></div>`
            : nothing
        }
      </div>
    </li>
  `;
}
