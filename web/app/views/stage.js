// @ts-check
// The middle of the screen: the one thing in large type, what belongs to it, and what was said so far.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isAhead, isOver, may } from "../may.js";
import { presenting } from "../meeting/who.js";
import { facilitates } from "../people.js";
import { saidAnewHere } from "../problems.js";
import { areGone } from "../session/absence.js";
import { stepsOfCheck } from "./check-steps.js";
import { floor, isCalm } from "./floor.js";
import { beneath, hero } from "./hero.js";
import { privateNote } from "./private-note.js";
import { pinned } from "./problem.js";
import { waiting } from "./questions.js";
import { rest } from "./rest.js";
import { sections, soFar } from "./sections.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function stage(scene) {
  return isCalm(scene)
    ? html`${aboutChair(scene)}${floor(scene)}${rest()?.forLater(scene, true)}${privateNote(scene, true)}`
    : html`
      ${pinned(scene)}
      ${aboutChair(scene)}
      ${aboutAbsent(scene)}
      ${stepsOfCheck(scene)}
      ${saidAnewHere(scene.meeting) ? rest()?.seenAnew(scene) : nothing}
      ${hero(scene)}
      ${isOver(scene.meeting) ? rest()?.trail(scene) : nothing}
      ${beneath(scene)}
      ${waiting(scene)}
      ${isAhead(scene.meeting) || isOver(scene.meeting) ? privateNote(scene, false) : nothing}
      ${sections(scene)}
      ${may(scene.meeting, scene.me, "ask") ? nothing : rest()?.forLater(scene, false)}
      ${soFar(scene)}
    `;
}

/**
 * What there is to say of the chair: it is offered, or another than whose it was leads.
 * @param {Scene} scene
 */
function aboutChair(scene) {
  const { meeting, me } = scene;
  const { coach, offered } = meeting.chair;
  if (me === coach) return nothing;
  if (coach && facilitates(meeting, me)) return rest()?.chairTaken(scene);
  return offered ? rest()?.chairOffered(scene) : nothing;
}

/**
 * What there is to say of a presenter who has gone, and to somebody who came late.
 * @param {Scene} scene
 */
function aboutAbsent(scene) {
  const { absence, catchUp } = scene.session;
  const isAway = areGone(absence, presenting(scene.meeting)) || absence.heldFor.length > 0;
  if (!isAway && !catchUp.isDue) return nothing;
  return html`${isAway ? rest()?.presenterGone(scene) : nothing}${catchUp.isDue ? rest()?.catchUp(scene) : nothing}`;
}
