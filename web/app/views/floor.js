// @ts-check
// The floor when it is not open: the coach's question, a held room, a shared silence.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { can } from "../may.js";
import { floorIs, openRound } from "../meeting/now.js";
import { name } from "../people.js";
import { whatNow } from "../phases.js";
import { say } from "../words.js";
import { balance } from "./balance.js";
import { openQuestions } from "./queue.js";
import { skillsOfAll } from "./skills.js";

/** @import { Showing } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @type {Record<Showing, (room: Room) => unknown>} */
const SHOWN = {
  nothing: () => nothing,
  balance,
  questions: openQuestions,
  skills: skillsOfAll,
};

/**
 * Whether the screen is to be calm: nothing on it but what is asked of everybody.
 * @param {Room} room
 */
export function isCalm({ m }) {
  return floorIs(m) === "silence" || (m.floor !== null && !m.floor.question);
}

/** @param {Room} room */
export function floor(room) {
  const { m } = room;
  if (m.floor) return m.floor.question ? asked(room) : held(room);
  return floorIs(m) === "silence" ? silence(room) : nothing;
}

/** @param {Room} room */
function asked(room) {
  const { by, question, showing } = /** @type {NonNullable<Room["m"]["floor"]>} */ (room.m.floor);
  return html`
    <section class="floor" aria-labelledby="floor-title">
      <p class="floor__who" id="floor-title">${say("floor-asks", { name: name(room.m, by) })}</p>
      <h2 class="floor__question">${question}</h2>
      ${SHOWN[showing](room)}
      ${release(room) || html`<p class="floor__note">${say("floor-kept")}</p>`}
    </section>
  `;
}

/** @param {Room} room */
function held(room) {
  return html`
    <section class="floor floor--calm">
      <h1 class="floor__question">${say("floor-held")}</h1>
      <p class="floor__note">${say("floor-held-note")}</p>
      ${release(room)}
    </section>
  `;
}

/**
 * The way to give the floor back, for whoever may; empty for others.
 * @param {Room} room
 */
export function release(room) {
  if (!can(room.m, room.me, "release_floor")) return "";
  return html`<p><button class="button button--coach" type="button" @click=${() => room.press("release_floor")}>${say("floor-release")}</button></p>`;
}

/** @param {Room} room */
function silence(room) {
  const round = openRound(room.m);
  return html`
    <section class="floor floor--calm">
      <h1 class="floor__question">${round?.question || say("floor-silence")}</h1>
      ${round && round.place >= 0 ? html`<p class="floor__note">${whatNow(room.m, room.me)}</p>` : nothing}
      ${round?.until ? html`<p class="floor__note"><set-until .until=${round.until}></set-until></p>` : nothing}
      ${
        round && can(room.m, room.me, "close_round")
          ? html`<p><button class="button button--quiet" type="button" @click=${() => room.press("close_round", { round: round.id })}>${say("floor-silence-end")}</button></p>`
          : nothing
      }
    </section>
  `;
}
