// @ts-check
// What a set promised itself about how it works together: on its page, and as the next meeting begins.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { stepsOf } from "../may.js";
import { isPromise, promisedLast, titleOf } from "../set-page.js";
import { say } from "../words.js";

/** @import { KeptQuestion, Meeting, SetPage } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {SetPage} page */
export function promisedOnPage(page) {
  const promises = promisedLast(page);
  if (!promises.length) return nothing;
  const meeting = titleOf(page, promises[0].meeting);
  return html`
    <section class="card" aria-labelledby="promised-title">
      <h2 class="card__title" id="promised-title">${say("promised-title")}</h2>
      ${list(promises)}
      <p class="links__fact">${say("promised-in", { meeting })}</p>
    </section>
  `;
}

/**
 * Whether a meeting is in its first phase, in which all hear what was promised.
 * @param {Meeting} meeting
 */
export function begins(meeting) {
  return stepsOf(meeting)[0]?.key === meeting.phase;
}

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
      ${list(promises)}
    </section>
  `;
}

/** @param {KeptQuestion[]} promises */
function list(promises) {
  return html`<ul class="skills">${promises.map(({ text }) => html`<li class="kept__text">${say("promised-one", { text })}</li>`)}</ul>`;
}
