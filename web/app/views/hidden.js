// @ts-check
// Writing and voting that nobody sees before everybody does.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { kindOf, unseenRound } from "../meeting/going-on.js";
import { heroFor } from "../parts/hero.js";
import { name } from "../people.js";
import { asked, option } from "../phases.js";
import { RULES } from "../protocol.js";
import { list, say } from "../words.js";
import { stillWriting, unfinishedDrafts } from "./late.js";
import { isToPromise, promising } from "./promises.js";
import { isBelow, revealed } from "./revealed.js";
import { wall } from "./wall.js";
import { addYours, writes, writing } from "./writing.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function hidden(scene) {
  const round = unseenRound(scene.meeting);
  if (!round) return nothing;
  const isHidden = round.revealed === null;
  const question = asked(scene.meeting, round);
  return html`
    <section class="hidden" tabindex="-1" aria-labelledby="hidden-title">
      <h2 class=${!isHidden && isBelow(scene, round) ? "hero hero--longest" : heroFor(question)} dir="auto" id="hidden-title">${question}</h2>
      ${isHidden ? html`${ready(scene, round)}${wall(scene, round)}${votedOn(scene, round)}${isDocked(round) ? nothing : own(scene, round)}` : shown(scene, round)}
      ${isToPromise(scene.meeting, round) && may(scene.meeting, scene.me, "reveal") ? promising(scene) : nothing}
    </section>
  `;
}

/**
 * What somebody writes or votes unseen, in reach of their hand; what has a place of its own for each
 * kind of learning stands on the stage.
 * @param {Scene} scene
 */
export function ownUnseen(scene) {
  const round = unseenRound(scene.meeting);
  return round?.revealed === null && isDocked(round) ? own(scene, round) : nothing;
}

/**
 * What all wrote before they vote on it: they read it while they choose.
 * @param {Scene} scene
 * @param {Round} round
 */
function votedOn(scene, { phase, purpose }) {
  if (purpose !== "agreement") return nothing;
  const of = (/** @type {Round} */ one) => one.phase === phase && one.purpose === "statements";
  const written = scene.meeting.rounds.findLast((one) => of(one) && one.revealed !== null);
  return written ? revealed({ ...scene, me: null }, written) : nothing;
}

/** @param {Round} round */
function isDocked({ purpose }) {
  return purpose !== "learning";
}

/**
 * How many are ready, and who, where the reveal will give names.
 * @param {Scene} scene
 * @param {Round} round
 */
function ready({ meeting }, round) {
  const all = round.order.length;
  const who = round.writers.map((id) => name(meeting, id));
  return html`
    <p class="hidden__ready">
      ${say("hidden-ready", { ready: round.ready, all })}
      ${who.length ? html`<span class="visually-hidden">${list(who)}</span>` : nothing}
      ${RULES[round.purpose].named || meeting.floor ? nothing : html`<span>${say("hidden-nameless")}</span>`}
    </p>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function own(scene, round) {
  if (kindOf(round) === "vote")
    return may(scene.meeting, scene.me, "vote") ? vote(scene, round) : nothing;
  return writes(scene, round) ? writing(scene, round) : nothing;
}

/**
 * What was revealed, and the place to add to it; first for whoever was still writing.
 * @param {Scene} scene
 * @param {Round} round
 */
function shown(scene, round) {
  const unfinished = unfinishedDrafts(scene, round);
  if (unfinished.length) return stillWriting(scene, unfinished);
  return html`${revealed(scene, round)}${kindOf(round) === "vote" ? nothing : addYours(scene, round)}`;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function vote(scene, round) {
  const mine = round.items.find((item) => item.by === scene.me)?.text;
  return html`
    <div class="vote" role="group" aria-label=${asked(scene.meeting, round)}>
      ${round.options.map(
        (choice) => html`
          <button class="vote__choice" type="button" aria-pressed=${choice === mine}
            @click=${() => scene.session.press("vote", { round: round.id, choice })}>${option(scene.meeting, round, choice)}</button>`,
      )}
    </div>
    <p class="field__hint">${say(mine ? "hidden-voted" : "hidden-vote-hint")}</p>
  `;
}
