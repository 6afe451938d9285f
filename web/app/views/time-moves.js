// @ts-check
// What the coach does with the time of the phase: hold it, give it more, let it move on by itself.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { small } from "../parts/button.js";
import { checkBox } from "../parts/controls.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

const MORE = 2;

/** @param {Scene} scene */
export function timeMoves(scene) {
  const { clock, floor } = scene.meeting;
  const [act, words] = clock.running
    ? /** @type {const} */ (["hold_clock", "time-hold"])
    : /** @type {const} */ (["resume_clock", "time-resume"]);
  const nowhere = scene.session.refusal?.code === "nothing_to_borrow";
  return html`
    <div class="panel__buttons">
      ${floor ? nothing : small(say(words), () => scene.session.press(act))}
      ${small(say("time-less"), () => adjust(scene, -1, "lenders"))}
      ${small(say("time-more", { count: MORE }), () => adjust(scene, MORE, "lenders"))}
    </div>
    ${nowhere ? whence(scene) : nothing}
    <label class="panel__check">
      ${checkBox({
        checked: clock.automatic,
        disabled: !can(scene.meeting, scene.me, "set_automatic"),
        change: (on) => scene.session.press("set_automatic", { on }),
      })}
      ${say("time-automatic")}
    </label>
  `;
}

/**
 * Nothing is left that lends by itself: the coach says who pays.
 * @param {Scene} scene
 */
function whence(scene) {
  return html`
    <div class="notice notice--warning" role="alert">
      <p>${say("time-nowhere")}</p>
      <div class="panel__buttons">
        ${small(say("time-longer"), () => adjust(scene, MORE, "longer"))}
        ${small(say("time-protected"), () => adjust(scene, MORE, "protected"))}
      </div>
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {number} minutes
 * @param {string} source
 */
function adjust(scene, minutes, source) {
  scene.session.press("adjust_time", { minutes, source });
}
