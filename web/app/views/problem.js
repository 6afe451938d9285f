// @ts-check
// The problem: in the presenter's first words, and as they see it now.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { can } from "../may.js";
import { row } from "../meeting/now.js";
import { presenterOf } from "../meeting/who.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";

/** @import { Note } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function problem(scene) {
  const { meeting } = scene;
  const who = presenterOf(meeting);
  if (who) return card(scene, who);
  const told = [...meeting.problem, ...meeting.key_questions, ...meeting.reframed];
  const presenters = told.map((note) => note.by);
  return [...new Set(presenters)].map((by) => card(scene, by));
}

/**
 * The problem of one person, with the places to write for whoever may.
 * @param {Scene} scene
 * @param {string} who
 */
function card(scene, who) {
  const { meeting } = scene;
  const parts = meeting.problem.filter((note) => note.by === who);
  const now = meeting.reframed.findLast((note) => note.by === who);
  const key = meeting.key_questions.findLast((note) => note.by === who);
  const open = row(meeting).may;
  if (!parts.length && !now && !key && !("present" in open || "reframe" in open)) return nothing;
  const id = `problem-of-${who}`;
  return html`
    <section class="section problem" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${say("problem-title", { name: name(meeting, who) })}</h2>
      ${parts.length || key ? nothing : html`<p class="section__empty">${say("problem-none")}</p>`}
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
      ${can(meeting, scene.me, "pose_key_question") ? poseKeyQuestion(scene, key !== undefined) : nothing}
      ${can(meeting, scene.me, "present") ? present(scene) : nothing}
      ${can(meeting, scene.me, "reframe") ? reframe(scene) : nothing}
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
  });
}
