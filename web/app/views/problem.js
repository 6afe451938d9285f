// @ts-check
// The problem: in the presenter's first words, and as they see it now.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { may } from "../may.js";
import { row } from "../meeting/now.js";
import { presenting } from "../meeting/who.js";
import { name } from "../people.js";
import {
  airtimeHere,
  broughtWordings,
  problemOf,
  tellsAgain,
  titleOfProblem,
} from "../problems.js";
import { textOf } from "../said.js";
import { titleOf } from "../set-page.js";
import { standing } from "../wordings.js";
import { say } from "../words.js";
import { posted, words } from "./posted.js";
import { rest } from "./rest.js";

/** @import { Meeting, Note, Wording } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Where it is told, all of it; where it is worked on, the places to write: what stands of it is pinned.
 * @param {Scene} scene
 * @param {"now" | "before"} when
 */
export function problem(scene, when) {
  const { meeting } = scene;
  const here = airtimeHere(meeting);
  if (when === "now" && !isTold(meeting)) return writing(scene, here);
  if (presenting(meeting).length) return card(scene, here);
  return meeting.presenters.map((_who, at) => card(scene, at + 1));
}

/**
 * The places to write, for whose problem it is; whoever leads is told what is awaited.
 * @param {Scene} scene
 * @param {number} airtime
 */
function writing(scene, airtime) {
  const { meeting, me } = scene;
  const isTheirs = me !== null && presenting(meeting).includes(me);
  if (!isTheirs && !may(meeting, me, "move")) return nothing;
  return rest()?.problemWriting(scene, airtime) ?? nothing;
}

/**
 * Whether the present phase is there to tell the problem, or what is to become of it.
 * @param {Meeting} m
 */
function isTold(m) {
  return ("present" in row(m).may && !tellsAgain(m)) || "pose_goal" in row(m).may;
}

/**
 * The problem in one line, as it looks now; behind a press, its way from the first words to these.
 * @param {Scene} scene
 */
export function pinned(scene) {
  const { meeting } = scene;
  if (!row(meeting).presenter || isTold(meeting)) return nothing;
  const airtime = airtimeHere(meeting);
  const { bid, parts, now, key, goal } = problemOf(meeting, airtime);
  const brought = standing(broughtWordings(meeting));
  const latest = now ?? parts.at(-1) ?? bid ?? brought.at(-1) ?? key ?? goal;
  if (!latest) return nothing;
  const title = titleHere(scene, airtime);
  const label = now
    ? html`<span class="visually-hidden">${title}</span> ${say("problem-reframed")}`
    : title;
  return html`
    <details class="pinned">
      <summary class="pinned__line"><h2 class="pinned__label">${label}</h2> <span class="pinned__text" dir="auto">${textOf(meeting, { ...latest, id: latest.id ?? "" })}</span></summary>
      <div class="pinned__path">${path(scene, airtime)}</div>
    </details>
  `;
}

/**
 * @param {Scene} scene
 * @param {number} airtime
 */
function titleHere({ meeting }, airtime) {
  const { parts, now, key, goal } = problemOf(meeting, airtime);
  const said = [...parts, now, key, goal].filter((note) => note !== undefined);
  const who = meeting.presenters[airtime - 1];
  return titleOfProblem(meeting, who.length ? who : [...new Set(said.map(({ by }) => by))]);
}

/**
 * All that stands of a problem, in the order in which it came.
 * @param {Scene} scene
 * @param {number} airtime
 */
function path(scene, airtime) {
  const { meeting } = scene;
  const { bid, parts, anew, key, goal } = problemOf(meeting, airtime);
  const brought = broughtWordings(meeting);
  return html`
    ${brought.length ? labelled("wording-before", before(scene, brought)) : nothing}
    ${bid ? labelled("problem-bid", html`<p class="problem__text" dir="auto">${words(meeting, bid)}</p>`) : nothing}
    ${parts.map((part) => told(scene, part))}
    ${anew.map((note) => latest(scene, "problem-reframed", note))}
    ${latest(scene, "problem-key", key)}
    ${latest(scene, "problem-goal", goal)}
  `;
}

/**
 * The problem of an airtime, from the bid with which it began, and the places to write for whoever
 * may.
 * @param {Scene} scene
 * @param {number} airtime
 */
function card(scene, airtime) {
  const { meeting } = scene;
  const { bid, parts, now, key, goal } = problemOf(meeting, airtime);
  const any = [bid, ...parts, now, key, goal, ...broughtWordings(meeting)].some(Boolean);
  if (!any && !isTold(meeting)) return nothing;
  const id = `problem-of-${airtime}`;
  return html`
    <section class="section problem" aria-labelledby=${id}>
      <h2 class="section__title" id=${id}>${titleHere(scene, airtime)}</h2>
      ${any ? nothing : html`<p class="section__empty">${say(meeting.talks ? "problem-none" : "problem-none-written")}</p>`}
      ${path(scene, airtime)}
      ${writing(scene, airtime)}
    </section>
  `;
}

/**
 * How the problem of the whole set was worded in the meetings before.
 * @param {Scene} scene
 * @param {Wording[]} brought
 */
function before({ meeting, group }, brought) {
  const from = (/** @type {Wording} */ one) => ({
    name: name(meeting, one.by),
    meeting: group ? titleOf(group, one.meeting) : "",
  });
  return rest()?.asWorded(brought, from);
}

/**
 * @param {string} key
 * @param {unknown} text
 */
function labelled(key, text) {
  return html`<h3 class="problem__now">${say(key)}</h3>${text}`;
}

/**
 * @param {Scene} scene
 * @param {string} key
 * @param {Note | undefined} note
 */
function latest(scene, key, note) {
  return note ? labelled(key, told(scene, note, "problem__text--now")) : nothing;
}

/**
 * @param {Scene} scene
 * @param {Note} note
 * @param {string} look
 */
function told(scene, note, look = "") {
  const text = html`<p class="problem__text ${look}" dir="auto">${words(scene.meeting, note)}</p>`;
  return posted(scene, note, text);
}
