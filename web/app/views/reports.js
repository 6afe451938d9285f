// @ts-check
// What was committed to last time, and how it went, told by its owner.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may, whyNot } from "../may.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { OUTCOMES } from "../protocol.js";
import { day, say } from "../words.js";

/** @import { Commitment } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function reports(room) {
  return html`
    <section class="section" aria-labelledby="reports-title">
      <h2 class="section__title" id="reports-title">${say("reports-title")}</h2>
      ${room.m.due.length ? nothing : html`<p class="section__empty">${say("reports-none")}</p>`}
      ${room.m.due.map((commitment) => one(room, commitment))}
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {Commitment} commitment
 */
function one(room, commitment) {
  const mine = commitment.member === room.me && may(room.m, room.me, "report_back");
  return html`
    <article class="commitment">
      <p class="commitment__who">${say("commitment-who", { name: name(room.m, commitment.member) })}</p>
      <p class="commitment__what">${commitment.what}</p>
      <p class="commitment__when">${say("commitment-by", { day: day(commitment.by_when) })}</p>
      ${commitment.report ? told(commitment.report) : nothing}
      ${mine ? tell(room, commitment) : nothing}
    </article>
  `;
}

/** @param {NonNullable<Commitment["report"]>} report */
export function told(report) {
  return html`
    <dl class="facts">
      <dt>${say("reports-outcome")}</dt><dd><span class="badge badge--${report.outcome}">${say(`outcome-${report.outcome}`)}</span></dd>
      <dt>${say("reports-happened")}</dt><dd>${report.happened}</dd>
      <dt>${say("reports-learned")}</dt><dd>${report.learned}</dd>
    </dl>
  `;
}

/**
 * @param {Room} room
 * @param {Commitment} commitment
 */
function tell(room, commitment) {
  const draft = `report-${commitment.id}`;
  const why = whyNot(room.m, /** @type {string} */ (room.me), "report_back");
  const compose = form(room.drafts.of(draft), {
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
    send: () => room.send(draft, "report_back", { commitment: commitment.id }),
  });
  if (commitment.report?.meeting !== room.m.number) return compose;
  return html`<details class="more"><summary>${say("reports-again")}</summary>${compose}</details>`;
}
