// @ts-check
// One meeting run whole, told on stdout for tests/test_practice.py, which answers as the service does.

import { ask, tell } from "./domain-server.js";
import { Room } from "./room.js";
import { wholeMeeting } from "./whole-meeting.js";

const room = new Room();
const { entries, people } = await ask({ begin: true });
await room.enter(entries, people);
let wrong = "";
try {
  await wholeMeeting(room);
} catch (error) {
  wrong = String(/** @type {Error} */ (error).stack);
}
tell({ phases: room.phases, wrong });
