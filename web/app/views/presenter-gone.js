// @ts-check
// The presenter has gone in a phase that needs them: a line for all, and the ways on for whoever leads.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { can, may, pastPresenter } from "../may.js";
import { openRounds } from "../meeting/going-on.js";
import { row } from "../meeting/now.js";
import { presenting } from "../meeting/who.js";
import { opened } from "../opened.js";
import { small } from "../parts/button.js";
import { forAll } from "../parts/for-all.js";
import { name } from "../people.js";
import { fullName } from "../phases.js";
import { areGone } from "../session/absence.js";
import { list, say } from "../words.js";
import { move } from "./still-writing.js";

/** @import { Meeting, Purpose } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

const SILENCE_S = 180;

/** @param {Scene} scene */
export function presenterGone(scene) {
  const { meeting, me, session } = scene;
  if (me === null) return nothing;
  const who = presenting(meeting);
  if (!areGone(session.absence, who)) return back(scene);
  if (!row(meeting).presenter) return nothing;
  const names = namesOf(meeting, who);
  if (!may(meeting, me, "move")) return notice(say("gone-line-member", { names }), nothing);
  return notice(say("gone-line", { names }), ways(scene, who));
}

/**
 * For whoever held the time: they are here again, and it still stands.
 * @param {Scene} scene
 */
function back(scene) {
  const { meeting, me, session } = scene;
  const { heldFor } = session.absence;
  const stands = !meeting.clock.running && meeting.floor === null;
  if (!heldFor.length || !stands || !can(meeting, me, "resume_clock")) return nothing;
  const resume = () => session.press("resume_clock");
  return notice(
    say("gone-back", { names: namesOf(meeting, heldFor) }),
    html`<div class="gone__ways" tabindex="-1">${forAll({ key: "time-resume", words: say("time-resume"), look: SMALL, go: resume })}</div>`,
  );
}

const SMALL = "button--small button--coach";
const QUIET = "button--small button--quiet";

/**
 * @param {string} words
 * @param {unknown} more
 */
function notice(words, more) {
  return html`<div class="notice gone"><p role="status">${words}</p>${more}</div>`;
}

/**
 * @param {Scene} scene
 * @param {readonly string[]} who
 */
function ways(scene, who) {
  const { absence } = scene.session;
  const waits = absence.waitsFor(who);
  return html`
    <div class="gone__ways" tabindex="-1" role="group" aria-label=${say("gone-ways")}>
      ${hold(scene, who)}
      ${waits ? small(say("gone-else"), () => absence.wait(who, false)) : choices(scene, who)}
    </div>
  `;
}

/**
 * @param {Scene} scene
 * @param {readonly string[]} who
 */
function hold({ meeting, session }, who) {
  if (!meeting.clock.running) return nothing;
  const go = () => {
    session.absence.hold(who);
    session.press("hold_clock");
  };
  return forAll({ key: "time-hold", words: say("time-hold"), look: SMALL, go });
}

/**
 * @param {Scene} scene
 * @param {readonly string[]} who
 */
function choices(scene, who) {
  const { session } = scene;
  return html`
    ${small(say("gone-wait"), () => session.absence.wait(who, true))}
    ${silence(scene, who)}
    ${onwards(scene)}
  `;
}

/**
 * Time for all to write a question: hidden, where questions can be taken up later; else a silence.
 * @param {Scene} scene
 * @param {readonly string[]} who
 */
function silence({ meeting, session }, who) {
  const { may: acts, carries } = row(meeting);
  /** @type {Purpose} */
  const purpose = "answer" in acts || carries ? "questions" : "silence";
  if (openRounds(meeting).some((r) => r.purpose === purpose && r.revealed === null)) return nothing;
  const question = say("gone-question", { names: namesOf(meeting, who) });
  const seconds = purpose === "silence" ? SILENCE_S : 0;
  const go = () => session.press("open_round", opened(purpose, { question, seconds }));
  return forAll({ key: "gone-silence", words: say("gone-silence"), look: QUIET, go });
}

/** @param {Scene} scene */
function onwards(scene) {
  const { meeting, session } = scene;
  const to = pastPresenter(meeting, (id) => session.absence.isGone(id));
  if (!to) return nothing;
  const words = say("coach-move", { phase: fullName(meeting, to) });
  const go = () => move(scene, to.key);
  return forAll({ key: `gone-${to.key}`, words, look: QUIET, go });
}

/**
 * @param {Meeting} meeting
 * @param {readonly string[]} ids
 */
function namesOf(meeting, ids) {
  return list(ids.map((id) => name(meeting, id)));
}
