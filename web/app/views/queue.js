// @ts-check
// The questions that wait behind the live one, and those that are still open.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can, may } from "../may.js";
import { isFor, keeps, live } from "../meeting/going-on.js";
import { capacities } from "../meeting/who.js";
import { once, small } from "../parts/button.js";
import { rows } from "../parts/rows.js";
import { name } from "../people.js";
import { isStruck, questionText } from "../said.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";

/** @import { Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * One's own, for whoever asked is to see that it waits; those of others as a quiet line that opens.
 * @param {Scene} scene
 * @param {Question[]} waiting
 */
export function waitingList(scene, waiting) {
  const [own, others] = [true, false].map((is) =>
    waiting.filter(({ by }) => (by === scene.me) === is),
  );
  return html`
    ${own.length ? html`<p class="section__empty">${say("questions-waiting-own", { count: own.length })}</p>${list(scene, own)}` : nothing}
    ${others.length ? html`<details class="more queue" data-stream><summary>${say("questions-waiting", { count: others.length })}</summary>${list(scene, others)}</details>` : nothing}
  `;
}

/**
 * @param {Scene} scene
 * @param {Question[]} waiting
 */
function list(scene, waiting) {
  const view = (/** @type {Question} */ q) => one(scene, q);
  return html`<ol class="queue__list">${rows(waiting, (q) => q.id, view)}</ol>`;
}

/**
 * @param {Scene} scene
 * @param {Question} q
 */
function one(scene, q) {
  return html`
    <li class="queue__item">
      ${posted(scene, q, html`<span class="queue__text">${words(scene.meeting, q, say("questions-asked_aloud"))}</span>`)}
      <span class="queue__who">${say("questions-asks", { asker: name(scene.meeting, q.by), asked: name(scene.meeting, q.to) })}</span>
      ${takeUp(scene, q)}
      ${act(scene, q, "park", decides(scene, q))}
      ${act(scene, q, "withdraw_question", isToTakeBack(scene, q))}
    </li>
  `;
}

/**
 * The way to the stage; where the set talks, what stands there was answered aloud by then.
 * @param {Scene} scene
 * @param {Question} q
 */
export function takeUp(scene, q) {
  const { meeting, session } = scene;
  if (!isToTakeUp(scene, q)) return nothing;
  const answered = meeting.talks && live(meeting)?.status === "open";
  const take = once(() => session.press("take_up", { question: q.id, answered }));
  return small(say(answered ? "questions-take_up-answered" : "questions-take_up"), take);
}

/**
 * Whether somebody may bring a question to the stage: what waits, or what they parked themselves;
 * members only what was put to them.
 * @param {Scene} scene
 * @param {Question} q
 */
function isToTakeUp({ meeting, me }, q) {
  if (!can(meeting, me, "take_up") || live(meeting) === q) return false;
  if (q.status === "parked") return keeps(meeting, q, me);
  return isFor(meeting, q, me) || capacities(meeting, me).some((one) => one !== "member");
}

/**
 * A button that says what becomes of a question.
 * @param {Scene} scene
 * @param {Question} q
 * @param {"park" | "pass_question" | "set_aside" | "withdraw_question"} kind
 * @param {boolean} mine
 */
export function act(scene, q, kind, mine) {
  if (!mine || !can(scene.meeting, scene.me, kind)) return nothing;
  const press = once(() => settle(scene, q, kind));
  return small(say(`questions-${kind}`), press);
}

/**
 * Whether somebody may keep a question, or let it go: whom it was put to; of what was put to all, and
 * of what was put to both presenters, a presenter.
 * @param {Scene} scene
 * @param {Question} q
 */
export function decides({ meeting, me }, q) {
  const presents = capacities(meeting, me).includes("presenter");
  return isFor(meeting, q, me) && (q.to === me || presents);
}

/**
 * Whether somebody may take a question back: its asker, or whoever leads what was asked aloud.
 * @param {Scene} scene
 * @param {Question} q
 */
export function isToTakeBack(scene, q) {
  return q.by === scene.me || (q.aloud && leads(scene));
}

/**
 * Whether somebody may do with the questions of others what whoever leads does.
 * @param {Scene} scene
 */
export function leads({ meeting, me }) {
  return may(meeting, me, "set_aside");
}

/**
 * What its asker takes back stands in their form again, to be said otherwise.
 * @param {Scene} scene
 * @param {Question} q
 * @param {"park" | "pass_question" | "set_aside" | "withdraw_question"} kind
 */
async function settle({ me, session }, q, kind) {
  const refusal = await session.press(kind, { question: q.id });
  const isBack = kind === "withdraw_question" && refusal === null;
  if (isBack && q.by === me && q.text) session.add("ask", q.text);
}

/**
 * The questions of this meeting that nobody has answered, for all to look at.
 * @param {Scene} scene
 */
export function openQuestions(scene) {
  const { questions } = scene.meeting;
  const open = questions.filter(
    (q) =>
      ["open", "set_aside", "parked", "collected"].includes(q.status) &&
      !isStruck(scene.meeting, q.id),
  );
  return html`
    <h3 class="questions__group">${say("questions-open", { count: open.length })}</h3>
    <ul class="queue__list">
      ${open.map((q) => html`<li class="queue__item"><span class="queue__text">${questionText(scene.meeting, q)}</span><span class="queue__who">${say("questions-asks", { asker: name(scene.meeting, q.by), asked: name(scene.meeting, q.to) })} · ${say(`status-${q.status}`)}</span></li>`)}
    </ul>
  `;
}
