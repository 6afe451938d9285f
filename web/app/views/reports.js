// @ts-check
// What was committed to last time, and how it went, as its owner reports.

import { repeat } from "/vendor/lit-html/directives/repeat.js";
import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { promised } from "../commitment.js";
import { can, may, whyNot } from "../may.js";
import { small } from "../parts/button.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { OUTCOMES } from "../protocol.js";
import { day, say } from "../words.js";
import { saidOrWritten } from "./said-or-written.js";

/** @import { Commitment } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function reports(scene) {
  return html`
    <section class="section" aria-labelledby="reports-title">
      <h2 class="section__title" id="reports-title">${say("reports-title")}</h2>
      ${scene.meeting.due.length ? nothing : html`<p class="section__empty">${say("reports-none")}</p>`}
      ${repeat(
        scene.meeting.due,
        (commitment) => commitment.id,
        (commitment) => one(scene, commitment),
      )}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function one(scene, commitment) {
  const { meeting } = scene;
  const mine = commitment.member === scene.me && may(meeting, scene.me, "report_back");
  const leads = may(meeting, scene.me, "skip_turn") && may(meeting, scene.me, "report_aloud");
  return html`
    <article class="commitment">
      <p class="commitment__who">${say("commitment-who", { name: name(meeting, commitment.member) })}</p>
      <p class="commitment__what">${promised(commitment.what)}</p>
      <p class="commitment__when">${say("commitment-by", { day: day(commitment.by_when ?? "") })}</p>
      ${commitment.report ? reportFacts(commitment.report) : nothing}
      ${mine ? report(scene, commitment) : leads ? aloud(scene, commitment) : nothing}
    </article>
  `;
}

/** @param {NonNullable<Commitment["report"]>} report */
export function reportFacts(report) {
  return html`
    <dl class="facts">
      <dt>${say("reports-outcome")}</dt><dd><span class="badge badge--${report.outcome}">${say(`outcome-${report.outcome}`)}</span></dd>
      ${report.happened ? html`<dt>${say("reports-happened")}</dt><dd>${report.happened}</dd>` : nothing}
      ${report.learned ? html`<dt>${say("reports-learned")}</dt><dd>${report.learned}</dd>` : nothing}
    </dl>
  `;
}

/**
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function report(scene, commitment) {
  return saidOrWritten(scene, {
    tap: scene.meeting.talks ? aloud(scene, commitment) : nothing,
    write: reportForm(scene, commitment),
    words: say("reports-write"),
    drafts: [draftName(commitment)],
  });
}

/**
 * Told in speech: how it went is one tap, of its owner or of whoever leads.
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function aloud(scene, { id, member }) {
  if (!can(scene.meeting, scene.me, "report_aloud")) return nothing;
  const tap = (/** @type {string} */ outcome) =>
    scene.session.press("report_aloud", { commitment: id, member, outcome });
  return html`
    <div class="round__acts" role="group" aria-label=${say("reports-aloud")}>
      <span class="field__hint">${say("reports-aloud")}</span>
      ${OUTCOMES.map((outcome) => small(say(`outcome-${outcome}`), () => tap(outcome)))}
    </div>
  `;
}

/** @param {Commitment} commitment */
function draftName({ id }) {
  return `report-${id}`;
}

/**
 * @param {Scene} scene
 * @param {Commitment} commitment
 */
function reportForm(scene, commitment) {
  const draft = draftName(commitment);
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
