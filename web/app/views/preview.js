// @ts-check
// What the others will see after a move of whoever leads, behind a fold beside it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import "../parts/glimpse.js";
import { clock } from "../clock.js";
import { opened } from "../opened.js";
import { onlookerIn, wouldBe } from "../preview.js";
import { onlooker } from "../session/onlooker.js";
import { say } from "../words.js";
import { answering, floor, isCalm } from "./floor.js";
import { ownTurn } from "./go-round.js";
import { hero } from "./hero.js";
import { ownUnseen } from "./rest.js";
import { rounds } from "./rounds.js";

/** @import { Event, Purpose, Showing } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {string} question
 * @param {Showing} [showing]
 * @returns {Event}
 */
export function floorTaken(question, showing = "nothing") {
  return { type: "floor_taken", question, showing };
}

/**
 * A round as it begins; how long it lasts is not shown before it does.
 * @param {Purpose} purpose
 * @returns {Event}
 */
export function roundOpened(purpose) {
  return { type: "round_opened", ...opened(purpose) };
}

/**
 * The fold, in which nothing is drawn before it is opened.
 * @param {Scene} scene
 * @param {Event} event that the move would make
 * @param {string} move what it is called
 */
export function preview(scene, event, move) {
  if (onlookerIn(scene.meeting) === null) return nothing;
  const draw = () => theirScreen(scene, event);
  return html`<details class="more preview"><summary aria-label=${say("preview-of", { move })}>${say("preview")}</summary><their-screen class="preview__screen" inert .draw=${draw}></their-screen></details>`;
}

/**
 * What stands on the stage of somebody else once it has happened, and is asked of them there.
 * @param {Scene} scene
 * @param {Event} event
 */
export function theirScreen({ meeting: before, presence }, event) {
  const meeting = wouldBe(before, event, clock.now());
  const scene = { meeting, me: onlookerIn(meeting), presence, session: onlooker() };
  if (isCalm(scene)) return floor(scene);
  return html`${hero(scene)}${rounds(scene)}${answering(scene)}${ownTurn(scene)}${ownUnseen(scene)}`;
}
