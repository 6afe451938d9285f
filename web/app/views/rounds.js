// @ts-check
// The round that is open: whose turn it is, what is asked of everybody, who is ready.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { may } from "../may.js";
import { hides, kindOf, openRound, talkRound, turnOf, waiting } from "../meeting/now.js";
import { small } from "../parts/button.js";
import { name } from "../people.js";
import { list, say } from "../words.js";
import { hidden } from "./hidden.js";

/** @import { Round } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @param {Room} room */
export function rounds(room) {
  const round = openRound(room.m);
  if (!round) return nothing;
  const beneath = talkRound(room.m);
  return html`${one(room, round)}${beneath && beneath !== round ? one(room, beneath) : nothing}`;
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function one(room, round) {
  const kind = kindOf(round);
  if (kind === "go_round") return goRound(room, round);
  if (hides(kind)) return hidden(room, round);
  return kind === "burst" ? burst(room, round) : nothing;
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function goRound(room, round) {
  const turn = turnOf(round);
  const next = waiting(round)
    .slice(1)
    .map((id) => (id === room.me ? say("round-you") : name(room.m, id)));
  const mine = turn !== null && turn === room.me;
  return html`
    <section class="round ${mine ? "round--mine" : ""}" aria-label=${say("round-title")}>
      <p class="round__turn">
        <strong>${mine ? say("round-your_turn") : say("round-turn", { name: turn ? name(room.m, turn) : "" })}</strong>
        ${next.length ? say("round-next", { names: list(next) }) : say("round-last")}
      </p>
      <div class="round__acts">${mine ? ownTurn(room, round) : nothing}${skip(room, round)}${end(room, round)}</div>
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function ownTurn(room, round) {
  const again = !round.later.includes(/** @type {string} */ (room.me)) && waiting(round).length > 1;
  return html`
    <button class="button button--small button--quiet" type="button" @click=${() => room.press("pass", { round: round.id })}>${say("round-pass")}</button>
    ${
      again
        ? html`<button class="button button--small button--quiet" type="button" @click=${() => room.press("come_back", { round: round.id })}>${say("round-come_back")}</button>`
        : nothing
    }
  `;
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function skip(room, round) {
  const member = turnOf(round);
  if (!member || !may(room.m, room.me, "skip_turn")) return nothing;
  return small(say("round-skip", { name: name(room.m, member) }), () =>
    room.press("skip_turn", { round: round.id, member }),
  );
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function burst(room, round) {
  const found = room.m.questions.filter(
    (q) => q.status === "collected" && q.phase === room.m.phase,
  );
  return html`
    <section class="round" aria-label=${say("purpose-burst-name")}>
      <p class="round__turn"><strong>${round.question || say("purpose-burst-ask")}</strong> ${say("round-collected", { count: found.length })}</p>
      ${round.until ? html`<p class="clock"><set-until .until=${round.until}></set-until></p>` : nothing}
      ${end(room, round)}
    </section>
  `;
}

/**
 * @param {Room} room
 * @param {Round} round
 */
function end(room, round) {
  if (!may(room.m, room.me, "close_round")) return nothing;
  return small(say(`purpose-${round.purpose}-end`), () =>
    room.press("close_round", { round: round.id }),
  );
}
