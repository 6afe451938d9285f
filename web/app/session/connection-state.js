// @ts-check
// How the connection stands, as it is shown: a short break is not worth a word.

/** @import { Service } from "../protocol.js" */
/** @import { After } from "../timers.js" */

const LOST_AFTER_MS = 2000;

/**
 * Live, joining for the first time, or lost for longer than a moment; live with a service that cannot
 * save, or without one that said it would end.
 * @typedef {"live" | "joining" | "lost" | "unsaving" | "ending"} StateName
 */

export class ConnectionState {
  /** @type {StateName} */
  name = "joining";
  #forgive = () => {};
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

  /**
   * @param {boolean} live
   * @param {Service["state"]} service what it said last
   */
  update(live, service) {
    this.#forgive();
    if (live) this.#become(service === "unsaving" ? "unsaving" : "live");
    else if (service === "ending") this.#become("ending");
    else this.#forgive = this.#after(LOST_AFTER_MS, () => this.#become("lost"));
  }

  /** @param {StateName} name */
  #become(name) {
    this.name = name;
    this.#changed();
  }
}
