// @ts-check
// A set between its meetings, as one of its members sees it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isWaitedFor } from "../commitment.js";
import { form, wrongOf } from "../parts/form.js";
import { notKept } from "../parts/not-kept.js";
import { templateName } from "../phases.js";
import { day, say } from "../words.js";
import { agreedOnPage, partsOnPage } from "./agreed-on-page.js";
import { promise } from "./commitments.js";
import { keptQuestions } from "./kept-questions.js";
import { language } from "./language.js";
import { learned, ownLearned } from "./learned.js";
import { callLink } from "./menu.js";
import { mix } from "./mix.js";
import { ownThings } from "./own.js";
import { promisedOnPage } from "./promised.js";
import { reportFacts } from "./reports.js";
import { links, members } from "./set-members.js";
import { setPeople } from "./set-people.js";
import { sharedProblem } from "./shared-problem.js";
import { talk } from "./talk.js";
import { templateOptions, templates } from "./templates.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Commitment, Own, Planned, SetCommand, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Unsent } from "../session/unsent.js" */

/**
 * A set as one of its members works on it.
 * @typedef {{ page: SetPage, seat: Held, drafts: Drafts,
 *   ask: (type: SetCommand["type"], form: string, fields?: Record<string, string>) => void,
 *   unsent: readonly Unsent[], letGoDraft: (one: Unsent) => void, isKeeping: boolean,
 *   makeOwnKey: () => void, renewMembersKey: () => void }} SetScene
 */

/** @param {SetScene} scene */
export function setView(scene) {
  const { page } = scene;
  const ahead = page.meetings.filter((meeting) => !meeting.closed_at);
  const over = page.meetings.filter((meeting) => meeting.closed_at).reverse();
  return html`
    <main class="set">
      <header class="set__head">
        <p class="sheet__over"><a href="/">${say("app-name")}</a></p>
        <h1 class="sheet__title">${page.name}</h1>
        <p class="set__me">${say("set-me", { name: scene.seat.name })}</p>
        ${notKept(scene.isKeeping)}
      </header>
      <div class="set__main">
        ${meetings(scene, ahead)}
        ${promisedOnPage(page)}
        ${agreedOnPage(page)}
        ${sharedProblem(scene)}
        ${kept(scene)}
        ${own(scene)}
        ${open(page)}
        ${learned(page)}
        ${over.length ? past(page, over) : nothing}
        ${page.role === "coach" ? ownTemplates(scene) : nothing}
      </div>
      <div class="set__side">
        ${members(scene)}
        ${links(scene)}
        ${page.role === "coach" ? html`${talk(scene)}${language(scene)}${setPeople(scene)}` : nothing}
      </div>
    </main>
  `;
}

/**
 * @param {SetScene} scene
 * @param {Planned[]} ahead
 */
function meetings(scene, ahead) {
  const { page } = scene;
  return html`
    <section class="card" aria-labelledby="ahead-title">
      <h2 class="card__title" id="ahead-title">${say("set-ahead")}</h2>
      ${ahead.length ? nothing : html`<p class="card__lead">${say(page.role === "coach" ? "set-ahead-none-coach" : "set-ahead-none")}</p>`}
      <ul class="links">
        ${ahead.map(
          (meeting) => html`
            <li class="links__row">
              <a class="button" href="/sets/${page.set}/meetings/${meeting.number}">${say(meeting.started_at ? "set-return" : "set-enter", { title: meeting.title })}</a>
              <span class="links__fact">${say(meeting.started_at ? "set-running" : "set-planned", { day: day(meeting.planned_at) })} · ${templateName(meeting.template)}</span>
            </li>`,
        )}
      </ul>
      ${partsOnPage(page)}
      ${page.call ? html`<p>${callLink(page.call)}</p>` : nothing}
      ${page.role === "coach" ? planning(scene) : nothing}
    </section>
  `;
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
    ],
    label: say("set-plan-send"),
    send: () => scene.ask("plan_meeting", "plan"),
  });
}

/** @param {SetScene} scene */
function kept(scene) {
  return keptQuestions({
    page: scene.page,
    letGo: ({ id }) => scene.ask("let_go", `kept-${id}`, { kept: id }),
    wrong: ({ id }) => wrongOf(scene.drafts.of(`kept-${id}`)),
  });
}

/** @param {SetScene} scene */
function own(scene) {
  const things = {
    page: scene.page,
    letGo: (/** @type {Own} */ { id }) => scene.ask("let_go", `kept-${id}`, { kept: id }),
    wrong: (/** @type {Own} */ { id }) => wrongOf(scene.drafts.of(`kept-${id}`)),
    unsent: scene.unsent,
    letGoDraft: (/** @type {Unsent} */ one) => scene.letGoDraft(one),
  };
  return html`${ownThings(things)}${ownLearned(things)}`;
}

/** @param {SetScene} scene */
function ownTemplates(scene) {
  return templates({
    page: scene.page,
    removeTemplate: ({ key }) => scene.ask("remove_template", `template-${key}`, { template: key }),
    wrong: ({ key }) => wrongOf(scene.drafts.of(`template-${key}`)),
  });
}

/**
 * What is still to be done, by those who are in the set.
 * @param {SetPage} page
 */
function open(page) {
  const here = new Map(page.members.map((member) => [member.id, member.name]));
  const still = page.commitments.filter((c) => here.has(c.member) && isWaitedFor(c));
  return html`
    <section class="card" aria-labelledby="open-title">
      <h2 class="card__title" id="open-title">${say("set-open")}</h2>
      ${still.length ? nothing : html`<p class="card__lead">${say("set-open-none")}</p>`}
      ${still.map((c) => waits(page, c, /** @type {string} */ (here.get(c.member))))}
    </section>
  `;
}

/**
 * A commitment with the last report on it; until there is one, its owner may say it otherwise.
 * @param {SetPage} page
 * @param {Commitment} made
 * @param {string} who
 */
function waits({ set, me }, made, who) {
  const { member, meeting, report } = made;
  return html`
    <article class="commitment">
      ${promise(who, made)}
      ${report ? reportFacts(report) : nothing}
      ${member === me && !report ? html`<p><a href="/sets/${set}/meetings/${meeting}">${say("set-open-change")}</a></p>` : nothing}
    </article>
  `;
}

/**
 * @param {SetPage} page
 * @param {Planned[]} over
 */
function past(page, over) {
  return html`
    <section class="card" aria-labelledby="past-title">
      <h2 class="card__title" id="past-title">${say("set-past")}</h2>
      <ul class="links">
        ${over.map(
          (meeting) => html`
            <li class="links__row">
              <a class="links__link" href="/sets/${page.set}/meetings/${meeting.number}/transcript">${meeting.title}</a>
              <span class="links__fact">${day(meeting.closed_at)}</span>
              ${page.role === "coach" ? mix(meeting.mix) : nothing}
            </li>`,
        )}
      </ul>
    </section>
  `;
}
