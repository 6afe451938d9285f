// @ts-check
// The next meeting of a set and the way into it; what else is planned, and the way to plan.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { entersMeetings, looksAfter } from "../hosting.js";
import { fromField, moment } from "../moment.js";
import { empty } from "../parts/drawing.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form-between.js";
import { stepName } from "../phase-names.js";
import { templateName } from "../template-names.js";
import { minutesOf } from "../templates.js";
import { say } from "../words.js";
import { partsOnPage } from "./agreed-on-page.js";
import { callLink } from "./call-link.js";
import { changing } from "./set-changing.js";
import { templateOptions } from "./templates.js";

/** @import { Planned, SetPage, Template } from "../protocol.js" */
/** @import { SetScene } from "./set.js" */

/** @param {SetScene} scene */
export function next(scene) {
  const { page } = scene;
  const [first, ...more] = ahead(page);
  return html`
    <section class="card set__next" aria-labelledby="ahead-title">
      ${first ? way(scene, first) : none(page)}
      ${more.length ? html`<ul class="links">${more.map((meeting) => html`<li>${row(scene, meeting)}</li>`)}</ul>` : nothing}
      ${looksAfter(page) ? plan(scene, Boolean(first)) : nothing}
    </section>
  `;
}

/**
 * The meetings that are not over: what is under way comes first.
 * @param {SetPage} page
 */
function ahead({ meetings }) {
  const open = meetings.filter((meeting) => !meeting.closed_at && !meeting.cancelled_at);
  return open.toSorted((a, b) => Number(b.started_at > 0) - Number(a.started_at > 0));
}

/** @param {SetPage} page */
function none(page) {
  return html`
    <h2 class="card__title" id="ahead-title">${say("set-next")}</h2>
    ${empty("unplanned", say(looksAfter(page) ? "set-ahead-none-coach" : "set-ahead-none"))}
    ${partsOnPage(page)}
  `;
}

/**
 * The one that is next, large: its way in, who does what in it, and its course behind a press.
 * @param {SetScene} scene
 * @param {Planned} meeting
 */
function way(scene, meeting) {
  const { page } = scene;
  const minutes = say("template-minutes_all", { count: minutesOf(meeting.template) });
  return html`
    <p class="set__over">${say(meeting.started_at ? "set-running" : "set-next")}</p>
    <h2 class="card__title" id="ahead-title">${meeting.title}</h2>
    <p class="links__fact">${facts(meeting)}</p>
    ${partsOnPage(page)}
    <div class="set__ways">${into(page, meeting, "")}${callLink(page.call)}</div>
    <details class="more">
      <summary>${say("set-shape", { minutes })}</summary>
      ${shape(meeting.template)}
    </details>
    ${looksAfter(page) ? changing(scene, meeting) : nothing}
  `;
}

/**
 * @param {SetScene} scene
 * @param {Planned} meeting
 */
function row(scene, meeting) {
  const { page } = scene;
  return html`
    <div class="links__row">${into(page, meeting, "button--quiet button--small")}<span class="links__fact">${facts(meeting)}</span></div>
    ${looksAfter(page) ? changing(scene, meeting) : nothing}
  `;
}

/**
 * @param {SetPage} page
 * @param {Planned} meeting
 * @param {string} look
 */
function into(page, { number, title, started_at }, look) {
  const { set } = page;
  if (!entersMeetings(page)) return look ? html`<span>${title}</span>` : nothing;
  return html`<a class="button ${look}" href="sets/${set}/meetings/${number}">${say(started_at ? "set-return" : "set-enter", { title })}</a>`;
}

/** @param {Planned} meeting */
function facts({ starts_at, template }) {
  return html`${starts_at ? moment(starts_at) : say("set-undated")} · ${templateName(template)}`;
}

/** @param {Template} template */
function shape({ phases }) {
  return html`
    <ol class="agenda__steps">
      ${phases.map((phase) => html`<li class="agenda__step"><span>${stepName(phase)}</span><span class="agenda__minutes">${say("template-minutes_all", { count: phase.minutes })}</span></li>`)}
    </ol>
  `;
}

/**
 * The first is planned at once, another behind a press.
 * @param {SetScene} scene
 * @param {boolean} isAnother
 */
function plan(scene, isAnother) {
  const draft = scene.drafts.of("plan");
  return isAnother ? folded([draft], say("set-plan-another"), planning(scene)) : planning(scene);
}

/** @param {SetScene} scene */
function planning(scene) {
  const { page, drafts } = scene;
  return form(drafts.of("plan"), {
    act: "plan_meeting",
    name: say("set-plan-form"),
    look: "form--plan",
    fields: [
      {
        name: "title",
        label: say("set-plan-title"),
        usual: say("set-plan-first", { number: page.meetings.length + 1 }),
      },
      {
        name: "template",
        label: say("set-plan-template"),
        kind: "choice",
        options: templateOptions(page),
      },
      { name: "starts_at", label: say("set-plan-when"), kind: "datetime-local" },
    ],
    label: say("set-plan-send"),
    send: () => {
      const { title = "", template = "", starts_at } = drafts.of("plan").values;
      scene.ask("plan_meeting", "plan", { title, template, starts_at: `${fromField(starts_at)}` });
    },
  });
}
