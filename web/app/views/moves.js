// @ts-check
// The coach's moves, each one press: a question to all with the floor taken, a round, a silence.

import { html } from "../../vendor/lit-html/lit-html.js";
import { canMoveTo } from "../may.js";
import { openRound } from "../meeting/going-on.js";
import { row, stepOf } from "../meeting/now.js";
import { BURST_S, opened } from "../opened.js";
import { commitAhead } from "../panel.js";
import { closing, small } from "../parts/button.js";
import { RULES } from "../protocol.js";
import { suits } from "../templates.js";
import { say } from "../words.js";
import { agreeInPanel } from "./agreed.js";
import { onwards } from "./onwards.js";
import { ownRound } from "./own-round.js";
import { floorTaken, preview, roundOpened } from "./preview.js";
import { move } from "./still-writing.js";
import { putBy } from "./topics.js";

/** @import { Purpose, Showing, Step } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Moves that take the floor with a question, and what is shown beside it.
 * @type {Record<string, Showing>}
 */
export const ASKED = {
  balance: "balance",
  kinds: "kinds",
  questions: "questions",
  skills: "skills",
  pace: "nothing",
  rabbit_hole: "nothing",
  get_there: "nothing",
};

/** The rounds that whoever leads may open anywhere they have a place, in the order of their use. */
const ROUNDS = ["pulse", "agreement", "turns", "burst", "statements", "thoughts", "scale"];

/**
 * Make a move, by its name.
 * @param {Scene} scene
 * @param {string} key
 */
export function play(scene, key) {
  const round = openRound(scene.meeting);
  if (key in ASKED)
    return scene.session.press("take_floor", {
      question: say(`move-${key}-question`),
      showing: ASKED[key],
    });
  if (key === "hold")
    return scene.session.press("take_floor", { question: "", showing: "nothing" });
  if (key === "commit") return moveTo(scene, commitAhead(scene.meeting));
  if (key === "onwards") return round && onwards(scene, round)[0]?.go();
  return open(scene, /** @type {Purpose} */ (key), key === "burst" ? BURST_S : 0);
}

/**
 * @param {Scene} scene
 * @param {Step | null} to
 */
function moveTo(scene, to) {
  if (to && canMoveTo(scene.meeting, to)) move(scene, to.key);
}

/**
 * @param {Scene} scene
 * @param {Purpose} purpose
 * @param {number} seconds
 */
export function open(scene, purpose, seconds) {
  scene.session.press("open_round", opened(purpose, { seconds }));
}

/** @param {Scene} scene */
export function moves(scene) {
  const { breathing } = scene.meeting;
  const breathe = () => scene.session.press("set_breathing", { breathing: !breathing });
  return html`
    <section class="panel__part" aria-label=${say("panel-moves")}>
      <h3 class="panel__label">${say("panel-moves")}</h3>
      <ul class="move-list">${roundsHere(scene).map((key) => moveRow(scene, key))}</ul>
      <div class="panel__folds">${ownRound(scene)}${putBy(scene)}${agreeInPanel(scene)}</div>
      <div class="move">${small(say(breathing ? "breath-off" : "breath-on"), breathe)}<p class="move__about">${say("breath-about")}</p></div>
    </section>
  `;
}

/**
 * One move: its name, which makes it, in a line what it does, and what the others will see.
 * @param {Scene} scene
 * @param {string} key
 */
export function moveRow(scene, key) {
  const name = key === "hold" || key in ASKED ? `move-${key}` : `purpose-${key}-name`;
  const about = key in ASKED ? `move-${key}-question` : aboutOf(key);
  const go = closing(() => play(scene, key));
  return html`<li class="move">${small(say(name), go)}<p class="move__about">${say(about)}</p>${preview(scene, eventOf(key), say(name))}</li>`;
}

/**
 * What a move of the list makes happen.
 * @param {string} key
 */
export function eventOf(key) {
  if (key in ASKED) return floorTaken(say(`move-${key}-question`), ASKED[key]);
  return key === "hold" ? floorTaken("") : roundOpened(/** @type {Purpose} */ (key));
}

/** @param {string} key */
function aboutOf(key) {
  return key === "hold" ? "move-hold-about" : `purpose-${key}-about`;
}

/**
 * The rounds of this phase; what the phase has people write can be opened again where it was
 * cancelled.
 * @param {Scene} scene
 */
function roundsHere(scene) {
  const keys = new Set([...ROUNDS, row(scene.meeting).writing]);
  return [...keys].filter((key) => key && fits(scene, key));
}

/**
 * Whether a move has its place in this phase.
 * @param {Scene} scene
 * @param {string} key
 */
function fits({ meeting }, key) {
  return !(key in RULES) || suits(stepOf(meeting).kind, /** @type {Purpose} */ (key));
}
