// @ts-check
// The middle of the screen: what to do now, and below it what was said so far.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { clock } from "../clock.js";
import { isWaitedFor } from "../commitment.js";
import { isLastMeeting } from "../last-meeting.js";
import { isAhead, isOver, may } from "../may.js";
import { hides, kindOf, openRound } from "../meeting/going-on.js";
import { justSkipped, row, rowOf } from "../meeting/now.js";
import { begunOnScreen, unfolded } from "../parts/folded.js";
import { forAll } from "../parts/for-all.js";
import { askedOf, stepName, whatNow } from "../phases.js";
import { REOPENED_WITHIN_MS } from "../protocol.js";
import { say } from "../words.js";
import { agenda } from "./agenda.js";
import { agreed, agreedIn } from "./agreed.js";
import { catchUp } from "./catch-up.js";
import { chair } from "./chair.js";
import { stepsOfCheck } from "./check-steps.js";
import { commitments } from "./commitments.js";
import { contributions } from "./contributions.js";
import { forLater } from "./drafted.js";
import { answeredBefore, floor, isCalm } from "./floor.js";
import { groundRules } from "./ground-rules.js";
import { help, toldNow } from "./help.js";
import { invitation } from "./invitation.js";
import { landed, landedIn } from "./landed.js";
import { learnings } from "./learning.js";
import { along, broughtAlong, lingering } from "./lingering.js";
import { liveQuestion, onStage } from "./live-question.js";
import { nextParts, saidBefore } from "./next-parts.js";
import { parked } from "./parked.js";
import { pastRounds, roundsOver } from "./past-rounds.js";
import { paths } from "./paths.js";
import { presenter } from "./presenter.js";
import { presenterGone } from "./presenter-gone.js";
import { privateNote } from "./private-note.js";
import { pinned, problem } from "./problem.js";
import { promisedAsItBegins } from "./promised.js";
import { promises } from "./promises.js";
import { isNow, questions } from "./questions.js";
import { reports } from "./reports.js";
import { resources } from "./resources.js";
import { rounds, unseen } from "./rounds.js";
import { script } from "./script.js";
import { skillCheck, skillChoice } from "./skills.js";
import { topics } from "./topics.js";

/** @import { Commitment, Meeting, Step } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What can stand on the stage: it belongs to the phases that allow one of its acts, or that have a
 * presenter if it is about them.  One with `isNow` shows on the stage what is of now, and the rest
 * of it among what was before.
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
  { acts: ["say"], view: groundRules, items: () => [] },
  { acts: ["promise"], view: promisedAsItBegins, items: () => [] },
  { acts: ["choose_skill"], view: saidBefore, items: () => [] },
  { acts: ["take_part"], view: paths, items: () => [] },
  { acts: ["choose_skill", "take_part"], view: agreed, items: agreedIn },
  { acts: ["take_part"], view: nextParts, items: (meeting) => meeting.next_parts },
  { acts: ["linger"], view: landed, items: landedIn },
  { acts: ["choose_presenter"], view: presenter, items: (meeting) => meeting.bids },
  { acts: ["report_back"], view: broughtAlong, items: along },
  {
    acts: ["present", "reframe", "pose_goal", "star"],
    about: "presenter",
    view: problem,
    items: (meeting) => [
      ...[...meeting.wordings, ...meeting.problem, ...meeting.key_questions],
      ...[...meeting.reframed, ...meeting.goals, ...meeting.bids.filter(({ airtime }) => airtime)],
    ],
  },
  { acts: ["report_back"], view: reports, items: (meeting) => meeting.due },
  { acts: ["tell_help"], view: help, items: (meeting) => meeting.helped, isNow: toldNow },
  { acts: ["commit"], view: parked, items: () => [] },
  { acts: ["commit"], view: commitments, items: (meeting) => meeting.commitments },
  { acts: ["offer"], view: resources, items: (meeting) => meeting.offers },
  { acts: ["answer"], view: questions, items: (meeting) => meeting.questions, isNow },
  { acts: ["write_learning"], view: learnings, items: (meeting) => meeting.learnings },
  {
    acts: ["say", "present"],
    view: contributions,
    items: (meeting) => meeting.notes,
    isNow: (meeting, note) => note.phase === meeting.phase,
  },
  { acts: ["choose_skill"], view: skillChoice, items: () => [] },
  {
    acts: ["rate_skill"],
    view: skillCheck,
    items: (meeting) => meeting.members.filter((p) => p.skill),
  },
  { acts: ["promise"], view: promises, items: (meeting) => meeting.promises },
  { acts: ["linger"], view: lingering, items: (meeting) => meeting.lingering },
  { acts: ["linger"], view: topics, items: (meeting) => meeting.topics },
  { acts: [], view: pastRounds, items: roundsOver },
  { acts: [], view: answeredBefore, items: (meeting) => meeting.coach_asked },
];

/** @param {Scene} scene */
export function stage(scene) {
  return isCalm(scene)
    ? html`${chair(scene)}${floor(scene)}${forLater(scene, true)}${privateNote(scene, true)}`
    : html`
      ${pinned(scene)}
      ${chair(scene)}
      ${presenterGone(scene)}
      ${catchUp(scene)}
      ${isAsked(scene.meeting) ? nothing : head(scene)}
      ${stepsOfCheck(scene)}
      ${floor(scene)}
      ${unseen(scene)}
      ${liveQuestion(scene)}
      ${rounds(scene)}
      ${isAsked(scene.meeting) ? head(scene) : nothing}
      ${sections(scene)}
      ${forLater(scene, false)}
      ${privateNote(scene, false)}
    `;
}

/**
 * What to do now: in large type, unless something is asked, which is larger and stands above it.
 * @param {Scene} scene
 */
function head(scene) {
  const { meeting } = scene;
  const now = `${whatNow(meeting, scene.me)}${waiting(scene)}`;
  const look = isAsked(meeting) ? "stage__now" : "stage__now hero hero--long";
  return html`
    <header class="stage__head">
      <p class=${look}>${now}</p>
      ${justSkipped(meeting).map(skipped)}
      ${meeting.facilitated ? nothing : script(scene)}
      ${isOver(meeting) && scene.me !== null ? html`<div class="form__buttons" tabindex="-1"><a class="button" href=${scene.session.links.transcript}>${say("transcript-read")}</a>${reopen(scene)}</div>` : nothing}
    </header>
  `;
}

/**
 * Whether the stage has a question for everybody, of whoever leads, of a round or of somebody.
 * @param {Meeting} m
 */
function isAsked(m) {
  const round = openRound(m);
  const asks = round !== null && (hides(kindOf(round)) || askedOf(m, round) !== "");
  return m.floor !== null || onStage(m) !== null || asks;
}

/**
 * Why everybody is here already: there was nothing to report back on, or nobody to choose.
 * @param {Step} step that was passed over
 */
function skipped(step) {
  const why = "report_back" in rowOf(step).may ? "stage-skipped" : "stage-chosen";
  return html`<p class="stage__skipped">${say(why, { phase: stepName(step) })}</p>`;
}

/**
 * Once it is over: that somebody's commitments wait for the next meeting, if they do.
 * @param {Scene} scene
 */
function waiting({ meeting, me, group }) {
  const waits = isOver(meeting) && !isLastMeeting(meeting);
  const mine = waits ? meeting.commitments.filter(({ member }) => member === me) : [];
  const told = (/** @type {Commitment} */ { id, member }) =>
    group?.commitments.find((c) => c.id === id && c.member === member)?.report ?? null;
  const count = mine.filter((made) => isWaitedFor({ ...made, report: told(made) })).length;
  return count ? ` ${say("stage-waits", { count })}` : "";
}

/**
 * For a day whoever led it may open it again.
 * @param {Scene} scene
 */
function reopen({ meeting, me, session }) {
  const late = clock.now() > meeting.clock.since + REOPENED_WITHIN_MS;
  if (late || !may(meeting, me, "reopen")) return nothing;
  return forAll({
    key: "reopen",
    words: say("coach-reopen"),
    look: "button--quiet",
    go: () => session.press("reopen"),
  });
}

/** @param {Scene} scene */
function sections(scene) {
  const { meeting } = scene;
  const now = SECTIONS.filter((section) => belongs(section, meeting));
  return html`
    ${now.map((section) => section.view(scene, "now"))}
    ${invitation(scene)}
    ${isAhead(meeting) ? agenda(meeting) : nothing}
    ${soFar(scene)}
  `;
}

/**
 * What was before; what somebody is in the middle of there is not out of sight.
 * @param {Scene} scene
 */
function soFar(scene) {
  const { meeting, session } = scene;
  const before = SECTIONS.filter((section) => wasBefore(section, meeting));
  if (!before.length) return nothing;
  const begunAbove = begunOnScreen(session.drafts).length;
  const drawn = before.map((section) => section.view(scene, "before"));
  const open = isOver(meeting) || begunOnScreen(session.drafts).length > begunAbove;
  return html`
    <details class="so-far" ?open=${unfolded(open)}>
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
