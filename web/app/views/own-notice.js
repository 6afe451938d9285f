// @ts-check
// For whoever would be told that they are awaited while they look elsewhere; nobody else knows of it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isOver } from "../may.js";
import { checkBox } from "../parts/controls.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function ownNotice({ meeting, me, notice }) {
  if (me === null || isOver(meeting) || !notice?.isPossible) return nothing;
  const change = (/** @type {boolean} */ on) => notice.turn(on);
  return html`
    <label class="check">
      ${checkBox({ checked: notice.isOn, change })} ${say("people-notice")}
    </label>
    ${notice.isRefused ? html`<p class="field__hint" role="status">${say("people-notice-refused")}</p>` : nothing}
  `;
}
