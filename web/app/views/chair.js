// @ts-check
// The chair: offered when the coach is gone, taken by somebody, taken back.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Whoever is the coach of the set takes it back from who has it.
 * @param {Scene} scene
 */
export function chairTaken(scene) {
  const { meeting, me } = scene;
  const { coach } = meeting.chair;
  if (!coach || !can(meeting, me, "take_chair")) return nothing;
  return banner(say("chair-taken", { name: name(meeting, coach) }), take(scene, "chair-take"));
}

/** @param {Scene} scene */
export function chairOffered(scene) {
  const { meeting, me } = scene;
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
