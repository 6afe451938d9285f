// @ts-check
// The wall of cards: face down while everybody writes, each filled as its writer is ready, turned together.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { avatar } from "../parts/person.js";
import { member } from "../people.js";
import { RULES } from "../protocol.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** The rounds that were seen face down on this screen. @type {Set<string>} */
const faceDown = new Set();

/**
 * One card for each who writes; whose is filled is shown where the reveal will give names.  How many
 * are ready is said in words above.
 * @param {Scene} scene
 * @param {Round} round
 */
export function wall(scene, round) {
  if (!round.order.length) return nothing;
  faceDown.add(round.id);
  const { named } = RULES[round.purpose];
  const cards = round.order.map((id, at) => {
    const isFilled = named ? round.writers.includes(id) : at < round.ready;
    return html`<li class="wall__card ${isFilled ? "wall__card--filled" : ""}">${named ? avatar(member(scene.meeting, id)) : nothing}</li>`;
  });
  return html`<ul class="wall" aria-hidden="true">${cards}</ul>`;
}

/**
 * Whether the cards of a round turn: they were seen face down on this screen before they were shown.
 * @param {Round} round
 */
export function turns({ id }) {
  return faceDown.has(id);
}
