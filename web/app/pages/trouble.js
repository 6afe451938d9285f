// @ts-check
// The page for when somebody cannot come in: why, and what they can do.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { go } from "../going.js";
import { forget } from "../seats.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { pasting } from "./pasting.js";

/** @import { Held } from "../seats.js" */

/** What is said first, where that is something else than that one cannot come in. @type {Record<string, () => string>} */
const TITLES = {
  key_unknown: () => say("trouble-incomplete"),
  key_replaced: () => say("trouble-replaced"),
  meeting_cancelled: () => say("trouble-cancelled"),
  set_deleted: () => say("trouble-deleted"),
  awaits_consent: () => say("trouble-consent"),
};

/** What is so for good: to try again changes nothing. */
const FINAL = ["meeting_cancelled", "set_deleted", "reads_no_meeting"];

/** What is said where a link is all that is missing; then it can be pasted. @type {Record<string, () => string>} */
const PASTED = {
  key_unknown: () => say("paste-whole"),
  key_replaced: () => say("paste-newer"),
  not_seated: () => say("paste-any"),
  no_such_set: () => say("paste-any"),
  no_such_page: () => say("paste-any"),
};

/** What is over for whoever had a seat: they may have it off their list. */
const OVER = ["set_deleted", "no_such_set", "seat_revoked"];

/** What somebody cannot come into, and why; `seat` was theirs. @typedef {{ code: string, set?: string, seat?: Held }} Trouble */

/**
 * @param {HTMLElement} container
 * @param {Trouble} what
 */
export function trouble(container, what) {
  troubleOn(new Page(container, () => nothing), what);
}

/**
 * Say it in the place of all that a page has shown.
 * @param {Page} page
 * @param {Trouble} what
 */
export function troubleOn(page, what) {
  const box = pasting(() => page.draw());
  page.view = () => troubleView(what, box);
  page.draw();
}

/**
 * @param {Trouble} what
 * @param {(lead: string) => unknown} box
 */
function troubleView({ code, set, seat }, box) {
  // Whoever had a seat in it knows that there was such a set: their link is whole.
  const isGone = seat !== undefined && code === "no_such_set";
  const lead = isGone ? "" : PASTED[code]?.();
  return html`
    <main class="sheet">
      <h1 class="sheet__title">${TITLES[code]?.() ?? say("trouble-title")}</h1>
      <p class="sheet__lead">${isGone ? say("trouble-gone") : say(`refusal-${code}`)}</p>
      ${seat && code === "not_seated" ? html`<p>${say("trouble-kept")}</p>` : nothing}
      ${lead ? html`<section class="card">${box(lead)}</section>` : nothing}
      <p class="sheet__links">
        ${lead || FINAL.includes(code) ? nothing : html`<button class="button" type="button" @click=${() => location.reload()}>${say("trouble-again")}</button>`}
        ${set && code !== "set_deleted" ? html`<a class="button button--quiet" href="sets/${set}">${say("trouble-set")}</a>` : nothing}
        ${seat && OVER.includes(code) ? html`<button class="button button--quiet" type="button" @click=${() => letGo(seat)}>${say("trouble-forget")}</button>` : nothing}
        <a class="button button--quiet" href=".">${say("trouble-home")}</a>
      </p>
    </main>
  `;
}

/** @param {Held} seat */
function letGo(seat) {
  forget(seat);
  go(".");
}
