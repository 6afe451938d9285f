// @ts-check
// What somebody had promised, in large type, as they are about to tell how it went: it opens the meeting.

import { html } from "../../vendor/lit-html/lit-html.js";
import { sentence } from "../commitment.js";
import { heroFor } from "../parts/hero.js";
import { name } from "../people.js";
import { dueOf } from "../to-show.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {string} member
 */
export function promisedBy({ meeting }, member) {
  return html`
    <section class="anew" aria-labelledby="anew-title">
      <h2 class="anew__label" id="anew-title">${say("reports-said", { name: name(meeting, member) })}</h2>
      ${dueOf(meeting, member).map((one) => html`<p class=${heroFor(sentence(one))} dir="auto">${sentence(one)}</p>`)}
    </section>
  `;
}
