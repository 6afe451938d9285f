// @ts-check
// What whoever leads may say aloud in a phase, in these words or their own.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { stepOf } from "../meeting/now.js";
import { unfolded } from "../parts/folded.js";
import { scriptOf } from "../phases.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/**
 * It stands open where somebody leads who does not do so by office.
 * @param {Scene} scene
 */
export function script({ meeting, me }) {
  const leads = me !== null && meeting.chair.coach === me;
  const words = leads ? scriptOf(stepOf(meeting)) : "";
  if (!words) return nothing;
  return html`
    <details class="script" ?open=${unfolded(!meeting.facilitated)}>
      <summary class="script__summary">${say(meeting.talks ? "script-title" : "script-title-written")}</summary>
      <blockquote class="script__words">${words}</blockquote>
    </details>
  `;
}
