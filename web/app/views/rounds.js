// @ts-check
// The round that is open: whose turn it is, what is asked of everybody, who is ready.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { allHadTurn, doneNow } from "../done-now.js";
import { hides, kindOf, openRound, talkRound } from "../meeting/going-on.js";
import { say } from "../words.js";
import { askedAbove } from "./asked.js";
import { goRound, isLargest, takeBack } from "./go-round.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function rounds(scene) {
  const { meeting } = scene;
  const open = openRound(meeting);
  const beneath = talkRound(meeting);
  const all = [open, beneath === open ? null : beneath].filter((round) => round != null);
  const shown = all.filter((round) => !hides(kindOf(round)));
  return html`
    ${shown.map((round) => one(scene, round))}
    ${open ? nothing : over(scene)}
    ${takeBack(scene)}
  `;
}

/**
 * Once the last round of a phase is over in which each had a turn: there is nothing to wait for.
 * @param {Scene} scene
 */
function over({ meeting, me }) {
  // Where that is all there is to say it stands in large type.
  const words = doneNow(meeting, me) ? "" : allHadTurn(meeting, me);
  return words ? html`<p class="round__over">${words}</p>` : nothing;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function one(scene, round) {
  const kind = kindOf(round);
  if (kind === "go_round") return goRound(scene, round);
  if (kind === "burst") return burst(scene, round);
  return nothing;
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
      ${isLargest(scene.meeting, round) ? nothing : askedAbove(scene, round, "asked__question")}
      <p class="round__turn"><strong>${say("purpose-burst-ask")}</strong> ${say("round-collected", { count: found.length })}</p>
      ${round.until ? html`<p class="clock"><set-until .until=${round.until}></set-until></p>` : nothing}
    </section>
  `;
}
