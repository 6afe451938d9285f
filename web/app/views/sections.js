// @ts-check
// What the present phase is about, and, folded, what was before.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isAhead, isOver } from "../may.js";
import { row } from "../meeting/now.js";
import { begunOnScreen, unfolded } from "../parts/folded.js";
import {
  agreedIn,
  along,
  asksToPromise,
  begins,
  landedIn,
  roundsOver,
  toldNow,
} from "../to-show.js";
import { say } from "../words.js";
import { contributions } from "./contributions.js";
import { answeredBefore } from "./floor.js";
import { problem } from "./problem.js";
import { isNow, questions } from "./questions.js";
import { late, rest } from "./rest.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What can stand on the stage: it belongs to the phases that allow one of its acts, or that have a
 * presenter if it is about them.  One with `isNow` shows on the stage what is of now, and the rest
 * of it among what was before.  What grows while people talk comes last, so that it moves nothing.
 * @typedef {{
 *   acts: string[],
 *   about?: "presenter",
 *   view: (scene: Scene, when: "now" | "before") => unknown,
 *   items: (m: Meeting) => readonly object[],
 *   isNow?: (m: Meeting, item: any) => boolean,
 * }} Section
 */

/** @type {Section[]} */
const SECTIONS = [
  { acts: ["say"], view: late("groundRules", begins), items: () => [] },
  { acts: ["promise"], view: late("promisedAsItBegins", begins), items: () => [] },
  { acts: ["choose_skill"], view: late("saidBefore"), items: () => [] },
  { acts: ["take_part"], view: late("paths"), items: () => [] },
  { acts: ["choose_skill", "take_part"], view: late("agreed"), items: agreedIn },
  { acts: ["take_part"], view: late("nextParts"), items: (meeting) => meeting.next_parts },
  { acts: ["linger"], view: late("landed"), items: landedIn },
  { acts: ["choose_presenter"], view: late("presenter"), items: (meeting) => meeting.bids },
  { acts: ["report_back"], view: late("broughtAlong"), items: along },
  {
    acts: ["present", "reframe", "pose_goal", "star"],
    about: "presenter",
    view: problem,
    items: (meeting) => [
      ...[...meeting.wordings, ...meeting.problem, ...meeting.key_questions],
      ...[...meeting.reframed, ...meeting.goals, ...meeting.bids.filter(({ airtime }) => airtime)],
    ],
  },
  { acts: ["report_back"], view: late("reports"), items: (meeting) => meeting.due },
  { acts: ["tell_help"], view: late("help"), items: (meeting) => meeting.helped, isNow: toldNow },
  { acts: ["commit"], view: late("parked"), items: () => [] },
  { acts: ["commit"], view: late("commitments"), items: (meeting) => meeting.commitments },
  { acts: ["offer"], view: late("resources"), items: (meeting) => meeting.offers },
  { acts: ["write_learning"], view: late("learnings"), items: (meeting) => meeting.learnings },
  { acts: ["choose_skill"], view: late("skillChoice"), items: () => [] },
  {
    acts: ["rate_skill"],
    view: late("skillCheck"),
    items: (meeting) => meeting.members.filter((p) => p.skill),
  },
  {
    acts: ["promise"],
    view: late("promises", asksToPromise),
    items: (meeting) => meeting.promises,
  },
  { acts: ["linger"], view: late("lingering"), items: (meeting) => meeting.lingering },
  { acts: ["linger"], view: late("topics"), items: (meeting) => meeting.topics },
  { acts: ["answer"], view: questions, items: (meeting) => meeting.questions, isNow },
  {
    acts: ["say", "present"],
    view: contributions,
    items: (meeting) => meeting.notes,
    isNow: (meeting, note) => note.phase === meeting.phase,
  },
  { acts: [], view: late("pastRounds"), items: roundsOver },
  { acts: [], view: answeredBefore, items: (meeting) => meeting.coach_asked },
];

/** @param {Scene} scene */
export function sections(scene) {
  const { meeting } = scene;
  const now = SECTIONS.filter((section) => belongs(section, meeting));
  return html`
    ${now.map((section) => section.view(scene, "now"))}
    ${isAhead(meeting) ? html`${late("ownLink")(scene)}${late("invitation")(scene, "now")}${rest()?.agenda(meeting)}` : nothing}
  `;
}

/**
 * What was before; what somebody is in the middle of there is not out of sight.
 * @param {Scene} scene
 */
export function soFar(scene) {
  const { meeting, session } = scene;
  const before = SECTIONS.filter((section) => wasBefore(section, meeting));
  if (!before.length) return nothing;
  const begunAbove = begunOnScreen(session.drafts).length;
  const drawn = before.map((section) => section.view(scene, "before"));
  const open = begunOnScreen(session.drafts).length > begunAbove;
  return html`
    <details class="so-far" ?open=${unfolded(open)} @toggle=${() => rest()}>
      <summary class="so-far__summary">${say(isOver(meeting) ? "stage-all" : "stage-so_far")}</summary>
      ${drawn}
    </details>
  `;
}

/**
 * Whether a section is what the present phase is about.
 * @param {Section} section
 * @param {Meeting} meeting
 */
function belongs({ acts, about }, meeting) {
  const { may: open, presenter } = row(meeting);
  return (about === "presenter" && presenter) || acts.some((act) => act in open);
}

/**
 * Whether a section has something that is not on the stage now.
 * @param {Section} section
 * @param {Meeting} meeting
 */
function wasBefore(section, meeting) {
  const items = section.items(meeting);
  if (!belongs(section, meeting)) return items.length > 0;
  const { isNow } = section;
  return isNow !== undefined && items.some((item) => !isNow(meeting, item));
}
