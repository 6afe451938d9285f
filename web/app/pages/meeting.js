// @ts-check
// The live meeting: draws the session of this tab's seat, and listens to the browser for it.

import { html, render } from "/vendor/lit-html/lit-html.js";
import { showSet } from "../api.js";
import { titleOf } from "../awaited.js";
import { AWAITED, ring, SILENCE_OVER } from "../bell.js";
import { clock } from "../clock.js";
import { rules } from "../lens/rules.js";
import { Scrolling } from "../scrolling.js";
import { mine } from "../seats.js";
import { Announcements } from "../session/announcements.js";
import { Session } from "../session/session.js";
import { openSocket } from "../socket.js";
import { after } from "../timers.js";
import { meetingView } from "../views/meeting.js";
import { call, say } from "../words.js";
import { trouble } from "./trouble.js";

/** @import { SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */

const DRAW_EVERY_MS = 15_000;

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 */
export function open(container, { set, number }) {
  const seat = mine(set);
  if (!seat) return trouble(container, { code: "not_seated", set });
  return new MeetingPage(container, seat, Number(number));
}

/** A meeting on the screen of one tab. */
class MeetingPage {
  #drawing = false;
  /** @type {SetPage | null} */
  #group = null;
  #seat;
  #ended = false;
  #announcements = new Announcements();
  #scrolling = new Scrolling(() => window.scrollTo({ top: 0 }));

  /**
   * @param {HTMLElement} container
   * @param {Held} seat
   * @param {number} number
   */
  constructor(container, seat, number) {
    this.container = container;
    this.#seat = seat;
    this.region = liveRegion(container);
    this.session = new Session(
      seat,
      number,
      { openSocket, clock, after, storage: localStorage, rules },
      {
        changed: () => this.draw(),
        silenceEnded: () => ring(SILENCE_OVER),
        awaited: () => ring(AWAITED),
        ended: ({ code }) => this.end(code),
      },
    );
    addEventListener("beforeunload", (event) => this.session.unanswered && event.preventDefault());
    // A page that was left, and is shown again, has no connection any more.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    // What the panel says of the time changes though nothing happens.
    setInterval(() => this.draw(), DRAW_EVERY_MS);
    this.draw();
    addEventListener("focus", () => this.#look());
    this.#look();
  }

  /** What is known of the set: it may not come, and all goes on without it. */
  async #look() {
    const { set, token } = this.#seat;
    this.#group = await showSet(set, token).catch(() => this.#group);
    this.draw();
  }

  /** @param {string} code why nobody can stay */
  end(code) {
    this.#ended = true;
    trouble(this.container, { code, set: this.session.set });
  }

  /** Draw once for all that changed at the same moment. */
  draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      if (!this.#ended) this.show();
    });
  }

  show() {
    const { session, container } = this;
    if (!session.hasJoined)
      return render(html`<p class="waiting">${say("connection-joining")}</p>`, container);
    const { meeting, me, presence } = session;
    call(meeting.labels);
    document.title = titleOf(meeting, me);
    const news = this.#announcements.next(meeting, me);
    if (news !== null) this.region.textContent = news;
    render(meetingView({ meeting, me, presence, session, group: this.#group }), container);
    return this.#scrolling.drawn(meeting.phase);
  }
}

/**
 * What a screen reader reads out whenever its text changes.
 * @param {HTMLElement} container
 */
function liveRegion(container) {
  const region = document.createElement("p");
  region.className = "visually-hidden";
  region.setAttribute("aria-live", "polite");
  container.before(region);
  return region;
}
