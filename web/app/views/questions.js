// @ts-check
// The questions, round by round, each with its answers; and the place to ask one.

import { repeat } from "/vendor/lit-html/directives/repeat.js";
import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { askable, cannotAsk, may } from "../may.js";
import { openRound, waiting } from "../meeting.js";
import { form } from "../parts/form.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { list, say } from "../words.js";

/** @import { Question, Round } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {"now" | "before"} when
 */
export function questions(room, when) {
  const { m } = room;
  const shown = m.questions.filter((q) => (q.phase === m.phase) === (when === "now"));
  return html`
    <section class="section questions" aria-labelledby="questions-${when}">
      <h2 class="section__title" id="questions-${when}">${say("questions.title")}</h2>
      ${shown.length ? nothing : html`<p class="section__empty">${say("questions.none")}</p>`}
      ${groups(shown).map((group) => questionGroup(room, group))}
      ${when === "now" ? composer(room) : nothing}
    </section>
  `;
}

/**
 * Where one asks, within reach while the questions go by.
 * @param {Room} room
 */
function composer(room) {
  const round = openRound(room.m);
  const asks = may(room.m, room.me, "ask");
  if (!round && !asks) return nothing;
  return html`
    <div class="composer">
      ${round ? progress(room, round) : nothing}
      ${asks ? compose(room) : nothing}
    </div>
  `;
}

/**
 * Questions that belong together: of one phase, and of one round or free.
 * @param {readonly Question[]} all
 */
function groups(all) {
  /** @type {Map<string, Question[]>} */
  const found = new Map();
  for (const question of all) {
    const key = `${question.phase}/${question.round}`;
    found.set(key, [...(found.get(key) ?? []), question]);
  }
  return [...found.values()];
}

/**
 * @param {Room} room
 * @param {Question[]} group
 */
function questionGroup(room, group) {
  const [{ phase, round }] = group;
  const title = round ? "questions.of_round" : "questions.free";
  return html`
    <h3 class="questions__group">${say(title, { phase: say(`phase.${phase}.name`), round })}</h3>
    <ol class="questions__list">
      ${repeat(
        group,
        (question) => question.id,
        (question) => one(room, question),
      )}
    </ol>
  `;
}

/**
 * @param {Room} room
 * @param {Question} question
 */
function one(room, question) {
  const asker = member(room.m, question.by);
  const mine = question.to === room.me && may(room.m, room.me, "answer");
  return html`
    <li class="question ${mine && !question.answers.length ? "question--mine" : ""}">
      <p class="question__who">
        ${avatar(asker)}
        <span>${say("questions.asks", { asker: asker.name, asked: name(room.m, question.to) })}</span>
      </p>
      <p class="question__text">${question.text}</p>
      ${question.answers.map(
        (answer) => html`
          <div class="answer">
            <p class="answer__who">${say("questions.answers", { name: name(room.m, answer.by) })}</p>
            <p class="answer__text">${answer.text}</p>
          </div>
        `,
      )}
      ${mine ? answerForm(room, question) : nothing}
    </li>
  `;
}

/**
 * @param {Room} room
 * @param {Question} question
 */
function answerForm(room, question) {
  const draft = `answer-${question.id}`;
  const again = question.answers.length > 0;
  const compose = form(room.drafts.of(draft), {
    act: "answer",
    name: say("questions.answer.form", { question: question.text }),
    fields: [{ name: "text", label: say("questions.answer.label"), kind: "text" }],
    label: say("questions.answer.send"),
    send: () => room.send(draft, "answer", { question: question.id }),
  });
  if (!again) return compose;
  return html`<details class="more"><summary>${say("questions.answer.more")}</summary>${compose}</details>`;
}

/**
 * Who had their turn in the open round, and who is still to ask.
 * @param {Room} room
 * @param {Round} round
 */
function progress(room, round) {
  const left = waiting(round).map((id) => (id === room.me ? say("round.you") : name(room.m, id)));
  return html`
    <p class="round">
      <strong>${say("round.open", { number: round.number })}</strong>
      ${say("round.still", { names: list(left) })}
    </p>
  `;
}

/** @param {Room} room */
function compose(room) {
  const me = /** @type {string} */ (room.me);
  const why = cannotAsk(room.m, me);
  if (why) return html`<p class="section__empty">${say(`refusal.${why}`)}</p>`;
  const others = askable(room.m, me);
  if (!others.length) return nothing;
  const draft = room.drafts.of("ask");
  const to = others.find((p) => p.id === draft.values.to) ?? others[0];
  const turn = openRound(room.m) && may(room.m, me, "pass");
  return form(draft, {
    act: "ask",
    name: say("ask.form"),
    kind: "form--ask",
    fields: [
      { name: "text", label: say("ask.label"), kind: "text" },
      {
        name: "to",
        label: say("ask.to"),
        kind: "choice",
        quiet: true,
        options: others.map((p) => [p.id, p.name]),
      },
    ],
    label: say("ask.send"),
    send: () => room.send("ask", "ask", { to: to.id }),
    beside: turn
      ? html`<button class="button button--quiet" type="button" @click=${() => room.send("pass", "pass")}>${say("ask.pass")}</button>`
      : nothing,
  });
}
