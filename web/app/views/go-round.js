// @ts-check
// A go-round: whose turn it is, the one tap that ends it, and what is rarer, behind.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { turnOf, waiting } from "../meeting/going-on.js";
import { small } from "../parts/button.js";
import { forAll } from "../parts/for-all.js";
import { rows } from "../parts/rows.js";
import { name } from "../people.js";
import { list, say } from "../words.js";
import { askedAbove } from "./asked.js";
import { toTell } from "./reports.js";
import { closeRound } from "./still-writing.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {Round} round
 */
export function goRound(scene, round) {
  const turn = turnOf(round);
  const mine = turn !== null && turn === scene.me;
  const tell = turn === null ? nothing : toTell(scene, turn);
  const next = waiting(round)
    .slice(1)
    .map((id) => (id === scene.me ? say("round-you") : name(scene.meeting, id)));
  return html`
    <section class="round ${mine ? "round--mine" : ""}" tabindex="-1" aria-label=${say("round-title")}>
      ${askedAbove(scene, round)}
      <p class="round__turn">
        <strong>${mine ? say("round-your_turn") : say("round-turn", { name: turn ? name(scene.meeting, turn) : "" })}</strong>
        ${next.length ? say("round-next", { names: list(next) }) : say("round-last")}
      </p>
      ${tell}
      <div class="round__acts">${onwards(scene, round, tell !== nothing)}${rarer(scene, round)}</div>
    </section>
  `;
}

/**
 * The tap that ends a turn: of whoever has it, or of whoever leads.
 * @param {Scene} scene
 * @param {Round} round
 * @param {boolean} isSecond whether another tap ends it, and says more
 */
function onwards(scene, round, isSecond) {
  const member = turnOf(round);
  if (!member || !can(scene.meeting, scene.me, "have_spoken")) return nothing;
  const tap = () => scene.session.press("have_spoken", { round: round.id, member });
  if (member === scene.me) {
    const isFirst = scene.meeting.talks && !isSecond;
    const look = isFirst ? "button" : "button button--small button--quiet";
    return html`<button class=${look} type="button" @click=${tap}>${say(scene.meeting.talks ? "round-spoken" : "round-had")}</button>`;
  }
  if (!may(scene.meeting, scene.me, "skip_turn")) return early(scene, round);
  const [, next] = waiting(round);
  const words =
    next === undefined
      ? say(scene.meeting.talks ? "round-all_spoken" : "round-all_had")
      : next === scene.me
        ? say("round-next-you")
        : say("round-next-one", { name: name(scene.meeting, next) });
  const look = isSecond ? "button--small button--quiet" : undefined;
  return forAll({ key: `${round.id}-${member}`, words, look, go: tap });
}

/**
 * Whoever spoke before their turn came need not have it again.
 * @param {Scene} scene
 * @param {Round} round
 */
function early(scene, round) {
  const { me } = scene;
  if (!scene.meeting.talks || me === null || !waiting(round).includes(me)) return nothing;
  return small(say("round-spoken-already"), () =>
    scene.session.press("have_spoken", { round: round.id, member: me }),
  );
}

/**
 * What is done with a turn now and then.  For whoever leads each way keeps its place, whoever has the
 * turn: a tap on its way would else do another thing, or the same to somebody else.
 * @param {Scene} scene
 * @param {Round} round
 */
function rarer(scene, round) {
  const { meeting, me } = scene;
  const leads = may(meeting, me, "skip_turn");
  const own = me !== null && (turnOf(round) === me || (leads && round.order.includes(me)));
  const ends = may(meeting, me, "close_round");
  if (!own && !leads && !ends) return nothing;
  return html`
    <details class="more round__more"><summary>${say("round-more")}</summary>
      ${own ? html`<div class="round__acts">${ownTurn(scene, round)}</div>` : nothing}
      ${leads ? skips(scene, round) : nothing}
      ${ends ? html`<div class="round__acts">${end(scene, round)}</div>` : nothing}
    </details>
  `;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
function ownTurn({ me, session }, round) {
  const id = /** @type {string} */ (me);
  const mine = turnOf(round) === id;
  const puts = mine && !round.later.includes(id) && waiting(round).length > 1;
  const go = (/** @type {"pass" | "come_back"} */ act) => () =>
    session.press(act, { round: round.id });
  return html`${small(say("round-pass"), go("pass"), !mine)} ${small(say("round-come_back"), go("come_back"), !puts)}`;
}

/**
 * The way past whoever has the turn; whoever leads and has it themselves can pass.
 * @param {Scene} scene
 * @param {Round} round
 */
function skips({ meeting, me, session }, round) {
  const others = round.order.filter((id) => id !== me);
  if (!others.length) return nothing;
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
 * @param {Scene} scene
 * @param {Round} round
 */
function end(scene, round) {
  return small(say(`purpose-${round.purpose}-end`), () => closeRound(scene, round));
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
