// @ts-check
// The course of the meeting with its minutes, for those who wait for it to begin.

import { html } from "/vendor/lit-html/lit-html.js";
import { isAhead, STEPS } from "../may.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */

/** @param {Meeting} m */
export function agenda(m) {
  const all = STEPS.reduce((sum, step) => sum + step.minutes, 0);
  return html`
    <details class="section agenda" ?open=${isAhead(m)}>
      <summary class="section__title">${say("agenda.title", { minutes: all })}</summary>
      <ol class="agenda__steps">
        ${STEPS.map(
          (step) => html`
            <li class="agenda__step">
              <span>${say(`phase.${step.key}.name`)}</span>
              <span class="agenda__minutes">${say("agenda.minutes", { minutes: step.minutes })}</span>
            </li>
          `,
        )}
      </ol>
    </details>
  `;
}
