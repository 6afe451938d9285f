// @ts-check
// The course of the meeting: what was, where everyone is now, what is to come, and its clock.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { isAhead, isOver, stepsOf } from "../may.js";
import { stepOf } from "../meeting/now.js";
import { airtime, nameOf, phaseName, stepName } from "../phases.js";
import { borrowedHere } from "../time.js";
import { list, say } from "../words.js";

import { isCalm } from "./floor.js";
import { pays } from "./pays.js";

/** @import { Step } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function phaseBar(room) {
  const { m } = room;
  const steps = stepsOf(m);
  const place = steps.findIndex((step) => step.key === m.phase);
  const past = isOver(m) ? steps.length : place;
  const loop = airtime(m, stepOf(m));
  return html`
    <nav class="phase-bar" aria-label=${say("phases-title")}>
      <p class="phase-bar__place">
        <span class="phase-bar__count">${place < 0 ? "" : say("phases-place", { place: place + 1, all: steps.length })}</span>
        <strong>${phaseName(m)}</strong>
        ${loop ? html`<span class="phase-bar__airtime">${loop}</span>` : nothing}
      </p>
      <ol class="phase-bar__steps">
        ${steps.map((step, index) => one(room, step, index === place ? "now" : index < past ? "past" : "ahead"))}
      </ol>
      ${isAhead(m) || isOver(m) ? nothing : clock(room)}
      ${isCalm(room) ? nothing : pays(m)}
    </nav>
  `;
}

/**
 * While the room is held nobody is pressed by the time.
 * @param {Room} room
 */
function clock({ m }) {
  if (m.floor && !m.floor.question) return nothing;
  const borrowed = borrowedHere(m).map(([lender, minutes]) =>
    say("clock-borrowed-from", { minutes, phase: nameOf(m, lender) }),
  );
  return html`
    <p class="phase-bar__clock">
      <span class="visually-hidden">${say("clock-left")}</span>
      <set-countdown class="clock" .m=${m}></set-countdown>
      <span class="phase-bar__end">${say("clock-end")} <set-end .m=${m}></set-end></span>
      ${borrowed.length ? html`<span class="phase-bar__borrowed">${say("clock-borrowed", { what: list(borrowed) })}</span>` : nothing}
    </p>
  `;
}

/**
 * @param {Room} room
 * @param {Step} step
 * @param {"past" | "now" | "ahead"} when
 */
function one(room, step, when) {
  const name = html`
    <span class="phase-bar__name">${stepName(step)}</span>
    <span class="visually-hidden">${say(`phases-${when}`)}, ${say("phases-minutes", { count: step.minutes })}</span>
  `;
  const looked = room.look?.key === step.key;
  const was = room.m.began_at && when === "past" && room.lookAt;
  return html`
    <li class="phase-bar__step phase-bar__step--${when} ${looked ? "phase-bar__step--looked" : ""}" aria-current=${when === "now" ? "step" : "false"}>
      ${
        was
          ? html`<button class="phase-bar__back" type="button" title=${say("look-at", { phase: stepName(step) })} @click=${() => room.lookAt?.(step.key)}>${name}</button>`
          : name
      }
    </li>
  `;
}
