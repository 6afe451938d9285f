// @ts-check
// What a set calls its people and itself, which its coach says; and how that sounds.

import { html } from "../../vendor/lit-html/lit-html.js";
import { PEOPLE } from "../called.js";
import { form } from "../parts/form-between.js";
import { CALLED_MAX } from "../templates.js";
import { packOf, say } from "../words.js";

/** @import { SetScene } from "./set.js" */

const FORM = "people";

/** @param {SetScene} scene */
export function setPeople(scene) {
  const { page, drafts } = scene;
  const { values } = drafts.of(FORM);
  const [coach, presenter, member, group] = PEOPLE.map(
    (one) => values[`called.${one}`] ?? page.called[one],
  );
  const pack = packOf("set", true, { coach, presenter, member, group });
  return html`
    <section class="card" aria-labelledby="called-title">
      <h2 class="card__title" id="called-title">${say("set-people")}</h2>
      <p class="card__lead">${say("set-people-lead")}</p>
      ${form(drafts.of(FORM), {
        act: "call_people",
        name: say("set-people"),
        fields: PEOPLE.map((one) => ({
          name: `called.${one}`,
          label: say(`called-${one}-label`),
          hint: say("set-people-hint", { word: say(`called-${one}`) }),
          usual: page.called[one],
          most: CALLED_MAX,
        })),
        hints: [say("called-example", {}, pack)],
        label: say("set-language-save"),
        send: () => scene.ask("call_people", FORM),
      })}
    </section>
  `;
}
