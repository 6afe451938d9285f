// @ts-check
// Half-written forms: kept through a reload, each with the id of the act it will become.

import { random } from "./seats.js";

/** @import { No } from "./protocol.js" */

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
    this.sending = false;
    /** @type {No | null} */
    this.refusal = null;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  write(name, value) {
    this.values[name] = value;
    localStorage.setItem(this.key, JSON.stringify({ values: this.values, id: this.id }));
  }

  /** It was done: begin anew. */
  clear() {
    localStorage.removeItem(this.key);
    this.values = {};
    this.id = random(ID_BYTES);
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
