// @ts-check
// The course of the meeting as it unfolds: what was, where everyone is, what is to come, and the ways there.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { canMoveTo, isOver, may, stepsOf } from "../may.js";
import { isSkipped, LAST, rowOf } from "../meeting/now.js";
import { closing, small } from "../parts/button.js";
import { forAll } from "../parts/for-all.js";
import { stepName } from "../phase-names.js";
import { fullName } from "../phases.js";
import { say } from "../words.js";
import { move } from "./still-writing.js";

/** @import { Step } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function courseSteps(scene) {
  const { meeting } = scene;
  const steps = stepsOf(meeting);
  const at = steps.findIndex((step) => step.key === meeting.phase);
  const past = isOver(meeting) ? steps.length : at;
  const leads = may(meeting, scene.me, "move") && !isOver(meeting);
  const last = meeting.course.at(-1);
  return html`
    ${leads ? html`<p class="field__hint">${say("course-lead")}</p>` : nothing}
    <ol class="course">
      ${steps.map((step, index) => one(scene, step, index === at ? "now" : index < past ? "past" : "ahead"))}
    </ol>
    ${leads && last ? html`<div class="form__buttons" tabindex="-1">${there(scene, last, say("coach-close"))}</div>` : nothing}
  `;
}

/**
 * One opens the course where everyone is: the way on is the next that a key comes to.
 * @param {Scene} scene
 * @param {Step} step
 * @param {"past" | "now" | "ahead"} when
 */
function one(scene, step, when) {
  const { meeting, me, session } = scene;
  const { lookingBack } = session;
  const skipped = isSkipped(meeting, step);
  const why = "report_back" in rowOf(step).may ? "phases-skipped" : "phases-chosen";
  const was = meeting.began_at && when === "past" && !skipped && me !== null;
  const look = skipped ? "skipped" : lookingBack.key === step.key ? "looked" : when;
  const goes = when !== "now" && may(meeting, me, "move") && !isOver(meeting);
  return html`
    <li class="course__step course__step--${look}" aria-current=${when === "now" ? "step" : "false"} tabindex="-1" ?autofocus=${when === "now"}>
      <span class="course__name">${fullName(meeting, step)}</span>
      <span class="course__about">${skipped ? say(why) : html`<span class="visually-hidden">${say(`phases-${when}`)}, </span>${say("phases-minutes", { count: step.minutes })}`}</span>
      <span class="course__ways" tabindex="-1">
        ${
          was
            ? small(
                say("course-look"),
                closing(() => lookingBack.start(step.key)),
                false,
                say("look-at", { phase: stepName(step) }),
              )
            : nothing
        }
        ${goes ? there(scene, step, say("course-move"), say("coach-move", { phase: fullName(meeting, step) })) : nothing}
      </span>
    </li>
  `;
}

/**
 * @param {Scene} scene
 * @param {Step} step
 * @param {string} words
 * @param {string} [called]
 */
function there(scene, step, words, called) {
  return forAll({
    key: `to-${step.key}`,
    words,
    called,
    look: step.key === LAST ? "button--quiet" : "button--small button--quiet",
    disabled: !canMoveTo(scene.meeting, step),
    go: closing(() => move(scene, step.key)),
  });
}
