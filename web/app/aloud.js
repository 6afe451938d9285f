// @ts-check
// The place on the page whose words a screen reader reads out, politely, whenever they are others.

import { after } from "./timers.js";

/** What was read out stands there no longer, where it would be old to whoever comes upon it. */
const FORGOTTEN_MS = 5000;

/** Two regions in turn, so that the same words twice are heard twice. */
export class Aloud {
  #regions = [region(), region()];
  #stay = () => {};

  /** @param {HTMLElement} container what it stands before */
  constructor(container) {
    container.before(...this.#regions);
  }

  /** @param {string} words nothing is said where there are none */
  say(words) {
    if (!words) return;
    const [next, last] = this.#regions;
    this.#stay();
    last.textContent = "";
    next.textContent = words;
    this.#regions = [last, next];
    this.#stay = after(FORGOTTEN_MS, () => {
      next.textContent = "";
    });
  }

  remove() {
    this.#stay();
    for (const one of this.#regions) one.remove();
  }
}

function region() {
  const made = document.createElement("p");
  made.className = "visually-hidden";
  made.setAttribute("aria-live", "polite");
  return made;
}
