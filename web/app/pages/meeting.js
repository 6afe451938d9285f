// @ts-check
// The live meeting: joins it with this tab's seat, and shows it as it goes.

import { html, render } from "/vendor/lit-html/lit-html.js";
import { Connection } from "../connection.js";
import { Drafts } from "../drafts.js";
import { COMMANDS } from "../protocol.js";
import { keepPlace } from "../scrolling.js";
import { mine } from "../seats.js";
import { Store } from "../store.js";
import { roomView } from "../views/room.js";
import { say } from "../words.js";
import { announce } from "./announce.js";
import { trouble } from "./trouble.js";

/** @import { Command } from "../protocol.js" */
/** @import { Held } from "../seats.js" */
/** @import { Room } from "../views/room.js" */

const LOST_AFTER_MS = 2000;

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
    this.draw();
  }

  /** @param {import("../protocol.js").Joined} joined */
  joined(joined) {
    this.store.begin(joined);
    this.here = joined.people;
    document.title = `${this.store.meeting.title} · ${say("app.name")}`;
    this.draw();
  }

  /** @param {import("../protocol.js").Entry} entry */
  entry(entry) {
    const taken = this.store.receive(entry);
    this.draw();
    return taken;
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
    else draft.clear();
    this.draw();
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
      return render(html`<p class="waiting">${say("connection.joining")}</p>`, this.place);
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
      send: (name, type, extra) => void this.send(name, type, extra),
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
  const fields = Object.keys(COMMANDS[type]).filter((field) => field !== "id");
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? ""]));
}
