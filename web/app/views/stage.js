// @ts-check
// The middle of the room: what to do now, and below it what was said so far.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { row } from "../meeting/now.js";
import { phaseName, whatNow } from "../phases.js";
import { say } from "../words.js";
import { agenda } from "./agenda.js";
import { catchUp } from "./catch-up.js";
import { chair } from "./chair.js";
import { commitments } from "./commitments.js";
import { floor, isCalm } from "./floor.js";
import { learnings } from "./learning.js";
import { kept, lingering } from "./lingering.js";
import { note } from "./note.js";
import { notes } from "./notes.js";
import { presenter } from "./presenter.js";
import { problem } from "./problem.js";
import { isNow, questions } from "./questions.js";
import { reports } from "./reports.js";
import { resources } from "./resources.js";
import { rounds } from "./rounds.js";
import { skillCheck, skillChoice } from "./skills.js";
import { over, votes } from "./votes.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/**
 * What can stand on the stage: it belongs to the phases that allow one of its acts, or that have a
 * presenter if it is about them.  One with `isNow` shows on the stage what is of now, and the rest
 * of it among what was before.
 * @typedef {{
 *   acts: string[],
 *   about?: "presenter",
 *   view: (room: Room, when: "now" | "before") => unknown,
 *   items: (m: Meeting) => readonly object[],
 *   isNow?: (m: Meeting, item: any) => boolean,
 * }} Section
 */

/** @type {Section[]} */
const SECTIONS = [
  { acts: ["choose_presenter"], view: presenter, items: (m) => m.bids },
  { acts: ["report_back"], view: kept, items: (m) => m.kept },
  {
    acts: ["present", "reframe", "star"],
    about: "presenter",
    view: problem,
    items: (m) => [...m.problem, ...m.reframed],
  },
  { acts: ["report_back"], view: reports, items: (m) => m.due },
  { acts: ["commit"], view: commitments, items: (m) => m.commitments },
  { acts: ["offer"], view: resources, items: (m) => m.offers },
  { acts: ["answer"], view: questions, items: (m) => m.questions, isNow },
  { acts: ["write_learning"], view: learnings, items: (m) => m.learnings },
  { acts: ["say"], view: notes, items: (m) => m.notes, isNow: (m, note) => note.phase === m.phase },
  { acts: ["choose_skill"], view: skillChoice, items: () => [] },
  { acts: ["rate_skill"], view: skillCheck, items: (m) => m.members.filter((p) => p.skill) },
  { acts: ["linger"], view: lingering, items: (m) => m.lingering },
  { acts: [], view: votes, items: over },
];

/** @param {Room} room */
export function stage(room) {
  return isCalm(room)
    ? html`${chair(room)}${floor(room)}${room.me === null ? nothing : note(room, true)}`
    : html`
      ${chair(room)}
      ${catchUp(room)}
      ${head(room)}
      ${floor(room)}
      ${rounds(room)}
      ${sections(room)}
      ${isOver(room.m) || room.me === null ? nothing : note(room, false)}
    `;
}

/** @param {Room} room */
function head(room) {
  const { m } = room;
  return html`
    <header class="stage__head">
      <h1 class="stage__title">${phaseName(m)}</h1>
      <p class="stage__now">${whatNow(m, room.me)}</p>
      ${isOver(m) && room.transcript ? html`<p><a class="button" href=${room.transcript}>${say("transcript-read")}</a></p>` : nothing}
    </header>
  `;
}

/** @param {Room} room */
function sections(room) {
  const { m } = room;
  const now = SECTIONS.filter((section) => belongs(section, m));
  const before = SECTIONS.filter((section) => wasBefore(section, m));
  return html`
    ${now.map((section) => section.view(room, "now"))}
    ${isAhead(m) ? agenda(m) : nothing}
    ${
      before.length
        ? html`
          <details class="so-far" ?open=${isOver(m)}>
            <summary class="so-far__summary">${say(isOver(m) ? "stage-all" : "stage-so_far")}</summary>
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
function belongs({ acts, about }, m) {
  const { may, presenter } = row(m);
  return (about === "presenter" && presenter) || acts.some((act) => act in may);
}

/**
 * Whether a section has something that is not on the stage now.
 * @param {Section} section
 * @param {Meeting} m
 */
function wasBefore(section, m) {
  const items = section.items(m);
  if (!belongs(section, m)) return items.length > 0;
  const { isNow } = section;
  return isNow !== undefined && items.some((item) => !isNow(m, item));
}
