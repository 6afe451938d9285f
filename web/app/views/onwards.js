// @ts-check
// What usually follows a round of hidden writing: what the course brings, or the coach's habit.

import { row, stepOf } from "../meeting/now.js";
import { purposeOf } from "../meeting/turns.js";
import { say } from "../words.js";

/** @import { Purpose, Round } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/** @type {Partial<Record<Purpose, Purpose>>} */
const THEN = {
  agreement: "statements",
  statements: "agreement",
  pulse: "going_well",
  going_well: "better",
};

/**
 * The ways on from a round that is revealed, in words.
 * @param {Room} room
 * @param {Round} round
 * @returns {{ words: string, go: () => void }[]}
 */
export function onwards(room, round) {
  const brought = stepOf(room.m).rounds[round.place + 1];
  if (round.place >= 0) {
    if (!brought) return [];
    const close = () => room.press("close_round", { round: round.id });
    return [{ words: then(purposeOf(row(room.m), brought)), go: close }];
  }
  const purpose = THEN[round.purpose];
  if (!purpose || (purpose === "statements" && compared(room, round))) return [];
  const open = () => room.press("open_round", { purpose, question: "", seconds: 0 });
  return [{ words: then(purpose), go: open }];
}

/**
 * Whether everybody has written the problem in this phase already.
 * @param {Room} room
 * @param {Round} round
 */
function compared({ m }, round) {
  return m.rounds.some(
    (r) => r.phase === round.phase && r.purpose === "statements" && r.revealed !== null,
  );
}

/** @param {Purpose} purpose */
function then(purpose) {
  return say(`purpose-${purpose}-then`);
}
