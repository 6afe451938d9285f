// @ts-check
// What was done about seats, names and ways in: for all to see, the newest first.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { day, say } from "../words.js";

/** @import { Noted, SetPage } from "../protocol.js" */

const HOUSE = "house";

/** @param {SetPage} page */
export function noted(page) {
  if (!page.noted.length) return nothing;
  return html`
    <section class="card" aria-labelledby="noted-title">
      <h2 class="card__title" id="noted-title">${say("noted-title")}</h2>
      <details class="more">
        <summary>${say("noted-lead", { count: page.noted.length })}</summary>
        <ul class="links">
          ${[...page.noted]
            .reverse()
            .map(
              (note) =>
                html`<li class="links__row"><span>${words(page, note)}</span> <span class="links__fact">${day(note.at)}</span></li>`,
            )}
        </ul>
      </details>
    </section>
  `;
}

/**
 * @param {SetPage} page
 * @param {Noted} note
 */
function words(page, { what, by, member, was, role }) {
  return say(`noted-${what}`, {
    by: name(page, by),
    name: name(page, member),
    was,
    role,
    self: by === member ? "yes" : "no",
  });
}

/**
 * @param {SetPage} page
 * @param {string} id
 */
function name({ members, former }, id) {
  if (id === HOUSE) return say("noted-house");
  return [...members, ...former].find((one) => one.id === id)?.name ?? say("people-unknown");
}
