// @ts-check
// Writing and voting that nobody sees before everybody does.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { kindOf } from "../meeting/going-on.js";
import { forAll } from "../parts/for-all.js";
import { name } from "../people.js";
import { asked, option } from "../phases.js";
import { RULES } from "../protocol.js";
import { list, say } from "../words.js";
import { wordIt } from "./asked.js";
import { stillWriting, unfinishedDrafts } from "./late.js";
import { onwards } from "./onwards.js";
import { isToPromise, promising } from "./promises.js";
import { revealed } from "./revealed.js";
import { closeRound, reveal } from "./still-writing.js";
import { addYours, writes, writing } from "./writing.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {Round} round
 */
export function hidden(scene, round) {
  const isHidden = round.revealed === null;
  return html`
    <section class="hidden" tabindex="-1" aria-labelledby="hidden-title">
      <div class="asked"><h2 class="section__title" id="hidden-title">${asked(scene.meeting, round)}</h2>${wordIt(scene, round)}</div>
      ${isHidden ? html`${ready(scene, round)}${own(scene, round)}` : shown(scene, round)}
      ${lead(scene, round)}
    </section>
  `;
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
      <meter class="hidden__meter" min="0" max=${Math.max(1, all)} value=${round.ready} aria-hidden="true"></meter>
      ${who.length ? html`<span>${list(who)}</span>` : nothing}
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

/**
 * What the coach does with it next.
 * @param {Scene} scene
 * @param {Round} round
 */
function lead(scene, round) {
  if (!may(scene.meeting, scene.me, "reveal")) return nothing;
  const hidden = round.revealed === null;
  const ways = hidden
    ? [{ words: say("hidden-reveal"), go: () => reveal(scene, round) }]
    : onwards(scene, round);
  // What the course brings next comes when the round is closed; there is nothing else to press.
  const brought = !hidden && round.place >= 0 && ways.length > 0;
  const words = hidden ? "hidden-cancel" : ways.length ? "hidden-skip" : "hidden-close";
  return html`
    ${isToPromise(scene.meeting, round) ? promising(scene) : nothing}
    <div class="form__buttons">
      ${ways.map(({ words, go }) => forAll({ key: `${round.id}-${words}`, words, go }))}
      ${brought ? nothing : html`<button class="button button--quiet" type="button" @click=${() => closeRound(scene, round)}>${say(words)}</button>`}
    </div>`;
}
