// @ts-check
// The middle of the screen: the one thing in large type, what belongs to it, and what was said so far.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { catchUp } from "./catch-up.js";
import { chair } from "./chair.js";
import { stepsOfCheck } from "./check-steps.js";
import { forLater } from "./drafted.js";
import { floor, isCalm } from "./floor.js";
import { beneath, hero } from "./hero.js";
import { presenterGone } from "./presenter-gone.js";
import { privateNote } from "./private-note.js";
import { pinned } from "./problem.js";
import { waiting } from "./questions.js";
import { sections, soFar } from "./sections.js";
import { trail } from "./trail.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function stage(scene) {
  return isCalm(scene)
    ? html`${chair(scene)}${floor(scene)}${forLater(scene, true)}${privateNote(scene, true)}`
    : html`
      ${pinned(scene)}
      ${chair(scene)}
      ${presenterGone(scene)}
      ${catchUp(scene)}
      ${stepsOfCheck(scene)}
      ${hero(scene)}
      ${isOver(scene.meeting) ? trail(scene) : nothing}
      ${beneath(scene)}
      ${waiting(scene)}
      ${isAhead(scene.meeting) || isOver(scene.meeting) ? privateNote(scene, false) : nothing}
      ${sections(scene)}
      ${forLater(scene, false)}
      ${soFar(scene)}
    `;
}
