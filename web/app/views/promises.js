// @ts-check
// What the set will do about how it works together: written down by whoever leads, there for all.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isLastMeeting } from "../last-meeting.js";
import { may } from "../may.js";
import { openRound } from "../meeting/going-on.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { send } from "./send.js";

/** @import { Meeting, Note, Round } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Whether all have read in a round what could be better, and are to say what follows from it.
 * @param {Meeting} meeting
 * @param {Round | null} round
 */
export function isToPromise({ phase }, round) {
  return round?.purpose === "better" && round.phase === phase && round.revealed !== null;
}

/**
 * The line for whoever may write it.
 * @param {Scene} scene
 */
export function promising(scene) {
  if (!may(scene.meeting, scene.me, "promise")) return nothing;
  return form(scene.session.drafts.of("promise"), {
    act: "promise",
    name: say("promise-form"),
    fields: [
      {
        name: "text",
        label: say("promise-label"),
        kind: "line",
        hint: isLastMeeting(scene.meeting) ? undefined : say("promise-hint"),
      },
    ],
    label: say("promise-send"),
    send: () => send(scene, "promise"),
  });
}

/**
 * What was promised, for all; while the question stands, its line is with the round.
 * @param {Scene} scene
 */
export function promises(scene) {
  const { meeting } = scene;
  const stands = meeting.promises.length > 0;
  const more = isToPromise(meeting, openRound(meeting)) ? nothing : later(scene);
  if (!stands && more === nothing) return nothing;
  return html`
    <section class="section" aria-labelledby="promises-title">
      <h2 class="section__title" id="promises-title">${say("promise-title")}</h2>
      ${stands ? html`<ul class="lines">${meeting.promises.map((note) => one(scene, note))}</ul>` : nothing}
      ${more}
    </section>
  `;
}

/**
 * Whose words it is in matters to nobody: it is what all will do.
 * @param {Scene} scene
 * @param {Note} note
 */
function one(scene, note) {
  const text = html`<p class="line__text">${words(scene.meeting, note)}</p>`;
  return html`<li class="line"><div class="line__body">${posted(scene, note, text)}</div></li>`;
}

/**
 * One press away, once there is something to say it about.
 * @param {Scene} scene
 */
function later(scene) {
  const { meeting, session } = scene;
  const asked = meeting.promises.length || meeting.rounds.some((r) => isToPromise(meeting, r));
  const write = asked ? promising(scene) : nothing;
  if (write === nothing) return nothing;
  return folded([session.drafts.of("promise")], say("promise-form"), write);
}
