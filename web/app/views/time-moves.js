// @ts-check
// What the coach does with the time of the phase: hold it, give it more, let it move on by itself.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { small } from "../parts/button.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

const MORE = 2;

/** @param {Room} room */
export function timeMoves(room) {
  const { clock, floor } = room.m;
  const [act, words] = clock.running
    ? /** @type {const} */ (["hold_clock", "time-hold"])
    : /** @type {const} */ (["resume_clock", "time-resume"]);
  const nowhere = room.wrong?.code === "nothing_to_borrow";
  return html`
    <div class="panel__buttons">
      ${floor ? nothing : small(say(words), () => room.press(act))}
      ${small(say("time-less"), () => adjust(room, -1, "lenders"))}
      ${small(say("time-more", { count: MORE }), () => adjust(room, MORE, "lenders"))}
    </div>
    ${nowhere ? whence(room) : nothing}
    <label class="panel__check">
      <input type="checkbox" .checked=${clock.automatic} ?disabled=${!can(room.m, room.me, "set_automatic")}
        @change=${(/** @type {any} */ e) => room.press("set_automatic", { on: e.target.checked })}>
      ${say("time-automatic")}
    </label>
  `;
}

/**
 * Nothing is left that lends by itself: the coach says who pays.
 * @param {Room} room
 */
function whence(room) {
  return html`
    <div class="notice notice--warning" role="alert">
      <p>${say("time-nowhere")}</p>
      <div class="panel__buttons">
        ${small(say("time-longer"), () => adjust(room, MORE, "longer"))}
        ${small(say("time-protected"), () => adjust(room, MORE, "protected"))}
      </div>
    </div>
  `;
}

/**
 * @param {Room} room
 * @param {number} minutes
 * @param {string} source
 */
function adjust(room, minutes, source) {
  room.press("adjust_time", { minutes, source });
}
