// @ts-check
// What was revealed: votes as a spread, texts side by side, with names where names are given.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { kindOf } from "../meeting/going-on.js";
import { row } from "../meeting/now.js";
import { avatar } from "../parts/person.js";
import { rows } from "../parts/rows.js";
import { member, name } from "../people.js";
import { option } from "../phases.js";
import { RULES } from "../protocol.js";
import { list, say } from "../words.js";
import { agreement } from "./agreement.js";
import { posted, words } from "./posted.js";
import { turns } from "./wall.js";

/** @import { Item, Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Whether what was revealed has a place of its own on the stage now.
 * @param {Scene} scene
 * @param {Round} round
 */
export function isBelow(scene, round) {
  if (round.purpose === "questions") return "answer" in row(scene.meeting).may;
  return round.purpose === "bids" || round.purpose === "learning";
}

/**
 * @param {Scene} scene
 * @param {Round} round
 */
export function revealed(scene, round) {
  const items = round.revealed ?? [];
  if (kindOf(round) === "vote") return spread(scene, round, items);
  if (isBelow(scene, round)) return nothing;
  if (!items.length) return html`<p class="section__empty">${say("hidden-empty")}</p>`;
  return html`<ul class="statements ${turns(round) ? "statements--turning" : ""}">
    ${rows(
      items,
      (item, at) => item.id || at,
      (item) => statement(scene, round, item),
    )}
  </ul>`;
}

/**
 * @param {Scene} scene
 * @param {Round} round
 * @param {readonly Item[]} items
 */
function spread(scene, round, items) {
  const { named } = RULES[round.purpose];
  return html`
    <ul class="spread">
      ${round.options.map((choice) => {
        const votes = items.filter((item) => item.text === choice);
        return html`
          <li class="spread__row">
            <span class="spread__name">${option(scene.meeting, round, choice)}</span>
            <meter class="spread__bar" min="0" max=${Math.max(1, items.length)} value=${votes.length} aria-hidden="true"></meter>
            <span class="spread__count">${say("hidden-votes", { count: votes.length })}</span>
            ${named && votes.length ? html`<span class="spread__who">${list(votes.map((v) => name(scene.meeting, v.by)))}</span>` : nothing}
          </li>`;
      })}
    </ul>
    ${agreement(scene, round)}
  `;
}

/**
 * The words stand in the presenter's form, which is gone to once it is drawn with them.
 * @param {Scene} scene
 * @param {string} text
 */
function begin({ session }, text) {
  session.add("reframe", text);
  const { key } = session.drafts.of("reframe");
  queueMicrotask(() => document.getElementById(`${key}.text`)?.focus());
}

/**
 * @param {Scene} scene
 * @param {Round} round
 * @param {Item} item
 */
function statement(scene, round, item) {
  const who = item.by ? member(scene.meeting, item.by) : null;
  const begins = round.purpose === "statements" && can(scene.meeting, scene.me, "reframe");
  return html`
    <li class="statement">
      ${who ? html`<p class="statement__who">${avatar(who)} ${who.name}</p>` : nothing}
      ${posted(scene, item, html`<p class="statement__text">${words(scene.meeting, item)}</p>`)}
      ${begins && item.text ? html`<button class="button button--small button--quiet" type="button" @click=${() => begin(scene, item.text)}>${say("problem-closest")}</button>` : nothing}
    </li>
  `;
}
