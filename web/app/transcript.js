// @ts-check
// Entries as lines to read: when, who, and what, with a heading where a phase begins.

import { saidOf } from "./happened.js";
import { name } from "./people.js";
import { changeOf, isStruck } from "./said.js";
import { list, say } from "./words.js";

/** @import { Entry, Meeting } from "./protocol.js" */

/**
 * `mark` says that the words were changed afterwards, or struck out.
 * @typedef {{ seq: number, at: number, kind: string, who: string, text: string, heading: boolean,
 *   mark: string }} Line
 */

/** What is noted for somebody is told of them, whoever noted it. */
const OF_SOMEBODY = [
  ...["turn_spoken", "turn_skipped", "floor_answered", "reported_back", "asked_aloud"],
];
const SILENT_AUTHORS = [
  ...["phase_began", "veiled", "revealed", "round_closed", "chair_taken", "promised"],
  ...OF_SOMEBODY,
];

/**
 * What became afterwards of the words in an entry.
 * @param {Entry} entry
 * @param {Meeting} end
 */
export function markOf({ act, event }, end) {
  const ids = event.type === "revealed" ? event.items.map(({ id }) => id) : [act];
  const marks = ids.map((id) => (isStruck(end, id) ? say("struck") : changeOf(end, id)));
  return list([...new Set(marks.filter(Boolean))]);
}

/**
 * The line of an entry, given the meeting right after it, right before it, and as it is at the end.
 * @param {Meeting} m
 * @param {Entry} entry
 * @param {Meeting} before
 * @param {Meeting} end
 * @returns {Line}
 */
export function line(m, entry, before, end) {
  const kind = entry.event.type;
  return {
    seq: entry.seq,
    at: entry.at,
    kind,
    who: entry.by === "house" || SILENT_AUTHORS.includes(kind) ? "" : name(m, entry.by),
    text: saidOf(m, entry.event, before).filter(Boolean).join("\n"),
    heading: kind === "phase_began",
    mark: markOf(entry, end),
  };
}
