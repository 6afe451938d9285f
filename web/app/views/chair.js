// @ts-check
// The chair: offered when the coach is gone, taken by somebody, taken back.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function chair(room) {
  const { m, me } = room;
  const own = m.members.some((p) => p.id === me && p.role === "coach");
  if (own && me !== m.chair.coach && m.chair.coach && can(m, me, "take_chair"))
    return banner(
      say("chair-taken", { name: name(m, m.chair.coach) }),
      take(room, "chair-take_back"),
    );
  if (!m.chair.offered || me === m.chair.coach) return nothing;
  const coach = m.chair.coach ? name(m, m.chair.coach) : "";
  const mine = m.chair.to === null || m.chair.to === me;
  const words =
    m.chair.to && !mine
      ? say("chair-offered-to", { coach, name: name(m, m.chair.to) })
      : say("chair-offered", { coach });
  return banner(words, mine && can(m, me, "take_chair") ? take(room, "chair-take") : nothing);
}

/**
 * @param {string} words
 * @param {unknown} button
 */
function banner(words, button) {
  return html`<div class="notice notice--warning chair" role="status"><p>${words}</p>${button}</div>`;
}

/**
 * @param {Room} room
 * @param {string} words
 */
function take(room, words) {
  return html`<button class="button button--coach button--small" type="button" @click=${() => room.press("take_chair")}>${say(words)}</button>`;
}
