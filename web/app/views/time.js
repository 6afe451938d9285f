// @ts-check
// The time of a phase as a calm shape; behind a press, in digits, with all that is known and done about it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { may } from "../may.js";
import { overlay } from "../parts/overlay.js";
import { nameOf } from "../phases.js";
import { borrowedHere, plannedEnd } from "../time.js";
import { hour, list, say } from "../words.js";
import { isCalm } from "./floor.js";
import { timeMoves } from "./time-moves.js";

/** @import { Scene } from "./scene.js" */

const ID = "time";

/** @param {Scene} scene */
export function time(scene) {
  const { meeting, me } = scene;
  const leads = may(meeting, me, "move");
  return html`
    <span class="time">
      <button class="time__open" type="button" popovertarget=${ID}>
        <span class="visually-hidden">${say("clock-left")}</span>
        <set-countdown class="clock" .meeting=${meeting}></set-countdown>
      </button>
      ${overlay(
        {
          id: ID,
          title: say("panel-time"),
          look: leads ? "overlay--foot" : "overlay--head overlay--end",
        },
        () => known(scene, leads),
      )}
    </span>
  `;
}

/**
 * @param {Scene} scene
 * @param {boolean} leads
 */
function known(scene, leads) {
  const { meeting } = scene;
  const borrowed = borrowedHere(meeting).map(([lender, minutes]) =>
    say("clock-borrowed-from", { minutes, phase: nameOf(meeting, lender) }),
  );
  return html`
    <p class="time__row"><span>${say("panel-phase")}</span> <set-countdown class="clock" .meeting=${meeting}></set-countdown></p>
    <p class="time__row"><span>${say("panel-end")}</span> <span><set-end .meeting=${meeting}></set-end> ${say("panel-planned", { time: hour(plannedEnd(meeting)) })}</span></p>
    ${borrowed.length ? html`<p class="field__hint">${say("clock-borrowed", { what: list(borrowed) })}</p>` : nothing}
    ${isCalm(scene) ? nothing : html`<set-overrun class="pays" .meeting=${meeting}></set-overrun>`}
    ${leads ? timeMoves(scene) : nothing}
  `;
}
