// @ts-check
// What is wrong with the connection, or with the service behind it, and what is safe.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isOutdated } from "../bringing.js";
import { small } from "../parts/button.js";
import { say } from "../words.js";

/** @import { Scene } from "./scene.js" */

const TROUBLES = new Set(["lost", "unsaving", "ending"]);

/** @param {Scene} scene */
export function connectionNotice({ session: { connectionState: state, unanswered } }) {
  if (isOutdated()) return renewed();
  if (!TROUBLES.has(state)) return nothing;
  return html`<p class="notice notice--warning" role="status">
    ${say(`connection-${state}-long`)}
    ${unanswered ? say("connection-kept", { count: unanswered }) : nothing}
  </p>`;
}

/** The service is another than that which this page came from: what comes later is gone. */
function renewed() {
  const again = small(say("connection-again"), () => location.reload());
  return html`<div class="notice notice--warning" role="status"><p>${say("connection-renewed")}</p>${again}</div>`;
}
