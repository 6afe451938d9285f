// @ts-check
// The half-written forms of one page: each tab has its own, and finds what a tab left that is gone.

import { DRAFT, Draft, isEmpty, storedAs } from "./draft.js";
import { Left } from "./left.js";
import { REMEMBERED, Remembered } from "./remembered.js";

/** @import { Keeping } from "./storage.js" */
/** @import { Tab } from "./tab.js" */

/** @typedef {Pick<Tab, "id" | "isOpen">} Here */

/** Stands between the name of a form and the tab whose it is. */
const OF = "@";

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
    this.#sweep();
  }

  /** What earlier versions left empty, and left. */
  #sweep() {
    for (const [form, tab] of this.#stored()) {
      const slot = this.#slot(form, tab);
      if (isEmpty(storedAs(this.#storage.getItem(slot)))) this.#storage.removeItem(slot);
    }
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
    return new Remembered(this.#storage, `${REMEMBERED}${this.#scope}/${name}`);
  }

  /** @param {string} name */
  #open(name) {
    const [form, tab = this.#tab.id] = name.split(OF);
    const slot = this.#slot(form, tab);
    const key = `${this.#scope}/${name}`;
    if (tab !== this.#tab.id) return new Left(this.#storage, key, slot, this.#typed);
    const others = this.#storage.getItem(slot) ? [] : this.#others(form);
    const gone = others.find((other) => !this.#tab.isOpen(other));
    if (gone !== undefined) this.#takeOver(this.#slot(form, gone), slot);
    const draft = new Draft(this.#storage, key, slot, this.#typed);
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
    return `${DRAFT}${this.#scope}/${form}${tab && OF + tab}`;
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
    const start = `${DRAFT}${this.#scope}/`;
    const kept = this.#storage.keys().filter((key) => key.startsWith(start));
    return kept.map((key) => {
      const [form, tab = ""] = key.slice(start.length).split(OF);
      return /** @type {const} */ ([form, tab]);
    });
  }

  /** The names of all in which somebody wrote something: here, or in a tab that is gone. */
  begun() {
    for (const draft of this.#drafts.values()) if (draft instanceof Left) draft.follow();
    for (const [form, tab] of this.#stored()) {
      if (this.#isElsewhere(tab)) continue;
      this.of(form);
      if (tab !== this.#tab.id && this.#storage.getItem(this.#slot(form, tab)) !== null)
        this.of(form + OF + tab);
    }
    return [...this.#drafts]
      .filter(([name]) => !this.#isElsewhere(name.split(OF)[1]))
      .filter(([, draft]) => draft.written.length && !draft.copyOf)
      .map(([name]) => name);
  }

  /**
   * Whether a tab is another one that is open: what is in it is shown there.
   * @param {string | undefined} tab
   */
  #isElsewhere(tab) {
    return tab !== undefined && tab !== this.#tab.id && this.#tab.isOpen(tab);
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
    for (const [name, draft] of this.#drafts) {
      if (draft.copyOf === slot) draft.clear();
      if (draft instanceof Left && draft.slot === slot) this.#drafts.delete(name);
    }
  }
}

/**
 * The name of the form that a draft belongs to, whichever tab it is of.
 * @param {string} name
 */
export function formOf(name) {
  return name.split(OF)[0];
}
