// @ts-check
// What the questions of a meeting were like, in a line; of the set, and of nobody in it.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { KINDS } from "../protocol.js";
import { say } from "../words.js";

/** @import { Mix } from "../protocol.js" */

/** What is counted, in this order; what no lens looked at says nothing of how the set asks. */
const COUNTED = /** @type {const} */ ([...KINDS.filter((kind) => kind !== "unread"), "edited"]);

/** @param {Mix} mix */
export function mix(mix) {
  const found = COUNTED.filter((kind) => mix[kind]);
  if (!found.length) return nothing;
  const parts = found.map((kind) => say(`mix-${kind}`, { count: mix[kind] }));
  return html`<span class="links__fact">${say("mix", { parts: parts.join(" · ") })}</span>`;
}
