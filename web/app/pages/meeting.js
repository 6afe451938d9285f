// @ts-check
// The live meeting: joins it with this tab's seat, and shows it as it goes.

import { html, render } from "/vendor/lit-html/lit-html.js";
import { bell } from "../bell.js";
import { witness } from "../clock.js";
import { Connection } from "../connection.js";
import { Drafts } from "../drafts.js";
import { late } from "../late.js";
import { floorIs } from "../meeting/now.js";
import { kindsNow, Nudges } from "../nudges.js";
import { COMMANDS } from "../protocol.js";
import { keepPlace } from "../scrolling.js";
import { mine } from "../seats.js";
import { Store } from "../store.js";
import { roomView } from "../views/room.js";
import { call, say } from "../words.js";
import { announce } from "./announce.js";
import { trouble } from "./trouble.js";

/** @import { Command, No } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Room } from "../views/room.js" */

const LOST_AFTER_MS = 2000;
const UNDO_MS = 10_000;
const WRONG_MS = 15_000;
const DRAW_EVERY_MS = 15_000;

/**
 * @param {HTMLElement} place
 * @param {Record<string, string>} names
 */
export function open(place, { set, number }) {
  const seat = mine(set);
  if (!seat) return trouble(place, { code: "not_seated", set });
  return new Live(place, seat, Number(number));
}

/** A meeting on the screen of one tab. */
class Live {
  store = new Store();
  /** @type {Record<string, string>} */
  here = {};
  /** @type {"live" | "joining" | "lost"} */
  state = "joining";
  #drawing = false;
  #over = false;
  #lost = 0;
  #undoing = 0;
  #wronged = 0;
  /** @type {No | null} */
  #wrong = null;
  /** @type {string | null} */
  #looking = null;
  #cameLate = false;
  /** @type {Set<string>} */
  #late = new Set();
  /** @type {{ from: string, to: string } | null} */
  #undo = null;

  /**
   * @param {HTMLElement} place
   * @param {Held} seat
   * @param {number} number
   */
  constructor(place, seat, number) {
    this.place = place;
    this.seat = seat;
    this.address = `/sets/${seat.set}/meetings/${number}`;
    this.drafts = new Drafts(`${this.address}/${seat.member}`);
    const kinds = () => kindsNow(this.store.meeting);
    this.nudges = new Nudges(this.drafts, kinds, () => this.draw());
    this.region = document.createElement("p");
    this.region.className = "visually-hidden";
    this.region.setAttribute("aria-live", "polite");
    place.before(this.region);
    this.connection = new Connection(
      { set: seat.set, meeting: number, token: seat.token },
      {
        known: () => ({ since: this.store.seq, opened: this.store.meeting.opened_at }),
        joined: (joined) => this.joined(joined),
        entry: (entry) => this.entry(entry),
        presence: ({ people }) => this.presence(people),
        refused: (refusal) => this.refused(refusal),
        changed: () => this.changed(),
      },
    );
    addEventListener("beforeunload", (event) => this.connection.waiting && event.preventDefault());
    // What the panel says of the time changes though nothing happens.
    setInterval(() => this.draw(), DRAW_EVERY_MS);
    this.draw();
  }

  /** @param {import("../protocol.js").Joined} joined */
  joined(joined) {
    this.store.begin(joined);
    this.here = joined.people;
    this.#cameLate = this.store.cameLate(this.seat.member);
    this.#minds();
    this.nudges.use(this.store.meeting.language);
    document.title = `${this.store.meeting.title} · ${say("app-name")}`;
    this.draw();
  }

  /** @param {import("../protocol.js").Entry} entry */
  entry(entry) {
    const before = this.store.meeting;
    const taken = this.store.receive(entry);
    witness(entry.at);
    if (floorIs(before) === "silence" && floorIs(this.store.meeting) !== "silence") bell();
    if (entry.event.type === "revealed") this.#minds();
    if (entry.event.type === "phase_began") this.#moved(before.phase, entry.by);
    this.draw();
    return taken;
  }

  /** Mind what was still being written when a round was revealed. */
  #minds() {
    const { meeting } = this.store;
    this.#late = new Set(late(meeting, this.seat.member, this.drafts));
  }

  /**
   * After a move: look at now, and for some seconds know the way back.
   * @param {string} from
   * @param {string} by
   */
  #moved(from, by) {
    this.#looking = null;
    clearTimeout(this.#undoing);
    this.#undo = by === this.seat.member ? { from, to: this.store.meeting.phase } : null;
    this.#undoing = window.setTimeout(() => {
      this.#undo = null;
      this.draw();
    }, UNDO_MS);
  }

  /** @param {Readonly<Record<string, string>>} people */
  presence(people) {
    this.here = people;
    this.draw();
  }

  /** @param {{ code: string }} refusal */
  refused(refusal) {
    if (refusal.code === "not_joined") return;
    this.#over = true;
    trouble(this.place, { code: refusal.code, set: this.seat.set });
  }

  /** A short break is not worth a word. */
  changed() {
    clearTimeout(this.#lost);
    if (this.connection.live) this.state = "live";
    else this.#lost = window.setTimeout(() => this.lost(), LOST_AFTER_MS);
    this.draw();
  }

  lost() {
    this.state = "lost";
    this.draw();
  }

  /**
   * Ask for something with what a form holds; what was refused stays in the form.
   * @param {string} name of the draft
   * @param {Command["type"]} type
   * @param {object} extra
   */
  async send(name, type, extra = {}) {
    const draft = this.drafts.of(name);
    if (draft.sending) return;
    draft.send();
    const command = /** @type {Command} */ ({
      type,
      id: draft.id,
      ...filled(type, draft.values),
      ...extra,
    });
    const answer = this.connection.act(command);
    this.draw();
    const { refusal } = await answer;
    draft.sending = false;
    if (refusal) draft.refusal = refusal;
    else {
      draft.clear();
      this.nudges.sent(name);
      this.#late.delete(name);
    }
    this.draw();
    return refusal;
  }

  /**
   * Do what a button says; a refusal is shown for a while, as no form can keep it.
   * @param {Command["type"]} type
   * @param {object} extra
   */
  async press(type, extra = {}) {
    const name = [type, ...Object.values(extra)].join("/");
    clearTimeout(this.#wronged);
    this.#wrong = (await this.send(name, type, extra)) ?? null;
    if (this.#wrong) this.drafts.of(name).clear();
    this.#wronged = window.setTimeout(() => {
      this.#wrong = null;
      this.draw();
    }, WRONG_MS);
    this.draw();
  }

  /**
   * Put something into a form.
   * @param {string} name of the draft
   * @param {Record<string, string>} values
   */
  fill(name, values) {
    for (const [field, value] of Object.entries(values)) this.drafts.of(name).write(field, value);
    this.draw();
  }

  /**
   * Let go of what is in some forms.
   * @param {string[]} names of the drafts
   */
  discard(names) {
    for (const name of names) {
      this.drafts.of(name).clear();
      this.#late.delete(name);
    }
    this.draw();
  }

  /**
   * Look back at a phase on this screen alone; null: at now.
   * @param {string | null} key
   */
  lookAt(key) {
    this.#looking = key;
    this.draw();
  }

  #look() {
    const m = this.#looking && this.store.asLeft(this.#looking);
    return this.#looking && m ? { key: this.#looking, m } : null;
  }

  /** Draw once for all that changed at the same moment. */
  draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      if (!this.#over) this.show();
    });
  }

  show() {
    if (!this.store.seq)
      return render(html`<p class="waiting">${say("connection-joining")}</p>`, this.place);
    call(this.store.meeting.labels);
    const room = this.room();
    announce(this.region, room);
    return keepPlace(room.m.phase, () => render(roomView(room), this.place));
  }

  /** @returns {Room} */
  room() {
    return {
      m: this.store.meeting,
      me: this.seat.member,
      here: this.here,
      drafts: this.drafts,
      nudges: this.nudges,
      send: (name, type, extra) => void this.send(name, type, extra),
      press: (type, extra) => void this.press(type, extra),
      wrong: this.#wrong,
      fill: (name, values) => this.fill(name, values),
      discard: (names) => this.discard(names),
      late: this.#late,
      look: this.#look(),
      lookAt: (key) => this.lookAt(key),
      cameLate: this.#cameLate && !this.drafts.of("caught-up").values.done,
      caughtUp: () => this.fill("caught-up", { done: "yes" }),
      undo: this.#undo,
      state: this.state,
      waiting: this.connection.waiting,
      home: `/sets/${this.seat.set}`,
      transcript: `${this.address}/transcript`,
    };
  }
}

/**
 * The fields of a form that belong to its act; a form may hold more.
 * @param {Command["type"]} type
 * @param {Record<string, string>} values
 */
function filled(type, values) {
  const fields = Object.entries(COMMANDS[type]);
  return Object.fromEntries(
    fields.map(([field, { kind }]) => {
      const value = values[field] ?? "";
      return [field, kind === "number" ? Number(value) : value];
    }),
  );
}
