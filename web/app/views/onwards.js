// @ts-check
// What usually follows a round of hidden writing: what the course brings, or the coach's habit.

import { stepOf } from "../meeting/now.js";
import { opened } from "../opened.js";
import { RULES } from "../protocol.js";
import { say } from "../words.js";
import { closeRound } from "./still-writing.js";

/** @import { Purpose, Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @type {Partial<Record<Purpose, Purpose>>} */
const THEN = {
  agreement: "statements",
  statements: "agreement",
  pulse: "going_well",
  going_well: "better",
};

/** What is opened by habit has room for what comes to mind, and for what else. */
const WITH_ELSE = 2;

/**
 * The ways on from a round that is revealed, in words.
 * @param {Scene} scene
 * @param {Round} round
 * @returns {{ words: string, go: () => void }[]}
 */
export function onwards(scene, round) {
  const brought = stepOf(scene.meeting).rounds[round.place + 1];
  if (round.place >= 0) {
    if (!brought) return [];
    return [{ words: then(scene, brought.purpose), go: () => closeRound(scene, round) }];
  }
  const purpose = THEN[round.purpose];
  if (!purpose || (purpose === "statements" && compared(scene, round))) return [];
  const more = RULES[purpose].several ? { texts: WITH_ELSE } : {};
  const open = () => scene.session.press("open_round", opened(purpose, more));
  return [{ words: then(scene, purpose), go: open }];
}

/**
 * Whether everybody has written the problem in this phase already.
 * @param {Scene} scene
 * @param {Round} round
 */
function compared({ meeting }, round) {
  return meeting.rounds.some(
    (r) => r.phase === round.phase && r.purpose === "statements" && r.revealed !== null,
  );
}

/**
 * What a round is called that leads on; the first vote on the problem is not voted again.
 * @param {Scene} scene
 * @param {Purpose} purpose
 */
function then({ meeting }, purpose) {
  const isAgain = meeting.rounds.some((r) => r.phase === meeting.phase && r.purpose === purpose);
  if (purpose === "agreement" && !isAgain) return say("purpose-agreement-first");
  return say(`purpose-${purpose}-then`);
}
