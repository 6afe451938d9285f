// @ts-check
// What a move would pass over, asked of whoever leads before everybody is moved.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { passedBy } from "../may.js";
import { LAST } from "../meeting/now.js";
import { staying } from "../parts/for-all.js";
import { fullName } from "../phases.js";
import { say } from "../words.js";
import { passBy } from "./still-writing.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function passing(scene) {
  const { meeting, session } = scene;
  const { asked } = session.passing;
  // Everybody may have been moved while the connection was lost.
  if (asked?.from !== meeting.phase) return nothing;
  const { to } = asked;
  const sentences = passedBy(meeting, to).map(({ step, act }) =>
    say(`passing-${act}`, { phase: fullName(meeting, step) }),
  );
  if (!sentences.length) return nothing;
  const go = say(to === LAST ? "passing-close" : "passing-go");
  return html`
    <div class="notice notice--warning" role="alertdialog" aria-labelledby="passing-title">
      <div id="passing-title">${sentences.map((words) => html`<p><strong>${words}</strong></p>`)}</div>
      <div class="form__buttons">
        <button class="button button--coach" type="button" @click=${staying(() => session.passing.letBe())}>${say("passing-stay")}</button>
        <button class="button button--quiet" type="button" @click=${staying(() => passBy(scene, to))}>${go}</button>
      </div>
    </div>
  `;
}
