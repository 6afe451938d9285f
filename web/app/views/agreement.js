// @ts-check
// What a vote on the problem comes to; where the set does not agree, the question that may help it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { agreementOf } from "../agreement.js";
import { can } from "../may.js";
import { small } from "../parts/button.js";
import { say } from "../words.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {Round} round
 */
export function agreement(scene, round) {
  const found = agreementOf(round);
  if (!found) return nothing;
  const { agrees, close, no } = found;
  if (agrees) return html`<p class="agreement">${say("agreement-agreed")}</p>`;
  const asks = can(scene.meeting, scene.me, "take_floor") && !scene.meeting.floor;
  const ask = () =>
    scene.session.press("take_floor", {
      question: say("move-get_there-question"),
      showing: "nothing",
    });
  return html`
    <p class="agreement">${say("agreement-not_yet", { close, no })}</p>
    ${asks ? html`<p>${small(say("move-get_there"), ask)}</p>` : nothing}
  `;
}
