// @ts-check
// What ends something that others may still be writing in: whoever leads is asked once before they do it.

import { passedBy } from "../may.js";
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
 * Move everybody, unless something would be passed over: that is asked first.
 * @param {Scene} scene
 * @param {string} to
 */
export function move(scene, to) {
  const { meeting, session } = scene;
  if (passedBy(meeting, to).length) session.passing.ask(meeting.phase, to);
  else leave(scene, to, to === LAST ? "coach-close-sure" : undefined);
}

/**
 * Move everybody though something is passed over.
 * @param {Scene} scene
 * @param {string} to
 */
export function passBy(scene, to) {
  scene.session.passing.letBe();
  leave(scene, to);
}

/**
 * Nothing follows the last step.
 * @param {Scene} scene
 * @param {string} to
 * @param {string} [question] that is asked where nobody is writing
 */
function leave(scene, to, question) {
  const { meeting, session } = scene;
  const ends = to === LAST || openRounds(meeting).some(isUnseen);
  if (!ends || isSure(scene, "coach-leave-sure", question))
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
