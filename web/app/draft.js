// @ts-check
// A half-written form: kept through a reload, with the id of the act that it will become.

import { random } from "./random.js";

/** @import { RefusalBody } from "./protocol.js" */
/** @import { Keeping } from "./storage.js" */

/** @typedef {{ values: Record<string, string>, id: string, sent: boolean }} Stored */

export const DRAFT = "setroom.draft.";
const ID_BYTES = 15;

/** The fields in which people write; in all others they choose. */
const WRITTEN = [
  "text",
  "about",
  "question",
  "options",
  "what",
  "first_step",
  "how_known",
  "obstacle",
  "if_then",
  "happened",
  "learned",
  "surprised",
  "skill",
];

/** One form as it stands; `refusal` is what its last sending came to. */
export class Draft {
  #storage;
  #typed;
  /** Whether the server may have it already, as it stands. */
  #sent = false;
  /** What it has put into its slot, or found there. @type {string | null} */
  #kept = null;

  /**
   * @param {Keeping} storage
   * @param {string} name of the form, unique on its page
   * @param {string} slot where it is kept
   * @param {() => void} typed hears of what a person types
   */
  constructor(storage, name, slot, typed = () => {}) {
    this.#storage = storage;
    this.slot = slot;
    this.#typed = typed;
    this.key = DRAFT + name;
    /** @type {Record<string, string>} */
    this.values = {};
    this.id = random(ID_BYTES);
    /** Where what stands here was copied from, until it is changed. */
    this.copyOf = "";
    this.sending = false;
    /** Whether its form is on the screen. */
    this.isShown = false;
    /** @type {RefusalBody | null} */
    this.refusal = null;
    this.read();
  }

  /** Take what stands in its slot; what was sent before a reload is the same act. */
  read() {
    this.#kept = this.#storage.getItem(this.slot);
    const { values = {}, id = "", sent = false } = storedAs(this.#kept) ?? {};
    this.values = values;
    this.id = sent ? id : random(ID_BYTES);
    this.#sent = sent;
  }

  /** Whether somebody else has put something into its slot since. */
  get isOverwritten() {
    const stored = this.#storage.getItem(this.slot);
    return stored !== null && stored !== this.#kept;
  }

  /** Whether the act that it becomes may be done already, as it stands. */
  get wasSent() {
    return this.#sent;
  }

  /** What somebody wrote in it, field by field. */
  get written() {
    return WRITTEN.map((field) => this.values[field]?.trim() ?? "").filter(Boolean);
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  write(name, value) {
    // With another text it is another act: the one that was sent may have happened.
    if (this.#sent) this.id = random(ID_BYTES);
    this.#sent = false;
    this.copyOf = "";
    this.values[name] = value;
    this.#store();
  }

  /**
   * A person types in its form.
   * @param {string} name
   * @param {string} value
   */
  type(name, value) {
    this.write(name, value);
    this.#typed();
  }

  /**
   * Put a text below what stands there.
   * @param {string} text
   */
  add(text) {
    const standing = (this.values.text ?? "").trim();
    this.write("text", standing ? `${standing}\n\n${text}` : text);
  }

  /**
   * Something is missing in it: that is said at the field, and nothing is sent.
   * @param {string} field
   */
  lack(field) {
    this.refusal = { code: "missing_field", sentence: "", field, again: false, after: 0 };
    this.#typed();
  }

  /**
   * Take what a form shows, where nothing was written; it is the same act.
   * @param {string} name
   * @param {string} value
   */
  assume(name, value) {
    this.values[name] = value;
  }

  /**
   * Begin with what stands in another tab, as another act.
   * @param {string} slot of that tab
   */
  copy(slot) {
    this.values = { ...storedAs(this.#storage.getItem(slot))?.values };
    this.copyOf = slot;
  }

  /**
   * Send it as it stands, unless it is on its way: done, it begins anew; refused, it stays, and so
   * does what was written meanwhile.
   * @param {() => Promise<RefusalBody | null>} how resolves to why it was refused, or null
   * @returns {Promise<RefusalBody | null>}
   */
  async deliver(how) {
    if (this.sending) return null;
    this.sending = true;
    this.refusal = null;
    this.copyOf = "";
    this.#sent = true;
    try {
      this.#store();
      const refusal = await how();
      if (!refusal && this.#sent) this.clear();
      if (refusal?.code === "id_used") this.#beAnother();
      this.refusal = refusal;
      return refusal;
    } finally {
      this.sending = false;
    }
  }

  /** Another text was saved under its id: this one is another act, after a reload too. */
  #beAnother() {
    this.id = random(ID_BYTES);
    this.#sent = false;
    if (!this.isOverwritten) this.#store();
  }

  /** An empty form takes no room, unless it was sent as it is. */
  #store() {
    const stored = { values: this.values, id: this.id, sent: this.#sent };
    this.#kept = isEmpty(stored) ? null : JSON.stringify(stored);
    if (this.#kept === null) this.#storage.removeItem(this.slot);
    else this.#storage.setItem(this.slot, this.#kept);
  }

  /** Begin anew, with nothing written; what somebody else has put into its slot stays there. */
  clear() {
    if (!this.isOverwritten) this.#storage.removeItem(this.slot);
    this.#kept = null;
    this.values = {};
    this.id = random(ID_BYTES);
    this.copyOf = "";
    this.#sent = false;
    this.refusal = null;
  }
}

/**
 * @param {string | null} kept in a slot
 * @returns {Stored | null}
 */
export function storedAs(kept) {
  return JSON.parse(kept ?? "null");
}

/**
 * Whether nothing is written or chosen in what is stored of a form, and nothing was sent.
 * @param {Stored | null} stored
 */
export function isEmpty(stored) {
  return (
    !stored || (!stored.sent && !Object.values(stored.values ?? {}).some((value) => value.trim()))
  );
}
