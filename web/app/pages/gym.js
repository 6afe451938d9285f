// @ts-check
// The question gym: where a newcomer practises asking, alone, and nothing is sent anywhere.

import { GAP, Gym } from "../gym.js";
import { keptForTab } from "../storage.js";
import { gymView } from "../views/gym.js";
import { say } from "../words.js";
import { Page } from "./page.js";
import { trouble } from "./trouble.js";

/** @import { Practice, Spoken } from "../gym.js" */

/** @param {HTMLElement} container */
export async function open(container) {
  const practices = await load().catch(() => null);
  if (!practices) return trouble(container, { code: "offline" });
  begin(container, practices);
}

/** @returns {Promise<Record<Spoken, Practice>>} */
async function load() {
  const response = await fetch("words/gym.json");
  return response.json();
}

/**
 * @param {HTMLElement} container
 * @param {Record<Spoken, Practice>} practices
 */
function begin(container, practices) {
  const box = () => container.querySelector("textarea");
  const gym = new Gym(practices, keptForTab, () => {
    page.draw();
    box()?.setAttribute("lang", gym.language);
  });

  /** @param {number} by */
  const go = (by) => {
    gym.go(by);
    heading();
  };
  const clear = () => {
    gym.clear();
    heading();
  };
  /** @param {string} words */
  const take = (words) => {
    gym.take(words);
    select(box(), words.indexOf(GAP));
  };
  const putBack = () => {
    gym.putBack();
    box()?.focus();
  };
  // A new problem is a new page to whoever listens to it.
  const heading = () =>
    /** @type {HTMLElement} */ (container.querySelector("[tabindex='-1']")).focus();

  const page = new Page(container, () => gymView({ gym, go, take, putBack, clear }));
  document.title = `${say("gym-title")} · ${say("app-name")}`;
  gym.draw();
}

/**
 * Go to the box, with the gap of an opener ready to be filled, or to its end.
 * @param {HTMLTextAreaElement | null} box
 * @param {number} gap -1 where there is none
 */
function select(box, gap) {
  const end = box?.value.length ?? 0;
  box?.focus();
  box?.setSelectionRange(gap < 0 ? end : gap, gap < 0 ? end : gap + GAP.length);
}
