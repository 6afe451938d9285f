// @ts-check
// What a set promised itself about how it works together, as its next meeting begins.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isPromise } from "../set-page.js";
import { begins } from "../to-show.js";
import { say } from "../words.js";
import { inWords } from "./promised-on-page.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function promisedAsItBegins(scene) {
  return begins(scene.meeting) ? promisedBefore(scene) : nothing;
}

/** @param {Scene} scene */
export function promisedBefore({ meeting }) {
  // What was struck out since has no words any more.
  const promises = meeting.kept.filter((one) => isPromise(one) && one.text);
  if (!promises.length) return nothing;
  return html`
    <section class="section" aria-labelledby="promised-title">
      <h2 class="section__title" id="promised-title">${say("promised-title")}</h2>
      ${inWords(promises)}
    </section>
  `;
}
