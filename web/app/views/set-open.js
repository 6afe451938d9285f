// @ts-check
// What is still to be done, by those who are in a set: one's own, and what the others said they would do.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { isWaitedFor } from "../commitment.js";
import { empty } from "../parts/drawing.js";
import { say } from "../words.js";
import { promise, reportFacts } from "./promise.js";

/** @import { Commitment, SetPage } from "../protocol.js" */

/**
 * One's own, whole; until it is reported on, it may be said otherwise where it was made.
 * @param {SetPage} page
 */
export function mine(page) {
  const own = openOf(page).filter(({ member }) => member === page.me);
  if (!own.length) return nothing;
  return html`
    <section class="card" aria-labelledby="mine-title">
      <h2 class="card__title" id="mine-title">${say("set-mine")}</h2>
      ${own.map(
        (made) => html`
        <article class="commitment">
          ${whole("", made)}
          ${made.report ? nothing : html`<p><a href="sets/${page.set}/meetings/${made.meeting}">${say("set-open-change")}</a></p>`}
        </article>`,
      )}
    </section>
  `;
}

/**
 * What the others will do, a sentence each.
 * @param {SetPage} page
 */
export function others(page) {
  const open = openOf(page);
  const theirs = open.filter(({ member }) => member !== page.me);
  if (open.length && !theirs.length) return nothing;
  return html`
    <section class="card" aria-labelledby="open-title">
      <h2 class="card__title" id="open-title">${say(theirs.length ? "set-open" : "set-open-all")}</h2>
      ${theirs.length ? nothing : empty("unwritten", say("set-open-none"))}
      ${theirs.map((made) => html`<article class="commitment">${whole(nameOf(page, made), made)}</article>`)}
    </section>
  `;
}

/**
 * What those who are in the set have not told the end of.
 * @param {SetPage} page
 */
function openOf(page) {
  const here = page.members.map(({ id }) => id);
  return page.commitments.filter((made) => here.includes(made.member) && isWaitedFor(made));
}

/**
 * A commitment with the last report on it.
 * @param {string} who
 * @param {Commitment} made
 */
function whole(who, made) {
  return html`${promise(who, made)}${made.report ? reportFacts(made.report) : nothing}`;
}

/**
 * @param {SetPage} page
 * @param {Commitment} made
 */
function nameOf({ members }, { member }) {
  return members.find(({ id }) => id === member)?.name ?? "";
}
