// @ts-check
// What somebody is awaited for just now, as the title of their tab says it.

import { isolated } from "./isolated.js";
import { may } from "./may.js";
import { hides, kindOf, talkRound, turnOf } from "./meeting/going-on.js";
import { say } from "./words.js";

/** @import { Meeting } from "./protocol.js" */

/**
 * What is awaited, and `of` which round or question, so that the next is another.
 * @typedef {{ what: "turn" | "floor" | "writing" | "vote", of: string }} Awaited
 */

/**
 * Their turn, an answer to whoever took the floor, or what everybody writes; null while nothing is.
 * @param {Meeting} m
 * @param {string | null} me
 * @returns {Awaited | null}
 */
export function awaited(m, me) {
  if (me === null) return null;
  if (m.floor) {
    const asks = m.floor.question && may(m, me, "answer_floor") && !may(m, me, "release_floor");
    const waits = asks && !m.floor.answers.some(({ by }) => by === me);
    return waits ? { what: "floor", of: m.floor.question } : null;
  }
  const round = talkRound(m);
  if (!round) return null;
  if (turnOf(round) === me) return { what: "turn", of: round.id };
  const kind = kindOf(round);
  const writes = round.order.includes(me) && !round.items.some(({ by }) => by === me);
  // Who watches now, and took part when it was opened, is counted as before, and writes no more.
  if (!hides(kind) || !writes || !may(m, me, "write")) return null;
  return { what: kind === "vote" ? "vote" : "writing", of: round.id };
}

/**
 * The title of somebody's tab.
 * @param {Meeting} m
 * @param {string | null} me
 */
export function titleOf(m, me) {
  const call = awaited(m, me);
  const parts = [call ? say(`awaited-${call.what}`) : "", isolated(m.title), say("app-name")];
  return parts.filter(Boolean).join(" · ");
}
