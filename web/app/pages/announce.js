// @ts-check
// Tells a screen reader, politely, what has changed in the room: the phase, and whose turn it is.

import { floorIs, openRound, turnOf } from "../meeting/now.js";
import { phaseName, whatNow } from "../phases.js";
import { say } from "../words.js";

/** @import { Room } from "../views/room.js" */

let last = "";

/**
 * Say what changed since the last time; nothing, the first time.
 * @param {HTMLElement} region an element with aria-live
 * @param {Room} room
 */
export function announce(region, room) {
  const words = situation(room);
  if (last && words !== last) region.textContent = words;
  last = words;
}

/** @param {Room} room */
function situation({ m, me }) {
  const round = openRound(m);
  const mine = round !== null && me !== null && turnOf(round) === me;
  const hidden = round && (round.revealed === null ? "" : say("hidden-revealed"));
  return [
    `${phaseName(m)}.`,
    whatNow(m, me),
    m.floor ? m.floor.question || say("floor-held") : "",
    floorIs(m) === "silence" ? say("floor-silence") : "",
    round ? `${say(`purpose-${round.purpose}-name`)}.` : "",
    hidden,
    mine ? say("round-your_turn") : "",
  ]
    .filter(Boolean)
    .join(" ");
}
