// @ts-check
// Half-written forms: kept through a reload, each with the id of the act it will become.

import { random } from "./seats.js";

/** @import { RefusalBody as No } from "./protocol.js" */

const PLACE = "setroom.draft.";
const ID_BYTES = 15;

/** One form as it stands; `refusal` is what its last sending came to. */
export class Draft {
  /** @param {string} key where it is kept */
  constructor(key) {
    this.key = PLACE + key;
    const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
    /** @type {Record<string, string>} */
    this.values = kept?.values ?? {};
    /** The same act, if it was sent before a reload and is sent again. */
    this.id = kept?.id ?? random(ID_BYTES);
    /** Whether the server may have it already, as it stands. */
    this.sent = kept?.sent ?? false;
    this.sending = false;
    /** @type {No | null} */
    this.refusal = null;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  write(name, value) {
    // With another text it is another act: the one that was sent may have happened.
    if (this.sent) this.id = random(ID_BYTES);
    this.sent = false;
    this.values[name] = value;
    this.#keep();
  }

  /**
   * Take what a form shows, where nothing was written; it is the same act.
   * @param {string} name
   * @param {string} value
   */
  assume(name, value) {
    this.values[name] = value;
  }

  /** It is being sent, as it stands. */
  send() {
    this.sending = true;
    this.refusal = null;
    this.sent = true;
    this.#keep();
  }

  #keep() {
    const { values, id, sent } = this;
    localStorage.setItem(this.key, JSON.stringify({ values, id, sent }));
  }

  /** It was done: begin anew. */
  clear() {
    localStorage.removeItem(this.key);
    this.values = {};
    this.id = random(ID_BYTES);
    this.sent = false;
    this.refusal = null;
  }
}

/** The forms of one page, by name. */
export class Drafts {
  /** @param {string} place what sets them apart from those of another page */
  constructor(place) {
    this.place = place;
    /** @type {Map<string, Draft>} */
    this.all = new Map();
  }

  /** @param {string} name */
  of(name) {
    const draft = this.all.get(name) ?? new Draft(`${this.place}/${name}`);
    this.all.set(name, draft);
    return draft;
  }
}
