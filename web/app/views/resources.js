// @ts-check
// Offers to the presenter: made only when the presenter asks for them, and taken up or not.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { openRound } from "../meeting/now.js";
import { form } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { member } from "../people.js";
import { say } from "../words.js";

/** @import { ResourceOffer } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function resources(room) {
  const { m } = room;
  const round = openRound(m);
  const open = round?.purpose === "offers" ? round : null;
  if (!open && !m.offers.length) return asking(room);
  return html`
    <section class="section" aria-labelledby="offers-title">
      <h2 class="section__title" id="offers-title">${say("offers-title")}</h2>
      ${open ? html`<p>${say("offers-open")}</p>` : nothing}
      ${open && can(m, room.me, "offer") ? compose(room) : nothing}
      <ul class="lines">${m.offers.map((offer) => one(room, offer))}</ul>
      ${
        open && may(m, room.me, "close_resources")
          ? html`<p><button class="button button--quiet" type="button" @click=${() => room.press("close_resources", { round: open.id })}>${say("offers-close")}</button></p>`
          : asking(room, open !== null)
      }
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {boolean} already
 */
function asking(room, already = false) {
  if (already || !can(room.m, room.me, "open_resources")) return nothing;
  return html`<p class="section"><span><button class="button button--small button--quiet" type="button" @click=${() => room.press("open_resources")}>${say("offers-ask")}</button> <span class="field__hint">${say("offers-hint")}</span></span></p>`;
}

/** @param {Room} room */
function compose(room) {
  return form(room.drafts.of("offer"), {
    act: "offer",
    name: say("offers-form"),
    fields: [{ name: "text", label: say("offers-label"), kind: "line" }],
    label: say("offers-send"),
    send: () => room.send("offer", "offer"),
  });
}

/**
 * @param {Room} room
 * @param {ResourceOffer} offer
 */
function one(room, offer) {
  const who = member(room.m, offer.by);
  const decides = offer.accepted === null && can(room.m, room.me, "answer_offer");
  const tell = (/** @type {boolean} */ accepted) =>
    room.press("answer_offer", { offer: offer.id, accepted });
  return html`
    <li class="line">
      ${avatar(who)}
      <div class="line__body">
        <p class="line__who">${who.name} ${offer.accepted === null ? nothing : html`<span class="badge">${say(offer.accepted ? "offers-accepted" : "offers-declined")}</span>`}</p>
        <p class="line__text">${offer.text}</p>
        ${
          decides
            ? html`<div class="form__buttons"><button class="button button--small" type="button" @click=${() => tell(true)}>${say("offers-accept")}</button><button class="button button--small button--quiet" type="button" @click=${() => tell(false)}>${say("offers-decline")}</button></div>`
            : nothing
        }
      </div>
    </li>
  `;
}
