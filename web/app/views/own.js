// @ts-check
// What is one's own alone: notes, private learning, what was not shown, a bid that was not chosen.

import { repeat } from "/vendor/lit-html/directives/repeat.js";
import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** @import { Own, SetPage } from "../protocol.js" */

/** @typedef {{ page: SetPage, letGo: (own: Own) => void, wrong: (own: Own) => string }} OwnScene */

/** @param {OwnScene} scene */
export function ownThings(scene) {
  return html`
    <section class="card" aria-labelledby="own-title">
      <h2 class="card__title" id="own-title" tabindex="-1">${say("own-title")}</h2>
      <p class="card__lead">${say("own-lead")}</p>
      <ul class="kinds">
        ${repeat(
          scene.page.own.toReversed(),
          (own) => own.id,
          (own) => one(scene, own),
        )}
      </ul>
    </section>
  `;
}

/**
 * @param {OwnScene} scene
 * @param {Own} own
 */
function one({ page, letGo, wrong }, own) {
  const meeting = page.meetings[own.meeting - 1]?.title ?? "";
  const trouble = wrong(own);
  return html`
    <li class="kinds__kind">
      <div class="kinds__words">
        <p class="kept__text">${own.text}</p>
        <p class="links__fact">${say(`own-why-${own.why}`, { meeting })}</p>
        ${trouble ? html`<p class="field__wrong" role="alert">${trouble}</p>` : nothing}
      </div>
      <button class="button button--small button--quiet" type="button" aria-label=${say("set-kept-let_go-which", { question: own.text })} @click=${() => letGo(own)}>${say("set-kept-let_go")}</button>
    </li>
  `;
}
