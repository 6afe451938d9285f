// @ts-check
// One question, with its answers and what may be done with it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may, whyNot } from "../may.js";
import { isFor, role } from "../meeting/now.js";
import { form } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { say } from "../words.js";
import { act } from "./queue.js";

/** @import { Question } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {Question} q
 * @param {"live" | "settled"} how
 */
export function question(room, q, how) {
  const asker = member(room.m, q.by);
  const mine = isFor(q, room.me) && may(room.m, room.me, "answer");
  const live = how === "live";
  return html`
    <li class="question question--${how} ${mine && live ? "question--mine" : ""}">
      <p class="question__who">
        ${avatar(asker)}
        <span>${say("questions-asks", { asker: asker.name, asked: name(room.m, q.to) })}</span>
        ${live || q.status === "answered" ? nothing : html`<span class="badge">${say(`status-${q.status}`)}</span>`}
        ${star(room, q)}
      </p>
      <p class="question__text">${q.text}</p>
      ${q.note ? html`<p class="answer__text">${q.note}</p>` : nothing}
      ${q.answers.map(
        (answer) => html`
          <div class="answer">
            <p class="answer__who">${say("questions-answers", { name: name(room.m, answer.by) })}</p>
            <p class="answer__text">${answer.text}</p>
          </div>
        `,
      )}
      ${mine ? (live ? answers(room, q) : html`<details class="more"><summary>${say(q.status === "answered" || q.status === "aloud" ? "questions-answer-more" : "questions-answer-after_all")}</summary>${answers(room, q)}</details>`) : nothing}
      ${live ? others(room, q) : nothing}
    </li>
  `;
}

/**
 * The presenter marks what landed; the others see the mark.
 * @param {Room} room
 * @param {Question} q
 */
function star(room, q) {
  if (!may(room.m, room.me, "star"))
    return q.starred
      ? html`<span class="question__star" role="img" aria-label=${say("questions-starred")}>★</span>`
      : nothing;
  return html`<button class="question__star" type="button" aria-pressed=${q.starred} aria-label=${say("questions-star")} title=${say("questions-star")}
    @click=${() => room.press("star", { question: q.id, starred: !q.starred })}>${q.starred ? "★" : "☆"}</button>`;
}

/**
 * Answer in writing, or say what else becomes of the question: the one who is asked decides.
 * @param {Room} room
 * @param {Question} q
 */
function answers(room, q) {
  const draft = `answer-${q.id}`;
  const me = /** @type {string} */ (room.me);
  const why = whyNot(room.m, me, "answer");
  const open = q.status !== "answered";
  // What is put to everyone is the presenter's to keep or to let go.
  const decides = q.to === me || role(room.m, me) === "presenter";
  return form(room.drafts.of(draft), {
    act: "answer",
    name: say("questions-answer-form", { question: q.text }),
    closed: why && say(`refusal-${why}`),
    fields: [{ name: "text", label: say("questions-answer-label"), kind: "text" }],
    label: say("questions-answer-send"),
    send: () => room.send(draft, "answer", { reply_to: q.id }),
    beside: open
      ? html`${aloud(room, q)} ${act(room, q, "park", decides)} ${act(room, q, "pass_question", decides)}`
      : nothing,
  });
}

/**
 * Answered in speech: what stands in the field becomes the line about it, if it is short enough.
 * @param {Room} room
 * @param {Question} q
 */
function aloud(room, q) {
  if (!can(room.m, room.me, "answer_aloud")) return nothing;
  const draft = room.drafts.of(`answer-${q.id}`);
  const say_so = () =>
    room.send(`answer-${q.id}`, "answer_aloud", { reply_to: q.id, note: draft.values.text ?? "" });
  return html`<button class="button button--small button--quiet" type="button" title=${say("questions-aloud-hint")} @click=${say_so}>${say("questions-aloud")}</button>`;
}

/**
 * What others than the one who is asked can do with the live question.
 * @param {Room} room
 * @param {Question} q
 */
function others(room, q) {
  const own = act(room, q, "withdraw_question", q.by === room.me);
  const aside = act(room, q, "set_aside", !isFor(q, room.me));
  if (own === nothing && aside === nothing) return nothing;
  return html`<div class="form__buttons">${own}${aside}</div>`;
}
