// @ts-check
// The coach's bar: move everyone on, go to any other phase, take a move back.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { canMoveTo, may, next } from "../may.js";
import { LAST, row } from "../meeting/now.js";
import { forAll } from "../parts/for-all.js";
import { pick } from "../parts/pick.js";
import { fullName, nameOf } from "../phases.js";
import { lacksKeyQuestion } from "../problems.js";
import { say } from "../words.js";
import { passing } from "./passing.js";
import { move } from "./still-writing.js";
import { unrevealed } from "./unrevealed.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function coachBar(scene) {
  if (!may(scene.meeting, scene.me, "move")) return nothing;
  return html`
    <section class="coach-bar" tabindex="-1" aria-label=${say("coach-title")}>
      ${passing(scene)}
      ${unrevealed(scene)}
      ${elsewhere(scene)}
      ${undo(scene)}
      ${onwards(scene)}
    </section>
  `;
}

/** @param {Scene} scene */
function onwards(scene) {
  const to = next(scene.meeting);
  if (!to) return nothing;
  const ready = canMoveTo(scene.meeting, to);
  const words =
    to.key === LAST
      ? say("coach-close")
      : say("coach-move", { phase: fullName(scene.meeting, to) });
  const why = ready ? unwritten(scene) : say("refusal-no_presenter");
  return html`
    <span class="coach-bar__on">
      ${why ? html`<span class="coach-bar__why" id="coach-why">${why}</span>` : nothing}
      ${forAll({
        key: to.key,
        words,
        disabled: !ready,
        about: why ? "coach-why" : undefined,
        go: () => move(scene, to.key),
      })}
    </span>
  `;
}

/**
 * That the telling would be left without the question that the presenter wants help with; it can be
 * written later, too.
 * @param {Scene} scene
 */
function unwritten({ meeting }) {
  const tells = "present" in row(meeting).may;
  return tells && lacksKeyQuestion(meeting) ? say("coach-no_key") : "";
}

/**
 * For some seconds after a move, the way back.
 * @param {Scene} scene
 */
function undo(scene) {
  const { made } = scene.session.undo.moves;
  if (!made || made.to !== scene.meeting.phase) return nothing;
  const { from } = made;
  return forAll({
    key: `undo-${from}`,
    words: say("coach-undo", { phase: nameOf(scene.meeting, from) }),
    look: "button--quiet",
    go: () => move(scene, from),
  });
}

/**
 * The way to any other phase, back or ahead.
 * @param {Scene} scene
 */
function elsewhere(scene) {
  const { meeting } = scene;
  return html`
    <label class="coach-bar__elsewhere">
      <span class="visually-hidden">${say("coach-elsewhere")}</span>
      ${pick({
        none: say("coach-elsewhere"),
        words: say("coach-go"),
        options: meeting.course.slice(1).map((step) => ({
          key: step.key,
          label: fullName(meeting, step),
          disabled: step.key === meeting.phase || !canMoveTo(meeting, step),
        })),
        choose: (to) => move(scene, to),
      })}
    </label>
  `;
}
