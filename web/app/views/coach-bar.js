// @ts-check
// The one bar of whoever leads: the time, one next step, and the moves that are at hand.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { clock } from "../clock.js";
import { isAhead, may } from "../may.js";
import { suggestion } from "../panel.js";
import { forAll } from "../parts/for-all.js";
import { icon } from "../parts/icon.js";
import { begunBehind } from "../parts/overlay.js";
import { name } from "../people.js";
import { nameOf } from "../phases.js";
import { isBegunIn } from "../session/ways.js";
import { say } from "../words.js";
import { ASKING, askAll, QUIET, quiet } from "./at-hand.js";
import { isCalm } from "./floor.js";
import { play } from "./moves.js";
import { nextStep } from "./next-step.js";
import { FORMS, PANEL, panel } from "./panel.js";
import { passing } from "./passing.js";
import { NOTE } from "./private-note.js";
import { move } from "./still-writing.js";
import { time } from "./time.js";
import { unrevealed } from "./unrevealed.js";

/** @import { IconName } from "../parts/icon.js" */
/** @import { Scene } from "./scene.js" */

const WHY = "coach-why";

/** @param {Scene} scene */
export function coachBar(scene) {
  const { meeting } = scene;
  if (!may(meeting, scene.me, "move")) return nothing;
  const hasBegun = !isAhead(meeting);
  return html`
    <section class="coach-bar" tabindex="-1" aria-label=${say("coach-title")}>
      ${passing(scene)}
      ${unrevealed(scene)}
      ${hasBegun ? perhaps(scene) : nothing}
      <div class="coach-bar__row">
        <span class="coach-bar__on" tabindex="-1">${step(scene)}</span>
        <span class="coach-bar__time" tabindex="-1">${hasBegun ? time(scene) : nothing}${undo(scene)}</span>
        ${hasBegun ? moves(scene) : nothing}
      </div>
      ${hasBegun ? html`${askAll(scene)}${quiet(scene)}${panel(scene)}` : nothing}
    </section>
  `;
}

/**
 * The same for somebody who learns to coach: they see what whoever leads sees, and can press nothing of it.
 * @param {Scene} scene
 */
export function apprenticeBar(scene) {
  const { meeting } = scene;
  const led = { ...scene, me: meeting.chair.coach };
  const { drafts } = scene.session;
  return html`
    <section class="coach-bar" tabindex="-1" aria-label=${say("apprentice-title")}>
      <p class="coach-bar__why">${say("apprentice-about", { name: name(meeting, meeting.chair.coach ?? "") })}</p>
      <fieldset class="plain" disabled>${perhaps(led)}</fieldset>
      <div class="coach-bar__row">
        <fieldset class="coach-bar__on plain" disabled>${step(led)}</fieldset>
        <span class="coach-bar__moves">
          ${isCalm(scene) ? nothing : opens("note", NOTE, say("note-short"), isBegunIn(drafts, ["note"]))}
          ${opens("more", PANEL, say("bar-more"))}
        </span>
      </div>
      ${panel(led, { isSeenOnly: true })}
    </section>
  `;
}

/** @param {Scene} scene */
function step(scene) {
  const way = nextStep(scene);
  if (!way) return nothing;
  const { key, words, disabled, about = "" } = way;
  return html`
    ${about ? html`<span class="coach-bar__why" id=${WHY}>${about}</span>` : nothing}
    ${forAll({
      key,
      words,
      disabled,
      look: "button--coach next-step",
      about: about ? WHY : undefined,
      go: way.go,
    })}
  `;
}

/**
 * What is at hand, each with one press: the floor, a pulse, a silence, and all else.
 * @param {Scene} scene
 */
function moves(scene) {
  const { drafts } = scene.session;
  return html`
    <span class="coach-bar__moves">
      ${opens("ask", ASKING, say("bar-floor"), isBegunIn(drafts, ["take_floor"]))}
      <button class="bar-button" type="button" @click=${() => play(scene, "pulse")}>${icon("pulse")} <span class="bar-button__words">${say("purpose-pulse-name")}</span></button>
      ${opens("silence", QUIET, say("purpose-silence-name"))}
      ${isCalm(scene) ? nothing : opens("note", NOTE, say("note-short"), isBegunIn(drafts, ["note"]))}
      ${opens("more", PANEL, say("bar-more"), isBegunIn(drafts, FORMS))}
    </span>
  `;
}

/**
 * @param {IconName} drawn
 * @param {string} overlay that it opens
 * @param {string} words
 * @param {boolean} isBegun whether something was begun on it, and is out of sight
 */
function opens(drawn, overlay, words, isBegun = false) {
  return html`<button class="bar-button" type="button" popovertarget=${overlay}>${icon(drawn)} <span class="bar-button__words">${words}</span>${isBegun ? begunBehind() : nothing}</button>`;
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
    words: say("coach-undo-short"),
    called: say("coach-undo", { phase: nameOf(scene.meeting, from) }),
    look: "button--small button--quiet",
    go: () => move(scene, from),
  });
}

/**
 * One thing that may be next; it never happens by itself.
 * @param {Scene} scene
 */
function perhaps(scene) {
  const found = suggestion(scene.meeting, clock.now());
  if (!found) return nothing;
  const { values = {}, move } = found;
  const words = say(`suggest-${found.key}`, {
    ...values,
    ...(values.member ? { name: name(scene.meeting, String(values.member)) } : {}),
  });
  return html`
    <p class="coach-bar__perhaps">
      <span>${words}</span>
      ${move ? html`<button class="button button--small button--quiet" type="button" @click=${() => play(scene, move)}>${say(`suggest-${found.key}-do`)}</button>` : nothing}
    </p>
  `;
}
