// @ts-check
// Who has gone for longer than anybody is awaited, and what whoever leads does about it here.

import { GRACE_MS } from "../protocol.js";

/** @import { Event } from "../protocol.js" */
/** @import { After } from "../timers.js" */

/**
 * Whether there are some, and all of them have gone.
 * @param {Pick<Absence, "isGone">} absence
 * @param {readonly string[]} ids
 */
export function areGone(absence, ids) {
  return ids.length > 0 && ids.every((id) => absence.isGone(id));
}

/** Of one tab; nothing of it is kept anywhere. */
export class Absence {
  /** Those for whom the time was held here, until it runs again. @type {readonly string[]} */
  heldFor = [];
  /** Who is here or awaited, as was told last. @type {Readonly<Record<string, string>> | null} */
  #people = null;
  /** Who left a moment ago and may just load the page again, each with what ends the waiting. @type {Map<string, () => void>} */
  #left = new Map();
  /** @type {Set<string>} */
  #waitedFor = new Set();
  #after;
  #changed;

  /**
   * @param {After} after
   * @param {() => void} changed
   */
  constructor(after, changed) {
    this.#after = after;
    this.#changed = changed;
  }

  /** Who is here or awaited, by member, and how. */
  get people() {
    return this.#people ?? {};
  }

  /**
   * Hear who is here now.  Whose connection broke was awaited by the service before they are absent;
   * who left is absent at once, and is awaited here; who is absent from the first has been for long.
   * @param {Readonly<Record<string, string>>} people
   */
  hear(people) {
    for (const [id, how] of Object.entries(this.#people ?? {}))
      if (!(id in people) && how === "here") this.#await(id);
    for (const id of Object.keys(people)) {
      this.#left.get(id)?.();
      this.#left.delete(id);
      this.#waitedFor.delete(id);
    }
    this.#people = people;
    this.#changed();
  }

  /** @param {string} id */
  #await(id) {
    const over = () => {
      this.#left.delete(id);
      this.#changed();
    };
    this.#left.set(id, this.#after(GRACE_MS, over));
  }

  /**
   * What an entry means for the time that was held: it runs, or everyone is elsewhere.
   * @param {Event["type"]} type
   */
  follow(type) {
    if (type === "clock_resumed" || type === "phase_began") this.heldFor = [];
  }

  /**
   * Whether somebody has gone, and for long enough.
   * @param {string} id
   */
  isGone(id) {
    return this.#people !== null && !(id in this.#people) && !this.#left.has(id);
  }

  /**
   * The time is held for them.
   * @param {readonly string[]} ids
   */
  hold(ids) {
    this.heldFor = ids;
  }

  /**
   * Whether they are waited for, with nothing else to be chosen.
   * @param {readonly string[]} ids
   */
  waitsFor(ids) {
    return ids.every((id) => this.#waitedFor.has(id));
  }

  /**
   * Wait for them, or look again at what else can be done.
   * @param {readonly string[]} ids
   * @param {boolean} on
   */
  wait(ids, on) {
    for (const id of ids) this.#waitedFor[on ? "add" : "delete"](id);
    this.#changed();
  }
}
