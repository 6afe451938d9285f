// @ts-check
// The steps of the problem check, for all to see: what is done, what goes on, what is to come.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { checkSteps } from "../check-steps.js";
import { icon } from "../parts/icon.js";
import { say } from "../words.js";

/** @import { CheckStep } from "../check-steps.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Pick<Scene, "meeting">} scene */
export function stepsOfCheck({ meeting }) {
  const steps = checkSteps(meeting);
  if (!steps.length) return nothing;
  return html`<ol class="check-steps" aria-label=${say("check-title")}>${steps.map(one)}</ol>`;
}

/**
 * @param {CheckStep} step
 * @param {number} at
 */
function one({ key, state }, at) {
  const over = state === "done" || state === "passed";
  return html`
    <li class="check-steps__step check-steps__step--${state}" aria-current=${state === "now" ? "step" : "false"}>
      <span class="check-steps__mark" aria-hidden="true">${state === "done" ? icon("tick") : at + 1}</span>
      <span>${say(`check-${key}`)}${over ? html`<span class="visually-hidden">, ${say(`check-is-${state}`)}</span>` : nothing}</span>
    </li>
  `;
}
