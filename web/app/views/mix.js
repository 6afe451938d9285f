// @ts-check
// What the questions of a meeting were like, in a line; of the set, and of nobody in it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { KINDS } from "../protocol.js";
import { say } from "../words.js";

/** @import { Mix } from "../protocol.js" */

/** What is told, in this order; what no lens looked at says nothing of how the set asks. */
const TOLD = /** @type {const} */ ([...KINDS.filter((kind) => kind !== "unread"), "edited"]);

/** @param {Mix} mix */
export function mix(mix) {
  const found = TOLD.filter((kind) => mix[kind]);
  if (!found.length) return nothing;
  const parts = found.map((kind) => say(`mix-${kind}`, { count: mix[kind] }));
  return html`<span class="links__fact">${say("mix", { parts: parts.join(" · ") })}</span>`;
}
