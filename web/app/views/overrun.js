// @ts-check
// Says how much an airtime has overrun, and whose airtime it costs.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { clock } from "../clock.js";
import { stepOf } from "../meeting/now.js";
import { name } from "../people.js";
import { overrunOfAirtime } from "../time.js";
import { say } from "../words.js";

/** @import { Meeting } from "../protocol.js" */

const MINUTE_MS = 60_000;

/** @param {Meeting} m */
export function overrunNotice(m) {
  const lost = Math.floor(overrunOfAirtime(m, clock.now()) / MINUTE_MS);
  if (!lost) return nothing;
  const [payer] = m.presenters[stepOf(m).airtime];
  const words = payer
    ? say("pays", { name: name(m, payer), count: lost })
    : say("pays-nobody", { count: lost });
  return html`<p class="pays">${words}</p>`;
}
