// @ts-check
// What was committed to last time, and how it went, as its owner reports.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may, whyNot } from "../may.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { OUTCOMES } from "../protocol.js";
import { day, say } from "../words.js";

/** @import { Commitment } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function reports(scene) {
  return html`
    <section class="section" aria-labelledby="reports-title">
      <h2 class="section__title" id="reports-title">${say("reports-title")}</h2>
      ${scene.meeting.due.length ? nothing : html`<p class="section__empty">${say("reports-none")}</p>`}
      ${scene.meeting.due.map((commitment) => one(scene, commitment))}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function one(scene, commitment) {
  const mine = commitment.member === scene.me && may(scene.meeting, scene.me, "report_back");
  return html`
    <article class="commitment">
      <p class="commitment__who">${say("commitment-who", { name: name(scene.meeting, commitment.member) })}</p>
      <p class="commitment__what">${commitment.what}</p>
      <p class="commitment__when">${say("commitment-by", { day: day(commitment.by_when ?? "") })}</p>
      ${commitment.report ? reportFacts(commitment.report) : nothing}
      ${mine ? reportForm(scene, commitment) : nothing}
    </article>
  `;
}

/** @param {NonNullable<Commitment["report"]>} report */
export function reportFacts(report) {
  return html`
    <dl class="facts">
      <dt>${say("reports-outcome")}</dt><dd><span class="badge badge--${report.outcome}">${say(`outcome-${report.outcome}`)}</span></dd>
      <dt>${say("reports-happened")}</dt><dd>${report.happened}</dd>
      <dt>${say("reports-learned")}</dt><dd>${report.learned}</dd>
    </dl>
  `;
}

/**
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function reportForm(scene, commitment) {
  const draft = `report-${commitment.id}`;
  const why = whyNot(scene.meeting, /** @type {string} */ (scene.me), "report_back");
  const compose = form(scene.session.drafts.of(draft), {
    act: "report_back",
    closed: why && say(`refusal-${why}`),
    name: say("reports-form", { what: commitment.what }),
    fields: [
      {
        name: "outcome",
        label: say("reports-how"),
        kind: "pills",
        options: OUTCOMES.map((outcome) => [outcome, say(`outcome-${outcome}`)]),
      },
      { name: "happened", label: say("reports-happened"), kind: "text" },
      { name: "learned", label: say("reports-learned"), kind: "text" },
    ],
    label: say("reports-send"),
    send: () => scene.session.send(draft, "report_back", { commitment: commitment.id }),
  });
  if (commitment.report?.meeting !== scene.meeting.number) return compose;
  return html`<details class="more"><summary>${say("reports-again")}</summary>${compose}</details>`;
}
