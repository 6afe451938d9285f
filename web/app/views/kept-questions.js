// @ts-check
// What works on between meetings: questions that wait for somebody or for the set, and topics put by.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { once } from "../parts/button.js";
import { empty } from "../parts/drawing.js";
import { linked } from "../parts/linked.js";
import { rows } from "../parts/rows.js";
import { from, isPromise, isQuestion, isTopic } from "../set-page.js";
import { say } from "../words.js";

/** @import { KeptQuestion, SetPage } from "../protocol.js" */

/** @param {KeptQuestion} question */
const textOf = ({ text }) => text || say("questions-asked_aloud");

/** @typedef {{ page: SetPage, letGo: (kept: KeptQuestion) => void, wrong: (kept: KeptQuestion) => string }} KeptScene */

/**
 * What is kept, in parts: what each is called, how it is told whence it is, and what is in it.
 * @type {{ title: () => string, from: (whence: { name: string, meeting: string }) => string,
 *   has: (kept: KeptQuestion, me: string) => boolean }[]}
 */
const PARTS = [
  {
    title: () => say("set-kept-mine"),
    from: (whence) => say("set-kept-asked", whence),
    has: ({ owner, why }, me) => owner === me && why !== "open",
  },
  {
    title: () => say("set-kept-open"),
    from: (whence) => say("set-kept-asked", whence),
    has: ({ owner, why }, me) => owner === me && why === "open",
  },
  {
    title: () => say("set-kept-ours"),
    from: (whence) => say("set-kept-asked", whence),
    has: (kept) => !kept.owner && isQuestion(kept),
  },
  {
    title: () => say("topic-title"),
    from: (whence) => say("topic-from", whence),
    has: isTopic,
  },
];

/** @param {KeptScene} scene */
export function keptQuestions(scene) {
  const isEmpty = scene.page.kept.every(isPromise);
  return html`
    <section class="card" aria-labelledby="kept-title">
      <h2 class="card__title" id="kept-title" tabindex="-1">${say("set-kept")}</h2>
      ${isEmpty ? empty("kept", say("set-kept-none")) : nothing}
      ${PARTS.map((part) => some(scene, part))}
    </section>
  `;
}

/**
 * @param {KeptScene} scene
 * @param {typeof PARTS[0]} part
 */
function some(scene, part) {
  const { page } = scene;
  const kept = page.kept.filter((one) => part.has(one, page.me));
  if (!kept.length) return nothing;
  return html`
    <h3 class="card__subtitle">${part.title()}</h3>
    <ul class="kinds">
      ${rows(
        kept,
        (question) => question.id,
        (question) => one(scene, question, part.from(from(page, question))),
      )}
    </ul>
  `;
}

/**
 * @param {KeptScene} scene
 * @param {KeptQuestion} question
 * @param {string} fact
 */
function one({ letGo, wrong }, question, fact) {
  const trouble = wrong(question);
  return html`
    <li class="kinds__kind">
      <div class="kinds__words">
        <p class="kept__text">${linked(textOf(question))}</p>
        <p class="links__fact">${fact}</p>
        ${trouble ? html`<p class="field__wrong" role="alert">${trouble}</p>` : nothing}
      </div>
      <button class="button button--small button--quiet" type="button" aria-label=${say("set-kept-let_go-which", { question: textOf(question) })} @click=${once(() => letGo(question))}>${say("set-kept-let_go")}</button>
    </li>
  `;
}
