// @ts-check
// What ends something that others may still be writing in: whoever leads is asked once before they do it.

import { hides, kindOf, openRounds } from "../meeting/going-on.js";
import { LAST } from "../meeting/now.js";
import { name } from "../people.js";
import { list, say } from "../words.js";

/** @import { Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Show everybody what was written, or voted.
 * @param {Scene} scene
 * @param {Round} round
 */
export function reveal(scene, round) {
  if (isSure(scene, "hidden-reveal-sure")) scene.session.press("reveal", { round: round.id });
}

/**
 * Go on after a round, or cancel it.
 * @param {Scene} scene
 * @param {Round} round
 */
export function closeRound(scene, round) {
  if (!isUnseen(round) || isSure(scene, "hidden-cancel-sure"))
    scene.session.press("close_round", { round: round.id });
}

/**
 * Move everybody; nothing follows the last step.
 * @param {Scene} scene
 * @param {string} to
 */
export function move(scene, to) {
  const { meeting, session } = scene;
  const isLast = to === LAST;
  const ends = isLast || openRounds(meeting).some(isUnseen);
  if (!ends || isSure(scene, "coach-leave-sure", isLast ? "coach-close-sure" : undefined))
    session.press("move", { leaving: meeting.phase, to });
}

/**
 * Whether people write or vote in a round, and nobody has seen it yet.
 * @param {Round} round
 */
function isUnseen(round) {
  return hides(kindOf(round)) && round.revealed === null;
}

/**
 * Whether it is meant: asked by the first question, which has their names, if somebody is writing;
 * else by the other, if there is one.
 * @param {Scene} scene
 * @param {string} whileWriting
 * @param {string} [otherwise]
 */
function isSure({ meeting, me, session }, whileWriting, otherwise) {
  const writing = Object.entries(session.signals.shown)
    .filter(([id, raised]) => id !== me && raised.includes("writing"))
    .map(([id]) => name(meeting, id));
  if (writing.length)
    return confirm(say(whileWriting, { names: list(writing), count: writing.length }));
  return !otherwise || confirm(say(otherwise));
}
