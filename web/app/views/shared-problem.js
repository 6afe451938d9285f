// @ts-check
// The problem of a whole set, on its page: as it stands, the way by which it came to that, and its end.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { small } from "../parts/button.js";
import { wrongOf } from "../parts/form.js";
import { from } from "../set-page.js";
import { say } from "../words.js";
import { asWorded } from "./wordings.js";

/** @import { SetScene } from "./set.js" */

/** What stands for a form of the act that settles it. */
const SETTLE = "settle";

/** @param {SetScene} scene */
export function sharedProblem(scene) {
  const { page } = scene;
  if (!page.wordings.length) return nothing;
  return html`
    <section class="card problem" aria-labelledby="shared-title">
      <h2 class="card__title" id="shared-title">${say("problem-shared")}</h2>
      ${asWorded(page.wordings, (one) => from(page, one))}
      ${page.role === "coach" ? settling(scene) : nothing}
    </section>
  `;
}

/**
 * Whoever leads the set says that it is settled, and is asked once more.
 * @param {SetScene} scene
 */
function settling(scene) {
  const trouble = wrongOf(scene.drafts.of(SETTLE));
  const settle = () => confirm(say("wording-settle-sure")) && scene.ask("settle_problem", SETTLE);
  return html`
    ${trouble ? html`<p class="field__wrong" role="alert">${trouble}</p>` : nothing}
    ${small(say("wording-settle"), settle)}
  `;
}
