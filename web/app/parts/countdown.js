// @ts-check
// Clocks that keep themselves, so that a second costs no more than one text.

import { clock, minutes } from "../clock.js";
import { remaining, stepOf } from "../meeting/now.js";
import { START } from "../protocol.js";
import { projectedEnd, warnAt } from "../time.js";
import { hour, say } from "../words.js";

const MINUTE_MS = 60_000;
const TICK_MS = 250;

/** An element that says something about now, and says it anew when that changes. */
class Ticking extends HTMLElement {
  #timer = 0;
  #text = "";

  connectedCallback() {
    this.#timer = window.setInterval(() => this.show(), TICK_MS);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  show() {
    const { words, state } = this.now();
    if (this.#text !== words) this.replaceChildren(words);
    this.#text = words;
    this.dataset.state = state;
  }

  /** @returns {{ words: string, state: string }} */
  now() {
    return { words: "", state: "" };
  }
}

/** <set-countdown>: set `meeting`; what is left of the phase, or by how much it is over, in words. */
class Countdown extends Ticking {
  meeting = START;

  /** @override */
  now() {
    const step = stepOf(this.meeting);
    if (!step.minutes) return { words: "", state: "open" };
    const left = remaining(this.meeting, clock.now());
    const held = !this.meeting.clock.running;
    const words = left < 0 ? over(-left) : minutes(left + 999);
    const state = left < 0 ? "over" : left < warnAt(step) ? "soon" : "";
    return held ? { words: say("clock-held", { time: words }), state: "held" } : { words, state };
  }
}

/**
 * How much is over, in words: digits would press.
 * @param {number} ms
 */
function over(ms) {
  const whole = Math.floor(ms / MINUTE_MS);
  return whole ? say("clock-over", { count: whole }) : say("clock-just_over");
}

/** <set-until>: set `until` (ms, by the server's clock); what is left until then. */
class Until extends Ticking {
  until = 0;

  /** @override */
  now() {
    return { words: minutes(this.until - clock.now() + 999), state: "" };
  }
}

/** <set-end>: set `meeting`; at what time the meeting will be over. */
class End extends Ticking {
  meeting = START;

  /** @override */
  now() {
    return { words: hour(projectedEnd(this.meeting, clock.now())), state: "" };
  }
}

customElements.define("set-countdown", Countdown);
customElements.define("set-until", Until);
customElements.define("set-end", End);
