// @ts-check
// The one thing in large type: what whoever leads asks, what all write, the live question, or what to do now.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { clock } from "../clock.js";
import { isWaitedFor } from "../commitment.js";
import { doneNow } from "../done-now.js";
import { largestOf } from "../largest.js";
import { isLastMeeting } from "../last-meeting.js";
import { isOver, may } from "../may.js";
import { openRound, turnOf } from "../meeting/going-on.js";
import { justSkipped, row, rowOf } from "../meeting/now.js";
import { forAll } from "../parts/for-all.js";
import { facilitates } from "../people.js";
import { stepName } from "../phase-names.js";
import { whatNow } from "../phases.js";
import { REOPENED_WITHIN_MS } from "../protocol.js";
import { dueOf } from "../to-show.js";
import { say } from "../words.js";
import { askedAbove } from "./asked.js";
import { floor } from "./floor.js";
import { liveQuestion } from "./live-question.js";
import { rest, unseen } from "./rest.js";
import { rounds } from "./rounds.js";
import { script } from "./script.js";

/** @import { Commitment, Round, Step } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What is the largest now; another has another place, and moves nothing that stays.
 * @param {Scene} scene
 */
export function hero(scene) {
  const { meeting } = scene;
  const look = row(meeting).turn === "ask" ? "stage__hero--steady" : "";
  return html`<div class="stage__hero ${look}">${LARGEST[largestOf(meeting)](scene)}</div>`;
}

/** @type {Record<ReturnType<typeof largestOf>, (scene: Scene) => unknown>} */
const LARGEST = {
  floor,
  unseen,
  question: liveQuestion,
  round,
  now: head,
};

/**
 * What is asked in a round; where somebody tells how it went, over it what they had promised.
 * @param {Scene} scene
 */
function round(scene) {
  const { meeting } = scene;
  const open = /** @type {Round} */ (openRound(meeting));
  const teller = row(meeting).turn === "report_back" ? turnOf(open) : null;
  if (teller === null || !dueOf(meeting, teller).length) return askedAbove(scene, open);
  return html`${rest()?.promisedBy(scene, teller)}${askedAbove(scene, open, "asked__question")}`;
}

/**
 * What is to be done now, whose turn it is, and what was the largest before something else came.
 * @param {Scene} scene
 */
export function beneath(scene) {
  const largest = largestOf(scene.meeting);
  return html`
    ${largest === "now" ? nothing : head(scene)}
    ${rounds(scene)}
    ${largest === "floor" ? unseen(scene) : nothing}
    ${largest === "question" ? nothing : liveQuestion(scene)}
  `;
}

/**
 * What to do now: in large type, unless something is asked, which is larger and stands above it.
 * @param {Scene} scene
 */
function head(scene) {
  const { meeting } = scene;
  const now = `${doneNow(meeting, scene.me) || whatNow(meeting, scene.me)}${waiting(scene)}`;
  const look = largestOf(meeting) === "now" ? "stage__now hero hero--long" : "stage__now";
  return html`
    <header class="stage__head">
      <p class=${look}>${now}</p>
      ${justSkipped(meeting).map(skipped)}
      ${meeting.facilitated ? nothing : script(scene)}
      ${isOver(meeting) && scene.me !== null ? html`<div class="form__buttons" tabindex="-1"><a class="button" href=${scene.session.links.transcript}>${say("transcript-read")}</a>${reopen(scene)}</div>${nextMeeting(scene)}` : nothing}
    </header>
  `;
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
 * When the set meets again, as far as it is known; whoever plans its meetings is asked to.
 * @param {Scene} scene
 */
function nextMeeting({ meeting, me, group, session }) {
  if (!group || isLastMeeting(meeting)) return nothing;
  const next = group.meetings.find((one) => one.number > meeting.number && !one.started_at);
  if (next) return html`<p>${say("stage-next", { title: next.title })}</p>`;
  return facilitates(meeting, me)
    ? html`<p>${say("stage-next-none")} <a href=${session.links.set}>${say("stage-next-plan")}</a></p>`
    : nothing;
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
