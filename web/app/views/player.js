// @ts-check
// The player of a replay: its track with the phases and the marks on it, and its buttons.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { bandAt } from "../replaying.js";
import { hour, say } from "../words.js";

/** @import { Line } from "../transcript.js" */
/** @import { Band, Kind } from "../replaying.js" */
/** @import { Replay } from "./replay.js" */

/** From where to where a mark goes down the track, by its kind: it is told apart without colour. */
const MARKS = /** @type {const} */ ({
  question: [8, 12],
  lead: [0, 5],
  reveal: [3, 12],
  commitment: [0, 12],
});

const SHAPES = {
  play: "M7 4.5v15l12-7.5z",
  pause: "M7 5h3.5v14H7zM13.5 5H17v14h-3.5z",
  back: "M15 5v14l-9-7z",
  on: "M9 5v14l9-7z",
  markBack: "M18 5v14l-9-7zM6 5h2.2v14H6z",
  markOn: "M6 5v14l9-7zM15.8 5H18v14h-2.2z",
};

/** @param {Replay} replay */
export function player(replay) {
  const { player: at, lines, leap, listsMoments, toggleMoments } = replay;
  const { isPlaying, seq, speed } = at;
  return html`
    <section class="player" aria-label=${say("replay-title")}>
      <p class="player__now" aria-live=${isPlaying ? "off" : "polite"}>${sentence(lines[seq - 1])}</p>
      ${track(replay)}
      <div class="player__buttons">
        <button class="button button--small button--quiet player__list" type="button" aria-expanded=${listsMoments ? "true" : "false"} aria-controls="moments" @click=${toggleMoments}>${say(listsMoments ? "replay-moments-hide" : "replay-moments-show")}</button>
        ${press("markBack", "replay-mark-before", () => leap(-1), "player__mark")}
        ${press("back", "replay-before", () => at.go(seq - 1))}
        ${press(isPlaying ? "pause" : "play", isPlaying ? "replay-pause" : "replay-play", at.toggle, "player__play")}
        ${press("on", "replay-after", () => at.go(seq + 1))}
        ${press("markOn", "replay-mark-after", () => leap(1), "player__mark")}
        <button class="player__button player__speed" type="button" aria-label=${say("replay-speed", { speed })} @click=${at.faster}>${say("replay-speed-short", { speed })}</button>
        <span class="player__place" aria-hidden="true">${hour(lines[seq - 1].at)} · ${say("replay-place", { place: seq, all: lines.length })}</span>
      </div>
    </section>
  `;
}

/**
 * What happened at a moment, in its first words.
 * @param {Line} line
 */
function sentence({ who, text }) {
  const [first, second = ""] = text.split("\n");
  return html`${who ? html`<strong dir="auto">${who}</strong> ` : nothing}${first} <span dir="auto">${second}</span>`;
}

/**
 * @param {keyof typeof SHAPES} shape
 * @param {string} words
 * @param {() => void} go
 * @param {string} look
 */
function press(shape, words, go, look = "") {
  return html`<button class="player__button ${look}" type="button" aria-label=${say(words)} title=${say(words)} @click=${go}><svg class="player__shape" viewBox="0 0 24 24" aria-hidden="true"><path d=${SHAPES[shape]}></path></svg></button>`;
}

/** @param {Replay} replay */
function track(replay) {
  const { player: at, bands, lines, marks } = replay;
  const { seq, length } = at;
  const here = bandAt(bands, seq);
  const time = hour(lines[seq - 1].at);
  const place = { time, phase: here.title, place: seq, all: length };
  const slide = (/** @type {any} */ { target }) => at.go(Number(target.value));
  return html`
    <div class="track">
      <div class="track__bands" aria-hidden="true">${bands.map((one) => band(one, one === here))}</div>
      <svg class="track__marks" viewBox=${`1 0 ${Math.max(length - 1, 1)} 12`} preserveAspectRatio="none" aria-hidden="true">
        <path class="track__mark" d=${shape(marks, "question")}></path>
        <path class="track__mark track__mark--lead" d=${shape(marks, "lead")}></path>
        <path class="track__mark track__mark--reveal" d=${shape(marks, "reveal")}></path>
        <path class="track__mark track__mark--commitment" d=${shape(marks, "commitment")}></path>
      </svg>
      <input class="track__slider" type="range" min="1" max=${length} .value=${String(seq)} aria-label=${say("replay-moment")} aria-valuetext=${say("replay-at", place)} @input=${slide}>
    </div>
  `;
}

/**
 * A style in an attribute is not allowed by our own rules; one set as a property is.
 * @param {Band} one
 * @param {boolean} isHere
 */
function band({ title, length }, isHere) {
  return html`<span class="track__band ${isHere ? "track__band--here" : ""}" .style=${`flex-grow: ${length}`}>${title}</span>`;
}

/**
 * All marks of a kind as one shape, however many there are.
 * @param {Replay["marks"]} marks
 * @param {Kind} kind
 */
function shape(marks, kind) {
  const [from, to] = MARKS[kind];
  const of = marks.filter((mark) => mark.kind === kind);
  return of.map(({ seq }) => `M${seq} ${from}V${to}`).join("");
}
