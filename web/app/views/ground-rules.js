// @ts-check
// The two rules that hold in every meeting, for everybody to see as it begins.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { begins } from "../to-show.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function groundRules({ meeting }) {
  if (!begins(meeting)) return nothing;
  return html`
    <section class="section rules" aria-labelledby="rules-title">
      <h2 class="section__title" id="rules-title">${say("rules-title")}</h2>
      <ol class="rules__list">
        <li>${say("rules-statements")}</li>
        <li>${say("rules-lead")}</li>
      </ol>
    </section>
  `;
}
