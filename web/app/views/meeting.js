// @ts-check
// Everything that a member sees of a live meeting.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver, may } from "../may.js";
import { notKept } from "../parts/not-kept.js";
import { nameOf } from "../phases.js";
import { say } from "../words.js";
import { coachBar } from "./coach-bar.js";
import { isCalm } from "./floor.js";
import { panel } from "./panel.js";
import { people } from "./people.js";
import { phaseBar } from "./phase-bar.js";
import { putBack } from "./put-back.js";
import { quietSignals } from "./quiet-signals.js";
import { stage } from "./stage.js";
import { connectionNotice, topBar } from "./top-bar.js";
import { tray } from "./tray.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function meetingView(scene) {
  const { refusal, lookingBack } = scene.session;
  const { past } = lookingBack;
  const leads = may(scene.meeting, scene.me, "move");
  const middle = past ? lookedBackAt(scene, past) : stage(scene);
  const beside = leads && !isAhead(scene.meeting) ? panel(scene) : nothing;
  return html`
    <div class="room ${leads ? "room--coach" : ""}">
      ${topBar(scene)}
      <div class="room__notices">
        ${connectionNotice(scene)}
        ${notKept(scene.isKeeping ?? true)}
        ${putBack(scene)}
        ${refusal && !["nothing_to_borrow", "unrevealed"].includes(refusal.code) ? html`<p class="notice wrong" role="alert">${say(`refusal-${refusal.code}`)}</p>` : nothing}
      </div>
      ${phaseBar(scene)}
      <main class="room__stage" id="stage">${past || isCalm(scene) ? nothing : tray(scene)}${middle}</main>
      <aside class="room__people" aria-label=${say("people-title")}>${people(scene)}</aside>
      ${quietSignals(scene)}
      ${beside}
      ${isOver(scene.meeting) ? nothing : coachBar(scene)}
    </div>
  `;
}

/**
 * An earlier phase as it was left, on this screen alone.
 * @param {Scene} scene
 * @param {{ key: string, meeting: Meeting }} past
 */
function lookedBackAt(scene, past) {
  const { lookingBack } = scene.session;
  return html`
    <div class="notice look">
      <p>${say("look-back", { phase: nameOf(scene.meeting, past.key) })}</p>
      <button class="button button--small" type="button" @click=${() => lookingBack.end()}>${say("look-now")}</button>
    </div>
    ${stage({ ...scene, meeting: past.meeting, me: null })}
  `;
}
