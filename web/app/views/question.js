// @ts-check
// One question, with its answers and what may be done with it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may, whyNot } from "../may.js";
import { isFor } from "../meeting/going-on.js";
import { capacities } from "../meeting/who.js";
import { form } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { say } from "../words.js";
import { act } from "./queue.js";

/** @import { Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {Question} q
 * @param {"live" | "settled"} how
 */
export function question(scene, q, how) {
  const asker = member(scene.meeting, q.by);
  const mine = isFor(q, scene.me) && may(scene.meeting, scene.me, "answer");
  const live = how === "live";
  return html`
    <li class="question question--${how} ${mine && live ? "question--mine" : ""}">
      <p class="question__who">
        ${avatar(asker)}
        <span>${say("questions-asks", { asker: asker.name, asked: name(scene.meeting, q.to) })}</span>
        ${live || q.status === "answered" ? nothing : html`<span class="badge">${say(`status-${q.status}`)}</span>`}
        ${star(scene, q)}
      </p>
      <p class="question__text">${q.text}</p>
      ${q.note ? html`<p class="answer__text">${q.note}</p>` : nothing}
      ${q.answers.map(
        (answer) => html`
          <div class="answer">
            <p class="answer__who">${say("questions-answers", { name: name(scene.meeting, answer.by) })}</p>
            <p class="answer__text">${answer.text}</p>
          </div>
        `,
      )}
      ${mine ? (live ? answers(scene, q) : html`<details class="more"><summary>${say(q.status === "answered" || q.status === "aloud" ? "questions-answer-more" : "questions-answer-after_all")}</summary>${answers(scene, q)}</details>`) : nothing}
      ${live ? others(scene, q) : nothing}
    </li>
  `;
}

/**
 * The presenter marks what landed; the others see the mark.
 * @param {Scene} scene
 * @param {Question} q
 */
function star(scene, q) {
  if (!may(scene.meeting, scene.me, "star"))
    return q.starred
      ? html`<span class="question__star" role="img" aria-label=${say("questions-starred")}>★</span>`
      : nothing;
  return html`<button class="question__star" type="button" aria-pressed=${q.starred} aria-label=${say("questions-star")} title=${say("questions-star")}
    @click=${() => scene.session.press("star", { question: q.id, starred: !q.starred })}>${q.starred ? "★" : "☆"}</button>`;
}

/**
 * Answer in writing, or say what else becomes of the question: the one who is asked decides.
 * @param {Scene} scene
 * @param {Question} q
 */
function answers(scene, q) {
  const draft = `answer-${q.id}`;
  const me = /** @type {string} */ (scene.me);
  const why = whyNot(scene.meeting, me, "answer");
  const open = q.status !== "answered";
  // What is put to everyone is the presenter's to keep or to let go.
  const decides = q.to === me || capacities(scene.meeting, me).includes("presenter");
  return form(scene.session.drafts.of(draft), {
    act: "answer",
    name: say("questions-answer-form", { question: q.text }),
    closed: why && say(`refusal-${why}`),
    fields: [{ name: "text", label: say("questions-answer-label"), kind: "text" }],
    label: say("questions-answer-send"),
    send: () => scene.session.send(draft, "answer", { reply_to: q.id }),
    beside: open
      ? html`${aloud(scene, q)} ${act(scene, q, "park", decides)} ${act(scene, q, "pass_question", decides)}`
      : nothing,
  });
}

/**
 * Answered in speech: what stands in the field becomes the line about it, if it is short enough.
 * @param {Scene} scene
 * @param {Question} q
 */
function aloud(scene, q) {
  if (!can(scene.meeting, scene.me, "answer_aloud")) return nothing;
  const draft = scene.session.drafts.of(`answer-${q.id}`);
  const say_so = () =>
    scene.session.send(`answer-${q.id}`, "answer_aloud", {
      reply_to: q.id,
      note: draft.values.text ?? "",
    });
  return html`<button class="button button--small button--quiet" type="button" title=${say("questions-aloud-hint")} @click=${say_so}>${say("questions-aloud")}</button>`;
}

/**
 * What others than the one who is asked can do with the live question.
 * @param {Scene} scene
 * @param {Question} q
 */
function others(scene, q) {
  const own = act(scene, q, "withdraw_question", q.by === scene.me);
  const aside = act(scene, q, "set_aside", !isFor(q, scene.me));
  if (own === nothing && aside === nothing) return nothing;
  return html`<div class="form__buttons">${own}${aside}</div>`;
}
