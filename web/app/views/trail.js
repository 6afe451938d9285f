// @ts-check
// The trail of a meeting: the problem as it was told, what landed, how it looks now, the promise, the learning.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { facts, howHeard, sentence } from "../commitment.js";
import { heroFor } from "../parts/hero.js";
import { avatar } from "../parts/person.js";
import { member, name, names } from "../people.js";
import { airtimeName } from "../phases.js";
import { saidAnewHere, titleOfProblem } from "../problems.js";
import { LEVELS } from "../protocol.js";
import { questionText } from "../said.js";
import { trailOf } from "../trail.js";
import { say } from "../words.js";
import { words } from "./posted.js";

/** @import { Commitment, Learning, Meeting, Question } from "../protocol.js" */
/** @import { Trail, Worded } from "../trail.js" */
/** @import { Scene } from "./scene.js" */

/**
 * Whoever looks on sees the same; where nothing stays yet there is nothing.
 * @param {Scene} scene
 */
export function trail({ meeting }) {
  const parts = trailOf(meeting);
  if (!parts.length) return nothing;
  return html`<div class="trail">${parts.map((part) => airtime(meeting, part, parts.length > 1))}</div>`;
}

/**
 * @param {Meeting} m
 * @param {Trail} part
 * @param {boolean} several
 */
function airtime(m, part, several) {
  const id = `trail-${part.airtime}`;
  return html`
    <section class="trail__airtime" aria-labelledby=${id}>
      <h2 class="trail__title" id=${id} dir="auto">${several ? titleOf(m, part) : say("trail-title")}</h2>
      ${stops(m, part).map(stop)}
    </section>
  `;
}

/**
 * Of several: whose it is, as far as that is known; or that it is of all.
 * @param {Meeting} m
 * @param {Trail} part
 */
function titleOf(m, { airtime, whose }) {
  if (!airtime) return say("trail-all");
  return whose.length ? titleOfProblem(m, whose) : airtimeName(m, airtime);
}

/**
 * The stops on the way, in their order: the title of each, how it looks, and all that stands there.
 * @param {Meeting} m
 * @param {Trail} part
 * @returns {[string, string, unknown[]][]}
 */
function stops(m, { whose, told, key, landed, now, path, commitments, learnings }) {
  const of = (/** @type {"told" | "key" | "now"} */ what) => ofProblem(m, what, names(m, whose));
  return [
    [of("told"), "first", told.map((one) => said(m, one, "trail__told"))],
    [of("key"), "plain", key ? [said(m, key, "trail__key")] : []],
    [say("landed-title"), "plain", inList(landed.map((q) => question(m, q)))],
    [of("now"), "plain", now ? [said(m, now, "trail__now"), way(m, path)] : []],
    [promisesTitle(commitments), "promise", commitments.map((made) => promise(m, made))],
    [say("learnings-title"), "plain", learned(m, learnings)],
  ];
}

/**
 * In the problem check: the problem in the words in which its presenter has just said it, for all.
 * @param {Scene} scene
 */
export function seenAnew({ meeting }) {
  const anew = saidAnewHere(meeting);
  if (!anew) return nothing;
  return html`
    <section class="anew" tabindex="-1" aria-labelledby="anew-title">
      <h2 class="anew__label" id="anew-title">${ofProblem(meeting, "now", name(meeting, anew.by))}</h2>
      <p class=${heroFor(anew.text)} dir="auto">${words(meeting, anew)}</p>
    </section>
  `;
}

/** @param {Commitment[]} all */
function promisesTitle({ length }) {
  return say("trail-commitments", { count: length });
}

/** @param {unknown[]} rows */
function inList(rows) {
  return rows.length ? [html`<ul class="trail__list">${rows}</ul>`] : [];
}

/** @param {[string, string, unknown[]]} one */
function stop([title, look, content]) {
  if (!content.length) return nothing;
  return html`<div class="trail__stop trail__stop--${look}"><h3 class="trail__label" dir="auto">${title}</h3>${content}</div>`;
}

/**
 * The problem of all is nobody's own.
 * @param {Meeting} m
 * @param {"told" | "key" | "now"} what
 * @param {string} who
 */
function ofProblem(m, what, who) {
  return m.shared || !who ? say(`trail-${what}-all`) : say(`trail-${what}`, { name: who });
}

/**
 * @param {Meeting} m
 * @param {{ id: string, text: string }} one
 * @param {string} look
 */
function said(m, one, look) {
  return html`<p class=${look} dir="auto">${words(m, one)}</p>`;
}

/**
 * @param {Meeting} m
 * @param {Question} q
 */
function question(m, q) {
  const who = member(m, q.by);
  return html`
    <li class="trail__question">
      ${avatar(who)}
      <div><p class="trail__key" dir="auto">${questionText(m, q)}</p><p class="trail__by" dir="auto">${who.name}</p></div>
    </li>
  `;
}

/**
 * From the first words to the last, once there is a way between them.
 * @param {Meeting} m
 * @param {Worded[]} all
 */
function way(m, all) {
  if (all.length < 2) return nothing;
  return html`
    <details class="more">
      <summary>${say("wording-path")}</summary>
      <ol class="trail__path">${all.map((one) => step(m, one))}</ol>
    </details>
  `;
}

/**
 * @param {Meeting} m
 * @param {Worded} one
 */
function step(m, one) {
  const as = say("wording-by", { said: say(`trail-said-${one.said}`), name: name(m, one.by) });
  return html`<li><p class="trail__by">${as}</p>${said(m, one, "trail__told")}</li>`;
}

/**
 * One sentence; what else was said of it unfolds.
 * @param {Meeting} m
 * @param {Commitment} made
 */
function promise(m, made) {
  const who = member(m, made.member);
  const more = facts({ ...made, by_when: null }).filter(([, value]) => value);
  return html`
    <div class="trail__promise">
      <p class="trail__who">${avatar(who)} <span dir="auto">${who.name}</span>${made.changed ? html` <span class="badge">${say("changed")}</span>` : nothing}</p>
      <p class="trail__sentence" dir="auto">${sentence(made)}</p>
      ${made.witnesses.length ? html`<p class="trail__by">${say("witness-by", { names: names(m, made.witnesses), how: howHeard(m) })}</p>` : nothing}
      ${more.length ? html`<details class="more"><summary>${say("trail-more")}</summary><dl class="facts">${more.map(([label, value]) => html`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}</dl></details>` : nothing}
    </div>
  `;
}

/**
 * By what it is about.
 * @param {Meeting} m
 * @param {readonly Learning[]} all
 */
function learned(m, all) {
  const known = LEVELS.filter((level) => all.some((one) => one.level === level));
  return known.map((level) => {
    const of = all.filter((one) => one.level === level);
    return html`
      <h4 class="trail__level">${say(`level-${level}`)}</h4>
      <ul class="trail__list">${of.map((one) => learning(m, one))}</ul>
    `;
  });
}

/**
 * @param {Meeting} m
 * @param {Learning} one
 */
function learning(m, one) {
  return html`<li><p class="trail__learned" dir="auto">${words(m, one)}</p><p class="trail__by" dir="auto">${name(m, one.by)}</p></li>`;
}
