// @ts-check
// How far the problems of a set came, side by side: as they were told first, and as they stood last.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { stepOf } from "../meeting/now.js";
import { name } from "../people.js";
import { say } from "../words.js";

/** @import { Meeting, Path } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * The paths that still have words.
 * @param {Meeting} m
 */
function pathsIn(m) {
  return m.paths.filter(({ first }) => first);
}

/** @param {Scene} scene */
export function paths({ meeting }) {
  if (stepOf(meeting).wording !== "paths") return nothing;
  const known = pathsIn(meeting);
  const ours = ofUsAll(meeting);
  const people = [...new Set(known.map(({ by }) => by))];
  return html`
    <section class="section" aria-labelledby="paths-title">
      <h2 class="section__title" id="paths-title">${say("paths-title")}</h2>
      ${known.length || ours ? nothing : html`<p class="section__empty">${say("paths-empty")}</p>`}
      ${ours ? html`<h3 class="paths__who">${say("paths-ours")}</h3><ul class="paths">${one(ours)}</ul>` : nothing}
      ${people.map((by) => of(meeting, by, known))}
    </section>
  `;
}

/**
 * How far the problem of the whole set came, if it had one.
 * @param {Meeting} m
 */
function ofUsAll({ wordings }) {
  const worded = wordings.filter(({ text, said }) => text && said !== "goal");
  const [first, last] = [worded[0], worded.at(-1)];
  return first && last && { meeting: last.meeting, first: first.text, last: last.text };
}

/**
 * @param {Meeting} m
 * @param {string} by
 * @param {readonly Path[]} known
 */
function of(m, by, known) {
  return html`
    <h3 class="paths__who">${name(m, by)}</h3>
    <ul class="paths">${known.filter((path) => path.by === by).map(one)}</ul>
  `;
}

/** @param {Pick<Path, "meeting" | "first" | "last">} path */
function one({ meeting, first, last }) {
  return html`
    <li class="paths__path">
      <p class="paths__when">${say("paths-meeting", { number: meeting })}</p>
      <blockquote class="paths__words"><span class="paths__label">${say("paths-first")}</span> ${first}</blockquote>
      <blockquote class="paths__words"><span class="paths__label">${say("paths-last")}</span> ${last}</blockquote>
    </li>
  `;
}
