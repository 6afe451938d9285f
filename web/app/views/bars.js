// @ts-check
// A picture of some counts: a bar for each with its number in words, in the order that they are given.

import { html } from "../../vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/**
 * @param {string} title
 * @param {[string, number][]} counts each with its label
 */
export function bars(title, counts) {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return html`
    <div class="balance__side">
      <h3 class="balance__title">${title}</h3>
      <ul>
        ${counts.map(
          ([label, count]) => html`
            <li class="balance__row">
              <span class="balance__name">${label}</span>
              <meter class="balance__bar" min="0" max=${most} value=${count} aria-hidden="true"></meter>
              <span class="balance__count">${say("balance-count", { count })}</span>
            </li>`,
        )}
      </ul>
    </div>
  `;
}
