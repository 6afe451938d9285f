// @ts-check
// Tells a screen reader, politely, what has changed in the room: the phase, and whose turn it is.

import { openRound, waiting } from "../meeting.js";
/** @import { Room } from "../views/room.js" */
import { whatNow } from "../views/stage.js";
import { say } from "../words.js";

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
function situation(room) {
  const round = openRound(room.m);
  const turn = round && room.me && waiting(round).includes(room.me);
  return [
    `${say(`phase.${room.m.phase}.name`)}.`,
    say(whatNow(room)),
    round ? say("round.open", { number: round.number }) : "",
    turn ? say("round.your_turn") : "",
  ]
    .filter(Boolean)
    .join(" ");
}
