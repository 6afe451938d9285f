// @ts-check
// The questions that wait behind the live one, and those that are still open.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { small } from "../parts/button.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Question } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {Question[]} waiting
 */
export function waitingList(room, waiting) {
  return html`
    <div class="queue">
      <h3 class="questions__group">${say("questions-waiting", { count: waiting.length })}</h3>
      <ol class="queue__list">${waiting.map((q) => one(room, q))}</ol>
    </div>
  `;
}

/**
 * @param {Room} room
 * @param {Question} q
 */
function one(room, q) {
  return html`
    <li class="queue__item">
      <span class="queue__text">${q.text}</span>
      <span class="queue__who">${say("questions-asks", { asker: name(room.m, q.by), asked: name(room.m, q.to) })}</span>
      ${act(room, q, "park", q.to === room.me)}
      ${act(room, q, "withdraw_question", q.by === room.me)}
    </li>
  `;
}

/**
 * A button that says what becomes of a question.
 * @param {Room} room
 * @param {Question} q
 * @param {"park" | "pass_question" | "set_aside" | "withdraw_question"} kind
 * @param {boolean} mine
 */
export function act(room, q, kind, mine) {
  if (!mine || !can(room.m, room.me, kind)) return nothing;
  return small(say(`questions-${kind}`), () => room.press(kind, { question: q.id }));
}

/**
 * The questions of this meeting that nobody has answered, for all to look at.
 * @param {Room} room
 */
export function openQuestions(room) {
  const open = room.m.questions.filter((q) =>
    ["open", "set_aside", "parked", "collected"].includes(q.status),
  );
  return html`
    <h3 class="questions__group">${say("questions-open", { count: open.length })}</h3>
    <ul class="queue__list">
      ${open.map((q) => html`<li class="queue__item"><span class="queue__text">${q.text}</span><span class="queue__who">${say("questions-asks", { asker: name(room.m, q.by), asked: name(room.m, q.to) })} · ${say(`status-${q.status}`)}</span></li>`)}
    </ul>
  `;
}
