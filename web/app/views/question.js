// @ts-check
// A question that was, with its answers and what may still be done with it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may, whyNot } from "../may.js";
import { isFor, isHere } from "../meeting/going-on.js";
import { isStarred } from "../meeting/landing.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { icon } from "../parts/icon.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { isStruck, questionText } from "../said.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { act, decides, takeUp } from "./queue.js";
import { send } from "./send.js";

/** @import { Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * A question that was, or waits for nothing more.
 * @param {Scene} scene
 * @param {Question} q
 */
export function question(scene, q) {
  const { meeting } = scene;
  return html`
    <li class="question">
      ${who(scene, q)}
      ${posted(scene, q, html`<p class="question__text ${q.text ? "" : "question__text--aloud"}" dir="auto">${words(meeting, q, say("questions-asked_aloud"))}</p>`)}
      ${said(scene, q)}
      ${isMine(scene, q) ? settledWays(scene, q) : nothing}
    </li>
  `;
}

/**
 * Whether somebody is the one to answer.
 * @param {Scene} scene
 * @param {Question} q
 */
export function isMine({ meeting, me }, q) {
  return !isStruck(meeting, q.id) && isFor(meeting, q, me) && may(meeting, me, "answer");
}

/**
 * @param {Scene} scene
 * @param {Question} q
 */
export function who(scene, q) {
  const { meeting } = scene;
  const asker = member(meeting, q.by);
  const isPlain = isStruck(meeting, q.id) || q.status === "answered" || q.status === "open";
  return html`
    <p class="question__who">
      ${avatar(asker)}
      <span>${say("questions-asks", { asker: asker.name, asked: name(meeting, q.to) })}</span>
      ${isPlain ? nothing : html`<span class="badge">${say(`status-${q.status}`)}</span>`}
      ${star(scene, q)}
    </p>`;
}

/**
 * What became of it, and what was answered.
 * @param {Scene} scene
 * @param {Question} q
 */
export function said(scene, q) {
  const { meeting } = scene;
  const note = { id: q.note_id, text: q.note };
  return html`
    ${q.note_id ? posted(scene, note, html`<p class="answer__text" dir="auto">${words(meeting, note)}</p>`) : nothing}
    ${q.answers.map(
      (answer) => html`
        <div class="answer">
          <p class="answer__who">${say("questions-answers", { name: name(meeting, answer.by) })}</p>
          ${posted(scene, answer, html`<p class="answer__text" dir="auto">${words(meeting, answer, say("status-aloud"))}</p>`)}
        </div>
      `,
    )}
  `;
}

/**
 * The presenter marks what landed, for themselves; once all are told, the others see the mark.
 * @param {Scene} scene
 * @param {Question} q
 */
function star({ meeting, me, session }, q) {
  const starred = isStarred(meeting, q, me);
  const known = say(q.starred ? "questions-starred" : "questions-marked");
  if (!may(meeting, me, "star"))
    return starred
      ? html`<span class="question__star question__star--landed" role="img" aria-label=${known}>${icon("landed")}</span>`
      : nothing;
  const press = () => session.press("star", { question: q.id, starred: !starred });
  return html`<button class="question__star ${starred ? "question__star--landed" : ""}" type="button" aria-pressed=${starred} title=${starred ? known : say("questions-star-hint")} @click=${press}>${icon("landed")} <span class="question__landed">${say("questions-star")}</span></button>`;
}

/**
 * What whoever is asked may do with what is settled; what was collected in a burst is not to be
 * answered, but can be kept.
 * @param {Scene} scene
 * @param {Question} q
 */
export function settledWays(scene, q) {
  if (q.status === "collected") return act(scene, q, "park", decides(scene, q));
  const again = q.status === "parked" && isHere(scene.meeting, q) ? takeUp(scene, q) : nothing;
  return html`${again}${sayMore(scene, q)}`;
}

/**
 * @param {Scene} scene
 * @param {Question} q
 */
function sayMore(scene, q) {
  const has = q.status === "answered" || q.status === "aloud";
  const words = say(has ? "questions-answer-more" : "questions-answer-after_all");
  return folded([scene.session.drafts.of(`answer-${q.id}`)], words, writing(scene, q));
}

/**
 * @param {Scene} scene
 * @param {Question} q
 */
export function writing(scene, q) {
  const draft = `answer-${q.id}`;
  const why = whyNot(scene.meeting, /** @type {string} */ (scene.me), "answer");
  return form(scene.session.drafts.of(draft), {
    act: "answer",
    name: say("questions-answer-form", { question: questionText(scene.meeting, q) }),
    closed: why && say(`refusal-${why}`),
    fields: [{ name: "text", label: say("questions-answer-label"), kind: "text" }],
    label: say("questions-answer-send"),
    send: () => send(scene, draft),
  });
}
