// @ts-check
// The questions: the live one, large; those that wait; those that were; and the place to ask.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { askable, can, may, whyNot } from "../may.js";
import { draftsOf } from "../meeting/drafting.js";
import { inBurst, isHere, live, queue, talkRound } from "../meeting/going-on.js";
import { row } from "../meeting/now.js";
import { asksIn } from "../meeting/turns.js";
import { capacities, takers, usuallyAsked } from "../meeting/who.js";
import { small } from "../parts/button.js";
import { folded } from "../parts/folded.js";
import { form } from "../parts/form.js";
import { rows } from "../parts/rows.js";
import { name } from "../people.js";
import { nameOf } from "../phases.js";
import { isStruck } from "../said.js";
import { whom } from "../whom.js";
import { say } from "../words.js";
import { draftBox, drafted } from "./drafted.js";
import { lensed } from "./nudge.js";
import { question } from "./question.js";
import { waitingList } from "./queue.js";
import { saidOrWritten } from "./said-or-written.js";
import { send } from "./send.js";

/** @import { Meeting, Question } from "../protocol.js" */
/** @import { Scene } from "./scene.js" */

/**
 * @param {Scene} scene
 * @param {"now" | "before"} when
 */
export function questions(scene, when) {
  const { meeting } = scene;
  const open = "answer" in row(meeting).may && !inBurst(meeting);
  const waits = open ? queue(meeting) : [];
  const onStage = open ? live(meeting) : null;
  const listed = meeting.questions.filter(
    (q) =>
      (q.status !== "withdrawn" || isStruck(meeting, q.id)) &&
      q !== onStage &&
      !waits.includes(q) &&
      isNow(meeting, q) === (when === "now"),
  );
  if (when === "now") return now(scene, onStage, waits, listed);
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
    <section class="section questions" aria-labelledby="questions-${when}">
      <h2 class="section__title" id="questions-${when}">${say(title)}</h2>
      ${content}
    </section>
  `;
}

/**
 * The live question, those that wait, the place to ask, and what was asked before.
 * @param {Scene} scene
 * @param {Question | null} onStage
 * @param {Question[]} waiting
 * @param {Question[]} listed
 */
function now(scene, onStage, waiting, listed) {
  const asks = may(scene.meeting, scene.me, "ask") ? composer(scene) : nothing;
  if (asks === nothing && !onStage && !waiting.length && !listed.length) return nothing;
  return section(
    "now",
    onStage ? titleOf(onStage) : "questions-title",
    html`
      ${onStage ? html`<ol class="questions__list">${one(scene, [onStage], "live")}</ol>` : nothing}
      ${onStage || waiting.length || listed.length ? nothing : html`<p class="section__empty">${say("questions-none")}</p>`}
      ${waiting.length ? waitingList(scene, waiting) : nothing}
      ${asks}
      ${onStage && listed.length ? html`<h3 class="questions__group">${say("questions-before")}</h3>` : nothing}
      ${grouped(scene, listed, "now")}
    `,
  );
}

/**
 * What stands above the question on the stage: one that was parked is looked at once more.
 * @param {Question} onStage
 */
function titleOf({ status }) {
  return status === "open" || status === "parked" ? "questions-live" : "questions-last";
}

/**
 * @param {Scene} scene
 * @param {Question[]} all
 * @param {"live" | "settled"} how
 */
function one(scene, all, how) {
  return rows(
    all,
    (q) => q.id,
    (q) => question(scene, q, how),
  );
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
    found.set(key, [...(found.get(key) ?? []), q]);
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
  const title = round ? "questions-of_round" : "questions-free";
  return html`
    ${when === "before" || round ? html`<h3 class="questions__group">${say(title, { phase: nameOf(scene.meeting, phase), round })}</h3>` : nothing}
    <ol class="questions__list">${one(scene, group.toReversed(), "settled")}</ol>
  `;
}

/**
 * Right under the question that goes on; folded for those who are here to answer.
 * @param {Scene} scene
 */
function composer(scene) {
  const { meeting } = scene;
  const writing = compose(scene);
  const write = writing === nothing ? nothing : html`${writing}${drafted(scene, "ask")}`;
  if (capacities(meeting, scene.me).includes("presenter"))
    return folded([scene.session.drafts.of("ask")], say("ask-form"), write);
  const tap = meeting.talks ? askedAloud(scene) : nothing;
  if (write === nothing && tap === nothing) return nothing;
  const words = say("ask-write");
  // What was kept for later stands with the form.
  const open = draftsOf(meeting, scene.me).length > 0;
  const later = can(meeting, scene.me, "ask") ? nothing : draftBox(scene, false);
  return html`<div class="composer">${saidOrWritten(scene, { tap, write, words, drafts: ["ask"], open })}${later}</div>`;
}

/**
 * Asked in speech, with a line of what it was about if one likes; in a go-round the tap that ends
 * the turn says it all.
 * @param {Scene} scene
 */
function askedAloud(scene) {
  const { meeting, session } = scene;
  const me = /** @type {string} */ (scene.me);
  const round = talkRound(meeting);
  if (!can(meeting, me, "ask_aloud") || (round && asksIn(meeting, round))) return nothing;
  const to = usuallyAsked(meeting);
  if (may(meeting, me, "set_aside")) return heard(scene, to);
  return form(session.drafts.of("ask_aloud"), {
    act: "ask_aloud",
    name: say("ask-aloud"),
    look: "form--row",
    fields: [{ name: "about", label: say("ask-aloud-about"), kind: "line" }],
    label: say("ask-aloud"),
    send: () => send(scene, "ask_aloud"),
  });
}

/**
 * Whoever leads notes who asked aloud, by a tap.
 * @param {Scene} scene
 * @param {string} to
 */
function heard({ meeting, session }, to) {
  const others = takers(meeting, "questions").filter((id) => id !== to);
  const note = (/** @type {string} */ member) =>
    small(name(meeting, member), () => session.press("ask_aloud", { member, to, about: "" }));
  return html`
    <div class="round__acts" role="group" aria-label=${say("ask-heard")}>
      <span class="field__hint">${say("ask-heard")}</span>
      ${rows(others, (member) => member, note)}
    </div>`;
}

/**
 * The text stays while it cannot be sent; why is said under it.
 * @param {Scene} scene
 */
function compose(scene) {
  const me = /** @type {string} */ (scene.me);
  const others = askable(scene.meeting, me);
  if (!others.length) return nothing;
  const draft = scene.session.drafts.of("ask");
  const why = whyNot(scene.meeting, me, "ask");
  const ids = others.map((p) => p.id);
  const known = whom(scene.meeting, me, ids);
  if (why === "writing" && !draft.values.text) return nothing;
  const lens = lensed(scene, "ask", say("ask-send"));
  return html`${form(draft, {
    act: "ask",
    name: say("ask-form"),
    look: "form--ask",
    closed: why && say(`refusal-${why}`),
    fields: [
      { name: "text", label: say("ask-label"), kind: "text", heard: lens.heard },
      {
        name: "to",
        label: say("ask-to"),
        kind: "choice",
        quiet: true,
        options: known.map((id) => [id, name(scene.meeting, id)]),
      },
    ],
    label: lens.label,
    send: () => send(scene, "ask", lens.sending()),
    under: lens.under,
  })}`;
}
