// @ts-check
// What time it is on the server, whatever the clock of this device says.

let offset = 0;
let roundTrip = Number.POSITIVE_INFINITY;

/**
 * Learn from an answer: the one that came fastest is trusted, and is worth less as it ages.
 * @param {number} sent when we asked, by our clock, in ms
 * @param {number} server what the server said, in ms
 * @param {number} received when the answer came, by our clock, in ms
 */
export function learn(sent, server, received) {
  const took = received - sent;
  if (took <= roundTrip) {
    roundTrip = took;
    offset = server - (sent + received) / 2;
  }
  roundTrip *= 1.1;
}

/**
 * Learn from an entry: it cannot have been written later than now.
 * @param {number} at when it was written, by the server's clock
 */
export function witness(at) {
  offset = Math.max(offset, at - Date.now());
}

/** Milliseconds since 1970, as the server counts. */
export function now() {
  return Date.now() + offset;
}

/**
 * Minutes and seconds, as 4:05.
 * @param {number} ms
 */
export function minutes(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
