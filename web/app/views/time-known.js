// @ts-check
// The time in digits, with all that is known and done about it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { may } from "../may.js";
import { nameOf } from "../phases.js";
import { borrowedHere, plannedEnd } from "../time.js";
import { hour, list, say } from "../words.js";
import { isCalm } from "./floor.js";
import { timeMoves } from "./time-moves.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function timeKnown(scene) {
  const { meeting } = scene;
  const borrowed = borrowedHere(meeting).map(([lender, minutes]) =>
    say("clock-borrowed-from", { minutes, phase: nameOf(meeting, lender) }),
  );
  return html`
    <p class="time__row"><span>${say("panel-phase")}</span> <set-countdown class="clock" .meeting=${meeting}></set-countdown></p>
    <p class="time__row"><span>${say("panel-end")}</span> <span><set-end .meeting=${meeting}></set-end> ${say("panel-planned", { time: hour(plannedEnd(meeting)) })}</span></p>
    ${borrowed.length ? html`<p class="field__hint">${say("clock-borrowed", { what: list(borrowed) })}</p>` : nothing}
    ${isCalm(scene) ? nothing : html`<set-overrun class="pays" .meeting=${meeting}></set-overrun>`}
    ${may(meeting, scene.me, "move") ? timeMoves(scene) : nothing}
  `;
}
