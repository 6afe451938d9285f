// @ts-check
// How the connection stands, as it is shown: a short break is not worth a word.

/** @import { Service } from "../protocol.js" */
/** @import { After } from "../timers.js" */

const LOST_AFTER_MS = 2000;
/** From the first try that failed, where it never was there. */
const COMES_WITHIN_MS = 8000;

/**
 * Live, joining for the first time, or lost for longer than a moment; live with a service that cannot
 * save, or without one that said it would end.
 * @typedef {"live" | "joining" | "lost" | "unsaving" | "ending"} StateName
 */

export class ConnectionState {
  /** @type {StateName} */
  name = "joining";
  /** Calls off that the connection is lost, where it is about to be. @type {(() => void) | null} */
  #forgive = null;
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
    if (!live && service !== "ending") {
      const within = this.name === "joining" ? COMES_WITHIN_MS : LOST_AFTER_MS;
      this.#forgive ??= this.#after(within, () => this.#become("lost"));
      return;
    }
    this.#forgive?.();
    this.#forgive = null;
    const well = service === "unsaving" ? service : "live";
    this.#become(live ? well : "ending");
  }

  /** @param {StateName} name */
  #become(name) {
    this.name = name;
    this.#changed();
  }
}
