// @ts-check
// One question, with its answers and what may be done with it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may, whyNot } from "../may.js";
import { isFor, isHere } from "../meeting/going-on.js";
import { isStarred } from "../meeting/landing.js";
import { EVERYONE } from "../meeting/who.js";
import { small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { isStruck, postOf, questionText } from "../said.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { act, decides, isToTakeBack, leads, takeUp } from "./queue.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";

/** @import { Meeting, Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const BREATH_MS = 10_000;

/**
 * @param {Scene} scene
 * @param {Question} q
 * @param {"live" | "settled"} how
 */
export function question(scene, q, how) {
  const { meeting } = scene;
  const asker = member(meeting, q.by);
  const struck = isStruck(meeting, q.id);
  const mine = !struck && isFor(scene.meeting, q, scene.me) && may(meeting, scene.me, "answer");
  const note = { id: q.note_id, text: q.note };
  const live = how === "live";
  return html`
    <li class="question question--${how} ${mine && live ? "question--mine" : ""}">
      <p class="question__who">
        ${avatar(asker)}
        <span>${say("questions-asks", { asker: asker.name, asked: name(scene.meeting, q.to) })}</span>
        ${struck || q.status === "answered" || q.status === "open" ? nothing : html`<span class="badge">${say(`status-${q.status}`)}</span>`}
        ${star(scene, q)}
      </p>
      ${posted(scene, q, html`<p class="question__text ${q.text ? "" : "question__text--aloud"}">${words(meeting, q, say("questions-asked_aloud"))}</p>`)}
      ${q.note_id ? posted(scene, note, html`<p class="answer__text">${words(meeting, note)}</p>`) : nothing}
      ${q.answers.map(
        (answer) => html`
          <div class="answer">
            <p class="answer__who">${say("questions-answers", { name: name(scene.meeting, answer.by) })}</p>
            ${posted(scene, answer, html`<p class="answer__text">${words(meeting, answer, say("status-aloud"))}</p>`)}
          </div>
        `,
      )}
      ${live ? breath(meeting, q) : nothing}
      ${mine ? ways(scene, q, live) : nothing}
      ${live ? others(scene, q) : nothing}
    </li>
  `;
}

/**
 * Where the set wants it: a breath after the question, before anybody answers.
 * @param {Meeting} m
 * @param {Question} q
 */
function breath(m, { id, answers }) {
  const at = postOf(m, id)?.at;
  if (!m.breathing || !at || answers.length) return nothing;
  return html`<p class="question__breath"><set-breath .until=${at + BREATH_MS}></set-breath></p>`;
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
      ? html`<span class="question__star" role="img" aria-label=${known}>★</span>`
      : nothing;
  const press = () => session.press("star", { question: q.id, starred: !starred });
  return html`<button class="question__star" type="button" aria-pressed=${starred} title=${starred ? known : say("questions-star-hint")} @click=${press}><span aria-hidden="true">${starred ? "★" : "☆"}</span> <span class="question__landed">${say("questions-star")}</span></button>`;
}

/**
 * What whoever is asked may do; what was collected in a burst is not to be answered, but can be kept.
 * @param {Scene} scene
 * @param {Question} q
 * @param {boolean} live
 */
function ways(scene, q, live) {
  if (q.status === "collected") return act(scene, q, "park", decides(scene, q));
  if (live && ["open", "parked"].includes(q.status)) return answers(scene, q);
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
 * Answer in writing, or say what else becomes of the question: the one who is asked decides.
 * @param {Scene} scene
 * @param {Question} q
 */
function answers(scene, q) {
  const decided = q.status === "open" && decides(scene, q);
  const tap = html`
    <div class="form__buttons">
      ${aloud(scene, q)} ${act(scene, q, "park", decided)} ${act(scene, q, "pass_question", decided)}
    </div>`;
  const drafts = [`answer-${q.id}`];
  return saidOrWritten(scene, {
    tap,
    write: writing(scene, q),
    words: say("questions-answer-write"),
    drafts,
  });
}

/**
 * @param {Scene} scene
 * @param {Question} q
 */
function writing(scene, q) {
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

/**
 * Answered in speech, where people talk; what was begun in writing stays where it is.
 * @param {Scene} scene
 * @param {Question} q
 */
function aloud(scene, q) {
  const has = q.answers.some(({ by }) => by === scene.me);
  const talks = scene.meeting.talks && can(scene.meeting, scene.me, "answer_aloud");
  if (has || !talks) return nothing;
  const tap = () => scene.session.press("answer_aloud", { reply_to: q.id, note: "" });
  return html`<button class="button" type="button" @click=${tap}>${say("questions-aloud")}</button>`;
}

/**
 * What others than the one who is asked can do with the live question.
 * @param {Scene} scene
 * @param {Question} q
 */
function others(scene, q) {
  if (q.status !== "open") return nothing;
  const own = act(scene, q, "withdraw_question", isToTakeBack(scene, q));
  const aside = act(scene, q, "set_aside", !isFor(scene.meeting, q, scene.me));
  const heard = leads(scene) && !isFor(scene.meeting, q, scene.me) ? aloud(scene, q) : nothing;
  const enough = q.to === EVERYONE && q.answers.length > 0 ? settles(scene, q) : nothing;
  if ([own, aside, heard, enough].every((way) => way === nothing)) return nothing;
  return html`<div class="form__buttons">${heard}${own}${aside}${enough}</div>`;
}

/**
 * What was put to everyone has its answers: whoever leads says so.
 * @param {Scene} scene
 * @param {Question} q
 */
function settles(scene, q) {
  if (!leads(scene) || !can(scene.meeting, scene.me, "answer_aloud")) return nothing;
  return small(say("questions-enough"), () =>
    scene.session.press("answer_aloud", { reply_to: q.id, note: "" }),
  );
}
