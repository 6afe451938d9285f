// @ts-check
// A go-round: whose turn it is, and the taps of whoever has it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { largestOf } from "../largest.js";
import { can, may } from "../may.js";
import { kindOf, openRound, talkRound, turnOf, waiting } from "../meeting/going-on.js";
import { row } from "../meeting/now.js";
import { small } from "../parts/button.js";
import { rows } from "../parts/rows.js";
import { name } from "../people.js";
import { list, say } from "../words.js";
import { askedAbove } from "./asked.js";
import { rest } from "./rest.js";

/** @import { Meeting, Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Whose turn it is, and who comes then.
 * @param {Scene} scene
 * @param {Round} round
 */
export function goRound(scene, round) {
  const turn = turnOf(round);
  const mine = turn !== null && turn === scene.me;
  const next = waiting(round)
    .slice(1)
    .map((id) => (id === scene.me ? say("round-you") : name(scene.meeting, id)));
  return html`
    <section class="round" tabindex="-1" aria-label=${say("round-title")}>
      <p class="round__turn">
        <strong>${mine ? say("round-your_turn") : say("round-turn", { name: turn ? name(scene.meeting, turn) : "" })}</strong>
        <span>${next.length ? say("round-next", { names: list(next) }) : say("round-last")}</span>
      </p>
      ${isLargest(scene.meeting, round) ? nothing : askedAbove(scene, round, "asked__question")}
      ${turn === null ? nothing : toTell(scene, turn)}
    </section>
  `;
}

/**
 * Whether what is asked in a round stands above all else.
 * @param {Meeting} m
 * @param {Round} round
 */
export function isLargest(m, round) {
  return largestOf(m) === "round" && openRound(m) === round;
}

/**
 * The taps of whoever has the turn, or has spoken before it came.
 * @param {Scene} scene
 */
export function ownTurn(scene) {
  const { meeting, me } = scene;
  const round = talkRound(meeting);
  if (!round || me === null || kindOf(round) !== "go_round" || turnOf(round) === null)
    return nothing;
  const acts = turnOf(round) === me ? mine(scene, round) : early(scene, round);
  return acts === nothing ? nothing : html`<div class="round__acts" tabindex="-1">${acts}</div>`;
}

/**
 * What somebody has to tell of their commitment, where their turn is for that.
 * @param {Scene} scene
 * @param {string} who
 */
function toTell(scene, who) {
  const isThere = row(scene.meeting).turn === "report_back";
  return isThere ? (rest()?.toTell(scene, who) ?? nothing) : nothing;
}

/**
 * The tap that ends it; where another ends it and says more, this one is the second.
 * @param {Scene} scene
 * @param {Round} round
 */
function mine(scene, round) {
  const { meeting, session } = scene;
  const me = /** @type {string} */ (scene.me);
  const isFirst = meeting.talks && toTell(scene, me) === nothing;
  const look = isFirst ? "button" : "button button--small button--quiet";
  const tap = () => session.press("have_spoken", { round: round.id, member: me });
  const spoken = can(meeting, me, "have_spoken")
    ? html`<button class=${look} type="button" @click=${tap}>${say(meeting.talks ? "round-spoken" : "round-had")}</button>`
    : nothing;
  return html`${spoken}${others(scene, round)}`;
}

/**
 * Whoever spoke before their turn came need not have it again; who leads goes by the order.
 * @param {Scene} scene
 * @param {Round} round
 */
function early(scene, round) {
  const { meeting, session } = scene;
  const me = /** @type {string} */ (scene.me);
  if (!meeting.talks || !waiting(round).includes(me) || may(meeting, me, "skip_turn"))
    return nothing;
  return small(say("round-spoken-already"), () =>
    session.press("have_spoken", { round: round.id, member: me }),
  );
}

/**
 * What somebody does with their turn now and then.
 * @param {Scene} scene
 * @param {Round} round
 */
function others({ session }, round) {
  const [me] = waiting(round);
  const puts = !round.later.includes(me) && waiting(round).length > 1;
  const go = (/** @type {"pass" | "come_back"} */ act) => () =>
    session.press(act, { round: round.id });
  return html`${small(say("round-pass"), go("pass"))} ${small(say("round-come_back"), go("come_back"), !puts)}`;
}

/**
 * The way past whoever has the turn.  Each keeps its place, whoever that is: a tap on its way would
 * else pass over somebody else.
 * @param {Scene} scene
 * @param {Round} round
 */
export function turnsOfAll({ meeting, me, session }, round) {
  const others = round.order.filter((id) => id !== me);
  if (!others.length || !may(meeting, me, "skip_turn")) return nothing;
  const skip = (/** @type {string} */ member) =>
    small(
      name(meeting, member),
      () => session.press("skip_turn", { round: round.id, member }),
      member !== turnOf(round),
    );
  return html`
    <div class="round__acts" role="group" aria-label=${say("round-skip")}>
      <span class="field__hint">${say("round-skip")}</span>
      ${rows(others, (id) => id, skip)}
    </div>`;
}

/**
 * For some seconds after a tap of one's own, the way back.
 * @param {Scene} scene
 */
export function takeBack({ meeting, me, session }) {
  const { made } = session.undo.tap;
  const last = meeting.rounds.find((r) => r.id === made?.round)?.last;
  if (!made || last?.act !== made.turn) return nothing;
  const words =
    last.member === me
      ? say("round-take_back-mine")
      : say("round-take_back", { name: name(meeting, last.member) });
  return html`<p class="round__back">${small(words, () => session.press("take_back_turn", made))}</p>`;
}
