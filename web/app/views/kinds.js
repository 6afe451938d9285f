// @ts-check
// How the set asks, as a picture: what its questions were like, of all together and of nobody in it.

import { html } from "../../vendor/lit-html/lit-html.js";
import { mixOf } from "../panel.js";
import { say } from "../words.js";
import { bars } from "./bars.js";

/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function kinds({ meeting }) {
  const found = mixOf(meeting);
  if (!found) return html`<p class="floor__note">${say("picture-early")}</p>`;
  const counts = Object.entries(found).map(
    ([kind, count]) => /** @type {[string, number]} */ ([say(`panel-mix-${kind}`), count]),
  );
  return html`<div class="balance">${bars(say("panel-mix"), counts)}</div>`;
}
