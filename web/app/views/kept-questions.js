// @ts-check
// The questions that work on between meetings: those somebody parked, and those left with the set.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { once } from "../parts/button.js";
import { rows } from "../parts/rows.js";
import { from, isPromise } from "../set-page.js";
import { say } from "../words.js";

/** @import { KeptQuestion, SetPage } from "../protocol.js" */

/** @param {KeptQuestion} question */
const textOf = ({ text }) => text || say("questions-asked_aloud");

/** @typedef {{ page: SetPage, letGo: (kept: KeptQuestion) => void, wrong: (kept: KeptQuestion) => string }} KeptScene */

/** @param {KeptScene} scene */
export function keptQuestions(scene) {
  const { page } = scene;
  const questions = page.kept.filter((one) => !isPromise(one));
  if (!questions.length) return nothing;
  const mine = questions.filter((question) => question.owner === page.me);
  const ours = questions.filter((question) => !question.owner);
  return html`
    <section class="card" aria-labelledby="kept-title">
      <h2 class="card__title" id="kept-title" tabindex="-1">${say("set-kept")}</h2>
      ${some(scene, say("set-kept-mine"), mine)}
      ${some(scene, say("set-kept-ours"), ours)}
    </section>
  `;
}

/**
 * @param {KeptScene} scene
 * @param {string} title
 * @param {KeptQuestion[]} questions
 */
function some(scene, title, questions) {
  if (!questions.length) return nothing;
  return html`
    <h3 class="card__subtitle">${title}</h3>
    <ul class="kinds">
      ${rows(
        questions,
        (question) => question.id,
        (question) => one(scene, question),
      )}
    </ul>
  `;
}

/**
 * @param {KeptScene} scene
 * @param {KeptQuestion} question
 */
function one({ page, letGo, wrong }, question) {
  const trouble = wrong(question);
  return html`
    <li class="kinds__kind">
      <div class="kinds__words">
        <p class="kept__text">${textOf(question)}</p>
        <p class="links__fact">${say("set-kept-asked", from(page, question))}</p>
        ${trouble ? html`<p class="field__wrong" role="alert">${trouble}</p>` : nothing}
      </div>
      <button class="button button--small button--quiet" type="button" aria-label=${say("set-kept-let_go-which", { question: textOf(question) })} @click=${once(() => letGo(question))}>${say("set-kept-let_go")}</button>
    </li>
  `;
}
