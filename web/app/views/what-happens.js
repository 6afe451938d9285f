// @ts-check
// What happens in a meeting, in three lines, for whoever has been in none.

import { html } from "../../vendor/lit-html/lit-html.js";
import { icon } from "../parts/icon.js";
import { say } from "../words.js";

/** @import { IconName } from "../parts/icon.js" */

export function whatHappens() {
  return html`
    <section aria-label=${say("happens-title")}>
      <ol class="happens">
        ${line("ask", say("happens-problem"))}
        ${line("cards", say("happens-unseen"))}
        ${line("tick", say("happens-action"))}
      </ol>
    </section>
  `;
}

/**
 * @param {IconName} drawn
 * @param {string} words
 */
function line(drawn, words) {
  return html`<li class="happens__line"><span class="happens__mark">${icon(drawn)}</span><span>${words}</span></li>`;
}
