// @ts-check
// The settings of a set, behind one press: its links, how it talks and calls its people, its kinds of meetings.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isBegun } from "../parts/folded.js";
import { wrongOf } from "../parts/form.js";
import { begunBehind, overlay } from "../parts/overlay.js";
import { say } from "../words.js";
import { language } from "./language.js";
import { membersLink, ownLink, takingOut } from "./set-members.js";
import { setPeople } from "./set-people.js";
import { talk } from "./talk.js";
import { templates } from "./templates.js";

/** @import { SetScene } from "./set.js" */

const ID = "settings";
/** The forms in it, by the names of their drafts. */
const FORMS = ["talk", "language", "people"];

/**
 * The one button; it says if something stands written behind it.
 * @param {SetScene} scene
 */
export function settingsWay({ drafts }) {
  const begun = FORMS.some((name) => isBegun(drafts.of(name)));
  return html`
    <button class="button button--quiet button--small" type="button" popovertarget=${ID}>
      ${say("set-settings")}${begun ? begunBehind() : nothing}
    </button>
  `;
}

/**
 * @param {SetScene} scene
 * @param {{ hasLink: boolean }} what `hasLink`: the members' link stands here, and not on the page
 */
export function settings(scene, { hasLink }) {
  const leads = scene.page.role === "coach";
  return overlay(
    { id: ID, title: say("set-settings"), look: "overlay--side settings", isDrawn: true },
    () => html`
      ${hasLink ? membersLink(scene) : nothing}
      ${ownLink(scene)}
      ${leads ? html`${talk(scene)}${language(scene)}${setPeople(scene)}${takingOut(scene)}${kinds(scene)}` : nothing}
    `,
  );
}

/** @param {SetScene} scene */
function kinds(scene) {
  return templates({
    page: scene.page,
    removeTemplate: ({ key }) => scene.ask("remove_template", `template-${key}`, { template: key }),
    wrong: ({ key }) => wrongOf(scene.drafts.of(`template-${key}`)),
  });
}
