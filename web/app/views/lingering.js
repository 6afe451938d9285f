// @ts-check
// Questions that work on: those left at the end, and those that came from the last meeting.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isLastMeeting } from "../last-meeting.js";
import { may } from "../may.js";
import { form } from "../parts/form.js";
import { linked } from "../parts/linked.js";
import { isQuestion, isTopic } from "../set-page.js";
import { begins } from "../to-show.js";
import { say } from "../words.js";
import { line } from "./line.js";
import { promisedBefore } from "./promised.js";
import { send } from "./send.js";

/** @import { KeptQuestion } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** @param {Scene} scene */
export function lingering(scene) {
  const { meeting } = scene;
  const asks = may(meeting, scene.me, "linger") && !isLastMeeting(meeting);
  if (!asks && !meeting.lingering.length) return nothing;
  return html`
    <section class="section" aria-labelledby="lingering-title">
      <h2 class="section__title" id="lingering-title">${say("lingering-title")}</h2>
      ${
        asks
          ? form(scene.session.drafts.of("linger"), {
              act: "linger",
              name: say("lingering-form"),
              fields: [
                {
                  name: "text",
                  label: say("lingering-label"),
                  kind: "line",
                  hint: say("lingering-hint"),
                },
              ],
              label: say("lingering-send"),
              send: () => send(scene, "linger"),
            })
          : nothing
      }
      <ul class="lines">${meeting.lingering.map((note) => line(scene, note))}</ul>
    </section>
  `;
}

/**
 * What the set promised itself, the questions that are still with it, and the topics put by; as the
 * meeting begins the promise has a place of its own.
 * @param {Scene} scene
 */
export function broughtAlong(scene) {
  // What was struck out since has no words any more.
  const known = scene.meeting.kept.filter(({ text }) => text);
  return html`
    ${begins(scene.meeting) ? nothing : promisedBefore(scene)}
    ${list("kept-title", say("lingering-kept"), known.filter(isQuestion))}
    ${list("topics-kept-title", say("topic-kept"), known.filter(isTopic))}
  `;
}

/**
 * @param {string} id
 * @param {string} title
 * @param {KeptQuestion[]} kept
 */
function list(id, title, kept) {
  if (!kept.length) return nothing;
  return html`
    <section class="section" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${title}</h2>
      <ul class="skills">${kept.map(({ text }) => html`<li>${linked(text)}</li>`)}</ul>
    </section>
  `;
}
