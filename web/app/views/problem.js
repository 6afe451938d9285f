// @ts-check
// The problem: in the presenter's first words, and as they see it now.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can, may, whyNot } from "../may.js";
import { row, stepOf } from "../meeting/now.js";
import { presenting } from "../meeting/who.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { names } from "../people.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";
import { solutionHint } from "./solution-hint.js";

/** @import { Meeting, Note } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function problem(scene) {
  const { meeting } = scene;
  const { airtime } = stepOf(meeting);
  if (presenting(meeting).length) return card(scene, Math.max(airtime, 1));
  return meeting.presenters.map((_who, at) => card(scene, at + 1));
}

/**
 * The problem of an airtime, from the bid with which it began, and the places to write for whoever
 * may.
 * @param {Scene} scene
 * @param {number} airtime
 */
function card(scene, airtime) {
  const { meeting } = scene;
  const who = meeting.presenters[airtime - 1];
  const of = (/** @type {Note[]} */ notes) =>
    notes.filter((note) => airtimeOf(meeting, note) === airtime);
  const bid = meeting.bids.find((one) => one.airtime === airtime);
  const parts = of(meeting.problem);
  const [now, key, goal] = [meeting.reframed, meeting.key_questions, meeting.goals].map((notes) =>
    of(notes).at(-1),
  );
  const open = row(meeting).may;
  const any = parts.length || now || key || goal || bid;
  if (!any && !["present", "reframe", "pose_goal"].some((act) => act in open)) return nothing;
  const id = `problem-of-${airtime}`;
  return html`
    <section class="section problem" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${say("problem-title", { name: names(meeting, who) })}</h2>
      ${any ? nothing : html`<p class="section__empty">${say("problem-none")}</p>`}
      ${
        bid
          ? html`
            <h3 class="problem__now">${say("problem-bid")}</h3>
            <p class="problem__text">${words(meeting, bid)}</p>`
          : nothing
      }
      ${parts.map((part) => told(scene, part))}
      ${
        now
          ? html`
            <h3 class="problem__now">${say("problem-reframed")}</h3>
            ${told(scene, now, "problem__text--now")}`
          : nothing
      }
      ${
        key
          ? html`
            <h3 class="problem__now">${say("problem-key")}</h3>
            ${told(scene, key, "problem__text--now")}`
          : nothing
      }
      ${
        goal
          ? html`
            <h3 class="problem__now">${say("problem-goal")}</h3>
            ${told(scene, goal, "problem__text--now")}`
          : nothing
      }
      ${can(meeting, scene.me, "pose_goal") ? poseGoal(scene, goal !== undefined) : nothing}
      ${can(meeting, scene.me, "pose_key_question") ? poseKeyQuestion(scene, key !== undefined) : nothing}
      ${can(meeting, scene.me, "present") ? present(scene) : nothing}
      ${anew(scene)}
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Note} note
 * @param {string} look
 */
function told(scene, note, look = "") {
  const text = html`<p class="problem__text ${look}">${words(scene.meeting, note)}</p>`;
  return posted(scene, note, text);
}

/** @param {Scene} scene */
function present(scene) {
  const write = compose(scene, "present");
  return saidOrWritten(scene, {
    tap: nothing,
    write,
    words: say("problem-present-form"),
    drafts: ["present"],
  });
}

/**
 * The question that the presenter wants help with is always written: once there is one, another is
 * a press away.
 * @param {Scene} scene
 * @param {boolean} known
 */
function poseKeyQuestion(scene, known) {
  const draft = scene.session.drafts.of("pose_key_question");
  const pose = form(draft, {
    act: "pose_key_question",
    name: say("problem-key-form"),
    fields: [{ name: "text", label: say("problem-key-label"), kind: "line" }],
    label: say("problem-key-send"),
    send: () => send(scene, "pose_key_question"),
  });
  if (!known && "present" in row(scene.meeting).may) return pose;
  return folded([draft], say("problem-key-form"), pose);
}

/**
 * The goal, in one line; once there is one, another is a press away.
 * @param {Scene} scene
 * @param {boolean} known
 */
function poseGoal(scene, known) {
  const draft = scene.session.drafts.of("pose_goal");
  const pose = form(draft, {
    act: "pose_goal",
    name: say("problem-goal-form"),
    fields: [{ name: "text", label: say("problem-goal-label"), kind: "line" }],
    label: say("problem-goal-send"),
    send: () => send(scene, "pose_goal"),
  });
  return known ? folded([draft], say("problem-goal-form"), pose) : pose;
}

/**
 * The airtime in which something was said of a problem, from 1.
 * @param {Meeting} meeting
 * @param {Note} note
 */
function airtimeOf(meeting, { phase }) {
  const step = meeting.course.find(({ key }) => key === phase);
  return Math.max(step?.airtime ?? 1, 1);
}

/**
 * The way to say the problem anew; where it comes after what all write, that is said.
 * @param {Scene} scene
 */
function anew(scene) {
  const { meeting, me } = scene;
  if (me === null || !may(meeting, me, "reframe")) return nothing;
  const why = whyNot(meeting, me, "reframe");
  if (why === "check_first") return html`<p class="section__empty">${say(`refusal-${why}`)}</p>`;
  return why ? nothing : reframe(scene);
}

/**
 * Where the phase is not about it, the way to say the problem anew is one press away.
 * @param {Scene} scene
 */
function reframe(scene) {
  const write = compose(scene, "reframe");
  const here = "ask" in row(scene.meeting).may;
  const draft = scene.session.drafts.of("reframe");
  return here ? folded([draft], say("problem-reframe-form"), write) : write;
}

/**
 * @param {Scene} scene
 * @param {"present" | "reframe"} act
 */
function compose(scene, act) {
  return form(scene.session.drafts.of(act), {
    act,
    name: say(`problem-${act}-form`),
    fields: [
      {
        name: "text",
        label: say(`problem-${act}-label`),
        hint: say(`problem-${act}-hint`),
        kind: "text",
        rows: 4,
      },
    ],
    label: say(`problem-${act}-send`),
    send: () => send(scene, act),
    under: act === "reframe" ? solutionHint(scene, act) : nothing,
  });
}
