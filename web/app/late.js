// @ts-check
// What somebody was still writing when a round was revealed: they say whether it is to be sent.

import { hides, kindOf, openRound } from "./meeting/now.js";
import { LEVELS } from "./protocol.js";

/** @import { Drafts } from "./drafts.js" */
/** @import { Meeting, Round } from "./protocol.js" */

/**
 * The texts that a person may write in a round, by their slots.
 * @param {Round} round
 */
export function slotsOf(round) {
  return round.purpose === "learning" ? LEVELS : [""];
}

/**
 * The name of the draft of one text.
 * @param {Round} round
 * @param {string} slot
 */
export function draftOf(round, slot = "") {
  return `write-${round.id}${slot && `-${slot}`}`;
}

/**
 * The names of the drafts that hold something, though the round that is open was just revealed.
 * @param {Meeting} m
 * @param {string} me
 * @param {Drafts} drafts
 */
export function late(m, me, drafts) {
  const round = openRound(m);
  if (!round || !hides(kindOf(round)) || round.revealed === null) return [];
  const told = (/** @type {string} */ slot) =>
    round.items.some((item) => item.by === me && item.slot === slot && item.text);
  return slotsOf(round)
    .filter((slot) => !told(slot))
    .map((slot) => draftOf(round, slot))
    .filter((name) => (drafts.of(name).values.text ?? "").trim());
}
