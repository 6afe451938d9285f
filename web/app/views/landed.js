// @ts-check
// What landed, told at the close: each question, whose it was, and thanks.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { linked } from "../parts/linked.js";
import { avatar } from "../parts/person.js";
import { member, name } from "../people.js";
import { questionText } from "../said.js";
import { landedIn } from "../to-show.js";
import { list, say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function landed({ meeting }) {
  const all = landedIn(meeting);
  if (!all.length) return nothing;
  const names = [...new Set(all.map(({ by }) => name(meeting, by)))];
  return html`
    <section class="card landed" aria-labelledby="landed-title">
      <h2 class="card__title" id="landed-title">${say("landed-title")}</h2>
      <ul class="lines">
        ${all.map((q) => {
          const who = member(meeting, q.by);
          return html`
            <li class="line">
              ${avatar(who)}
              <div class="line__body">
                <p class="line__who">${who.name}</p>
                <p class="line__text">${linked(questionText(meeting, q))}</p>
              </div>
            </li>`;
        })}
      </ul>
      <p class="card__lead">${say("landed-thanks", { names: list(names) })}</p>
    </section>
  `;
}
