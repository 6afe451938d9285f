// @ts-check
// The name of a set, which its coach can change.

import { html } from "../../vendor/lit-html/lit-html.js";
import { form } from "../parts/form-between.js";
import { say } from "../words.js";

/** @import { SetScene } from "./set.js" */

const FORM = "rename";

/** @param {SetScene} scene */
export function setName(scene) {
  const { page, drafts } = scene;
  return html`
    <section class="card" aria-labelledby="rename-title">
      <h2 class="card__title" id="rename-title">${say("home-found-name")}</h2>
      ${form(drafts.of(FORM), {
        act: "rename_set",
        name: say("home-found-name"),
        fields: [{ name: "name", label: say("home-found-name"), usual: page.name }],
        label: say("set-language-save"),
        send: () => scene.ask("rename_set", FORM),
      })}
    </section>
  `;
}
