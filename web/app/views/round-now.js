// @ts-check
// What whoever leads does with the open round now and then: word it, pass over a turn, end it, cancel it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { hides, kindOf, openRound, talkRound } from "../meeting/going-on.js";
import { closing, small } from "../parts/button.js";
import { roundName } from "../phases.js";
import { say } from "../words.js";
import { wordIt } from "./asked.js";
import { turnsOfAll } from "./go-round.js";
import { onwards } from "./onwards.js";
import { closeRound } from "./still-writing.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function roundNow(scene) {
  const { meeting } = scene;
  const open = openRound(meeting);
  const beneath = talkRound(meeting);
  const all = [open, beneath === open ? null : beneath].filter((one) => one != null);
  return all.map((round) => one(scene, round));
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function one(scene, round) {
  const ways = endings(scene, round);
  const word = wordIt(scene, round);
  const turns = kindOf(round) === "go_round" ? turnsOfAll(scene, round) : nothing;
  if (ways === nothing && word === nothing && turns === nothing) return nothing;
  return html`
    <section class="panel__part" aria-label=${say("panel-round", { round: roundName(round) })}>
      <h3 class="panel__label">${roundName(round)}</h3>
      ${word}
      ${turns}
      ${ways}
    </section>
  `;
}

/**
 * How it ends otherwise than by the next step.
 * @param {Scene} scene
 * @param {Round} round
 */
function endings(scene, round) {
  const { meeting, me } = scene;
  const isHidden = hides(kindOf(round)) && round.revealed === null;
  if (!may(meeting, me, hides(kindOf(round)) ? "reveal" : "close_round")) return nothing;
  if (round.purpose === "offers") return nothing;
  const words = wordsOf(scene, round, isHidden);
  const go = closing(() => closeRound(scene, round));
  return words ? html`<div class="panel__buttons">${small(words, go)}</div>` : nothing;
}

/**
 * What the course brings next comes when the round is closed, and what ends by itself is ended by the
 * next step: there is nothing else to press.
 * @param {Scene} scene
 * @param {Round} round
 * @param {boolean} isHidden
 */
function wordsOf(scene, round, isHidden) {
  if (isHidden) return say("hidden-cancel");
  if (["silence", "burst"].includes(kindOf(round))) return "";
  if (!hides(kindOf(round))) return say(`purpose-${round.purpose}-end`);
  return round.place < 0 && onwards(scene, round).length ? say("hidden-skip") : "";
}
