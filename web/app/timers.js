// @ts-check
// Waiting: once for a while, and how long between two tries to reach the server.

/**
 * Runs something after some ms; what it returns calls that off.
 * @typedef {(ms: number, run: () => void) => () => void} After
 */

export const FIRST_RETRY_MS = 500;
export const LONGEST_RETRY_MS = 4000;

/** @type {After} */
export function after(ms, run) {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
