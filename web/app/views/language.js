// @ts-check
// The language of a set, which its coach chooses; it decides what the lens reads.

import { html } from "../../vendor/lit-html/lit-html.js";
import { form } from "../parts/form-between.js";
import { LANGUAGES } from "../protocol.js";
import { say } from "../words.js";

/** @import { SetScene } from "./set.js" */

/** @param {SetScene} scene */
export function language(scene) {
  const { page, drafts } = scene;
  return html`
    <section class="card" aria-labelledby="language-title">
      <h2 class="card__title" id="language-title">${say("set-language")}</h2>
      <p class="card__lead">${say("set-language-lead")}</p>
      ${form(drafts.of("language"), {
        act: "choose_language",
        name: say("set-language"),
        fields: [
          {
            name: "language",
            label: say("set-language-label"),
            kind: "choice",
            usual: page.language,
            options: LANGUAGES.map((key) => [key, say(`language-${key}`)]),
          },
        ],
        label: say("set-language-save"),
        send: () => scene.ask("choose_language", "language"),
      })}
    </section>
  `;
}
