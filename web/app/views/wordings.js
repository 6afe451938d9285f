// @ts-check
// How the problem of a whole set was worded in its meetings: what stands of it, and the way to that.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { linked } from "../parts/linked.js";
import { path, standing } from "../wordings.js";
import { say } from "../words.js";

/** @import { Wording } from "../protocol.js" */

/** @typedef {(one: Wording) => { name: string, meeting: string }} From who said it, and where; "" if that is not known here */

/**
 * What stands now is large; the way by which it came to that unfolds, oldest first.
 * @param {readonly Wording[]} wordings oldest first
 * @param {From} from
 */
export function asWorded(wordings, from) {
  const now = standing(wordings);
  return html`
    ${now.map((one) => large(one, from))}
    ${now.length < wordings.length ? folded(wordings, from) : nothing}
  `;
}

/**
 * @param {Wording} one
 * @param {From} from
 */
function large(one, from) {
  const { name, meeting } = from(one);
  return html`
    <div>
      <h3 class="problem__now">${say(`wording-${one.said}`)}</h3>
      <p class="problem__text">${linked(one.text)}</p>
      <p class="links__fact">${meeting ? say("wording-from", { name, meeting }) : name}</p>
    </div>
  `;
}

/**
 * @param {readonly Wording[]} wordings
 * @param {From} from
 */
function folded(wordings, from) {
  return html`
    <details class="more">
      <summary>${say("wording-path")}</summary>
      ${path(wordings).map((part) => inMeeting(part, from))}
    </details>
  `;
}

/**
 * @param {Wording[]} part
 * @param {From} from
 */
function inMeeting(part, from) {
  const { meeting } = from(part[0]);
  return html`
    ${meeting ? html`<h3 class="card__subtitle">${meeting}</h3>` : nothing}
    <ul class="lines">${part.map((one) => step(one, from(one).name))}</ul>
  `;
}

/**
 * @param {Wording} one
 * @param {string} name
 */
function step({ said, text }, name) {
  return html`
    <li>
      <p class="line__text">${linked(text)}</p>
      <p class="links__fact">${say("wording-by", { said: say(`wording-${said}`), name })}</p>
    </li>
  `;
}
