// @ts-check
// The settings of a set, behind one press: how it talks and calls its people, its kinds of meetings.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isBegun } from "../parts/folded.js";
import { wrongOf } from "../parts/form.js";
import { begunBehind, overlay } from "../parts/overlay.js";
import { say } from "../words.js";
import { language } from "./language.js";
import { deleting } from "./set-deleting.js";
import { setName } from "./set-name.js";
import { setPeople } from "./set-people.js";
import { talk } from "./talk.js";
import { templates } from "./templates.js";

/** @import { SetScene } from "./set.js" */

const ID = "settings";
/** The forms in it, by the names of their drafts. */
const FORMS = ["rename", "talk", "language", "people"];

/**
 * The one button; it says if something stands written behind it.
 * @param {SetScene} scene
 */
export function settingsWay({ page, drafts }) {
  if (page.role !== "coach") return nothing;
  const begun = FORMS.some((name) => isBegun(drafts.of(name)));
  return html`
    <button class="button button--quiet button--small" type="button" popovertarget=${ID}>
      ${say("set-settings")}${begun ? begunBehind() : nothing}
    </button>
  `;
}

/** @param {SetScene} scene */
export function settings(scene) {
  return overlay(
    { id: ID, title: say("set-settings"), look: "overlay--side settings", isDrawn: true },
    () =>
      html`${setName(scene)}${talk(scene)}${language(scene)}${setPeople(scene)}${kinds(scene)}${deleting(scene)}`,
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
