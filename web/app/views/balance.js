// @ts-check
// How the questions of this phase are spread: who asks, and to whom; in order of arrival, no ranking.

import { html } from "/vendor/lit-html/lit-html.js";
import { asked, askedOf } from "../panel.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function balance(scene) {
  return html`
    <div class="balance">
      ${bars(scene, "balance-from", asked(scene.meeting))}
      ${bars(scene, "balance-to", askedOf(scene.meeting))}
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {string} title
 * @param {Map<string, number>} counts
 */
function bars(scene, title, counts) {
  const most = Math.max(1, ...counts.values());
  return html`
    <div class="balance__side">
      <h3 class="balance__title">${say(title)}</h3>
      <ul>
        ${[...counts].map(
          ([id, number]) => html`
            <li class="balance__row">
              <span class="balance__name">${name(scene.meeting, id)}</span>
              <meter class="balance__bar" min="0" max=${most} value=${number} aria-label=${name(scene.meeting, id)}></meter>
              <span class="balance__count">${say("balance-count", { count: number })}</span>
            </li>`,
        )}
      </ul>
    </div>
  `;
}
