// @ts-check
// What stands in a room about seats: who asks to come in, who would observe, and one's own link.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { asking } from "./asking.js";
import { consenting } from "./consent.js";
import { ownWay } from "./own-way.js";

/** @import { Scene } from "./scene.js" */

/**
 * Above all else, whatever goes on: nobody waits unseen, and nobody's own words are out of reach unsaid.
 * @param {Scene} scene
 */
export function ofSeats(scene) {
  if (!scene.ownSeat) return nothing;
  const found = parts(scene);
  return html`${asking(found)}${consenting(found)}${found.page.waits || found.seat.renewed ? ownWay(found) : nothing}`;
}

/**
 * One's own link, offered while all wait for the meeting to begin.
 * @param {Scene} scene
 */
export function ownLink(scene) {
  const { group, ownSeat } = scene;
  const isAbove = group?.waits || ownSeat?.seat.renewed;
  return group && ownSeat && !isAbove ? ownWay(parts(scene)) : nothing;
}

/** @param {Scene} scene */
function parts({ group, ownSeat }) {
  const page = /** @type {NonNullable<typeof group>} */ (group);
  const mine = /** @type {NonNullable<typeof ownSeat>} */ (ownSeat);
  return {
    page,
    seat: mine.seat,
    drafts: mine.drafts,
    makeOwnKey: () => mine.makeOwnKey(),
    dismissOffer: () => mine.dismissOffer(),
    consent: (/** @type {string} */ member, /** @type {boolean} */ agrees) =>
      mine.consent(member, agrees),
    ask: (/** @type {string} */ type, /** @type {string} */ form, /** @type {object} */ fields) =>
      mine.ask(type, form, fields),
  };
}
