// @ts-check
// The question on the stage: what everything is about just now, and what may be done with it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { largestOf, onStage } from "../largest.js";
import { can } from "../may.js";
import { isFor } from "../meeting/going-on.js";
import { EVERYONE } from "../meeting/who.js";
import { small } from "../parts/button.js";
import { heroFor } from "../parts/hero.js";
import { postOf, questionText } from "../said.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { isMine, said, settledWays, who, writing } from "./question.js";
import { act, decides, isToTakeBack, leads } from "./queue.js";
import { saidOrWritten } from "./said-or-written.js";

/** @import { Meeting, Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const BREATH_MS = 10_000;

/**
 * The question that everything is about just now, in large type, with its answers beneath.
 * @param {Scene} scene
 */
export function liveQuestion(scene) {
  const q = onStage(scene.meeting);
  if (!q) return nothing;
  const text = words(scene.meeting, q, say("questions-asked_aloud"));
  const look =
    largestOf(scene.meeting) !== "question"
      ? "question__text"
      : heroFor(questionText(scene.meeting, q));
  return html`
    <section class="live ${isMine(scene, q) ? "live--mine" : ""}" tabindex="-1" aria-label=${say(titleOf(q))}>
      ${who(scene, q)}
      ${posted(scene, q, html`<p class="live__text ${look} ${q.text ? "" : "question__text--aloud"}" dir="auto" data-live>${text}</p>`)}
      ${others(scene, q)}
      ${said(scene, q)}
      ${breath(scene.meeting, q)}
    </section>
  `;
}

/**
 * What stands above the question on the stage: one that was parked is looked at once more.
 * @param {Question} q
 */
function titleOf({ status }) {
  return status === "open" || status === "parked" ? "questions-live" : "questions-last";
}

/**
 * What whoever is asked can do with the live question, in reach of their hand.
 * @param {Scene} scene
 */
export function ownAnswer(scene) {
  const q = onStage(scene.meeting);
  if (!q || !isMine(scene, q)) return nothing;
  return ["open", "parked"].includes(q.status) ? answers(scene, q) : settledWays(scene, q);
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
