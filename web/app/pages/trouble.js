// @ts-check
// The page for when somebody cannot come in: why, and what they can do.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { pasting } from "./pasting.js";

/** What is said first, where that is something else than that one cannot come in. @type {Record<string, () => string>} */
const TITLES = {
  key_unknown: () => say("trouble-incomplete"),
  key_replaced: () => say("trouble-replaced"),
  meeting_cancelled: () => say("trouble-cancelled"),
  set_deleted: () => say("trouble-deleted"),
};

/** What is so for good: to try again changes nothing. */
const FINAL = ["meeting_cancelled", "set_deleted"];

/** What is said where a link is all that is missing; then it can be pasted. @type {Record<string, () => string>} */
const PASTED = {
  key_unknown: () => say("paste-whole"),
  key_replaced: () => say("paste-newer"),
  not_seated: () => say("paste-any"),
  no_such_set: () => say("paste-any"),
  no_such_page: () => say("paste-any"),
};

/**
 * @param {HTMLElement} container
 * @param {{ code: string, set?: string }} what
 */
export function trouble(container, { code, set }) {
  const box = pasting(() => page.draw());
  const page = new Page(container, () => troubleView(code, set, box));
  page.draw();
}

/**
 * @param {string} code
 * @param {string | undefined} set
 * @param {(lead: string) => unknown} box
 */
function troubleView(code, set, box) {
  const lead = PASTED[code]?.();
  return html`
    <main class="sheet">
      <h1 class="sheet__title">${TITLES[code]?.() ?? say("trouble-title")}</h1>
      <p class="sheet__lead">${say(`refusal-${code}`)}</p>
      ${lead ? html`<section class="card">${box(lead)}</section>` : nothing}
      <p class="sheet__links">
        ${lead || FINAL.includes(code) ? nothing : html`<button class="button" type="button" @click=${() => location.reload()}>${say("trouble-again")}</button>`}
        ${set && code !== "set_deleted" ? html`<a class="button button--quiet" href="/sets/${set}">${say("trouble-set")}</a>` : nothing}
        <a class="button button--quiet" href="/">${say("trouble-home")}</a>
      </p>
    </main>
  `;
}
