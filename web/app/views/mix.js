// @ts-check
// What the questions of a meeting were like, in a line; of the set, and of nobody in it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { say } from "../words.js";

/** @import { Mix } from "../protocol.js" */

const KINDS = /** @type {const} */ ([
  "question",
  "closed",
  "leading",
  "advice",
  "statement",
  "multi",
  "edited",
]);

/** @param {Mix} mix */
export function mix(mix) {
  const found = KINDS.filter((kind) => mix[kind]);
  if (!found.length) return nothing;
  const parts = found.map((kind) => say(`mix.${kind}`, { count: mix[kind] }));
  return html`<span class="links__fact">${say("mix", { parts: parts.join(" · ") })}</span>`;
}
