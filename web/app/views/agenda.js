// @ts-check
// The course of the meeting with its minutes, for those who wait for it to begin.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, stepsOf } from "../may.js";
import { airtime, stepName, templateName } from "../phases.js";
import { plannedMinutes } from "../time.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */

/** @param {Meeting} m */
export function agenda(m) {
  return html`
    <details class="section agenda" ?open=${isAhead(m)}>
      <summary class="section__title">${say("agenda-title", { template: templateName({ name: m.template, wording: m.wording }) })}</summary>
      <ol class="agenda__steps">
        ${stepsOf(m).map((step) => {
          const loop = airtime(m, step);
          return html`
            <li class="agenda__step">
              <span>${stepName(step)} ${loop ? html`<span class="agenda__airtime">${loop}</span>` : nothing}</span>
              <span class="agenda__minutes">${say("agenda-minutes", { minutes: step.minutes })}</span>
            </li>`;
        })}
        <li class="agenda__step agenda__step--all">
          <span>${say("agenda-all")}</span>
          <span class="agenda__minutes">${say("agenda-minutes", { minutes: plannedMinutes(m) })}</span>
        </li>
      </ol>
    </details>
  `;
}
