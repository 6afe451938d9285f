// @ts-check
// A meeting as it was at one moment of it, with the moments beside it, and the player under both.

import { html, nothing } from "../../vendor/lit-html/lit-html.js";
import { rows } from "../parts/rows.js";
import { around, bandAt } from "../replaying.js";
import { hour, say } from "../words.js";
import { player } from "./player.js";
import { ring } from "./ring.js";
import { stage } from "./stage.js";
import { showAll } from "./story.js";

/** @import { Player } from "../player.js" */
/** @import { Meeting } from "../protocol.js" */
/** @import { Band, Kind } from "../replaying.js" */
/** @import { Line } from "../transcript.js" */
/** @import { SceneSession } from "./scene.js" */

/**
 * @typedef {{ home: string, end: Meeting, meeting: Meeting, session: SceneSession, lines: Line[], told: Line[],
 *   bands: Band[], marks: { seq: number, kind: Kind }[], player: Player, all: boolean,
 *   toggleAll: () => void, listsMoments: boolean, toggleMoments: () => void,
 *   pick: (seq: number) => void, leap: (way: 1 | -1) => void, addressOf: (seq: number) => string }} Replay
 */

/** How many moments stand in the list before the present one, and as many after. */
const AROUND = 25;

/** @param {Replay} replay */
export function replayView(replay) {
  const { end, home, listsMoments, addressOf } = replay;
  return html`
    <div class="replay ${listsMoments ? "replay--lists" : ""}">
      <header class="replay__bar">
        <a class="replay__set" href=${home} dir="auto">${end.set_name}</a>
        <h1 class="replay__title" dir="auto"><span class="visually-hidden">${say("replay-title")}</span> ${end.title}</h1>
        <a class="button button--small button--quiet" href=${addressOf(0)}>${say("replay-back")}</a>
      </header>
      <main class="replay__room" aria-label=${say("replay-room")} tabindex="0">${room(replay)}</main>
      <nav class="replay__moments" id="moments" aria-label=${say("replay-moments")} tabindex="0">${moments(replay)}</nav>
      ${player(replay)}
    </div>
  `;
}

/** @param {Replay} replay */
function room({ meeting, session, lines, bands, player: { seq, length } }) {
  const scene = { meeting, me: null, presence: {}, session };
  const when = say("replay-past-when", {
    phase: bandAt(bands, seq).title,
    time: timeOf(lines, seq),
  });
  return html`
    <p class="replay__past ${seq < length ? "" : "replay__past--end"}"><strong>${say(seq < length ? "transcript-past" : "replay-end")}</strong> <span dir="auto">${when}</span></p>
    ${ring(scene)}
    ${stage(scene)}
  `;
}

/**
 * @param {Line[]} lines
 * @param {number} seq
 */
function timeOf(lines, seq) {
  return hour(lines[seq - 1].at);
}

/**
 * The phases, and of the present one its moments: those around the one that is looked at.
 * @param {Replay} replay
 */
function moments(replay) {
  const here = bandAt(replay.bands, replay.player.seq);
  return html`
    ${showAll(replay)}
    <ol class="moments">
      ${replay.bands.map((band) => phase(replay, band, band === here))}
    </ol>
    <p class="moments__help">${say("replay-keys")}</p>
    <p class="moments__help">${say("replay-marks")}</p>
  `;
}

/**
 * @param {Replay} replay
 * @param {Band} band
 * @param {boolean} isHere
 */
function phase(replay, band, isHere) {
  return html`
    <li class="moments__phase">
      <button class="moments__title ${isHere ? "moments__title--here" : ""}" type="button" @click=${() => replay.pick(band.seq)}><span dir="auto">${band.title}</span> <span class="moments__time">${timeOf(replay.lines, band.seq)}</span></button>
      ${isHere ? inPhase(replay, band) : nothing}
    </li>
  `;
}

/**
 * @param {Replay} replay
 * @param {Band} band
 */
function inPhase(replay, { seq: first, length }) {
  const { lines, told, player, all } = replay;
  const of = (all ? lines : told).filter(
    ({ seq, heading }) => !heading && seq >= first && seq < first + length,
  );
  const present = of.findLast(({ seq }) => seq <= player.seq);
  const at = present ? of.indexOf(present) : 0;
  const { shown, before, after } = around(of, at, AROUND);
  return html`
    ${before ? html`<p class="moments__more">${say("replay-earlier", { count: before })}</p>` : nothing}
    <ol class="moments__list">
      ${rows(
        shown,
        ({ seq }) => seq,
        (line) => moment(replay, line, line === present),
      )}
    </ol>
    ${after ? html`<p class="moments__more">${say("replay-later", { count: after })}</p>` : nothing}
  `;
}

/**
 * @param {Replay} replay
 * @param {Line} line
 * @param {boolean} isPresent
 */
function moment({ pick }, { seq, at, who, text }, isPresent) {
  const [first, second] = text.split("\n");
  return html`
    <li>
      <button class="moments__moment" type="button" aria-current=${isPresent ? "true" : nothing} @click=${() => pick(seq)}>
        <span class="moments__time">${hour(at)}</span>
        <span class="moments__words"><span>${who ? html`<strong dir="auto">${who}</strong> ` : nothing}${first}</span>${second ? html` <span class="moments__text" dir="auto">${second}</span>` : nothing}</span>
      </button>
    </li>
  `;
}
