// @ts-check
// The chair: offered when the coach is gone, taken by somebody, taken back.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { facilitates, name } from "../people.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function chair(scene) {
  const { meeting, me } = scene;
  if (
    facilitates(meeting, me) &&
    me !== meeting.chair.coach &&
    meeting.chair.coach &&
    can(meeting, me, "take_chair")
  )
    return banner(
      say("chair-taken", { name: name(meeting, meeting.chair.coach) }),
      take(scene, "chair-take_back"),
    );
  if (!meeting.chair.offered || me === meeting.chair.coach) return nothing;
  const mine = meeting.chair.to === null || meeting.chair.to === me;
  return banner(
    offered(meeting, mine),
    mine && can(meeting, me, "take_chair") ? take(scene, "chair-take") : nothing,
  );
}

/**
 * @param {Meeting} meeting
 * @param {boolean} mine
 */
function offered(meeting, mine) {
  const { coach, to } = meeting.chair;
  if (!coach) return say("chair-offered-first");
  const words = { coach: name(meeting, coach) };
  return to && !mine
    ? say("chair-offered-to", { ...words, name: name(meeting, to) })
    : say("chair-offered", words);
}

/**
 * @param {string} words
 * @param {unknown} button
 */
function banner(words, button) {
  return html`<div class="notice notice--warning chair" role="status"><p>${words}</p>${button}</div>`;
}

/**
 * @param {Scene} scene
 * @param {string} words
 */
function take(scene, words) {
  return html`<button class="button button--coach button--small" type="button" @click=${() => scene.session.press("take_chair")}>${say(words)}</button>`;
}
