// @ts-check
// What is gone of a meeting that was put back to an earlier copy, to be read and kept elsewhere.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { later } from "../later.js";
import { linked } from "../parts/linked.js";
import { load, say } from "../words.js";

/** @import { Gone } from "../session/put-back.js" */
/** @import { Scene } from "./scene.js" */

/** It hardly ever happens, and is told as in a transcript, in the words of that page. */
const transcript = later(async () => {
  const [told] = await Promise.all([import("../transcript.js"), load("transcript")]);
  return told;
});

/** @param {Scene} scene */
export function putBack({ session }) {
  const { gone } = session.putBack;
  const told = transcript();
  if (!told) return nothing;
  return html`
    <section class="notice notice--warning put-back" role="alert">
      <p>${say("put_back", { count: gone.length })}</p>
      <details>
        <summary>${say("put_back-show")}</summary>
        <ul class="put-back__list">${gone.map((one) => what(one, told))}</ul>
      </details>
      <button class="button button--small" type="button" @click=${() => session.putBack.done()}>${say("put_back-done")}</button>
    </section>
  `;
}

/**
 * @param {Gone} one
 * @param {Pick<typeof import("../transcript.js"), "line">} told
 */
function what({ before, meeting, entry }, { line }) {
  const { who, text } = line(meeting, entry, before, meeting);
  return html`<li class="put-back__item">${who ? html`<strong>${who}</strong> ` : nothing}<span>${linked(text)}</span></li>`;
}
