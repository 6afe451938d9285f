// @ts-check
// The middle of the room: what to do now, and below it what was said so far.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver, row } from "../may.js";
import { role } from "../meeting.js";
import { say } from "../words.js";
import { agenda } from "./agenda.js";
import { bids } from "./bids.js";
import { commitments } from "./commitments.js";
import { learnings } from "./learnings.js";
import { notes } from "./notes.js";
import { presenter } from "./presenter.js";
import { problem } from "./problem.js";
import { questions } from "./questions.js";
import { reports } from "./reports.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/**
 * What can stand on the stage: it belongs to the phases that allow one of its acts.  One that goes
 * by phase shows what is of this phase on the stage, and the rest of it among what was before.
 * @typedef {{
 *   acts: string[],
 *   view: (room: Room, when: "now" | "before") => unknown,
 *   items: (m: Meeting) => readonly object[],
 *   byPhase?: boolean,
 * }} Section
 */

/** @type {Section[]} */
const SECTIONS = [
  { acts: ["choose_presenter"], view: presenter, items: () => [] },
  { acts: ["bid"], view: bids, items: (m) => m.bids },
  { acts: ["present", "reframe", "ask"], view: problem, items: (m) => m.problem },
  { acts: ["report_back"], view: reports, items: (m) => m.due },
  { acts: ["commit"], view: commitments, items: (m) => m.commitments },
  { acts: ["ask"], view: questions, items: (m) => m.questions, byPhase: true },
  { acts: ["share_learning"], view: learnings, items: (m) => m.learnings },
  { acts: ["say"], view: notes, items: (m) => m.notes, byPhase: true },
];

/** @param {Room} room */
export function stage(room) {
  const { m } = room;
  const now = SECTIONS.filter((section) => belongs(section, m));
  const before = SECTIONS.filter((section) => wasBefore(section, m));
  return html`
    <header class="stage__head">
      <h1 class="stage__title">${say(`phase.${m.phase}.name`)}</h1>
      <p class="stage__now">${say(whatNow(room))}</p>
      ${isOver(m) && room.transcript ? html`<p><a class="button" href=${room.transcript}>${say("transcript.read")}</a></p>` : nothing}
    </header>
    ${now.map((section) => section.view(room, "now"))}
    ${isAhead(m) ? agenda(m) : nothing}
    ${
      before.length
        ? html`
          <details class="so-far" ?open=${isOver(m)}>
            <summary class="so-far__summary">${say("stage.so_far")}</summary>
            ${before.map((section) => section.view(room, "before"))}
          </details>`
        : nothing
    }
  `;
}

/**
 * Whether a section is what the present phase is about.
 * @param {Section} section
 * @param {Meeting} m
 */
function belongs({ acts }, m) {
  return acts.some((act) => act in row(m.phase).may);
}

/**
 * Whether a section has something that is not on the stage now.
 * @param {Section} section
 * @param {Meeting} m
 */
function wasBefore(section, m) {
  const items = section.items(m);
  if (!belongs(section, m)) return items.length > 0;
  return (
    section.byPhase === true && items.some((item) => "phase" in item && item.phase !== m.phase)
  );
}

/**
 * The key of the one sentence that says what to do now.
 * @param {Room} room
 */
export function whatNow(room) {
  return `phase.${room.m.phase}.now.${(room.me && role(room.m, room.me)) || "member"}`;
}
