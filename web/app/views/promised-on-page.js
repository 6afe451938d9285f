// @ts-check
// What a set promised itself about how it works together, on its page.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { promisedLast, titleOf } from "../set-page.js";
import { say } from "../words.js";

/** @import { KeptQuestion, SetPage } from "../protocol.js" */

/** @param {SetPage} page */
export function promisedOnPage(page) {
  const promises = promisedLast(page);
  if (!promises.length) return nothing;
  const meeting = titleOf(page, promises[0].meeting);
  return html`
    <section class="card" aria-labelledby="promised-title">
      <h2 class="card__title" id="promised-title">${say("promised-title")}</h2>
      ${inWords(promises)}
      <p class="links__fact">${say("promised-in", { meeting })}</p>
    </section>
  `;
}

/** @param {KeptQuestion[]} promises */
export function inWords(promises) {
  return html`<ul class="skills">${promises.map(({ text }) => html`<li class="kept__text">${say("promised-one", { text })}</li>`)}</ul>`;
}
