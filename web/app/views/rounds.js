// @ts-check
// The round that is open: whose turn it is, what is asked of everybody, who is ready.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { may } from "../may.js";
import { hides, kindOf, openRound, talkRound } from "../meeting/going-on.js";
import { small } from "../parts/button.js";
import { askedOf } from "../phases.js";
import { say } from "../words.js";
import { askedAbove } from "./asked.js";
import { goRound, takeBack } from "./go-round.js";
import { hidden } from "./hidden.js";
import { closeRound } from "./still-writing.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function rounds(scene) {
  const round = openRound(scene.meeting);
  if (!round) return html`${over(scene)}${takeBack(scene)}`;
  const beneath = talkRound(scene.meeting);
  return html`${one(scene, round)}${beneath && beneath !== round ? one(scene, beneath) : nothing}${takeBack(scene)}`;
}

/**
 * Once the last round of a phase is over in which each had a turn: there is nothing to wait for.
 * @param {Scene} scene
 */
function over({ meeting, me }) {
  const last = meeting.rounds.findLast((round) => round.phase === meeting.phase);
  if (!last || kindOf(last) !== "go_round" || !last.had.length) return nothing;
  const leads = me !== null && may(meeting, me, "move");
  return html`<p class="round__over">${say(leads ? "round-over-lead" : "round-over")}</p>`;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function one(scene, round) {
  const kind = kindOf(round);
  if (kind === "go_round") return goRound(scene, round);
  if (hides(kind)) return hidden(scene, round);
  if (kind === "burst") return burst(scene, round);
  return kind === "silence" ? nothing : open(scene, round);
}

/**
 * A round that goes on until it is ended: what is asked in it, and the end, for whoever leads.
 * @param {Scene} scene
 * @param {Round} round
 */
function open(scene, round) {
  const ends = round.purpose !== "offers" && may(scene.meeting, scene.me, "close_round");
  if (!ends && !askedOf(scene.meeting, round)) return nothing;
  const name = say(`purpose-${round.purpose}-name`);
  return html`
    <section class="round round--plain" aria-label=${name}>
      ${askedAbove(scene, round)}
      ${ends ? html`<p class="round__turn">${name}</p>${end(scene, round)}` : nothing}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function burst(scene, round) {
  const found = scene.meeting.questions.filter(
    (q) => q.status === "collected" && q.phase === scene.meeting.phase,
  );
  return html`
    <section class="round" aria-label=${say("purpose-burst-name")}>
      ${askedAbove(scene, round)}
      <p class="round__turn"><strong>${say("purpose-burst-ask")}</strong> ${say("round-collected", { count: found.length })}</p>
      ${round.until ? html`<p class="clock"><set-until .until=${round.until}></set-until></p>` : nothing}
      ${end(scene, round)}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function end(scene, round) {
  if (!may(scene.meeting, scene.me, "close_round")) return nothing;
  return small(say(`purpose-${round.purpose}-end`), () => closeRound(scene, round));
}
