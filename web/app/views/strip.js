// @ts-check
// The strip that stays: where everyone is, what calls, the time, and the connection.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { awaited } from "../awaited.js";
import { isAhead, isOver, may, stepsOf } from "../may.js";
import { live } from "../meeting/going-on.js";
import { stepOf } from "../meeting/now.js";
import { name } from "../people.js";
import { airtime, phaseName } from "../phases.js";
import { say } from "../words.js";
import { COURSE, course } from "./course.js";
import { isCalm } from "./floor.js";
import { menu } from "./menu.js";
import { time } from "./time.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function strip(scene) {
  const { meeting, session } = scene;
  const { connectionState: state } = session;
  const leads = may(meeting, scene.me, "move");
  const hasTime = !leads && !isAhead(meeting) && !isOver(meeting) && !isCalm(scene);
  const call = callOf(scene);
  const isMine = awaited(meeting, scene.me) !== null;
  return html`
    <div class="strip ${call ? "strip--calls" : ""}">
      ${place(scene)}
      <p class="strip__call ${isMine ? "strip__call--mine" : ""}">${call}</p>
      <span class="strip__end">
        ${hasTime ? time(scene) : nothing}
        <span class="connection connection--${state}"><span class="connection__words">${say(`connection-${state}`)}</span></span>
        ${menu(scene)}
      </span>
    </div>
  `;
}

/**
 * Where everyone is; behind a press, the whole course.
 * @param {Scene} scene
 */
function place(scene) {
  const { meeting } = scene;
  const steps = stepsOf(meeting);
  const at = steps.findIndex((step) => step.key === meeting.phase);
  const past = isOver(meeting) ? steps.length : Math.max(0, at);
  const loop = airtime(meeting, stepOf(meeting));
  return html`
    <nav class="strip__place" aria-label=${say("phases-title")}>
      <button class="strip__course" type="button" popovertarget=${COURSE}>
        <h1 class="strip__phase"><strong>${phaseName(meeting)}</strong></h1>
        <span class="strip__count">${at < 0 ? nothing : say("phases-place", { place: at + 1, all: steps.length })}${loop ? html` <span class="strip__airtime">${loop}</span>` : nothing}</span>
      </button>
      <meter class="strip__way" min="0" max=${steps.length} value=${past} aria-hidden="true"></meter>
      ${course(scene)}
    </nav>
  `;
}

/**
 * The one thing that calls: of oneself, else of all.
 * @param {Scene} scene
 */
function callOf({ meeting, me }) {
  const { floor } = meeting;
  if (floor?.question)
    return say("strip-floor", { name: name(meeting, floor.by), question: floor.question });
  const call = awaited(meeting, me);
  if (call) return say(`strip-${call.what}`);
  const now = live(meeting);
  return me !== null && now?.status === "open" && now.to === me
    ? say("strip-asked", { name: name(meeting, now.by) })
    : "";
}
