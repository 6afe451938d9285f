// @ts-check
// The course of the meeting with its minutes, for those who wait for it to begin.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isAhead, stepsOf } from "../may.js";
import { isPassedOver, rowOf } from "../meeting/now.js";
import { stepName } from "../phase-names.js";
import { airtime } from "../phases.js";
import { templateName } from "../template-names.js";
import { plannedMinutes } from "../time.js";
import { say } from "../words.js";

/** @import { Meeting, Step } from "../protocol.js" */

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
              <span>${stepName(step)} ${loop ? html`<span class="agenda__airtime">${loop}</span>` : nothing}${maybe(m, step)}</span>
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

/**
 * What is passed over: as whose problem it is is known already; or unless something is brought, which
 * is known once the meeting begins.
 * @param {Meeting} m
 * @param {Step} step
 */
function maybe(m, step) {
  const asBegun = { ...m, began_at: m.opened_at };
  if (!isPassedOver(asBegun, step)) return nothing;
  const why = "report_back" in rowOf(step).may ? "agenda-maybe" : "agenda-chosen";
  return html` <span class="agenda__maybe">${say(why)}</span>`;
}
