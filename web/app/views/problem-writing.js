// @ts-check
// Where a problem is written: told, said anew, its goal, and the question that its presenter wants help with.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can, may, whyNot } from "../may.js";
import { row } from "../meeting/now.js";
import { small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { lacksKeyQuestion, problemOf, tellsAgain } from "../problems.js";
import { isStruck } from "../said.js";
import { say } from "../words.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";
import { solutionHint } from "./solution-hint.js";

/** @import { Bid } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * The places to write, for whoever may.
 * @param {Scene} scene
 * @param {number} airtime
 */
export function problemWriting(scene, airtime) {
  const { meeting, me } = scene;
  const { bid, parts, key, goal } = problemOf(meeting, airtime);
  return html`
    ${awaited(scene)}
    ${can(meeting, me, "pose_goal") ? poseGoal(scene, goal !== undefined) : nothing}
    ${can(meeting, me, "pose_key_question") ? poseKeyQuestion(scene, key !== undefined) : nothing}
    ${can(meeting, me, "present") && !tellsAgain(meeting) ? present(scene, parts.length ? null : bid) : nothing}
    ${anew(scene)}
  `;
}

/**
 * Whoever leads sees that the question is still to come.
 * @param {Scene} scene
 */
function awaited({ meeting, me }) {
  if (!may(meeting, me, "move") || !lacksKeyQuestion(meeting)) return nothing;
  return html`<p class="section__empty">${say("problem-key-awaited")}</p>`;
}

/**
 * @param {Scene} scene
 * @param {Bid | null} bid with which the telling may begin
 */
function present(scene, bid) {
  const write = html`${begin(scene, bid)}${compose(scene, "present")}`;
  return saidOrWritten(scene, {
    tap: nothing,
    write,
    words: say("problem-present-form"),
    drafts: ["present"],
  });
}

/**
 * What was bid stands above already: a press puts it into the form, for whoever would go on from it.
 * @param {Scene} scene
 * @param {Bid | null} bid
 */
function begin({ meeting, session }, bid) {
  const standing = session.drafts.of("present").values.text ?? "";
  if (!bid || isStruck(meeting, bid.id) || standing.includes(bid.text)) return nothing;
  const way = small(say("problem-begin"), () => session.add("present", bid.text));
  return html`<div class="form__buttons">${way}</div>`;
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
