// @ts-check
// The coach's panel: time, people, questions, one thing that may be next, and the moves.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import "../parts/countdown.js";
import { clock } from "../clock.js";
import { may } from "../may.js";
import { row } from "../meeting/now.js";
import { asked, asking, evenness, mixOf, questionsHere, suggestion, unanswered } from "../panel.js";
import { isBegun, unfolded } from "../parts/folded.js";
import { name } from "../people.js";
import { questionText } from "../said.js";
import { plannedEnd } from "../time.js";
import { hour, list, percent, say } from "../words.js";
import { deputies } from "./deputies.js";
import { moves, play } from "./moves.js";
import { timeMoves } from "./time-moves.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function panel(scene) {
  const isWide = matchMedia("(min-width: 64rem)").matches;
  const { drafts } = scene.session;
  const open = isWide || ["take_floor", "open_round"].some((name) => isBegun(drafts.of(name)));
  return html`
    <aside class="panel" aria-label=${say("panel-title")}>
    <details ?open=${unfolded(open)}>
      <summary class="panel__title">${say("panel-title")}</summary>
      <div class="panel__parts">
        ${time(scene)}
        ${next(scene)}
        ${numbers(scene)}
        ${moves(scene)}
        ${deputies(scene)}
      </div>
    </details>
    </aside>
  `;
}

/** @param {Scene} scene */
function time(scene) {
  const { meeting } = scene;
  return html`
    <section class="panel__part" aria-label=${say("panel-time")}>
      <p class="panel__row"><span>${say("panel-phase")}</span> <set-countdown class="clock" .meeting=${meeting}></set-countdown></p>
      <p class="panel__row"><span>${say("panel-end")}</span> <span><set-end .meeting=${meeting}></set-end> ${say("panel-planned", { time: hour(plannedEnd(meeting)) })}</span></p>
      <set-overrun class="pays" .meeting=${meeting}></set-overrun>
      ${timeMoves(scene)}
    </section>
  `;
}

/**
 * One thing that may be next; it never happens by itself.
 * @param {Scene} scene
 */
function next(scene) {
  const found = suggestion(scene.meeting, clock.now());
  if (!found) return nothing;
  const { values = {}, move } = found;
  const words = say(`suggest-${found.key}`, {
    ...values,
    ...(values.member ? { name: name(scene.meeting, String(values.member)) } : {}),
  });
  return html`
    <section class="panel__part panel__next" aria-label=${say("panel-next")}>
      <p>${words}</p>
      ${move ? html`<button class="button button--small button--coach" type="button" @click=${() => play(scene, move)}>${say(`suggest-${found.key}-do`)}</button>` : nothing}
    </section>
  `;
}

/** @param {Scene} scene */
function numbers(scene) {
  const { meeting } = scene;
  if (!may(meeting, scene.me, "set_aside")) return nothing;
  const counts = asked(meeting);
  const silent = [...counts].filter(([, n]) => n === 0).map(([id]) => name(meeting, id));
  const even = evenness(counts.values());
  const share = asking(meeting);
  const open = unanswered(meeting);
  const last = questionsHere(meeting).at(-1);
  return html`
    <section class="panel__part" aria-label=${say("panel-questions")}>
      ${last ? html`<p class="panel__last">“${questionText(meeting, last)}” <span class="badge">${say(`status-${last.status}`)}</span></p>` : nothing}
      <dl class="panel__facts">
        ${share === null ? nothing : html`<dt>${say("panel-asking")}</dt><dd>${percent(share)}</dd>`}
        ${open === null ? nothing : html`<dt>${say("panel-open")}</dt><dd>${open}</dd>`}
        ${even === null ? nothing : html`<dt>${say("panel-even")}</dt><dd><meter class="panel__meter" min="0" max="1" value=${even} aria-label=${say("panel-even")}></meter> ${percent(even)}</dd>`}
      </dl>
      ${mix(meeting)}
      ${even !== null && silent.length && row(meeting).turn === "ask" ? html`<p class="panel__note">${say("panel-silent", { names: list(silent) })}</p>` : nothing}
    </section>
  `;
}

/**
 * How the set asks; it is of nobody in particular.
 * @param {import("../protocol.js").Meeting} meeting
 */
function mix(meeting) {
  const found = mixOf(meeting);
  if (!found) return nothing;
  const all = found.open + found.closed + found.other;
  return html`
    <p class="panel__note" id="panel-mix">${say("panel-mix")}</p>
    <dl class="panel__facts" aria-labelledby="panel-mix">
      ${Object.entries(found).map(
        ([kind, number]) => html`
          <dt>${say(`panel-mix-${kind}`)}</dt>
          <dd><meter class="panel__meter" min="0" max=${all} value=${number} aria-hidden="true"></meter> ${number}</dd>`,
      )}
    </dl>
  `;
}
