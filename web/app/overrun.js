// @ts-check
// Says how much an airtime has overrun, and whose airtime it costs.

import { stepOf } from "./meeting/now.js";
import { names } from "./people.js";
import { overrunOfAirtime } from "./time.js";
import { say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

const MINUTE_MS = 60_000;

/**
 * In whole minutes; empty before the first is over.
 * @param {Meeting} m
 * @param {number} now ms since 1970
 */
export function overrun(m, now) {
  const lost = Math.floor(overrunOfAirtime(m, now) / MINUTE_MS);
  if (!lost) return "";
  const payers = names(m, m.presenters[stepOf(m).airtime]);
  return payers ? say("pays", { name: payers, count: lost }) : say("pays-nobody", { count: lost });
}
