// @ts-check
// What somebody parked, once more, where they say what they will do: nobody else is shown it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { keeps, live } from "../meeting/going-on.js";
import { stepOf } from "../meeting/now.js";
import { folded } from "../parts/folded.js";
import { linked } from "../parts/linked.js";
import { rows } from "../parts/rows.js";
import { name } from "../people.js";
import { questionText } from "../said.js";
import { say } from "../words.js";
import { takeUp } from "./queue.js";

/** @import { Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Folded away, as most are looked at by nobody; each can be brought to the stage from here.
 * @param {Scene} scene
 */
export function parked(scene) {
  const kept = keptFromBefore(scene);
  if (!kept.length) return nothing;
  const words = say("parked-count", { count: kept.length });
  const list = html`
    <ul class="queue__list">
      ${rows(
        kept,
        (q) => q.id,
        (q) => one(scene, q),
      )}
    </ul>`;
  return html`<section class="section" aria-label=${words}>${folded([], words, list)}</section>`;
}

/**
 * What the reader parked in the phases before: of this airtime, or of all where the phase is of none.
 * @param {Scene} scene
 */
function keptFromBefore({ meeting, me }) {
  const { airtime } = stepOf(meeting);
  return meeting.questions.filter(
    (q) =>
      keeps(meeting, q, me) &&
      q.phase !== meeting.phase &&
      (!airtime || q.airtime === airtime) &&
      q !== live(meeting),
  );
}

/**
 * @param {Scene} scene
 * @param {Question} q
 */
function one(scene, q) {
  return html`
    <li class="queue__item">
      <span class="queue__text">${linked(questionText(scene.meeting, q))}</span>
      <span class="queue__who">${say("questions-asks", { asker: name(scene.meeting, q.by), asked: name(scene.meeting, q.to) })}</span>
      ${takeUp(scene, q)}
    </li>
  `;
}
