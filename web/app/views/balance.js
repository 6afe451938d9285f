// @ts-check
// How the questions of this phase are spread: who asks, and to whom; in order of arrival, no ranking.

import { html } from "/vendor/lit-html/lit-html.js";
import { asked, askedOf } from "../panel.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function balance(room) {
  return html`
    <div class="balance">
      ${bars(room, "balance-from", asked(room.m))}
      ${bars(room, "balance-to", askedOf(room.m))}
    </div>
  `;
}

/**
 * @param {Room} room
 * @param {string} title
 * @param {Map<string, number>} counts
 */
function bars(room, title, counts) {
  const most = Math.max(1, ...counts.values());
  return html`
    <div class="balance__side">
      <h3 class="balance__title">${say(title)}</h3>
      <ul>
        ${[...counts].map(
          ([id, number]) => html`
            <li class="balance__row">
              <span class="balance__name">${name(room.m, id)}</span>
              <meter class="balance__bar" min="0" max=${most} value=${number} aria-label=${name(room.m, id)}></meter>
              <span class="balance__count">${say("balance-count", { count: number })}</span>
            </li>`,
        )}
      </ul>
    </div>
  `;
}
