// @ts-check
// How the problem of a whole set was worded over its meetings, and what of that stands now.

/** @import { Wording } from "./protocol.js" */

/** What replaces what: the last of each kind stands. @type {Wording["said"][][]} */
const KINDS = [["problem", "reframed"], ["key_question"], ["goal"]];

/**
 * What stands of the problem: as it was said last, with its question and its goal; what was told in
 * several parts in one meeting stands with all of them.
 * @param {readonly Wording[]} wordings oldest first
 * @returns {Wording[]}
 */
export function standing(wordings) {
  return KINDS.flatMap((kinds) => {
    const all = wordings.filter(({ said }) => kinds.includes(said));
    const last = all.at(-1);
    if (last?.said !== "problem") return last ? [last] : [];
    return all.filter(({ said, meeting }) => said === "problem" && meeting === last.meeting);
  });
}

/**
 * The way by which it was worded, in parts: a meeting each, oldest first.
 * @param {readonly Wording[]} wordings oldest first
 * @returns {Wording[][]}
 */
export function path(wordings) {
  const meetings = [...new Set(wordings.map(({ meeting }) => meeting))];
  return meetings.map((number) => wordings.filter(({ meeting }) => meeting === number));
}
