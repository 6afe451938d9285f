// @ts-check
// Everything that a member sees of a live meeting.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isAhead, isOver, may } from "../may.js";
import { notKept } from "../parts/not-kept.js";
import { learns } from "../people.js";
import { nameOf } from "../phases.js";
import { say } from "../words.js";
import { connectionNotice } from "./connection-notice.js";
import { dock } from "./dock.js";
import { isCalm } from "./floor.js";
import { leading } from "./leading.js";
import { rest } from "./rest.js";
import { ring } from "./ring.js";
import { stage } from "./stage.js";
import { strip } from "./strip.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What is in reach of a hand comes first for the keyboard as well, though it is drawn at the foot.
 * @param {Scene} scene
 */
export function meetingView(scene) {
  const { meeting, session } = scene;
  const { past } = session.lookingBack;
  const leads = may(meeting, scene.me, "move") && !isOver(meeting);
  const bar = leads ? leading()?.coachBar(scene) : learning(scene);
  // All that has a place to write is drawn before the tray: that has what has none.
  const middle = past ? lookedBackAt(scene, past) : stage(scene);
  const foot = html`${past ? nothing : dock(scene)}${bar}`;
  return html`
    <div class="room ${bar ? "room--coach" : ""}">
      <footer class="room__foot">${foot}</footer>
      <header class="room__head">${strip(scene)}${ring(scene)}</header>
      <div class="room__notices">
        ${connectionNotice(scene)}
        ${notKept(scene.isKeeping ?? true)}
        ${session.putBack.gone.length ? rest()?.putBack(scene) : nothing}
        ${ofSeats(scene)}
        ${refused(scene)}
      </div>
      <main class="room__stage" id="stage" tabindex="-1">
        ${past || isCalm(scene) ? nothing : unsent(scene)}${middle}
      </main>
    </div>
  `;
}

/**
 * What was not sent and has no place on the screen, once all is there that could be its place.
 * @param {Scene} scene
 */
function unsent(scene) {
  const { meeting, me, session } = scene;
  const waits =
    me !== null && (session.tray.isKept || session.tray.waiting(meeting, me).length > 0);
  return waits ? rest()?.tray(scene) : nothing;
}

/**
 * What whoever leads has at hand, for somebody who learns to.
 * @param {Scene} scene
 */
function learning(scene) {
  const { meeting, me } = scene;
  const isLed = !isAhead(meeting) && !isOver(meeting) && meeting.chair.coach !== null;
  return isLed && learns(meeting, me) ? leading()?.apprenticeBar(scene) : "";
}

/**
 * Who asks to come in, who would observe, and what waits for its owner.
 * @param {Scene} scene
 */
function ofSeats(scene) {
  const { group } = scene;
  const isNews = scene.ownSeat?.seat.renewed || group?.asking.length || group?.waits;
  return isNews || group?.members.some((one) => one.role === "observer")
    ? rest()?.ofSeats(scene)
    : nothing;
}

/** What is asked where it was refused, and not told above. */
const ASKED = ["nothing_to_borrow", "unrevealed"];

/**
 * Why the last press came to nothing.
 * @param {Scene} scene
 */
function refused({ session: { refusal } }) {
  if (!refusal || ASKED.includes(refusal.code)) return nothing;
  return html`<p class="notice wrong" role="alert">${say(`refusal-${refusal.code}`)}</p>`;
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
    <h2 class="hero hero--long">${nameOf(scene.meeting, past.key)}</h2>
    ${stage({ ...scene, meeting: past.meeting, me: null })}
  `;
}
