// @ts-check
// The end of a set: all of it is deleted, once its name was written to be sure.

import { html } from "../../vendor/lit-html/lit-html.js";
import { form } from "../parts/form-between.js";
import { say } from "../words.js";

/** @import { SetScene } from "./set.js" */

/** @param {SetScene} scene */
export function deleting(scene) {
  return html`
    <section class="card" aria-labelledby="delete-title">
      <h2 class="card__title" id="delete-title">${say("delete")}</h2>
      <p class="card__lead">${say("delete-lead")}</p>
      ${form(scene.drafts.of("delete"), {
        act: "delete_set",
        name: say("delete"),
        fields: [{ name: "name", label: say("delete-name", { name: scene.page.name }) }],
        label: say("delete"),
        send: () => scene.deleteSet(),
      })}
    </section>
  `;
}
