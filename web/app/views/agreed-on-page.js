// @ts-check
// On the page of a set: what it agreed on, and who does what in its next meeting.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { linked } from "../parts/linked.js";
import { say } from "../words.js";

/** @import { SetPage } from "../protocol.js" */

/** @param {SetPage} page */
export function agreedOnPage({ agreements }) {
  const points = agreements.filter(({ text }) => text);
  if (!points.length) return nothing;
  return html`
    <section class="card" aria-labelledby="agreed-title">
      <h2 class="card__title" id="agreed-title">${say("agreed-title")}</h2>
      <ul class="kinds">${points.map(({ text }) => html`<li class="agreed__text">${linked(text)}</li>`)}</ul>
    </section>
  `;
}

/** @param {SetPage} page */
export function partsOnPage({ next_parts, members }) {
  return next_parts.map(({ part, member }) => {
    const name = members.find(({ id }) => id === member)?.name;
    return name ? html`<p class="links__fact">${say("parts-known", { part, name })}</p>` : nothing;
  });
}
