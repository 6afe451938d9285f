// @ts-check
// The live meeting: draws the session of this tab's seat, and listens to the browser for it.

import { html } from "../../vendor/lit-html/lit-html.js";
import { Aloud } from "../aloud.js";
import { showSet } from "../api.js";
import { AWAITED, ring, SILENCE_OVER } from "../bell.js";
import { bring } from "../bringing.js";
import { clock } from "../clock.js";
import { KeptFocus } from "../kept-focus.js";
import { later, onCome } from "../later.js";
import { rulesOnceWriting } from "../lens-once.js";
import { notices } from "../notices.js";
import { drawing } from "../parts/drawing.js";
import { callPeople, learns } from "../people.js";
import { wantWords } from "../phase-words.js";
import { Scrolling } from "../scrolling.js";
import { held, mine } from "../seats.js";
import { Announcements } from "../session/announcements.js";
import { Notice } from "../session/notice.js";
import { Session } from "../session/session.js";
import { openSocket } from "../socket.js";
import { kept, nameOf } from "../storage.js";
import { signMeeting } from "../tab-sign.js";
import { after } from "../timers.js";
import { render } from "../translated.js";
import { leading } from "../views/leading.js";
import { meetingView } from "../views/meeting.js";
import { rest, restIsIn } from "../views/rest.js";
import { load, say } from "../words.js";
import { Keys } from "./keys.js";

restIsIn(() => import("../views/rest-of-stage.js"));

const trouble = later(async () => {
  const page = bring("trouble", () => import("./no-seat.js"));
  return (await Promise.all([page, load("trouble")]))[0];
});

/** @import { SetPage } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Tab } from "../tab.js" */
/** @import { Rest } from "../views/rest.js" */

const DRAW_EVERY_MS = 15_000;
/** What comes later is asked for by then, and again until it is here, before it is needed. */
const QUIET_MS = 5_000;
const LATER = [rest, leading];

/**
 * @param {HTMLElement} container
 * @param {Record<string, string>} params
 * @param {Tab} tab
 * @param {AbortSignal} left
 */
export function open(container, { set, number }, tab, left) {
  const seat = mine(set);
  if (seat) return new MeetingPage(container, seat, Number(number), tab, left);
  let isClosed = false;
  const close = () => {
    const page = isClosed ? null : trouble();
    page?.noSeat(container, { code: "not_seated", set });
    isClosed ||= page !== null;
  };
  onCome(close, left);
  return close();
}

/** A meeting on the screen of one tab. */
class MeetingPage {
  #drawing = false;
  /** @type {SetPage | null} */
  #group = null;
  #seat;
  /** @type {ReturnType<Rest["ownSeat"]> | undefined} */
  #own;
  #tab;
  #left;
  /** Ends all that it listens to. */
  #listening = new AbortController();
  /** Why nobody can stay, once it is so. */
  #ended = "";
  #isClosed = false;
  #announcements = new Announcements();
  #keptFocus;
  #notice = new Notice(kept, notices(this.#listening.signal), () => this.draw());
  #scrolling = new Scrolling(() => document.getElementById("stage")?.scrollTo({ top: 0 }));

  /**
   * @param {HTMLElement} container
   * @param {Held} seat
   * @param {number} number
   * @param {Tab} tab
   * @param {AbortSignal} left
   */
  constructor(container, seat, number, tab, left) {
    this.container = container;
    this.#seat = seat;
    this.#tab = tab;
    this.#left = left;
    this.aloud = new Aloud(container);
    this.#keptFocus = new KeptFocus(container, left);
    const { signal } = this.#listening;
    const rules = rulesOnceWriting(signal);
    this.session = new Session(
      seat,
      number,
      { openSocket: () => openSocket(seat.set, signal), clock, after, storage: kept, tab, rules },
      {
        changed: () => this.draw(),
        silenceEnded: () => ring(SILENCE_OVER),
        awaited: () => ring(AWAITED),
        sent: (type) => this.#announcements.sent(type),
        setChanged: () => this.#look(),
        ended: ({ code }) => this.end(code),
      },
    );
    this.keys = new Keys(container, this.session, { tell: (words) => this.aloud.say(words), left });
    this.#listen();
    this.draw();
    this.#look();
  }

  #listen() {
    const { signal } = this.#listening;
    // A page that is closed has its drafts in what is kept, and may go by itself.
    const losing = (/** @type {Event} */ event) =>
      !this.#isClosed && this.#isLosing() && event.preventDefault();
    addEventListener("beforeunload", losing, { signal });
    addEventListener("storage", (event) => this.#elsewhere(event), { signal });
    // A page that was left, and is shown again, has no connection any more.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload(), { signal });
    addEventListener("focus", () => this.#look(), { signal });
    onCome(() => this.draw(), signal);
    // What the panel says of the time changes though nothing happens.
    const timers = [
      setInterval(() => this.draw(), DRAW_EVERY_MS),
      setInterval(() => LATER.forEach((fetch) => void fetch()), QUIET_MS),
    ];
    signal.addEventListener("abort", () => timers.forEach((timer) => void clearInterval(timer)));
    this.#left.addEventListener("abort", () => this.draw());
  }

  /** Whether something would be gone with the page. */
  #isLosing() {
    const { unanswered, drafts } = this.session;
    return unanswered > 0 || (!this.#isKeeping && drafts.begun().length > 0);
  }

  /** Whether this browser has what it was given: it may have been emptied since. */
  get #isKeeping() {
    const { set, member } = this.#seat;
    return kept.isKeeping && held(set).some((seat) => seat.member === member);
  }

  /**
   * Another tab has written, or has sent or let go what it kept: it may have been opened just now.
   * @param {StorageEvent} event
   */
  async #elsewhere({ key, newValue }) {
    const name = nameOf(key);
    if (name && newValue === null) this.session.drafts.gone(name);
    await this.#tab.look();
    this.draw();
  }

  /** What is known of the set: it may not come, and all goes on without it. */
  async #look() {
    const { set, token } = this.#seat;
    [this.#group] = await Promise.all([
      showSet(set, token).catch(() => this.#group),
      this.#tab.look(),
    ]);
    this.draw();
  }

  /** One's own seat, for what is done about it, once that has come. */
  #ownSeat() {
    this.#own ??= rest(false)?.ownSeat(this.#seat, () => this.draw());
    return this.#own;
  }

  /** @param {string} code why nobody can stay */
  end(code) {
    this.#ended = code;
    this.draw();
  }

  /** Say so in the place of the room, once the page for it is here. */
  #close() {
    const page = this.#isClosed ? null : trouble();
    if (!page) return;
    this.#isClosed = true;
    page.noSeat(this.container, { code: this.#ended, set: this.session.set });
  }

  /** Draw once for all that changed at the same moment. */
  draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      if (this.#left.aborted) this.#leave();
      else if (this.#ended) this.#close();
      else this.show();
    });
  }

  /** Another page is shown in this one's place: what was sent from here is waited for. */
  #leave() {
    this.aloud.remove();
    if (this.session.unanswered || this.#listening.signal.aborted) return;
    this.#listening.abort();
    this.session.leave();
  }

  #waiting() {
    const words =
      this.session.connectionState === "lost"
        ? (trouble()?.notComing() ?? say("connection-lost-long"))
        : say("connection-joining");
    return html`<div class="waiting">${drawing("mark", "drawing--coming")}<p role="status">${words}</p></div>`;
  }

  show() {
    const { session, container } = this;
    if (!session.hasJoined) return render(this.#waiting(), container);
    const { meeting, me, presence } = session;
    callPeople(meeting);
    wantWords(meeting, learns(meeting, me) ? meeting.chair.coach : me, () => this.draw());
    signMeeting(meeting, me);
    this.#notice.follow(meeting, me);
    const state = session.connectionState;
    this.aloud.say(this.#announcements.next({ meeting, me, state, now: clock.now() }));
    session.drafts.hide();
    const scene = {
      meeting,
      me,
      presence,
      session,
      group: this.#group,
      ownSeat: this.#ownSeat(),
      notice: this.#notice,
      keys: this.keys,
    };
    render(meetingView({ ...scene, isKeeping: this.#isKeeping }), container);
    this.#scrolling.drawn(meeting, me);
    return this.#keptFocus.look();
  }
}
