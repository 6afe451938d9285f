// @ts-check
// The coach's moves, each one press: a question to all with the floor taken, a round, a silence.

import { html } from "/vendor/lit-html/lit-html.js";
import { canMoveTo, next } from "../may.js";
import { openRound } from "../meeting/going-on.js";
import { row, stepOf } from "../meeting/now.js";
import { BURST_S, opened, SILENCES } from "../opened.js";
import { commitAhead } from "../panel.js";
import { small } from "../parts/button.js";
import { form } from "../parts/form.js";
import { RULES, SHOWINGS } from "../protocol.js";
import { suits } from "../templates.js";
import { say } from "../words.js";
import { agreeInPanel } from "./agreed.js";
import { release } from "./floor.js";
import { onwards } from "./onwards.js";
import { lasting, ownRound } from "./own-round.js";
import { send } from "./send.js";
import { move, reveal } from "./still-writing.js";
import { putBy } from "./topics.js";

/** @import { Purpose, Showing, Step } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Moves that take the floor with a question, and what is shown beside it.
 * @type {Record<string, Showing>}
 */
const ASKED = {
  balance: "balance",
  kinds: "kinds",
  questions: "questions",
  skills: "skills",
  pace: "nothing",
  rabbit_hole: "nothing",
  get_there: "nothing",
};

/** Moves that are always at hand, and those that unfold: rounds, and questions to all. */
const AT_HAND = ["pulse", "agreement", "balance", "questions", "hold"];
const MORE = [
  "kinds",
  "skills",
  "pace",
  "rabbit_hole",
  "turns",
  "burst",
  "statements",
  "thoughts",
  "scale",
];

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
  if (key === "reveal") return round && reveal(scene, round);
  if (key === "next") return moveOn(scene);
  if (key === "commit") return moveTo(scene, commitAhead(scene.meeting));
  if (key === "onwards") return round && onwards(scene, round)[0]?.go();
  return open(scene, /** @type {Purpose} */ (key), key === "burst" ? BURST_S : 0);
}

/** @param {Scene} scene */
function moveOn(scene) {
  moveTo(scene, next(scene.meeting));
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
function open(scene, purpose, seconds) {
  scene.session.press("open_round", opened(purpose, { seconds }));
}

/** @param {Scene} scene */
export function moves(scene) {
  return html`
    <section class="panel__part" aria-label=${say("panel-moves")}>
      ${scene.meeting.floor ? release(scene) : takeFloor(scene)}
      <div class="panel__buttons">${AT_HAND.map((key) => one(scene, key))}</div>
      <div class="panel__buttons" role="group" aria-label=${say("purpose-silence-name")}>
        <span class="panel__label">${say("purpose-silence-name")}</span>
        ${SILENCES.map((seconds) => small(lasting(seconds), () => open(scene, "silence", seconds)))}
      </div>
      <div class="panel__folds">
        <details class="more"><summary>${say("panel-more")}</summary><div class="panel__buttons">${unfolding(scene).map((key) => one(scene, key))}</div></details>
        ${ownRound(scene)}
        ${putBy(scene)}
        ${agreeInPanel(scene)}
      </div>
      <div class="panel__buttons">
        ${small(say(scene.meeting.breathing ? "breath-off" : "breath-on"), () => scene.session.press("set_breathing", { breathing: !scene.meeting.breathing }))}
      </div>
    </section>
  `;
}

/**
 * What unfolds; what the phase has people write can be opened again where it was cancelled.
 * @param {Scene} scene
 */
function unfolding(scene) {
  const keys = new Set([...MORE, row(scene.meeting).writing]);
  return [...keys].filter((key) => fits(scene, key));
}

/**
 * Whether a move has its place in this phase.
 * @param {Scene} scene
 * @param {string} key
 */
function fits({ meeting }, key) {
  return !(key in RULES) || suits(stepOf(meeting).kind, /** @type {Purpose} */ (key));
}

/**
 * @param {Scene} scene
 * @param {string} key
 */
function one(scene, key) {
  const asked = key === "hold" || key in ASKED;
  return small(say(asked ? `move-${key}` : `purpose-${key}-name`), () => play(scene, key));
}

/** @param {Scene} scene */
function takeFloor(scene) {
  const draft = scene.session.drafts.of("take_floor");
  return form(draft, {
    act: "take_floor",
    name: say("move-floor"),
    look: "form--row",
    fields: [
      { name: "question", label: say("move-floor-label"), kind: "line" },
      {
        name: "showing",
        label: say("move-beside"),
        kind: "choice",
        options: SHOWINGS.map((showing) => [showing, say(`move-${showing}`)]),
        usual: "nothing",
      },
    ],
    label: say("move-floor"),
    send: () => send(scene, "take_floor"),
  });
}
