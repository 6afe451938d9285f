// @ts-check
// The round that is open: whose turn it is, what is asked of everybody, who is ready.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { may } from "../may.js";
import { hides, kindOf, openRound, talkRound, turnOf, waiting } from "../meeting/going-on.js";
import { small } from "../parts/button.js";
import { name } from "../people.js";
import { list, say } from "../words.js";
import { hidden } from "./hidden.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function rounds(scene) {
  const round = openRound(scene.meeting);
  if (!round) return nothing;
  const beneath = talkRound(scene.meeting);
  return html`${one(scene, round)}${beneath && beneath !== round ? one(scene, beneath) : nothing}`;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function one(scene, round) {
  const kind = kindOf(round);
  if (kind === "go_round") return goRound(scene, round);
  if (hides(kind)) return hidden(scene, round);
  if (kind === "burst") return burst(scene, round);
  const ends = round.purpose === "flow" || round.purpose === "presenter";
  return ends && may(scene.meeting, scene.me, "close_round") ? open(scene, round) : nothing;
}

/**
 * A round that goes on until whoever leads ends it, for them.
 * @param {Scene} scene
 * @param {Round} round
 */
function open(scene, round) {
  return html`
    <section class="round" aria-label=${say(`purpose-${round.purpose}-name`)}>
      <p class="round__turn"><strong>${say(`purpose-${round.purpose}-name`)}</strong></p>
      ${end(scene, round)}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function goRound(scene, round) {
  const turn = turnOf(round);
  const next = waiting(round)
    .slice(1)
    .map((id) => (id === scene.me ? say("round-you") : name(scene.meeting, id)));
  const mine = turn !== null && turn === scene.me;
  return html`
    <section class="round ${mine ? "round--mine" : ""}" aria-label=${say("round-title")}>
      <p class="round__turn">
        <strong>${mine ? say("round-your_turn") : say("round-turn", { name: turn ? name(scene.meeting, turn) : "" })}</strong>
        ${next.length ? say("round-next", { names: list(next) }) : say("round-last")}
      </p>
      <div class="round__acts">${mine ? ownTurn(scene, round) : nothing}${skip(scene, round)}${end(scene, round)}</div>
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function ownTurn(scene, round) {
  const again =
    !round.later.includes(/** @type {string} */ (scene.me)) && waiting(round).length > 1;
  return html`
    <button class="button button--small button--quiet" type="button" @click=${() => scene.session.press("pass", { round: round.id })}>${say("round-pass")}</button>
    ${
      again
        ? html`<button class="button button--small button--quiet" type="button" @click=${() => scene.session.press("come_back", { round: round.id })}>${say("round-come_back")}</button>`
        : nothing
    }
  `;
}

/**
 * The way past whoever has the turn; whoever leads and has it themselves can pass.
 * @param {Scene} scene
 * @param {Round} round
 */
function skip(scene, round) {
  const member = turnOf(round);
  if (!member || member === scene.me || !may(scene.meeting, scene.me, "skip_turn")) return nothing;
  return small(say("round-skip", { name: name(scene.meeting, member) }), () =>
    scene.session.press("skip_turn", { round: round.id, member }),
  );
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function burst(scene, round) {
  const found = scene.meeting.questions.filter(
    (q) => q.status === "collected" && q.phase === scene.meeting.phase,
  );
  return html`
    <section class="round" aria-label=${say("purpose-burst-name")}>
      <p class="round__turn"><strong>${round.question || say("purpose-burst-ask")}</strong> ${say("round-collected", { count: found.length })}</p>
      ${round.until ? html`<p class="clock"><set-until .until=${round.until}></set-until></p>` : nothing}
      ${end(scene, round)}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function end(scene, round) {
  if (!may(scene.meeting, scene.me, "close_round")) return nothing;
  return small(say(`purpose-${round.purpose}-end`), () =>
    scene.session.press("close_round", { round: round.id }),
  );
}
