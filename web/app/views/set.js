// @ts-check
// A set between its meetings, as one of its members sees it: what is next, then what is theirs, then what is all's.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { readsMeetings } from "../hosting.js";
import { wrongOf } from "../parts/form.js";
import { notKept } from "../parts/not-kept.js";
import { day, say } from "../words.js";
import { agreedOnPage } from "./agreed-on-page.js";
import { asking } from "./asking.js";
import { consenting } from "./consent.js";
import { keptQuestions } from "./kept-questions.js";
import { learned, ownLearned } from "./learned.js";
import { mix } from "./mix.js";
import { ownThings } from "./own.js";
import { ownWay } from "./own-way.js";
import { promisedOnPage } from "./promised-on-page.js";
import { members, membersLink } from "./set-members.js";
import { next } from "./set-next.js";
import { mine, others } from "./set-open.js";
import { settings, settingsWay } from "./set-settings.js";
import { sharedProblem } from "./shared-problem.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Own, Planned, SetCommand, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Unsent } from "../session/unsent.js" */

/**
 * A set as one of its members works on it.
 * @typedef {{ page: SetPage, seat: Held, drafts: Drafts,
 *   ask: (type: SetCommand["type"], form: string, fields?: Record<string, string | number>) => void,
 *   unsent: readonly Unsent[], letGoDraft: (one: Unsent) => void, isKeeping: boolean,
 *   makeOwnKey: () => void, dismissOffer: () => void, deleteSet: () => void,
 *   consent: (member: string, agrees: boolean) => unknown }} SetScene
 */

/** @param {SetScene} scene */
export function setView(scene) {
  const { page } = scene;
  const over = page.meetings.filter((one) => one.closed_at || one.cancelled_at).reverse();
  return html`
    <main class="set">
      <header class="set__head">
        <div class="set__words">
          <p class="sheet__over"><a href=".">${say("app-name")}</a></p>
          <h1 class="sheet__title">${page.name}</h1>
          <p class="set__me">${say("set-me", { name: scene.seat.name })}</p>
        </div>
        ${settingsWay(scene)}
      </header>
      ${notKept(scene.isKeeping)}
      <div class="set__main">
        ${asking(scene)}
        ${consenting(scene)}
        ${partOf(page)}
        ${page.waits ? ownWay(scene) : nothing}
        ${next(scene)}
        ${page.waits ? nothing : ownWay(scene)}
        ${isAlone(page) ? membersLink(scene) : nothing}
        ${readsMeetings(page) ? ofMeetings(scene) : nothing}
      </div>
      <div class="set__side">
        ${members(page)}
        ${promisedOnPage(page)}
        ${agreedOnPage(page)}
        ${over.length ? past(page, over) : nothing}
      </div>
      ${page.role === "coach" ? settings(scene) : nothing}
    </main>
  `;
}

/**
 * What was said in meetings, for those who read them.
 * @param {SetScene} scene
 */
function ofMeetings(scene) {
  const { page } = scene;
  return html`
    ${mine(page)}
    ${kept(scene)}
    ${own(scene)}
    ${others(page)}
    ${sharedProblem(scene)}
    ${learned(page)}
    ${ownLearned(ownScene(scene))}
  `;
}

/**
 * What it is to be in a set otherwise than as a member or a coach.
 * @param {SetPage} page
 */
function partOf({ role, me, members }) {
  if (role === "coach" || role === "member") return nothing;
  const undecided = members.find(({ id }) => id === me)?.undecided ?? false;
  return html`<p class="notice">${say(`role-${role}-lead`)}${undecided ? html` ${say("consent-waits")}` : nothing}</p>`;
}

/**
 * Whether nobody has come yet but whoever founded the set: next they hand the link on.
 * @param {SetPage} page
 */
function isAlone({ members }) {
  return members.length < 2;
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
  return ownThings(ownScene(scene));
}

/** @param {SetScene} scene */
function ownScene(scene) {
  return {
    page: scene.page,
    letGo: (/** @type {Own} */ { id }) => scene.ask("let_go", `kept-${id}`, { kept: id }),
    wrong: (/** @type {Own} */ { id }) => wrongOf(scene.drafts.of(`kept-${id}`)),
    unsent: scene.unsent,
    letGoDraft: (/** @type {Unsent} */ one) => scene.letGoDraft(one),
  };
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
              ${meeting.closed_at && readsMeetings(page) ? html`<a class="links__link" href="sets/${page.set}/meetings/${meeting.number}/transcript">${meeting.title}</a>` : meeting.title}
              <span class="links__fact">${meeting.closed_at ? day(meeting.closed_at) : say("set-cancelled")}</span>
              ${page.role === "coach" ? mix(meeting.mix) : nothing}
            </li>`,
        )}
      </ul>
    </section>
  `;
}
