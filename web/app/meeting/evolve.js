// @ts-check
// One entry further: what each event changes in the meeting.  Twin of server/domain/evolve/.

import { START } from "../protocol.js";
import { CHAIRING } from "./chairing.js";
import { HOUSE } from "./house.js";
import { ONESELF } from "./oneself.js";
import { ROUNDS } from "./rounds.js";
import { TALKING } from "./talking.js";

/** @import { Entry, Meeting } from "../protocol.js" */

/** @typedef {Record<string, (m: Meeting, e: any, entry: Entry) => Meeting>} Changes */

/** @type {Changes} */
export const CHANGES = { ...HOUSE, ...CHAIRING, ...ROUNDS, ...TALKING, ...ONESELF };

/**
 * Take the meeting one entry further; the entry must be the next one.
 * @param {Meeting} meeting
 * @param {Entry} entry
 * @returns {Meeting}
 */
export function evolve(meeting, entry) {
  return { ...CHANGES[entry.event.type](meeting, entry.event, entry), seq: entry.seq };
}

/**
 * Take a meeting through many entries, in order.
 * @param {Entry[]} entries
 * @param {Meeting} start
 */
export function fold(entries, start = START) {
  return entries.reduce(evolve, start);
}
