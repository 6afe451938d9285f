// @ts-check
// How a set talks: in a call of its own or in writing alone, and where its call is.

import { html } from "../../vendor/lit-html/lit-html.js";
import { form } from "../parts/form-between.js";
import { say } from "../words.js";

/** @import { SetScene } from "./set.js" */

/** @param {SetScene} scene */
export function talk(scene) {
  const { page, drafts } = scene;
  return html`
    <section class="card" aria-labelledby="talk-title">
      <h2 class="card__title" id="talk-title">${say("set-talk")}</h2>
      <p class="card__lead">${say("set-talk-lead")}</p>
      ${form(drafts.of("talk"), {
        act: "choose_talk",
        name: say("set-talk"),
        fields: [
          {
            name: "talks",
            label: say("set-talk-how"),
            kind: "choice",
            usual: String(page.talks),
            options: ["true", "false"].map((talks) => [talks, say(`set-talk-${talks}`)]),
          },
          {
            name: "call",
            label: say("set-talk-call"),
            hint: say("set-talk-call-hint"),
            usual: page.call,
          },
        ],
        label: say("set-language-save"),
        send: () => scene.ask("choose_talk", "talk"),
      })}
    </section>
  `;
}
