// @ts-check
// What is in large type: one thing at a time, and which.

import { inBurst, live, openRound, unseenRound } from "./meeting/going-on.js";
import { row } from "./meeting/now.js";
import { askedOf } from "./phases.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * The question on the stage, where questions are answered one after the other.
 * @param {Meeting} m
 */
export function onStage(m) {
  return "answer" in row(m).may && !inBurst(m) ? live(m) : null;
}

/**
 * The floor that whoever leads has taken, what all write unseen, the live question, what is asked in
 * a round, or, where nothing is asked, what to do now.
 * @param {Meeting} m
 * @returns {"floor" | "unseen" | "question" | "round" | "now"}
 */
export function largestOf(m) {
  if (m.floor) return "floor";
  if (unseenRound(m)) return "unseen";
  if (onStage(m)) return "question";
  const round = openRound(m);
  return round && askedOf(m, round) ? "round" : "now";
}
