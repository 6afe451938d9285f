// @ts-check
// Clocks that keep themselves, so that a second costs no more than one text; all show the same second.

import { clock, minutes } from "../clock.js";
import { remaining, stepOf } from "../meeting/now.js";
import { overrun } from "../overrun.js";
import { START } from "../protocol.js";
import { projectedEnd, warnAt } from "../time.js";
import { hour, say } from "../words.js";

const MINUTE_MS = 60_000;
const TICK_MS = 250;

/** All that are on the page: they are told the time together. @type {Set<Ticking>} */
const shown = new Set();
/** @type {ReturnType<typeof setInterval> | undefined} */
let timer;
let due = false;

function tell() {
  due = false;
  const now = clock.now();
  for (const one of shown) one.show(now);
}

/** Tell the time anew, once for all that was changed at the same moment. */
function tellSoon() {
  if (due) return;
  due = true;
  queueMicrotask(tell);
}

/** An element that says something about now, and says it anew when that changes. */
class Ticking extends HTMLElement {
  #text = "";

  connectedCallback() {
    shown.add(this);
    timer ??= setInterval(tell, TICK_MS);
    tellSoon();
  }

  disconnectedCallback() {
    shown.delete(this);
    if (shown.size) return;
    clearInterval(timer);
    timer = undefined;
  }

  /** @param {number} now ms since 1970, by the server's clock */
  show(now) {
    const { words, state, left } = this.at(now);
    if (this.#text !== words) this.replaceChildren(words);
    this.#text = words;
    this.dataset.state = state;
    if (left !== undefined) this.style.setProperty("--left", left.toFixed(3));
  }

  /**
   * @param {number} _now
   * @returns {{ words: string, state: string, left?: number }} `left` of 1, for whatever is drawn of it
   */
  at(_now) {
    return { words: "", state: "" };
  }
}

/** One that says something about the time of a meeting. */
class OfMeeting extends Ticking {
  #meeting = START;

  get meeting() {
    return this.#meeting;
  }

  set meeting(m) {
    this.#meeting = m;
    tellSoon();
  }
}

/** <set-countdown>: set `meeting`; what is left of the phase, or by how much it is over, in words. */
class Countdown extends OfMeeting {
  /**
   * @override
   * @param {number} now
   */
  at(now) {
    const step = stepOf(this.meeting);
    if (!step.minutes) return { words: "", state: "open" };
    const left = remaining(this.meeting, now);
    const held = !this.meeting.clock.running;
    const words = left < 0 ? over(-left) : minutes(left + 999);
    const state = left < 0 ? "over" : left < warnAt(step) ? "soon" : "";
    const share = Math.min(1, Math.max(0, left / (step.minutes * MINUTE_MS)));
    if (held) return { words: say("clock-held", { time: words }), state: "held", left: share };
    return { words, state, left: share };
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

/** <set-overrun>: set `meeting`; by how much its airtime is over, and who pays, or nothing. */
class Overrun extends OfMeeting {
  /**
   * @override
   * @param {number} now
   */
  at(now) {
    return { words: overrun(this.meeting, now), state: "" };
  }
}

/** <set-end>: set `meeting`; at what time the meeting will be over. */
class End extends OfMeeting {
  /**
   * @override
   * @param {number} now
   */
  at(now) {
    return { words: hour(projectedEnd(this.meeting, now)), state: "" };
  }
}

/** <set-until>: set `until` (ms, by the server's clock); what is left until then. */
class Until extends Ticking {
  until = 0;

  /**
   * @override
   * @param {number} now
   */
  at(now) {
    return { words: minutes(this.until - now + 999), state: "" };
  }
}

/** <set-breath>: set `until` (ms, by the server's clock); that there is a breath first, until then. */
class Breath extends Ticking {
  until = 0;

  /**
   * @override
   * @param {number} now
   */
  at(now) {
    return { words: now < this.until ? say("breath-now") : "", state: "" };
  }
}

customElements.define("set-countdown", Countdown);
customElements.define("set-overrun", Overrun);
customElements.define("set-end", End);
customElements.define("set-until", Until);
customElements.define("set-breath", Breath);
