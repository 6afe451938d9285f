// @ts-check
// What was learned in the meetings of a set: what all may read, and what its reader has learned.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { unfolded } from "../parts/folded.js";
import { linked } from "../parts/linked.js";
import { rows } from "../parts/rows.js";
import { LEVELS } from "../protocol.js";
import { from, isLearning, titleOf } from "../set-page.js";
import { say } from "../words.js";
import { kept } from "./own.js";

/** @import { Learning, Own, SetLearning, SetPage } from "../protocol.js" */
/** @import { OwnScene } from "./own.js" */

/**
 * A meeting each, the newest first and unfolded.
 * @param {SetPage} page
 */
export function learned(page) {
  const { learnings } = page;
  if (!learnings.length) return nothing;
  const numbers = [...new Set(learnings.map(({ meeting }) => meeting))].sort((a, b) => b - a);
  return html`
    <section class="card" aria-labelledby="learned-title">
      <h2 class="card__title" id="learned-title">${say("learnings-title")}</h2>
      ${rows(
        numbers,
        (number) => number,
        (number, at) => inMeeting(page, number, at === 0),
      )}
    </section>
  `;
}

/**
 * What was learned in a meeting, in the order of what it is about.
 * @param {SetPage} page
 * @param {number} number
 * @param {boolean} isNewest
 */
function inMeeting(page, number, isNewest) {
  const here = page.learnings.filter(({ meeting }) => meeting === number);
  const place = (/** @type {SetLearning} */ { learning }) => LEVELS.indexOf(learning.level);
  const inOrder = here.toSorted((a, b) => place(a) - place(b));
  return html`
    <details class="more" ?open=${unfolded(isNewest)}>
      <summary>${titleOf(page, number)}</summary>
      <ul class="kinds">${inOrder.map((one) => shared(page, one))}</ul>
    </details>
  `;
}

/**
 * @param {SetPage} page
 * @param {SetLearning} one
 */
function shared(page, { meeting, learning: { by, level, text } }) {
  return entry(text, [from(page, { by, meeting }).name, say(`level-${level}`)]);
}

/**
 * @param {string} text
 * @param {string[]} facts
 */
function entry(text, facts) {
  return html`
    <li class="kinds__kind">
      <div class="kinds__words">
        <p class="kept__text">${linked(text)}</p>
        <p class="links__fact">${facts.join(" · ")}</p>
      </div>
    </li>
  `;
}

/**
 * All that its reader has learned, the latest meeting first, each with who may read it.
 * @param {OwnScene} scene
 */
export function ownLearned(scene) {
  const { page } = scene;
  const alone = page.own.filter(isLearning);
  const told = page.learnings.filter(({ learning }) => learning.by === page.me);
  if (!alone.length && !told.length) return nothing;
  const all = [
    ...alone.map((own) => ({ id: own.id, meeting: own.meeting, row: mine(scene, own) })),
    ...told.map((one) => ({ id: one.learning.id, meeting: one.meeting, row: toldBy(page, one) })),
  ];
  return html`
    <section class="card" aria-labelledby="own-learned-title">
      <h2 class="card__title" id="own-learned-title" tabindex="-1">${say("learned-mine")}</h2>
      <p class="card__lead">${say("learned-mine-lead")}</p>
      <ul class="kinds">
        ${rows(
          all.toSorted((a, b) => b.meeting - a.meeting),
          ({ id, meeting }) => `${meeting}/${id}`,
          ({ row }) => row,
        )}
      </ul>
    </section>
  `;
}

/**
 * @param {OwnScene} scene
 * @param {Own} own
 */
function mine(scene, own) {
  return kept(scene, own, seenBy(scene.page, own.meeting, "me"));
}

/**
 * @param {SetPage} page
 * @param {SetLearning} one
 */
function toldBy(page, { meeting, learning: { text, level, seen_by } }) {
  return entry(text, [say(`level-${level}`), seenBy(page, meeting, seen_by)]);
}

/**
 * @param {SetPage} page
 * @param {number} number
 * @param {Learning["seen_by"]} who
 */
function seenBy(page, number, who) {
  return say("learned-seen", { meeting: titleOf(page, number), who: say(`seen_by-${who}`) });
}
