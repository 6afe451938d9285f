// @ts-check
// Whoever leads is asked once before something ends that others are still writing in.

import { name } from "../people.js";
import { list, say } from "../words.js";

/** @import { Scene } from "./scene.js" */

/**
 * Whether it is meant: asked by the first question, which has their names, if somebody is writing;
 * else by the other, if there is one.
 * @param {Scene} scene
 * @param {string} whileWriting
 * @param {string} [otherwise]
 */
export function isSure({ meeting, me, session }, whileWriting, otherwise) {
  const writing = Object.entries(session.signals.shown)
    .filter(([id, raised]) => id !== me && raised.includes("writing"))
    .map(([id]) => name(meeting, id));
  if (writing.length)
    return confirm(say(whileWriting, { names: list(writing), count: writing.length }));
  return !otherwise || confirm(say(otherwise));
}
