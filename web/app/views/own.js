// @ts-check
// What is one's own alone: notes, what was not asked or not shown, a bid that was not chosen.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { linked } from "../parts/linked.js";
import { rows } from "../parts/rows.js";
import { MOST_OWN } from "../protocol.js";
import { isLearning, titleOf } from "../set-page.js";
import { say } from "../words.js";
import { unsent } from "./unsent.js";

/** @import { Own, SetPage } from "../protocol.js" */
/** @import { Unsent } from "../session/unsent.js" */

/**
 * @typedef {{ page: SetPage, letGo: (own: Own) => void, wrong: (own: Own) => string,
 *   unsent: readonly Unsent[], letGoDraft: (one: Unsent) => void }} OwnScene
 */

/** @param {OwnScene} scene */
export function ownThings(scene) {
  const own = scene.page.own.filter((one) => !isLearning(one));
  if (!own.length && !scene.unsent.length) return nothing;
  return html`
    <section class="card" aria-labelledby="own-title">
      <h2 class="card__title" id="own-title" tabindex="-1">${say("own-title")}</h2>
      <p class="card__lead">${say("own-lead")}</p>
      ${scene.page.own.length < MOST_OWN ? nothing : html`<p class="card__lead">${say("own-more", { count: MOST_OWN })}</p>`}
      ${drafts(scene)}
      <ul class="kinds">
        ${rows(
          own.toReversed(),
          (one) => one.id,
          (one) =>
            kept(
              scene,
              one,
              say(`own-why-${one.why}`, { meeting: titleOf(scene.page, one.meeting) }),
            ),
        )}
      </ul>
    </section>
  `;
}

/**
 * What was not sent yet: its meeting is where it can be.
 * @param {OwnScene} scene
 */
function drafts({ page, unsent: all, letGoDraft }) {
  if (!all.length) return nothing;
  return html`
    <ul class="kinds">
      ${rows(
        all,
        ({ number, name }) => `${number}/${name}`,
        (one) => html`
          <li class="kinds__kind">
            <div class="kinds__words">
              ${unsent(one.kind, one.written)}
              <p class="links__fact"><a href="sets/${page.set}/meetings/${one.number}">${say("tray-there", { meeting: one.title })}</a></p>
            </div>
            <button class="button button--small button--quiet" type="button" aria-label=${say("tray-let_go-which", { text: one.written[0] })} @click=${() => letGoDraft(one)}>${say("tray-let_go")}</button>
          </li>`,
      )}
    </ul>
  `;
}

/**
 * @param {OwnScene} scene
 * @param {Own} own
 * @param {string} fact
 */
export function kept({ letGo, wrong }, own, fact) {
  const trouble = wrong(own);
  return html`
    <li class="kinds__kind">
      <div class="kinds__words">
        <p class="kept__text">${linked(own.text)}</p>
        <p class="links__fact">${fact}</p>
        ${trouble ? html`<p class="field__wrong" role="alert">${trouble}</p>` : nothing}
      </div>
      <button class="button button--small button--quiet" type="button" aria-label=${say("set-kept-let_go-which", { question: own.text })} @click=${() => letGo(own)}>${say("set-kept-let_go")}</button>
    </li>
  `;
}
