// @ts-check
// One entry further: what each event changes in the meeting.  Twin of server/domain/meeting/fold.py.

import { EFFECTS, START } from "../protocol.js";
import { AGREEING } from "./agreeing.js";
import { CHAIR } from "./chair.js";
import { COMING } from "./coming.js";
import { CORRECTING, posted } from "./correcting.js";
import { DRAFTING } from "./drafting.js";
import { apply } from "./effects.js";
import { ENTRIES } from "./entries.js";
import { HIDDEN } from "./hidden.js";
import { LANDING } from "./landing.js";
import { MOVING } from "./moving.js";
import { ROUNDS } from "./rounds.js";
import { STAGE } from "./stage.js";
import { TALKING } from "./talking.js";
import { TURN_TAKING } from "./turn-taking.js";

/** @import { Entry, Meeting } from "../protocol.js" */

/** @typedef {Record<string, (m: Meeting, e: any, entry: Entry) => Meeting>} Changes */

/**
 * What is changed by hand; all else is data, in EFFECTS.
 * @type {Changes}
 */
export const CHANGES = {
  ...COMING,
  ...ENTRIES,
  ...MOVING,
  ...CHAIR,
  ...ROUNDS,
  ...TURN_TAKING,
  ...HIDDEN,
  ...TALKING,
  ...DRAFTING,
  ...AGREEING,
  ...LANDING,
  ...STAGE,
  ...CORRECTING,
};

/**
 * Take the meeting one entry further; the entry must be the next one.
 * @param {Meeting} meeting
 * @param {Entry} entry
 * @returns {Meeting}
 */
export function evolve(meeting, entry) {
  const { event, seq } = entry;
  const effect = EFFECTS[event.type];
  const after = effect ? apply(meeting, entry, effect) : CHANGES[event.type](meeting, event, entry);
  return { ...posted(after, entry), seq };
}

/**
 * Take a meeting through many entries, in order.
 * @param {Entry[]} entries
 * @param {Meeting} start
 */
export function fold(entries, start = START) {
  return entries.reduce(evolve, start);
}
