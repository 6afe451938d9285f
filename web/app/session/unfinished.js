// @ts-check
// Texts that somebody was still writing when a round was revealed: they say whether to send them.

import { hides, kindOf, openRound, openRounds } from "../meeting/going-on.js";
import { LEVELS } from "../protocol.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Meeting, Round } from "../protocol.js" */

/**
 * The texts that a person may write in a round, by their slots.
 * @param {Round} round
 */
export function slotsOf(round) {
  if (round.purpose === "learning") return LEVELS;
  return Array.from({ length: round.texts }, (_, at) => (at ? String(at + 1) : ""));
}

/**
 * Which of somebody's texts in a round it is, from 1.
 * @param {string} slot
 */
export function placeOf(slot) {
  return Number(slot || 1);
}

/**
 * The name of the draft of one text.
 * @param {Round} round
 * @param {string} slot
 */
export function draftName(round, slot = "") {
  return `write-${round.id}${slot && `-${slot}`}`;
}

/**
 * Who sees a learning unless its author says otherwise: what is about oneself, nobody else.
 * @param {string} level
 */
export function usualSeenBy(level) {
  return level === "self" ? "me" : "set";
}

/**
 * The names of the drafts that hold something, though the round that is open was just revealed.
 * @param {Meeting} m
 * @param {string} me
 * @param {Drafts} drafts
 */
export function unfinishedIn(m, me, drafts) {
  const round = openRound(m);
  if (!round || !hides(kindOf(round)) || round.revealed === null) return [];
  const isWritten = (/** @type {string} */ slot) =>
    round.items.some((item) => item.by === me && item.slot === slot && item.text);
  return slotsOf(round)
    .filter((slot) => !isWritten(slot))
    .map((slot) => draftName(round, slot))
    .filter((name) => (drafts.of(name).values.text ?? "").trim());
}

/**
 * Whether somebody has begun, and not sent, what an open round waits for.
 * @param {Meeting} m
 * @param {Drafts} drafts
 */
export function halfWritten(m, drafts) {
  return openRounds(m)
    .filter((round) => hides(kindOf(round)) && round.revealed === null)
    .flatMap((round) => slotsOf(round).map((slot) => draftName(round, slot)))
    .some((name) => drafts.of(name).written.length);
}

/** The texts of one author that were unfinished at the last reveal, until each is sent or let go. */
export class Unfinished {
  /** @type {Set<string>} */
  #names = new Set();
  /** The rounds that were seen revealed: what is begun since then is no unfinished text. */
  #seen = new Set();
  #me;
  #drafts;

  /**
   * @param {string} me
   * @param {Drafts} drafts
   */
  constructor(me, drafts) {
    this.#me = me;
    this.#drafts = drafts;
  }

  /**
   * A round was revealed, or may have been meanwhile.
   * @param {Meeting} m
   */
  check(m) {
    const round = openRound(m);
    if (!round || round.revealed === null || this.#seen.has(round.id)) return;
    this.#seen.add(round.id);
    this.#names = new Set(unfinishedIn(m, this.#me, this.#drafts));
  }

  /** @param {string} name of a draft */
  has(name) {
    return this.#names.has(name);
  }

  /** @param {string} name of a draft that was sent or let go */
  remove(name) {
    this.#names.delete(name);
  }
}
