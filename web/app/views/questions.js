// @ts-check
// The questions: the live one, large; those that wait; those that were; and the place to ask.

import { repeat } from "/vendor/lit-html/directives/repeat.js";
import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { askable, may, whyNot } from "../may.js";
import { EVERYONE, inBurst, isHere, presenterOf, queue, role, row } from "../meeting/now.js";
import { form } from "../parts/form.js";
import { name } from "../people.js";
import { nameOf } from "../phases.js";
import { say } from "../words.js";
import { lensed } from "./nudge.js";
import { question } from "./question.js";
import { waitingList } from "./queue.js";

/** @import { Meeting, Question } from "../protocol.js" */
/** @import { Room } from "./room.js" */

/**
 * @param {Room} room
 * @param {"now" | "before"} when
 */
export function questions(room, when) {
  const { m } = room;
  const waits = "answer" in row(m).may && !inBurst(m) ? queue(m) : [];
  const shown = m.questions.filter(
    (q) => q.status !== "withdrawn" && !waits.includes(q) && isNow(m, q) === (when === "now"),
  );
  if (when === "now") return now(room, waits, shown);
  return shown.length ? section(when, "questions-title", grouped(room, shown, when)) : nothing;
}

/**
 * Whether a question is one of those that the phase is about.
 * @param {Meeting} m
 * @param {Question} q
 */
export function isNow(m, q) {
  return "answer" in row(m).may && isHere(m, q);
}

/**
 * @param {"now" | "before"} when
 * @param {string} title
 * @param {unknown} content
 */
function section(when, title, content) {
  return html`
    <section class="section questions" aria-labelledby="questions-${when}">
      <h2 class="section__title" id="questions-${when}">${say(title)}</h2>
      ${content}
    </section>
  `;
}

/**
 * The live question, those that wait, the place to ask, and what was asked before.
 * @param {Room} room
 * @param {Question[]} waits
 * @param {Question[]} shown
 */
function now(room, [live, ...waiting], shown) {
  const asks = may(room.m, room.me, "ask");
  if (!asks && !live && !shown.length) return nothing;
  return section(
    "now",
    live ? "questions-live" : "questions-title",
    html`
      ${live ? html`<ol class="questions__list">${one(room, [live], "live")}</ol>` : nothing}
      ${live || shown.length ? nothing : html`<p class="section__empty">${say("questions-none")}</p>`}
      ${waiting.length ? waitingList(room, waiting) : nothing}
      ${asks ? composer(room) : nothing}
      ${live && shown.length ? html`<h3 class="questions__group">${say("questions-before")}</h3>` : nothing}
      ${grouped(room, shown, "now")}
    `,
  );
}

/**
 * @param {Room} room
 * @param {Question[]} all
 * @param {"live" | "settled"} how
 */
function one(room, all, how) {
  return repeat(
    all,
    (q) => q.id,
    (q) => question(room, q, how),
  );
}

/**
 * @param {Room} room
 * @param {Question[]} all
 * @param {"now" | "before"} when
 */
function grouped(room, all, when) {
  return groups(all).map((group) => questionGroup(room, group, when));
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
    found.set(key, [...(found.get(key) ?? []), q]);
  }
  return [...found.values()].reverse();
}

/**
 * @param {Room} room
 * @param {Question[]} group
 * @param {"now" | "before"} when
 */
function questionGroup(room, group, when) {
  const [{ phase, round }] = group;
  const title = round ? "questions-of_round" : "questions-free";
  return html`
    ${when === "before" || round ? html`<h3 class="questions__group">${say(title, { phase: nameOf(room.m, phase), round })}</h3>` : nothing}
    <ol class="questions__list">${one(room, group.toReversed(), "settled")}</ol>
  `;
}

/**
 * Right under the question that goes on; folded for those who are here to answer.
 * @param {Room} room
 */
function composer(room) {
  return role(room.m, room.me) === "presenter"
    ? html`<details class="more"><summary>${say("ask-form")}</summary>${compose(room)}</details>`
    : html`<div class="composer">${compose(room)}</div>`;
}

/**
 * The text stays while it cannot be sent; why is said under it.
 * @param {Room} room
 */
function compose(room) {
  const me = /** @type {string} */ (room.me);
  const others = askable(room.m, me);
  if (!others.length) return nothing;
  const draft = room.drafts.of("ask");
  const why = whyNot(room.m, me, "ask");
  const ids = others.map((p) => p.id);
  const known = presenterOf(room.m) ? [...ids, EVERYONE] : [EVERYONE, ...ids];
  if (why === "writing" && !draft.values.text) return nothing;
  const lens = lensed(room, "ask", say("ask-send"));
  return html`${form(draft, {
    act: "ask",
    name: say("ask-form"),
    kind: "form--ask",
    closed: why && say(`refusal-${why}`),
    fields: [
      { name: "text", label: say("ask-label"), kind: "text", heard: lens.heard },
      {
        name: "to",
        label: say("ask-to"),
        kind: "choice",
        quiet: true,
        options: known.map((id) => [id, name(room.m, id)]),
      },
    ],
    label: lens.label,
    send: () => room.send("ask", "ask", lens.sending()),
    under: lens.under,
  })}${lens.queue}`;
}
