// @ts-check
// Who leads the next meeting, and who is its host: whoever says so themselves.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isLastMeeting } from "../last-meeting.js";
import { may } from "../may.js";
import { stepOf } from "../meeting/now.js";
import { small } from "../parts/button.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Meeting, Part } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * What can be taken over: where a coach leads every meeting, there is only a host to be.
 * @param {Meeting} m
 * @returns {Part[]}
 */
function partsOf(m) {
  return m.facilitated ? ["host"] : ["chair", "host"];
}

/**
 * Whether a step is for it: the last of a meeting that nobody leads by office, or that of the dates.
 * @param {Meeting} m
 */
function isAsked(m) {
  if (isLastMeeting(m)) return false;
  const { kind, wording } = stepOf(m);
  return wording === "dates" || (kind === "close" && !m.facilitated);
}

/** @param {Scene} scene */
export function nextParts(scene) {
  const { meeting } = scene;
  if (!isAsked(meeting) && !meeting.next_parts.length) return nothing;
  return html`
    <section class="section" aria-labelledby="parts-title">
      <h2 class="section__title" id="parts-title">${say("parts-title")}</h2>
      <dl class="parts">${partsOf(meeting).map((part) => one(scene, part))}</dl>
    </section>
  `;
}

/**
 * @param {Scene} scene
 * @param {Part} part
 */
function one({ meeting, me, session }, part) {
  const taken = meeting.next_parts.find((one) => one.part === part);
  const mine = me !== null && taken?.member === me;
  const press = () => session.press("take_part", { part, takes: !mine });
  const what = { part: say(`part-${part}`) };
  const words = mine ? say("parts-leave") : say("parts-take");
  const called = mine ? say("parts-leave-which", what) : say("parts-take-which", what);
  return html`
    <dt class="parts__part">${say(`parts-${part}`)}</dt>
    <dd class="parts__who">
      <span>${mine ? say("parts-mine") : taken ? say("parts-taken", { name: name(meeting, taken.member) }) : say("parts-nobody")}</span>
      ${may(meeting, me, "take_part") ? small(words, press, false, called) : nothing}
    </dd>
  `;
}

/**
 * As the meeting begins: who had said what they take over today.
 * @param {Scene} scene
 */
export function saidBefore({ meeting }) {
  return meeting.said_before.map(
    ({ part, member }) =>
      html`<p>${say("parts-before", { part, name: name(meeting, member) })}</p>`,
  );
}
