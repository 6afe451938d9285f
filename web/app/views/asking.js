// @ts-check
// Who asks to come in: seen by all, so that nobody waits unseen; the coach lets them in with a press.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { looksAfter } from "../hosting.js";
import { once } from "../parts/button.js";
import { wrongOf } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { say } from "../words.js";
import { notThese } from "./alike.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { AtTheDoor, SetPage } from "../protocol.js" */

/**
 * @typedef {{ page: SetPage, drafts: Drafts, ask: (type: "admit" | "turn_away", form: string,
 *   fields: Record<string, string | number>) => unknown }} AskingScene
 */

/** @param {AskingScene} scene */
export function asking(scene) {
  const { page } = scene;
  if (!page.asking.length) return nothing;
  return html`
    <section class="notice" role="status" aria-label=${say("asking-title")}>
      <ul>
        ${rows(
          page.asking,
          ({ id }) => id,
          (one) => waiting(scene, one),
        )}
      </ul>
    </section>
  `;
}

/**
 * @param {AskingScene} scene
 * @param {AtTheDoor} one
 */
function waiting(scene, { id, name, at, returns, alike = [] }) {
  // Whom one saw, one lets in: they may have asked otherwise since.
  const answer = (/** @type {"admit" | "turn_away"} */ type) =>
    once(() => scene.ask(type, `${type}-${id}-${at}`, { member: id, at }));
  const wrong =
    wrongOf(scene.drafts.of(`admit-${id}-${at}`)) ||
    wrongOf(scene.drafts.of(`turn_away-${id}-${at}`));
  const words = say(returns ? "asking-back" : "asking-in", { name });
  const wasIn = !returns && scene.page.former.some((one) => one.name === name);
  // Back to a seat a coach alone lets anybody.
  const isMine = returns ? scene.page.role === "coach" : looksAfter(scene.page);
  return html`
    <li class="form__buttons">
      <span>${words} ${notThese(scene.page.members, alike)}${wasIn ? say("asking-former") : nothing}</span>
      ${wrong ? html`<span class="field__wrong" role="alert">${wrong}</span>` : nothing}
      ${
        isMine
          ? html`<span class="form__buttons">
              <button class="button button--small" type="button" aria-label=${say("asking-admit-who", { name })} @click=${answer("admit")}>${say("asking-admit")}</button>
              <button class="button button--small button--quiet" type="button" aria-label=${say("asking-refuse-who", { name })} @click=${answer("turn_away")}>${say("asking-refuse")}</button>
            </span>`
          : nothing
      }
    </li>
  `;
}
