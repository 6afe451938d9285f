// @ts-check
// Whose problem it is today: the bids, and the coach's choice for each airtime.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { rowOf, stepIndex } from "../meeting/now.js";
import { small } from "../parts/button.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { member, name } from "../people.js";
import { list, say } from "../words.js";
import { posted, words } from "./posted.js";

/** @import { Bid, Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function presenter(scene) {
  const { meeting } = scene;
  return html`${meeting.bids.length ? bids(scene) : nothing}${may(meeting, scene.me, "choose_presenter") && needed(meeting) ? meeting.presenters.map((_id, at) => choice(scene, at + 1)) : known(scene)}`;
}

/**
 * Whether somebody is still to present.
 * @param {Meeting} meeting
 */
function needed(meeting) {
  return meeting.course.slice(stepIndex(meeting)).some((step) => rowOf(step).presenter);
}

/** @param {Scene} scene */
function known({ meeting }) {
  const chosen = meeting.presenters.flat();
  if (!chosen.length) return nothing;
  return html`<p class="section section--line">${say("presenter-is", { name: list(chosen.map((id) => name(meeting, id))) })}</p>`;
}

/**
 * @param {Scene} scene
 * @param {number} airtime
 */
function choice(scene, airtime) {
  const { meeting } = scene;
  const candidates = meeting.members.filter((p) => p.seated && p.id !== meeting.chair.coach);
  const several = meeting.presenters.length > 1;
  const id = `presenter-${airtime}`;
  return html`
    <section class="section" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${several ? say("presenter-nth", { number: airtime }) : say("presenter-title")}</h2>
      ${candidates.length ? nothing : html`<p class="section__empty">${say("presenter-none")}</p>`}
      ${meeting.bids.some(({ by }) => by === meeting.chair.coach) ? html`<p class="section__empty">${say("presenter-lead")}</p>` : nothing}
      <div class="choices">
        ${rows(
          candidates,
          (p) => p.id,
          (p) => html`
            <button class="choices__choice" type="button" aria-pressed=${meeting.presenters[airtime - 1].includes(p.id)}
              @click=${() => scene.session.press("choose_presenter", { airtime, members: [p.id], bid: "" })}>
              ${avatar(member(meeting, p.id))} ${p.name}
            </button>
          `,
        )}
      </div>
    </section>
  `;
}

/**
 * What each would present, and who would gladly work on it.
 * @param {Scene} scene
 */
export function bids(scene) {
  return html`
    <section class="section" aria-labelledby="bids-title">
      <h2 class="section__title" id="bids-title">${say("bids-title")}</h2>
      <ul class="lines">
        ${rows(
          scene.meeting.bids,
          (bid) => bid.id,
          (bid) => one(scene, bid),
        )}
      </ul>
    </section>
  `;
}

/**
 * A row keeps its height, and its button, when somebody would work on the bid: or the next tap might
 * fall on the row below.
 * @param {Scene} scene
 * @param {Bid} bid
 */
function one(scene, bid) {
  const who = member(scene.meeting, bid.by);
  const supports = bid.support.includes(scene.me ?? "");
  const others = bid.by !== scene.me && can(scene.meeting, scene.me, "support_bid");
  const act = supports ? "withdraw_support" : "support_bid";
  const support = () => scene.session.press(act, { bid: bid.id });
  return html`
    <li class="line">
      ${avatar(who)}
      <div class="line__body">
        <p class="line__who">${who.name} ${bid.support.length ? html`· ${say("bids-support-by", { names: list(bid.support.map((id) => name(scene.meeting, id))) })}` : nothing}</p>
        ${posted(scene, bid, html`<p class="line__text">${words(scene.meeting, bid)}</p>`)}
        ${others ? small(say(supports ? "bids-support-back" : "bids-support"), support) : nothing}
      </div>
    </li>
  `;
}
