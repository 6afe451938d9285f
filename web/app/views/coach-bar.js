// @ts-check
// The coach's bar: move everyone on, go to any other phase, take a move back.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { canMoveTo, may, next } from "../may.js";
import { LAST } from "../meeting/now.js";
import { fullName, nameOf } from "../phases.js";
import { say } from "../words.js";

/** @import { Step } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function coachBar(room) {
  if (!may(room.m, room.me, "move")) return nothing;
  return html`
    <section class="coach-bar" aria-label=${say("coach-title")}>
      ${elsewhere(room)}
      ${undo(room)}
      ${onwards(room)}
    </section>
  `;
}

/** @param {Room} room */
function onwards(room) {
  const to = next(room.m);
  if (!to) return nothing;
  const ready = canMoveTo(room.m, to);
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    if (to.key !== LAST || confirm(say("coach-close-sure"))) move(room, to.key);
  };
  return html`
    <form class="coach-bar__on" @submit=${submit}>
      ${ready ? nothing : html`<span class="coach-bar__why" id="coach-why">${say("refusal-no_presenter")}</span>`}
      <button class="button button--coach" ?disabled=${!ready} aria-describedby=${ready ? nothing : "coach-why"}>
        ${to.key === LAST ? say("coach-close") : say("coach-move", { phase: fullName(room.m, to) })}
      </button>
    </form>
  `;
}

/**
 * For some seconds after a move, the way back.
 * @param {Room} room
 */
function undo(room) {
  if (!room.undo || room.undo.to !== room.m.phase) return nothing;
  const { from } = room.undo;
  return html`<button class="button button--quiet" type="button" @click=${() => move(room, from)}>${say("coach-undo", { phase: nameOf(room.m, from) })}</button>`;
}

/**
 * The way to any other phase, back or ahead.
 * @param {Room} room
 */
function elsewhere(room) {
  /** @param {Event} event */
  const go = (event) => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const to = select.value;
    select.value = "";
    if (to && (to !== LAST || confirm(say("coach-close-sure")))) move(room, to);
  };
  return html`
    <label class="coach-bar__elsewhere">
      <span class="visually-hidden">${say("coach-elsewhere")}</span>
      <select class="field__input" @change=${go}>
        <option value="">${say("coach-elsewhere")}</option>
        ${room.m.course.slice(1).map((step) => option(room, step))}
      </select>
    </label>
  `;
}

/**
 * @param {Room} room
 * @param {Step} step
 */
function option({ m }, step) {
  const here = step.key === m.phase;
  return html`<option value=${step.key} ?disabled=${here || !canMoveTo(m, step)}>${fullName(m, step)}</option>`;
}

/**
 * @param {Room} room
 * @param {string} to
 */
function move(room, to) {
  room.press("move", { leaving: room.m.phase, to });
}
