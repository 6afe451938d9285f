// @ts-check
// The problem check as steps: what all vote and write in it, one after the other, and how far they are.

import { hides } from "./meeting/going-on.js";
import { row, stepOf } from "./meeting/now.js";
import { RULES } from "./protocol.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * A step: what is done in it, and whether it is; `passed` was closed with nothing shown.
 * @typedef {{ key: "vote" | "vote_again" | "write" | "write_again",
 *   state: "done" | "passed" | "now" | "ahead" }} CheckStep
 */

/**
 * The steps of the present phase, where something in it waits for what all write; none where it has
 * but one.  What the coach calls beside them is no step.
 * @param {Meeting} m
 * @returns {CheckStep[]}
 */
export function checkSteps(m) {
  if (!Object.keys(row(m).after).length) return [];
  const { rounds } = stepOf(m);
  const planned = rounds.map(({ purpose }, place) => ({ kind: RULES[purpose].kind, place }));
  const steps = planned.filter(({ kind }) => hides(kind));
  if (steps.length < 2) return [];
  return steps.map(({ kind, place }, at) => {
    const what = kind === "vote" ? "vote" : "write";
    const isAgain = steps.slice(0, at).some((one) => one.kind === kind);
    return { key: isAgain ? `${what}_again` : what, state: stateOf(m, place) };
  });
}

/**
 * @param {Meeting} m
 * @param {number} place
 * @returns {CheckStep["state"]}
 */
function stateOf(m, place) {
  const round = m.rounds.find((r) => r.phase === m.phase && r.place === place);
  if (!round) return "ahead";
  if (!round.closed) return "now";
  return round.revealed === null ? "passed" : "done";
}
