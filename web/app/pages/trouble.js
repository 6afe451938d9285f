// @ts-check
// The page for when somebody cannot come in: why, and what they can do.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { render } from "../translated.js";
import { say } from "../words.js";

/**
 * @param {HTMLElement} container
 * @param {{ code: string, set?: string }} what
 */
export function trouble(container, { code, set }) {
  render(
    html`
      <main class="sheet">
        <h1 class="sheet__title">${say("trouble-title")}</h1>
        <p class="sheet__lead">${say(`refusal-${code}`)}</p>
        <p class="sheet__links">
          <button class="button" type="button" @click=${() => location.reload()}>${say("trouble-again")}</button>
          ${set ? html`<a class="button button--quiet" href="/sets/${set}">${say("trouble-set")}</a>` : nothing}
          <a class="button button--quiet" href="/">${say("trouble-home")}</a>
        </p>
      </main>
    `,
    container,
  );
}
