// @ts-check
// A commitment as it is read: whose it is, what they will do, and what was told of it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { facts, told as factsOf, promised, sentence } from "../commitment.js";
import { linked } from "../parts/linked.js";
import { say } from "../words.js";

/** @import { Promised } from "../commitment.js" */
/** @import { Commitment, Report } from "../protocol.js" */

/**
 * A commitment as one sentence of whoever made it; what else was said of it unfolds.
 * @param {string} who empty where it is said above already
 * @param {Promised & Pick<Commitment, "id" | "meeting" | "report" | "changed">} made
 */
export function promise(who, made) {
  const more = facts({ ...made, by_when: null }).filter(([, value]) => value);
  return html`
    ${whose(who, made.changed)}
    <p class="commitment__what" id=${idOf(made)} dir="auto">${linked(sentence(made))}</p>
    ${more.length ? html`<details class="more"><summary>${say("trail-more")}</summary><dl class="facts">${more.map(([label, value]) => html`<dt>${label}</dt><dd dir="auto">${linked(value)}</dd>`)}</dl></details>` : nothing}
  `;
}

/**
 * @param {string} who
 * @param {boolean} changed
 */
function whose(who, changed) {
  if (!who && !changed) return nothing;
  const mark = changed ? html` <span class="badge">${say("changed")}</span>` : nothing;
  return html`<p class="commitment__who"><bdi>${who}</bdi>${mark}</p>`;
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
