// @ts-check
// A transcript beside the meeting as it was at one moment of it.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { linked } from "../parts/linked.js";
import { onlooker } from "../session/onlooker.js";
import { hour, say } from "../words.js";
import { ring } from "./ring.js";
import { stage } from "./stage.js";

/** @import { Meeting } from "../protocol.js" */
/** @import { Line } from "../transcript.js" */

/**
 * @typedef {{ home: string, lines: Line[], end: Meeting, meeting: Meeting, seq: number,
 *   playing: boolean, go: (seq: number) => void, play: () => void }} Replay
 */

/** @param {Replay} replay */
export function transcriptView(replay) {
  const { end, home } = replay;
  return html`
    <div class="replay">
      <header class="top-bar">
        <a class="top-bar__set" href=${home}>${end.set_name}</a>
        <span class="top-bar__title">${end.title}</span>
      </header>
      ${scrubber(replay)}
      <main class="replay__text">
        <h1 class="replay__title">${say("transcript-title")}</h1>
        <ol class="transcript">${replay.lines.map((line) => one(replay, line))}</ol>
      </main>
      <section class="replay__room" aria-label=${say("transcript-room")}>${moment(replay)}</section>
    </div>
  `;
}

/** @param {Replay} replay */
function scrubber({ lines, seq, playing, go, play }) {
  const line = lines[seq - 1];
  const words = line
    ? say("transcript-at", { place: seq, all: lines.length, time: hour(line.at) })
    : say("transcript-start", { all: lines.length });
  return html`
    <section class="scrubber" aria-label=${say("transcript-replay")}>
      <button class="button button--small" type="button" @click=${play}>${say(playing ? "transcript-pause" : "transcript-play")}</button>
      <button class="button button--small button--quiet" type="button" aria-label=${say("transcript-back")} @click=${() => go(seq - 1)}>‹</button>
      <input class="scrubber__slider" type="range" min="0" max=${lines.length} .value=${String(seq)} aria-label=${say("transcript-moment")} aria-valuetext=${words}
        @input=${(/** @type {any} */ event) => go(Number(event.target.value))}>
      <button class="button button--small button--quiet" type="button" aria-label=${say("transcript-on")} @click=${() => go(seq + 1)}>›</button>
      <span class="scrubber__words">${words}</span>
    </section>
  `;
}

/**
 * @param {Replay} replay
 * @param {Line} line
 */
function one({ seq, go }, line) {
  const when = line.seq > seq ? "ahead" : line.seq === seq ? "now" : "past";
  const [first, ...rest] = line.text.split("\n");
  return html`
    <li class="transcript__line transcript__line--${when} ${line.heading ? "transcript__line--heading" : ""}" aria-current=${when === "now" ? "true" : "false"}>
      <button class="transcript__time" type="button" @click=${() => go(line.seq)} aria-label=${say("transcript-go", { time: hour(line.at), place: line.seq })}>${hour(line.at)}</button>
      <div class="transcript__body">
        <p class="transcript__what">${line.who ? html`<strong>${line.who}</strong> ` : nothing}${linked(first)}${line.mark ? html` <span class="badge">${line.mark}</span>` : nothing}</p>
        ${rest.map((text) => html`<p class="transcript__text">${linked(text)}</p>`)}
      </div>
    </li>
  `;
}

/** @param {Replay} replay */
function moment({ meeting, end, seq }) {
  const scene = { meeting, me: null, presence: {}, session: onlooker() };
  return html`
    ${seq < end.seq ? html`<p class="notice">${say("transcript-past")}</p>` : nothing}
    <div class="replay__people">${ring(scene)}</div>
    ${stage(scene)}
  `;
}
