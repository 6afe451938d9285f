// @ts-check
// What people say in a check-in or a closing: each a line, for all to read.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may, whyNot } from "../may.js";
import { row, stepOf } from "../meeting/now.js";
import { form } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { phaseName } from "../phases.js";
import { tellsAgain } from "../problems.js";
import { has, say } from "../words.js";
import { earlier } from "./latest.js";
import { line } from "./line.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";

/** @import { Scene } from "./scene.js" */

/** How many are shown, before one asks for those that were said earlier. */
const LATEST = 100;

/**
 * @param {Scene} scene
 * @param {"now" | "before"} when
 */
export function contributions(scene, when) {
  const { meeting } = scene;
  const listed = meeting.notes.filter(
    (note) => (note.phase === meeting.phase) === (when === "now"),
  );
  const title = when === "now" ? words(scene, "title") : say("notes-title");
  if (!listed.length) return nothing;
  const key = `said/${when}`;
  const shown = scene.session.unfolded.has(key) ? listed : listed.slice(-LATEST);
  const older = listed.length - shown.length;
  return html`
    <section class="section" data-stream aria-labelledby="notes-${when}">
      <h2 class="section__title" id="notes-${when}">${title}</h2>
      ${older > 0 ? earlier(scene.session, key, older) : nothing}
      <ul class="lines">${rows(
        shown,
        (note) => note.id,
        (note) => line(scene, note),
      )}</ul>
    </section>
  `;
}

/**
 * What a kind of phase calls its lines, or what lines are usually called.
 * @param {Scene} scene
 * @param {"title" | "label"} what
 */
function words({ meeting }, what) {
  const own = `notes-${stepOf(meeting).kind}-${what}`;
  return say(has(own) ? own : `notes-any-${what}`, { phase: phaseName(meeting) });
}

/**
 * The act by which somebody says a line here: where the problem was told before, that is telling it.
 * @param {Scene} scene
 * @returns {"say" | "present" | null}
 */
function actHere({ meeting, me }) {
  if (may(meeting, me, "say")) return "say";
  return may(meeting, me, "present") && tellsAgain(meeting) ? "present" : null;
}

/**
 * The place to say a line in writing; the tap that ends a turn stands beside it.
 * @param {Scene} scene
 */
export function ownSaying(scene) {
  const write = actHere(scene) === null ? nothing : compose(scene);
  if (write === nothing) return nothing;
  const drafts = [draftName(scene)];
  // Where no turn is taken there is no tap in whose stead one writes.
  const words = say(row(scene.meeting).turn === "say" ? "notes-write" : "notes-write-only");
  return saidOrWritten(scene, { tap: nothing, write, words, drafts });
}

/** @param {Scene} scene */
function draftName(scene) {
  if (actHere(scene) === "present") return "present";
  return `say-${scene.meeting.phase}`;
}

/** @param {Scene} scene */
function compose(scene) {
  const draft = draftName(scene);
  const act = actHere(scene) ?? "say";
  const why = whyNot(scene.meeting, /** @type {string} */ (scene.me), act);
  if (why === "writing" && !scene.session.drafts.of(draft).values.text) return nothing;
  return form(scene.session.drafts.of(draft), {
    act,
    name: say("notes-form"),
    closed: why && say(`refusal-${why}`),
    fields: [{ name: "text", label: words(scene, "label"), kind: "text" }],
    label: say("notes-send"),
    send: () => send(scene, draft),
  });
}
