// @ts-check
// The course of the meeting: what was, where everyone is now, and what is to come.

import { html } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { isAhead, row, STEPS } from "../may.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */

/** @param {Meeting} m */
export function phaseBar(m) {
  const place = STEPS.findIndex((step) => step.key === m.phase);
  const past = place < 0 && !isAhead(m) ? STEPS.length : place;
  return html`
    <nav class="phase-bar" aria-label=${say("phases.title")}>
      <p class="phase-bar__place">
        <span class="phase-bar__count">${place < 0 ? "" : say("phases.place", { place: place + 1, all: STEPS.length })}</span>
        <strong>${say(`phase.${m.phase}.name`)}</strong>
      </p>
      <ol class="phase-bar__steps">
        ${STEPS.map((step, index) => one(step, index === place ? "now" : index < past ? "past" : "ahead"))}
      </ol>
      <p class="phase-bar__clock">
        <span class="visually-hidden">${say(row(m.phase).minutes ? "clock.left" : "clock.passed")}</span>
        <set-countdown class="clock" .began=${m.phase_began} .minutes=${row(m.phase).minutes}></set-countdown>
      </p>
    </nav>
  `;
}

/**
 * @param {{ key: string, minutes: number }} step
 * @param {"past" | "now" | "ahead"} when
 */
function one(step, when) {
  return html`
    <li class="phase-bar__step phase-bar__step--${when}" aria-current=${when === "now" ? "step" : "false"}>
      <span class="phase-bar__name">${say(`phase.${step.key}.name`)}</span>
      <span class="visually-hidden">${say(`phases.${when}`)}</span>
    </li>
  `;
}
