// @ts-check
// Half-written forms: kept through a reload, each tab's own, with the id of the act they will become.

import { random } from "./random.js";
import { Remembered } from "./remembered.js";

/** @import { RefusalBody } from "./protocol.js" */
/** @import { Keeping } from "./storage.js" */
/** @import { Tab } from "./tab.js" */

/** @typedef {Pick<Tab, "id" | "isOpen">} Here */
/** @typedef {{ values: Record<string, string>, id: string, sent: boolean }} Stored */

export const PREFIX = "setroom.draft.";
const ID_BYTES = 15;
/** Stands between the name of a form and the tab whose it is. */
const OF = "@";

/** The fields in which people write; in all others they choose. */
const WRITTEN = [
  "text",
  "about",
  "question",
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
  #slot;
  #typed;
  /** Whether the server may have it already, as it stands. */
  #sent;

  /**
   * @param {Keeping} storage
   * @param {string} name of the form, unique on its page
   * @param {string} slot where it is kept
   * @param {() => void} typed hears of what a person types
   */
  constructor(storage, name, slot, typed = () => {}) {
    this.#storage = storage;
    this.#slot = slot;
    this.#typed = typed;
    this.key = PREFIX + name;
    const stored = storedIn(storage, slot);
    /** @type {Record<string, string>} */
    this.values = stored?.values ?? {};
    this.#sent = stored?.sent ?? false;
    /** The same act, if it was sent before a reload. */
    this.id = stored?.sent ? stored.id : random(ID_BYTES);
    /** Where what stands here was copied from, until it is changed. */
    this.copyOf = "";
    this.sending = false;
    /** Whether its form is on the screen. */
    this.isShown = false;
    /** @type {RefusalBody | null} */
    this.refusal = null;
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
    this.values = { ...storedIn(this.#storage, slot)?.values };
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
      // Another text was saved under that id: this one is another act.
      if (refusal?.code === "id_used") this.id = random(ID_BYTES);
      this.refusal = refusal;
      return refusal;
    } finally {
      this.sending = false;
    }
  }

  #store() {
    const stored = { values: this.values, id: this.id, sent: this.#sent };
    this.#storage.setItem(this.#slot, JSON.stringify(stored));
  }

  /** Begin anew, with nothing written. */
  clear() {
    this.#storage.removeItem(this.#slot);
    this.values = {};
    this.id = random(ID_BYTES);
    this.copyOf = "";
    this.#sent = false;
    this.refusal = null;
  }
}

/**
 * @param {Keeping} storage
 * @param {string} slot
 * @returns {Stored | null}
 */
function storedIn(storage, slot) {
  return JSON.parse(storage.getItem(slot) ?? "null");
}

/** What keeps nothing: for those who only look on, and for buttons. @type {Keeping} */
export const NO_STORAGE = { getItem: () => null, setItem() {}, removeItem() {}, keys: () => [] };
/** Where there is one tab only, or no difference between them. @type {Here} */
export const ONE_TAB = { id: "", isOpen: () => false };

/**
 * The forms of one page, by name.  What a tab left that is gone stands in the form of that name
 * again; where something stands there already it is a draft of its own, named `form@tab`.
 */
export class Drafts {
  /** @type {Map<string, Draft>} */
  #drafts = new Map();
  /** @type {Set<string>} */
  #remembered = new Set();
  #storage;
  #scope;
  #tab;
  #typed;

  /**
   * @param {Keeping} storage
   * @param {string} scope what sets them apart from those of another page
   * @param {{ tab?: Here, typed?: () => void }} [more] `typed` hears of whatever a person types in
   *   one of them
   */
  constructor(storage, scope, { tab = ONE_TAB, typed } = {}) {
    this.#storage = storage;
    this.#scope = scope;
    this.#tab = tab;
    this.#typed = typed;
  }

  /** @param {string} name */
  of(name) {
    const draft = this.#drafts.get(name) ?? this.#open(name);
    this.#drafts.set(name, draft);
    return draft;
  }

  /**
   * What all tabs remember of this page.
   * @param {string} name
   */
  remembered(name) {
    this.#remembered.add(name);
    return new Remembered(this.#storage, `${PREFIX}${this.#scope}/${name}`);
  }

  /** @param {string} name */
  #open(name) {
    const [form, tab = this.#tab.id] = name.split(OF);
    const slot = this.#slot(form, tab);
    const others = tab === this.#tab.id && !this.#storage.getItem(slot) ? this.#others(form) : [];
    const gone = others.find((other) => !this.#tab.isOpen(other));
    if (gone !== undefined) this.#takeOver(this.#slot(form, gone), slot);
    const draft = new Draft(this.#storage, `${this.#scope}/${name}`, slot, this.#typed);
    if (gone === undefined && others.length) draft.copy(this.#slot(form, others[0]));
    return draft;
  }

  /**
   * @param {string} from
   * @param {string} to
   */
  #takeOver(from, to) {
    this.#storage.setItem(to, this.#storage.getItem(from) ?? "null");
    this.#storage.removeItem(from);
  }

  /**
   * @param {string} form
   * @param {string} tab
   */
  #slot(form, tab) {
    return `${PREFIX}${this.#scope}/${form}${tab && OF + tab}`;
  }

  /**
   * The other tabs that left something in a form; the empty one is of before tabs were told apart.
   * @param {string} form
   */
  #others(form) {
    return this.#stored()
      .filter(([name, tab]) => name === form && tab !== this.#tab.id)
      .map(([, tab]) => tab);
  }

  /** Every form of which something is kept, with the tab whose it is. */
  #stored() {
    const start = `${PREFIX}${this.#scope}/`;
    const kept = this.#storage.keys().filter((key) => key.startsWith(start));
    const forms = kept.filter((key) => !this.#remembered.has(key.slice(start.length)));
    return forms.map((key) => {
      const [form, tab = ""] = key.slice(start.length).split(OF);
      return /** @type {const} */ ([form, tab]);
    });
  }

  /** The names of all in which somebody wrote something: here, or in a tab that is gone. */
  begun() {
    for (const [form, tab] of this.#stored()) {
      if (this.#tab.isOpen(tab) && tab !== this.#tab.id) continue;
      this.of(form);
      if (tab !== this.#tab.id && this.#storage.getItem(this.#slot(form, tab)) !== null)
        this.of(form + OF + tab);
    }
    const names = [...this.#drafts.keys()];
    return names.filter((name) => this.of(name).written.length && !this.of(name).copyOf);
  }

  /**
   * What the server turned out to have is no draft any more, though its answer was lost.
   * @param {ReadonlySet<string>} acts the ids of all that was done
   */
  settle(acts) {
    for (const name of this.begun()) {
      const draft = this.of(name);
      if (draft.wasSent && acts.has(draft.id) && !draft.sending) draft.clear();
    }
  }

  /** A screen is about to be drawn: each form says for itself that it is on it. */
  hide() {
    for (const draft of this.#drafts.values()) draft.isShown = false;
  }

  /**
   * Something that another tab kept is gone: sent, or let go.  So is what was only copied from it.
   * @param {string} slot
   */
  gone(slot) {
    for (const draft of this.#drafts.values()) if (draft.copyOf === slot) draft.clear();
  }
}

/**
 * The name of the form that a draft belongs to, whichever tab it is of.
 * @param {string} name
 */
export function formOf(name) {
  return name.split(OF)[0];
}
