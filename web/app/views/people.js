// @ts-check
// The people of a set, their links, and whoever asks to come in; for its coach, with all that is to be done.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { looksAfter } from "../hosting.js";
import { notKept } from "../parts/not-kept.js";
import { rows } from "../parts/rows.js";
import { say } from "../words.js";
import { asking } from "./asking.js";
import { consenting } from "./consent.js";
import { adding, handouts } from "./handouts.js";
import { noted } from "./noted.js";
import { ownWay } from "./own-way.js";
import { former } from "./people-former.js";
import { person } from "./people-one.js";
import { sharedLink } from "./shared-link.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { RefusalBody, SetCommand, SetMember, SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */

/** Who could not be expected, and why. @typedef {{ name: string, wrong: RefusalBody }} Refused */

/**
 * The people of a set as one of them looks at them; `refused` could not be expected, for `made` others a link was made; `linkFor` gives the link that was made for
 * somebody in this browser, empty for none.
 * @typedef {{ page: SetPage, seat: Held, drafts: Drafts, isKeeping: boolean, refused: Refused[], made: number,
 *   ask: (type: SetCommand["type"], form: string, fields?: Record<string, string | number>) => unknown,
 *   linkFor: (member: SetMember) => string, expect: () => void,
 *   handWay: (member: SetMember) => void, makeOwnKey: () => void, renewMembersKey: () => void,
 *   dismissOffer: () => void, leaveSet: () => void,
 *   removeMember: (member: string, form: string) => unknown,
 *   consent: (member: string, agrees: boolean) => unknown }} PeopleScene
 */

/** @param {PeopleScene} scene */
export function peopleView(scene) {
  const { page } = scene;
  const leads = looksAfter(page);
  return html`
    <main class="set people-page">
      <header class="set__head">
        <div class="set__words">
          <p class="sheet__over"><a href="sets/${page.set}">${page.name}</a></p>
          <h1 class="sheet__title">${say("roster-of-title")}</h1>
        </div>
      </header>
      ${notKept(scene.isKeeping)}
      <div class="set__main">
        ${asking(scene)}
        ${consenting(scene)}
        ${list(scene)}
        ${leads ? html`${adding(scene)}${handouts(scene)}` : nothing}
        ${former(scene)}
      </div>
      <div class="set__side">
        ${ownWay(scene, { isAlways: true })}
        ${leads ? sharedLink(scene) : nothing}
        ${noted(page)}
      </div>
    </main>
  `;
}

/** @param {PeopleScene} scene */
function list(scene) {
  return html`
    <section class="card" aria-labelledby="people-title">
      <h2 class="card__title" id="people-title" tabindex="-1">${say("set-members")}</h2>
      <ul class="people-list">
        ${rows(
          scene.page.members,
          (member) => member.id,
          (member) => html`<li class="people-list__one">${person(scene, member)}</li>`,
        )}
      </ul>
    </section>
  `;
}
