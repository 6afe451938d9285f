// @ts-check
// The transcript of a meeting, and its replay: the same lines, folded up to where the slider is.

import { html, nothing } from "/vendor/lit-html/lit-html.js";
import { entries, Refused } from "../api.js";
import { Drafts } from "../drafts.js";
import { evolve } from "../meeting/evolve.js";
import { START } from "../protocol.js";
import { mine } from "../seats.js";
import { line } from "../transcript.js";
import { transcriptView } from "../views/transcript.js";
import { say } from "../words.js";
import { Sheet } from "./sheet.js";
import { trouble } from "./trouble.js";

/** @import { Entry, Meeting } from "../protocol.js" */

const PLAY_EVERY_MS = 900;

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} names
 */
export async function open(place, { set, number }) {
  const seat = mine(set);
  if (!seat) return trouble(place, { code: "not_seated", set });
  try {
    const { entries: all } = await entries(set, Number(number), seat.token);
    show(place, `/sets/${set}`, /** @type {any} */ (all), `${set}/${number}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    trouble(place, { code: error.refusal.code, set });
  }
}

/**
 * @param {HTMLElement} place
 * @param {string} home
 * @param {Entry[]} all
 * @param {string} name
 */
function show(place, home, all, name) {
  // Every moment is kept once: the meetings share what they have in common.
  /** @type {Meeting[]} */
  const moments = [START];
  for (const entry of all) moments.push(evolve(moments[moments.length - 1], entry));
  const lines = all.map((entry, index) => line(moments[index + 1], entry));
  const end = moments[moments.length - 1];
  let seq = Math.min(Number(location.hash.slice(1)) || all.length, all.length);
  let timer = 0;

  /** @param {number} to */
  const go = (to) => {
    seq = Math.max(0, Math.min(to, all.length));
    history.replaceState(null, "", `#${seq}`);
    if (seq === all.length) pause();
    sheet.draw();
    place.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  };
  const pause = () => {
    clearInterval(timer);
    timer = 0;
  };
  const play = () => {
    if (timer) pause();
    else {
      if (seq === all.length) seq = 0;
      timer = window.setInterval(() => go(seq + 1), PLAY_EVERY_MS);
    }
    sheet.draw();
  };

  document.title = `${end.title} · ${say("transcript-title")}`;
  const sheet = new Sheet(place, () =>
    all.length
      ? transcriptView({
          home,
          lines,
          end,
          m: moments[seq],
          seq,
          playing: timer !== 0,
          go,
          play,
          drafts: new Drafts(`replay/${name}`),
        })
      : html`<main class="sheet"><h1 class="sheet__title">${say("transcript-title")}</h1><p class="sheet__lead">${say("transcript-empty")}</p>${nothing}</main>`,
  );
  sheet.draw();
}
