// @ts-check
// The question gym: a problem, a box for a question about it, and what the lens says.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { SPOKEN } from "../gym.js";
import { small } from "../parts/button.js";
import { choiceField } from "../parts/fields.js";
import { form } from "../parts/form.js";
import { say } from "../words.js";
import { says, way } from "./nudge.js";

/** @import { Gym, Problem, Remark } from "../gym.js" */

/**
 * A person in the gym, and what they can do there.
 * @typedef {{ gym: Gym, go: (by: number) => void, take: (words: string) => void,
 *   putBack: () => void, clear: () => void }} Turn
 */

/** @param {Turn} turn */
export function gymView(turn) {
  const { problem } = turn.gym;
  return problem ? practising(turn, problem) : over(turn);
}

/**
 * @param {Turn} turn
 * @param {Problem} problem
 */
function practising(turn, problem) {
  const { gym } = turn;
  return html`
    <main class="gym">
      <header class="gym__head">
        ${homeLink()}
        <h1 class="sheet__title">${say("gym-title")}</h1>
        <p class="gym__lead">${say("gym-lead")}</p>
      </header>
      <section class="card gym__turn" aria-labelledby="gym-at">
        <div class="gym__top">
          <h2 class="gym__at" id="gym-at" tabindex="-1">${say("gym-at", { at: gym.at + 1, all: gym.practice.problems.length })}</h2>
          ${choiceField(
            { id: "gym-language", label: say("gym-language") },
            {
              value: gym.language,
              options: SPOKEN.map((key) => [key, say(`language-${key}`)]),
              write: (chosen) => gym.choose(SPOKEN.find((key) => key === chosen) ?? SPOKEN[0]),
            },
          )}
        </div>
        <blockquote class="problem gym__problem"><p class="problem__text" lang=${gym.language}>${problem.says}</p></blockquote>
        ${problem.hint ? html`<p class="field__hint" lang=${gym.language}>${problem.hint}</p>` : nothing}
        ${box(turn)}
      </section>
      ${pairs(gym)}
    </main>
  `;
}

function homeLink() {
  return html`<p class="sheet__over"><a href=".">${say("app-name")}</a></p>`;
}

/** @param {Turn} turn */
function box(turn) {
  const { gym, go } = turn;
  const onwards = gym.isLast ? say("gym-finish") : say("gym-next");
  return form(gym.draft, {
    act: "ask",
    name: say("gym-form"),
    fields: [
      {
        name: "text",
        label: say("gym-label"),
        kind: "text",
        rows: 3,
        heard: () => gym.wrote(),
      },
    ],
    label: say("gym-look"),
    send: () => gym.look(),
    beside: html`
      <button class="button button--quiet" type="button" @click=${() => go(1)}>${onwards}</button>
      ${gym.at ? html`<button class="button button--quiet" type="button" @click=${() => go(-1)}>${say("gym-back")}</button>` : nothing}
    `,
    under: under(turn),
  });
}

/**
 * What the lens says, below the buttons.
 * @param {Turn} turn
 */
function under({ gym, take, putBack }) {
  const { said } = gym;
  const remark = typeof said === "object" ? said : null;
  return html`
    <div class="nudge">
      <p class="nudge__says" role="status" lang=${remark ? gym.language : nothing}>${spoken(said)}</p>
      ${remark ? ways(remark, gym.language, take) : nothing}
      ${gym.before ? small(say("nudge-back"), putBack) : nothing}
    </div>
  `;
}

/** @param {Gym["said"]} said */
function spoken(said) {
  if (said === "nothing") return say("gym-nothing");
  if (said === "away") return say("gym-away");
  return said ? says(said) : nothing;
}

/**
 * @param {Remark} remark
 * @param {string} language
 * @param {(words: string) => void} take
 */
function ways({ kind, openers, parts }, language, take) {
  if (kind === "question") return nothing;
  return html`
    <div class="nudge__ways" lang=${language}>
      ${[...parts, ...openers].map((words) => way(words, () => take(words)))}
    </div>
    <p class="nudge__private">${say("gym-keep")}</p>
  `;
}

/** @param {Gym} gym */
function pairs({ practice, language }) {
  return html`
    <aside class="card gym__pairs" aria-labelledby="gym-pairs">
      <h2 class="gym__at" id="gym-pairs">${say("gym-pairs")}</h2>
      <dl class="gym__list">
        ${practice.pairs.map(
          ([instead, better]) => html`
            <div class="gym__pair">
              <dt>${say("gym-pairs-instead")}</dt><dd lang=${language}>${instead}</dd>
              <dt>${say("gym-pairs-try")}</dt><dd class="gym__better" lang=${language}>${better}</dd>
            </div>`,
        )}
      </dl>
    </aside>
  `;
}

/** @param {Turn} turn */
function over({ gym, go, clear }) {
  const { questions, language } = gym;
  return html`
    <main class="sheet">
      ${homeLink()}
      <h1 class="sheet__title" tabindex="-1">${say("gym-over")}</h1>
      <p class="sheet__lead">${questions.length ? say("gym-over-lead") : say("gym-over-none")}</p>
      ${questions.length ? own(questions, language) : nothing}
      <p class="sheet__links">
        <a class="button" href=".">${say("gym-home")}</a>
        <button class="button button--quiet" type="button" @click=${() => go(-1)}>${say("gym-back")}</button>
        <button class="button button--quiet" type="button" @click=${clear}>${say("gym-clear")}</button>
      </p>
    </main>
  `;
}

/**
 * @param {Gym["questions"]} questions
 * @param {string} language
 */
function own(questions, language) {
  return html`
    <ol class="gym__own">
      ${questions.map(
        ({ problem, text }) => html`
          <li class="gym__one" lang=${language}>
            <p class="gym__told">${problem.says}</p>
            <p class="gym__asked">${text}</p>
          </li>`,
      )}
    </ol>
  `;
}
