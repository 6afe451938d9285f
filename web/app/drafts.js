// @ts-check
// Half-written forms: kept through a reload, each with the id of the act it will become.

import { random } from "./random.js";

/** @import { RefusalBody } from "./protocol.js" */

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} DraftStorage */

const PREFIX = "setroom.draft.";
const ID_BYTES = 15;

/** One form as it stands; `refusal` is what its last sending came to. */
export class Draft {
  #storage;
  #typed;
  /** Whether the server may have it already, as it stands. */
  #sent;

  /**
   * @param {DraftStorage} storage
   * @param {string} name unique among all that the storage holds
   * @param {() => void} typed hears of what a person types
   */
  constructor(storage, name, typed = () => {}) {
    this.#storage = storage;
    this.#typed = typed;
    this.key = PREFIX + name;
    const stored = this.#stored();
    /** @type {Record<string, string>} */
    this.values = stored?.values ?? {};
    this.#sent = stored?.sent ?? false;
    /** The same act, if it was sent before a reload; another tab may send what was not. */
    this.id = stored?.sent ? stored.id : random(ID_BYTES);
    this.sending = false;
    /** @type {RefusalBody | null} */
    this.refusal = null;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  write(name, value) {
    // With another text it is another act: the one that was sent may have happened.
    if (this.#sent) this.id = random(ID_BYTES);
    this.#sent = false;
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
   * Something is missing in it: that is said at the field, and nothing is sent.
   * @param {string} field
   */
  lack(field) {
    this.refusal = { code: "missing_field", sentence: "", field, again: false };
    this.#typed();
  }

  /** What stands in it now, with what another tab has written since; for what is never sent. */
  latest() {
    this.values = this.#stored()?.values ?? this.values;
    return this.values;
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
   * Send it as it stands, unless it is on its way: done, it begins anew; refused, it stays, and so
   * does what was written meanwhile.
   * @param {() => Promise<RefusalBody | null>} how resolves to why it was refused, or null
   * @returns {Promise<RefusalBody | null>}
   */
  async deliver(how) {
    if (this.sending) return null;
    this.sending = true;
    this.refusal = null;
    this.#sent = true;
    try {
      this.#store();
      const refusal = await how();
      if (!refusal && this.#sent) this.clear();
      // Another text was saved under that id: this one is another act.
      if (refusal?.code === "id_used") this.id = random(ID_BYTES);
      this.refusal = refusal;
      return refusal;
    } finally {
      this.sending = false;
    }
  }

  /** @returns {{ values: Record<string, string>, id: string, sent: boolean } | null} */
  #stored() {
    return JSON.parse(this.#storage.getItem(this.key) ?? "null");
  }

  /** Whether what is kept is of this tab: what another has written since stays. */
  #isStored() {
    const stored = this.#stored();
    const isSame = JSON.stringify(stored?.values) === JSON.stringify(this.values);
    return isSame || stored?.id === this.id;
  }

  #store() {
    const stored = { values: this.values, id: this.id, sent: this.#sent };
    this.#storage.setItem(this.key, JSON.stringify(stored));
  }

  /** Begin anew, with nothing written. */
  clear() {
    if (this.#isStored()) this.#storage.removeItem(this.key);
    this.values = {};
    this.id = random(ID_BYTES);
    this.#sent = false;
    this.refusal = null;
  }
}

/** What keeps nothing: for those who only look on, and for buttons. @type {DraftStorage} */
export const NO_STORAGE = { getItem: () => null, setItem() {}, removeItem() {} };

/** The forms of one page, by name. */
export class Drafts {
  /** @type {Map<string, Draft>} */
  #drafts = new Map();
  #storage;
  #scope;
  #typed;

  /**
   * @param {DraftStorage} storage
   * @param {string} scope what sets them apart from those of another page
   * @param {() => void} [typed] hears of whatever a person types in one of them
   */
  constructor(storage, scope, typed) {
    this.#storage = storage;
    this.#scope = scope;
    this.#typed = typed;
  }

  /** @param {string} name */
  of(name) {
    const draft =
      this.#drafts.get(name) ?? new Draft(this.#storage, `${this.#scope}/${name}`, this.#typed);
    this.#drafts.set(name, draft);
    return draft;
  }
}
