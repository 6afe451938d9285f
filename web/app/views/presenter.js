// @ts-check
// Whose problem it is today: the bids, and the coach's choice for each airtime.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { place, rowOf } from "../meeting/now.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { list, say } from "../words.js";

/** @import { Bid, Meeting } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function presenter(room) {
  const { m } = room;
  return html`${m.bids.length ? bids(room) : nothing}${may(m, room.me, "choose_presenter") && needed(m) ? m.presenters.map((_id, at) => choice(room, at + 1)) : known(room)}`;
}

/**
 * Whether somebody is still to present.
 * @param {Meeting} m
 */
function needed(m) {
  return m.course.slice(place(m)).some((step) => rowOf(step).presenter);
}

/** @param {Room} room */
function known({ m }) {
  const chosen = m.presenters.filter((id) => id !== null);
  if (!chosen.length) return nothing;
  return html`<p class="section section--line">${say("presenter-is", { name: list(chosen.map((id) => name(m, id))) })}</p>`;
}

/**
 * @param {Room} room
 * @param {number} airtime
 */
function choice(room, airtime) {
  const { m } = room;
  const candidates = m.members.filter((p) => p.seated && p.id !== m.chair.coach);
  const several = m.presenters.length > 1;
  const id = `presenter-${airtime}`;
  return html`
    <section class="section" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${several ? say("presenter-nth", { number: airtime }) : say("presenter-title")}</h2>
      ${candidates.length ? nothing : html`<p class="section__empty">${say("presenter-none")}</p>`}
      <div class="choices">
        ${candidates.map(
          (p) => html`
            <button class="choices__choice" type="button" aria-pressed=${p.id === m.presenters[airtime - 1]}
              @click=${() => room.press("choose_presenter", { airtime, member: p.id })}>
              ${avatar(member(m, p.id))} ${p.name}
            </button>
          `,
        )}
      </div>
    </section>
  `;
}

/**
 * What each would present, and who would gladly work on it.
 * @param {Room} room
 */
export function bids(room) {
  return html`
    <section class="section" aria-labelledby="bids-title">
      <h2 class="section__title" id="bids-title">${say("bids-title")}</h2>
      <ul class="lines">${room.m.bids.map((bid) => one(room, bid))}</ul>
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {Bid} bid
 */
function one(room, bid) {
  const who = member(room.m, bid.by);
  const open = bid.by !== room.me && !bid.support.includes(room.me ?? "");
  return html`
    <li class="line">
      ${avatar(who)}
      <div class="line__body">
        <p class="line__who">${who.name}</p>
        <p class="line__text">${bid.text}</p>
        ${bid.support.length ? html`<p class="line__who">${say("bids-support-by", { names: list(bid.support.map((id) => name(room.m, id))) })}</p>` : nothing}
        ${open && can(room.m, room.me, "support_bid") ? html`<button class="button button--small button--quiet" type="button" @click=${() => room.press("support_bid", { bid: bid.id })}>${say("bids-support")}</button>` : nothing}
      </div>
    </li>
  `;
}
