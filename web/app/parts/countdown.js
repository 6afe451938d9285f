// @ts-check
// The time left in a phase, kept by itself so that a second costs no more than one text.

import { minutes, now } from "../clock.js";
import { say } from "../words.js";

const MINUTE_MS = 60_000;
const SOON_MS = 60_000;
const TICK_MS = 250;

/** <set-countdown>: set `began` (ms, by the server's clock) and `minutes` (0: no limit). */
class Countdown extends HTMLElement {
  began = 0;
  minutes = 0;
  #timer = 0;
  #shown = "";

  connectedCallback() {
    this.#timer = window.setInterval(() => this.show(), TICK_MS);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  show() {
    const left = this.began + this.minutes * MINUTE_MS - now();
    const words = this.minutes ? limited(left) : minutes(now() - this.began);
    if (this.#shown !== words) this.replaceChildren(words);
    this.#shown = words;
    this.dataset.state = !this.minutes ? "open" : left < 0 ? "over" : left < SOON_MS ? "soon" : "";
  }
}

/** @param {number} left ms */
function limited(left) {
  return left < 0 ? say("clock.over", { time: minutes(-left) }) : minutes(left + 999);
}

customElements.define("set-countdown", Countdown);
