// @ts-check
// How the questions of this phase are spread: who asks, and to whom; as all are seated, no ranking.

import { html } from "../../vendor/lit-html/lit-html.js";
import { asked, askedOf, isEnough, questionsHere } from "../panel.js";
import { name } from "../people.js";
import { say } from "../words.js";
import { bars } from "./bars.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function balance({ meeting }) {
  if (!isEnough(meeting, questionsHere(meeting).length))
    return html`<p class="floor__note">${say("picture-early")}</p>`;
  /** @param {Map<string, number>} counts */
  const named = (counts) =>
    [...counts].map(([id, count]) => /** @type {[string, number]} */ ([name(meeting, id), count]));
  return html`
    <div class="balance">
      ${bars(say("balance-from"), named(asked(meeting)))}
      ${bars(say("balance-to"), named(askedOf(meeting)))}
    </div>
  `;
}
