// @ts-check
// What is said under a box in which the problem is written, where it looks like a solution.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { later } from "../later.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

const hints = later(() => import("../solution-hints.js"));

/**
 * To its author alone; where it is said stays on the screen, so that it is heard when it comes.
 * @param {Scene} scene
 * @param {string} form
 */
export function solutionHint({ meeting, session }, form) {
  const { text = "" } = session.drafts.of(form).values;
  const found = text !== "" && hints()?.isSolution(text, meeting.language);
  return html`
    <div class="nudge">
      <p class="nudge__says" role="status">${found ? say("problem-solution") : nothing}</p>
      ${found ? html`<p class="nudge__private">${say("nudge-private")}</p>` : nothing}
    </div>
  `;
}
