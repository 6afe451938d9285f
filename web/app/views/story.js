// @ts-check
// A transcript to read: what stays of the meeting, and then what was said, phase by phase.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { checkBox } from "../parts/controls.js";
import { rows } from "../parts/rows.js";
import { name, names } from "../people.js";
import { isStruck } from "../said.js";
import { onlooker } from "../session/onlooker.js";
import { day, hour, say } from "../words.js";
import { words } from "./posted.js";
import { trail } from "./trail.js";

/** @import { Meeting, Question, Taken } from "../protocol.js" */
/** @import { Chapter, Told } from "../story.js" */
/** @import { Line } from "../transcript.js" */

/**
 * @typedef {{ home: string, end: Meeting, chapters: { told: Chapter[], all: Chapter[] },
 *   all: boolean, toggleAll: () => void, whole: ReadonlySet<number>,
 *   readOn: (chapter: number) => void, addressOf: (seq: number) => string }} Reading
 */

/** How many moments of a phase stand on the page before more is asked for. */
const AT_ONCE = 80;

/** @param {Reading} reading */
export function storyView(reading) {
  const { end, home, all } = reading;
  const scene = { meeting: end, me: null, presence: {}, session: onlooker() };
  return html`
    <header class="replay__bar">
      <a class="replay__set" href=${home} dir="auto">${end.set_name}</a>
      <span class="replay__title" dir="auto">${end.title}</span>
    </header>
    <main class="story">
      ${head(reading)}
      ${trail(scene)}
      <section class="story__told" aria-labelledby="story-told">
        <div class="story__switch">
          <h2 class="story__subtitle" id="story-told">${say(all ? "transcript-happened" : "transcript-told")}</h2>
          ${showAll(reading)}
        </div>
        ${(all ? reading.chapters.all : reading.chapters.told).map((one) => chapter(reading, one))}
      </section>
    </main>
  `;
}

export function emptyView() {
  return html`<main class="sheet"><h1 class="sheet__title">${say("transcript-title")}</h1><p class="sheet__lead">${say("transcript-empty")}</p></main>`;
}

/** @param {{ all: boolean, toggleAll: () => void }} reading */
export function showAll({ all, toggleAll }) {
  return html`<label class="story__all">${checkBox({ checked: all, change: toggleAll })} ${say("transcript-all")}</label>`;
}

/** @param {Reading} reading */
function head({ end, addressOf }) {
  const who = names(
    end,
    end.members.map(({ id }) => id),
  );
  return html`
    <header class="story__head">
      <h1 class="story__title"><span class="story__kind">${say("transcript-title")}</span> <span dir="auto">${end.title}</span></h1>
      <p class="story__when">${day(end.began_at || end.opened_at)}${who ? html` · <span dir="auto">${say("transcript-with", { names: who })}</span>` : nothing}</p>
      <p><a class="button button--quiet" href=${addressOf(1)}>${say("transcript-play-again")}</a></p>
    </header>
  `;
}

/**
 * @param {Reading} reading
 * @param {Chapter} one
 */
function chapter(reading, { seq, at, title, told }) {
  const shown = reading.whole.has(seq) ? told : told.slice(0, AT_ONCE);
  const count = told.length - shown.length;
  return html`
    <div class="chapter">
      <h3 class="chapter__title"><span dir="auto">${title}</span> ${seq ? moment(reading, { seq, at }) : nothing}</h3>
      <ol class="chapter__told">
        ${rows(
          shown,
          ({ line, question }) => question?.id ?? line.seq,
          (one) => moments(reading, one),
        )}
      </ol>
      ${count ? html`<button class="button button--small button--quiet" type="button" @click=${() => reading.readOn(seq)}>${say("transcript-more", { count })}</button>` : nothing}
    </div>
  `;
}

/**
 * The way to the room at a moment.
 * @param {Reading} reading
 * @param {Pick<Line, "seq" | "at">} line
 */
function moment({ addressOf }, { seq, at }) {
  const time = hour(at);
  return html`<a class="told__at" href=${addressOf(seq)} aria-label=${say("transcript-go", { time })}>${time}</a>`;
}

/**
 * @param {Reading} reading
 * @param {Told} told
 */
function moments(reading, { line, question, asked }) {
  const { end } = reading;
  const look = question ? "told--question" : asked ? "told--asked" : "";
  const body = question ? ofQuestion(end, question) : asked ? ofAsked(end, asked) : ofLine(line);
  return html`<li class="told ${look}">${moment(reading, line)}<div class="told__body">${body}</div></li>`;
}

/** @param {Line} line */
function ofLine({ who, text, mark }) {
  const [first, ...rest] = text.split("\n");
  return html`
    <p class="told__what">${who ? html`<strong dir="auto">${who}</strong> ` : nothing}${first}${mark ? html` <span class="badge">${mark}</span>` : nothing}</p>
    ${rest.map((one) => html`<p class="told__text" dir="auto">${one}</p>`)}
  `;
}

/**
 * A question with what was said to it, whenever that was.
 * @param {Meeting} m
 * @param {Question} q
 */
function ofQuestion(m, q) {
  const settled = !isStruck(m, q.id) && q.status !== "answered" && q.status !== "open";
  const asks = say("questions-asks", { asker: name(m, q.by), asked: name(m, q.to) });
  const note = { id: q.note_id, text: q.note };
  return html`
    <p class="told__what">${asks}${settled ? html` <span class="badge">${say(`status-${q.status}`)}</span>` : nothing}${q.starred ? html` <span class="badge badge--presenter">${say("questions-starred")}</span>` : nothing}</p>
    <p class="told__question" dir="auto">${words(m, q, say("questions-asked_aloud"))}</p>
    ${q.note_id ? html`<p class="told__answer" dir="auto">${words(m, note)}</p>` : nothing}
    ${q.answers.map((one) => answer(m, one))}
  `;
}

/**
 * What whoever led asked all, and what was said to it.
 * @param {Meeting} m
 * @param {Taken} asked
 */
function ofAsked(m, { id, by, question, answers }) {
  return html`
    <p class="told__what">${say("questions-asks", { asker: name(m, by), asked: say("people-everyone") })}</p>
    <p class="told__question" dir="auto">${words(m, { id, text: question })}</p>
    ${answers.map((one) => answer(m, one))}
  `;
}

/**
 * @param {Meeting} m
 * @param {{ id: string, by: string, text: string }} one
 */
function answer(m, one) {
  return html`<p class="told__answer" dir="auto"><strong dir="auto">${name(m, one.by)}</strong> ${words(m, one, say("status-aloud"))}</p>`;
}
