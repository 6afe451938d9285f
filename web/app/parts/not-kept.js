// @ts-check
// The word that a browser keeps nothing, and what that means for whoever uses it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** @param {boolean} isKeeping */
export function notKept(isKeeping) {
  if (isKeeping) return nothing;
  return html`<p class="notice notice--warning" role="status">${say("not-kept")}</p>`;
}
