// @ts-check
// A replay: the bands and marks of its track, where the next mark is, and how long a moment stays.

import { isTold } from "./story.js";

/** @import { Entry } from "./protocol.js" */
/** @import { Line } from "./transcript.js" */

/** A phase as a part of the track. @typedef {{ seq: number, title: string, length: number }} Band */

/** @typedef {"question" | "lead" | "reveal" | "commitment"} Kind of a mark */

/** What is marked on the track, and as what. @type {Record<string, Kind>} */
const MARKS = {
  question_asked: "question",
  asked_aloud: "question",
  floor_taken: "lead",
  revealed: "reveal",
  committed: "commitment",
};

export const SPEEDS = [1, 2, 4];

/** How long somebody needs to take in what is told; what merely happened passes by. */
const TOLD_MS = { least: 1800, most: 5000 };
const PASSING_MS = { least: 150, most: 500 };

/**
 * The moments that are marked, in their order.
 * @param {Entry[]} entries
 */
export function marks(entries) {
  return entries.flatMap(({ seq, event }) => {
    const kind = MARKS[event.type];
    return kind ? [{ seq, kind }] : [];
  });
}

/**
 * The phases as parts of the track: where each begins, and how many moments it has.
 * @param {Line[]} lines
 * @param {string} opening what stands before the first phase
 * @returns {Band[]}
 */
export function bands(lines, opening) {
  const begun = lines.filter(({ heading }) => heading);
  const all = begun.map(({ seq, text }) => ({ seq, title: text }));
  if (lines.length && !lines[0].heading) all.unshift({ seq: 1, title: opening });
  const ends = [...all.slice(1).map(({ seq }) => seq), lines.length + 1];
  return all.map((band, at) => ({ ...band, length: ends[at] - band.seq }));
}

/**
 * The phase of a moment.
 * @param {Band[]} bands
 * @param {number} seq
 */
export function bandAt(bands, seq) {
  return bands.findLast((band) => band.seq <= seq) ?? bands[0];
}

/**
 * The place of the next of some moments, or of the one before; the last, or the first, where there
 * is none.
 * @param {readonly { seq: number }[]} moments
 * @param {number} from
 * @param {1 | -1} way
 * @param {number} length
 */
export function beyond(moments, from, way, length) {
  const found =
    way > 0
      ? moments.find(({ seq }) => seq > from)?.seq
      : moments.findLast(({ seq }) => seq < from)?.seq;
  return found ?? (way > 0 ? length : 1);
}

/**
 * How many ms a moment stays while it is played: as long as it took till the next, but no idle time.
 * @param {Entry} entry
 * @param {Entry | undefined} next
 * @param {number} speed
 */
export function staysFor(entry, next, speed) {
  const { least, most } = isTold(entry) ? TOLD_MS : PASSING_MS;
  const took = next ? next.at - entry.at : least;
  return Math.min(Math.max(took, least), most) / speed;
}

/**
 * Some rows around one of them, and how many are left out on either side.
 * @template T
 * @param {readonly T[]} all
 * @param {number} at
 * @param {number} around
 */
export function around(all, at, around) {
  const from = Math.max(0, Math.min(at - around, all.length - 2 * around - 1));
  const shown = all.slice(from, from + 2 * around + 1);
  return { shown, before: from, after: all.length - from - shown.length };
}

/**
 * Where the address asks to be: at a moment of the replay, if at any, with everything or without.
 * @param {string} fragment such as "#12", "#all" or "#12,all"
 * @param {number} length
 */
export function placeOf(fragment, length) {
  const said = fragment.slice(1).split(",");
  const moment = Number(said.find((part) => /^\d+$/.test(part)) ?? 0);
  return { seq: Math.min(moment, length), all: said.includes("all") };
}

/**
 * What follows the address of the page, for a place within it.
 * @param {{ seq: number, all: boolean }} place
 */
export function fragmentOf({ seq, all }) {
  return `#${[seq || "", all ? "all" : ""].filter(Boolean).join(",")}`;
}
