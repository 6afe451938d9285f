// @ts-check
// A commitment as it is read: whose it is, what they will do, and what was told of it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { dueBy, facts, told as factsOf, promised } from "../commitment.js";
import { linked } from "../parts/linked.js";
import { say } from "../words.js";

/** @import { Promised } from "../commitment.js" */
/** @import { Commitment, Report } from "../protocol.js" */

/**
 * A commitment with all that belongs to it.
 * @param {string} who empty where it is said above already
 * @param {Promised & Pick<Commitment, "id" | "meeting" | "report" | "changed">} made
 */
export function promise(who, made) {
  const said = facts({ ...made, by_when: dueBy(made) });
  return html`
    ${whose(who, made.changed)}
    <p class="commitment__what" id=${idOf(made)}>${linked(promised(made.what))}</p>
    <dl class="facts">${said.map(([label, value]) => (value ? html`<dt>${label}</dt><dd>${linked(value)}</dd>` : nothing))}</dl>
  `;
}

/**
 * @param {string} who
 * @param {boolean} changed
 */
function whose(who, changed) {
  const words = who ? say("commitment-who", { name: who }) : "";
  const mark = changed ? html` <span class="badge">${say("changed")}</span>` : nothing;
  return words || changed ? html`<p class="commitment__who">${words}${mark}</p>` : nothing;
}

/**
 * The id of its words, on whatever screen.
 * @param {Pick<Commitment, "id" | "meeting">} made
 */
export function idOf({ id, meeting }) {
  return `commitment-${meeting}-${id}`;
}

/**
 * Nobody waits for it any more; what the coach struck out has no words.
 * @param {string} who
 * @param {Commitment} made
 */
export function takenBack(who, { what }) {
  const words = what
    ? say("commitment-withdrawn", { name: who, what: promised(what) })
    : say("commitment-struck", { name: who });
  return html`<p class="section__empty">${words}</p>`;
}

/** @param {Report} report */
export function reportFacts(report) {
  return html`
    <dl class="facts">
      <dt>${say("reports-outcome")}</dt><dd><span class="badge badge--${report.outcome}">${say(`outcome-${report.outcome}`)}</span></dd>
      ${factsOf(report).map(([label, value]) => html`<dt>${label}</dt><dd>${linked(value)}</dd>`)}
    </dl>
  `;
}
