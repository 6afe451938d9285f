// @ts-check
// What time it is on the server, whatever the clock of this device says.

/** The server's clock, as far as it is known from what the server sends. */
export class ServerClock {
  #offset = 0;
  #roundTrip = Number.POSITIVE_INFINITY;

  /** @param {() => number} device ms by a clock of this device that nobody sets while the page is open */
  constructor(device) {
    this.device = device;
  }

  /**
   * Learn from an answer: the one that came fastest is trusted, and is worth less as it ages.  One that
   * cannot be if what is known still held is believed: the device slept, and its clock stood still.
   * @param {number} sent when we asked, by our clock, in ms
   * @param {number} server what the server said, in ms
   * @param {number} received when the answer came, by our clock, in ms
   */
  learn(sent, server, received) {
    const took = received - sent;
    const offset = server - (sent + received) / 2;
    if (took <= this.#roundTrip || Math.abs(offset - this.#offset) > (took + this.#roundTrip) / 2) {
      this.#roundTrip = took;
      this.#offset = offset;
    }
    this.#roundTrip *= 1.1;
  }

  /**
   * Learn from an entry: it cannot have been written later than now.
   * @param {number} at when it was written, by the server's clock
   */
  witness(at) {
    this.#offset = Math.max(this.#offset, at - this.device());
  }

  /** Milliseconds since 1970, as the server counts. */
  now() {
    return this.device() + this.#offset;
  }
}

/** The one clock of this page. */
export const clock = new ServerClock(() => performance.timeOrigin + performance.now());

/**
 * Minutes and seconds, as 4:05.
 * @param {number} ms
 */
export function minutes(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
