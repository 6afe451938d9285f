// @ts-check
// The bids: what each would present, who would gladly work on it, and the press that takes one.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { airtimesFor, isSettledOtherwise, isToPresent, openAirtimes, taking } from "../choosing.js";
import { can, may } from "../may.js";
import { once, small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { forAll } from "../parts/for-all.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { member, names } from "../people.js";
import { airtimeName } from "../phases.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";

/** @import { Bid } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function bids(scene) {
  const { meeting } = scene;
  if (!meeting.bids.length) return nothing;
  return html`
    <section class="section" aria-labelledby="bids-title">
      <h2 class="section__title" id="bids-title">${say("bids-title")}</h2>
      ${settling(scene)}
      ${meeting.bids.some(({ by }) => by === meeting.chair.coach) ? html`<p class="section__empty">${say("presenter-lead")}</p>` : nothing}
      <ul class="bids">
        ${rows(
          meeting.bids,
          (bid) => bid.id,
          (bid) => one(scene, bid),
        )}
      </ul>
    </section>
  `;
}

/**
 * Who settles it; once it is settled that is said in its place, until the last airtime begins.
 * @param {Scene} scene
 */
function settling(scene) {
  const { meeting } = scene;
  const open = openAirtimes(meeting);
  if (!open.length) return nothing;
  const lacks = open.some((one) => !meeting.presenters[one - 1].length);
  const line = takes(scene)
    ? say(lacks ? "bids-settle-lead" : "bids-settled-lead")
    : say(lacks ? "bids-settle" : "bids-settled");
  return html`<p class="section__empty">${line}</p>`;
}

/** @param {Scene} scene */
function takes({ meeting, me }) {
  return may(meeting, me, "choose_presenter") && isToPresent(meeting);
}

/**
 * A row keeps its height, and its buttons, when somebody would work on the bid or it is taken: or the
 * next tap might fall on the row below.
 * @param {Scene} scene
 * @param {Bid} bid
 */
function one(scene, bid) {
  const { meeting } = scene;
  const who = member(meeting, bid.by);
  return html`
    <li class="bid ${bid.airtime ? "bid--taken" : ""}">
      ${avatar(who)}
      <div class="line__body">
        <p class="bid__who">${who.name} ${bid.airtime ? html`<span class="badge badge--presenter">${takenFor(scene, bid)}</span>` : nothing}</p>
        ${posted(scene, bid, html`<p class="line__text bid__text">${words(meeting, bid)}</p>`)}
        <p class="bid__support">${bid.support.length ? say("bids-support-by", { names: names(meeting, bid.support) }) : nothing}</p>
        <div class="form__buttons" tabindex="-1">${support(scene, bid)} ${take(scene, bid)}</div>
      </div>
    </li>
  `;
}

/**
 * @param {Scene} scene
 * @param {Bid} bid
 */
function takenFor({ meeting }, { airtime }) {
  const who = names(meeting, meeting.presenters[airtime - 1]);
  return airtimeName(meeting, airtime) || say("bids-taken", { name: who });
}

/**
 * @param {Scene} scene
 * @param {Bid} bid
 */
function support({ meeting, me, session }, { id, by, support }) {
  if (by === me || !can(meeting, me, "support_bid")) return nothing;
  const supports = support.includes(me ?? "");
  const act = supports ? "withdraw_support" : "support_bid";
  const press = once(() => session.press(act, { bid: id }));
  return small(say(supports ? "bids-support-back" : "bids-support"), press);
}

/**
 * Where more than one airtime could be another's, whoever leads says whose.
 * @param {Scene} scene
 * @param {Bid} bid
 */
function take(scene, bid) {
  if (!takes(scene)) return nothing;
  const { meeting } = scene;
  const airtimes = airtimesFor(meeting, bid);
  const known = (/** @type {number} */ airtime) => names(meeting, meeting.presenters[airtime - 1]);
  if (airtimes.length > 1) {
    const instead = airtimes.map((airtime) => {
      const values = { number: airtime, name: known(airtime) };
      return press(scene, bid, airtime, say("bids-instead-of", values));
    });
    return folded([], say("bids-take-instead"), html`<div class="form__buttons">${instead}</div>`);
  }
  const [airtime] = airtimes;
  const settled = airtime && isSettledOtherwise(meeting, bid, airtime);
  return press(scene, bid, airtime, say(settled ? "bids-take-instead" : "bids-take"));
}

/**
 * What is taken already keeps its button, which does nothing more.
 * @param {Scene} scene
 * @param {Bid} bid
 * @param {number | undefined} airtime
 * @param {string} words
 */
function press({ meeting, session }, bid, airtime, words) {
  return forAll({
    key: `take-${bid.id}-${airtime ?? ""}`,
    words,
    look: "button--small button--coach",
    disabled: airtime === undefined,
    go: () => airtime && session.press("choose_presenter", taking(meeting, bid, airtime)),
  });
}
