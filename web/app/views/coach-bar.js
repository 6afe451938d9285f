// @ts-check
// The coach's bar: open and close rounds, and move everyone on.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { canMoveTo, LAST, may, next, row } from "../may.js";
import { openRound } from "../meeting.js";
import { PHASES } from "../protocol.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function coachBar(room) {
  if (!may(room.m, room.me, "move")) return nothing;
  return html`
    <section class="coach-bar" aria-label=${say("coach.title")}>
      ${wrong(room)}
      ${elsewhere(room)}
      ${may(room.m, room.me, "open_round") ? rounds(room) : nothing}
      ${onwards(room)}
    </section>
  `;
}

/** @param {Room} room */
function rounds(room) {
  const [act, words] = openRound(room.m)
    ? /** @type {const} */ (["close_round", "coach.close_round"])
    : /** @type {const} */ (["open_round", "coach.open_round"]);
  return html`<button class="button button--quiet" type="button" @click=${() => room.send(act, act)}>${say(words)}</button>`;
}

/** @param {Room} room */
function onwards(room) {
  const to = next(room.m);
  if (!to) return nothing;
  const ready = canMoveTo(room.m, to);
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    move(room, to.key);
  };
  return html`
    <form class="coach-bar__on" @submit=${submit}>
      ${ready ? nothing : html`<span class="coach-bar__why" id="coach-why">${say("refusal.no_presenter")}</span>`}
      <button class="button button--coach" ?disabled=${!ready} aria-describedby=${ready ? nothing : "coach-why"}>
        ${to.key === LAST ? say("coach.close") : say("coach.move", { phase: say(`phase.${to.key}.name`) })}
      </button>
    </form>
  `;
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
    if (to && (to !== LAST || confirm(say("coach.close.sure")))) move(room, to);
  };
  return html`
    <label class="coach-bar__elsewhere">
      <span class="visually-hidden">${say("coach.elsewhere")}</span>
      <select class="field__input" @change=${go}>
        <option value="">${say("coach.elsewhere")}</option>
        ${PHASES.slice(1).map((phase) => option(room.m, phase))}
      </select>
    </label>
  `;
}

/**
 * @param {Meeting} m
 * @param {{ key: string, presenter: boolean }} phase
 */
function option(m, phase) {
  const here = phase.key === m.phase;
  return html`<option value=${phase.key} ?disabled=${here || !canMoveTo(m, row(phase.key))}>${say(`phase.${phase.key}.name`)}</option>`;
}

/**
 * What the last press was refused for.
 * @param {Room} room
 */
function wrong(room) {
  const refusal = ["move", "open_round", "close_round"]
    .map((name) => room.drafts.of(name).refusal)
    .find((found) => found !== null);
  return refusal
    ? html`<p class="coach-bar__wrong" role="alert">${say(`refusal.${refusal.code}`)}</p>`
    : nothing;
}

/**
 * @param {Room} room
 * @param {string} to
 */
function move(room, to) {
  room.send("move", "move", { leaving: room.m.phase, to });
}
