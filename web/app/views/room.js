// @ts-check
// The room: everything that a member sees of a meeting, live or in replay.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isOver, may } from "../may.js";
import { say } from "../words.js";
import { coachBar } from "./coach-bar.js";
import { people } from "./people.js";
import { phaseBar } from "./phase-bar.js";
import { stage } from "./stage.js";
import { topBar } from "./top-bar.js";

/** @import { Drafts } from "../drafts.js" */
/** @import { Command, Meeting } from "../protocol.js" */

/**
 * A meeting as somebody looks at it; `me` is null for whoever only looks on, as in a replay.
 * @typedef {{
 *   m: Meeting,
 *   me: string | null,
 *   here: Record<string, string>,
 *   drafts: Drafts,
 *   send: (draft: string, type: Command["type"], extra?: object) => void,
 *   state: "live" | "joining" | "lost",
 *   waiting: number,
 *   home: string,
 *   transcript: string,
 * }} Room
 */

/** @param {Room} room */
export function roomView(room) {
  return html`
    <div class="room ${may(room.m, room.me, "move") ? "room--coach" : ""}">
      ${topBar(room)}
      ${phaseBar(room.m)}
      <main class="room__stage" id="stage">${stage(room)}</main>
      <aside class="room__people" aria-label=${say("people.title")}>${people(room)}</aside>
      ${isOver(room.m) ? nothing : coachBar(room)}
    </div>
  `;
}
