// @ts-check
// The course of the meeting: what was, where everyone is now, what is to come, and its clock.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { isAhead, isOver, stepsOf } from "../may.js";
import { isSkipped, rowOf, stepOf } from "../meeting/now.js";
import { airtime, nameOf, phaseName, stepName } from "../phases.js";
import { borrowedHere } from "../time.js";
import { list, say } from "../words.js";
import { isCalm } from "./floor.js";

/** @import { Step } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** With more phases than that there is no room for their names side by side. */
const MANY = 24;

/** @param {Scene} scene */
export function phaseBar(scene) {
  const { meeting } = scene;
  const steps = stepsOf(meeting);
  const place = steps.findIndex((step) => step.key === meeting.phase);
  const past = isOver(meeting) ? steps.length : place;
  const loop = airtime(meeting, stepOf(meeting));
  const look = steps.length > MANY ? "phase-bar--many" : "";
  return html`
    <nav class="phase-bar ${look}" aria-label=${say("phases-title")}>
      <p class="phase-bar__place">
        <span class="phase-bar__count">${place < 0 ? "" : say("phases-place", { place: place + 1, all: steps.length })}</span>
        <strong>${phaseName(meeting)}</strong>
        ${loop ? html`<span class="phase-bar__airtime">${loop}</span>` : nothing}
      </p>
      <ol class="phase-bar__steps">
        ${steps.map((step, index) => one(scene, step, index === place ? "now" : index < past ? "past" : "ahead"))}
      </ol>
      ${isAhead(meeting) || isOver(meeting) ? nothing : time(scene)}
      ${isCalm(scene) ? nothing : html`<set-overrun class="pays" .meeting=${meeting}></set-overrun>`}
    </nav>
  `;
}

/**
 * While the floor is held nobody is pressed by the time.
 * @param {Scene} scene
 */
function time({ meeting }) {
  if (meeting.floor && !meeting.floor.question) return nothing;
  const borrowed = borrowedHere(meeting).map(([lender, minutes]) =>
    say("clock-borrowed-from", { minutes, phase: nameOf(meeting, lender) }),
  );
  return html`
    <p class="phase-bar__clock">
      <span class="visually-hidden">${say("clock-left")}</span>
      <set-countdown class="clock" .meeting=${meeting}></set-countdown>
      <span class="phase-bar__end">${say("clock-end")} <set-end .meeting=${meeting}></set-end></span>
      ${borrowed.length ? html`<span class="phase-bar__borrowed">${say("clock-borrowed", { what: list(borrowed) })}</span>` : nothing}
    </p>
  `;
}

/**
 * @param {Scene} scene
 * @param {Step} step
 * @param {"past" | "now" | "ahead"} when
 */
function one(scene, step, when) {
  const skipped = isSkipped(scene.meeting, step);
  const why = "report_back" in rowOf(step).may ? "phases-skipped" : "phases-chosen";
  const words = say(skipped ? why : `phases-${when}`);
  const name = html`
    <span class="phase-bar__name">${stepName(step)}</span>
    <span class="visually-hidden">${words}, ${say("phases-minutes", { count: step.minutes })}</span>
  `;
  const { lookingBack } = scene.session;
  const looked = lookingBack.key === step.key;
  const was = scene.meeting.began_at && when === "past" && !skipped && scene.me !== null;
  const look = skipped ? "skipped" : looked ? "looked" : when;
  return html`
    <li class="phase-bar__step phase-bar__step--${look}" title=${skipped ? words : nothing} aria-current=${when === "now" ? "step" : "false"}>
      ${
        was
          ? html`<button class="phase-bar__back" type="button" title=${say("look-at", { phase: stepName(step) })} @click=${() => lookingBack.start(step.key)}>${name}</button>`
          : name
      }
    </li>
  `;
}
