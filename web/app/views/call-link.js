// @ts-check
// The way into the call in which a set talks.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/**
 * Opens beside the page; nothing where the set has no call.
 * @param {string} address
 */
export function callLink(address) {
  if (!address) return nothing;
  return html`<a class="button button--quiet" href=${address} target="_blank" rel="noopener noreferrer">${say("call")}</a>`;
}
