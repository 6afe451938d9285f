// @ts-check
// The questions but for the live one: those that wait, and those that were.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { onStage } from "../largest.js";
import { may } from "../may.js";
import { inBurst, isHere, queue } from "../meeting/going-on.js";
import { row } from "../meeting/now.js";
import { rows } from "../parts/rows.js";
import { nameOf } from "../phases.js";
import { isStruck } from "../said.js";
import { say } from "../words.js";
import { earlier } from "./latest.js";
import { question } from "./question.js";
import { waitingList } from "./queue.js";

/** @import { Meeting, Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/** How many are shown of those that belong together, before one asks for more. */
const LATEST = 12;

/**
 * @param {Scene} scene
 * @param {"now" | "before"} when
 */
export function questions(scene, when) {
  const { meeting } = scene;
  const live = onStage(meeting);
  const waits = waitingIn(meeting);
  const listed = meeting.questions.filter(
    (q) =>
      (q.status !== "withdrawn" || isStruck(meeting, q.id)) &&
      q !== live &&
      !waits.includes(q) &&
      isNow(meeting, q) === (when === "now"),
  );
  if (when === "now") return now(scene, listed);
  return listed.length ? section(when, "questions-title", grouped(scene, listed, when)) : nothing;
}

/**
 * Whether a question is one of those that the phase is about.
 * @param {Meeting} meeting
 * @param {Question} q
 */
export function isNow(meeting, q) {
  return "answer" in row(meeting).may && isHere(meeting, q);
}

/**
 * @param {"now" | "before"} when
 * @param {string} title
 * @param {unknown} content
 */
function section(when, title, content) {
  return html`
    <section class="section questions" data-stream aria-labelledby="questions-${when}">
      <h2 class="section__title" id="questions-${when}">${say(title)}</h2>
      ${content}
    </section>
  `;
}

/**
 * What was asked in this phase; that nothing was, where one may.
 * @param {Scene} scene
 * @param {Question[]} listed
 */
function now(scene, listed) {
  const { meeting, me } = scene;
  const title = onStage(meeting) ? "questions-before" : "questions-title";
  if (listed.length) return section("now", title, grouped(scene, listed, "now"));
  const none = !onStage(meeting) && !waitingIn(meeting).length && may(meeting, me, "ask");
  return none ? html`<p class="section__empty">${say("questions-none")}</p>` : nothing;
}

/** @param {Meeting} meeting */
function waitingIn(meeting) {
  return "answer" in row(meeting).may && !inBurst(meeting) ? queue(meeting) : [];
}

/**
 * Those that wait, as a quiet line.
 * @param {Scene} scene
 */
export function waiting(scene) {
  const waits = waitingIn(scene.meeting);
  return waits.length ? waitingList(scene, waits) : nothing;
}

/**
 * @param {Scene} scene
 * @param {Question[]} all
 * @param {"now" | "before"} when
 */
function grouped(scene, all, when) {
  return groups(all).map((group) => questionGroup(scene, group, when));
}

/**
 * Questions that belong together: of one phase, and of one go-round or free; the latest first.
 * @param {readonly Question[]} all
 */
function groups(all) {
  /** @type {Map<string, Question[]>} */
  const found = new Map();
  for (const q of all) {
    const key = `${q.phase}/${q.round}`;
    const group = found.get(key) ?? [];
    found.set(key, group);
    group.push(q);
  }
  return [...found.values()].reverse();
}

/**
 * @param {Scene} scene
 * @param {Question[]} group
 * @param {"now" | "before"} when
 */
function questionGroup(scene, group, when) {
  const [{ phase, round }] = group;
  const key = `${phase}/${round}`;
  const all = group.toReversed();
  const shown = scene.session.unfolded.has(key) ? all : all.slice(0, LATEST);
  const older = all.length - shown.length;
  const title = round ? "questions-of_round" : "questions-free";
  return html`
    ${when === "before" || round ? html`<h3 class="questions__group">${say(title, { phase: nameOf(scene.meeting, phase), round })}</h3>` : nothing}
    <ol class="questions__list">${rows(
      shown,
      (q) => q.id,
      (q) => question(scene, q),
    )}</ol>
    ${older > 0 ? earlier(scene.session, key, older) : nothing}
  `;
}
