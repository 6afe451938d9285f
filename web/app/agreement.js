// @ts-check
// Whether a set agrees on the problem, by a vote that is revealed.

/** @import { Round } from "./protocol.js" */

const MOST_CLOSE = 1;

/**
 * A set agrees where nobody says no, and at most one that it is close; null where there is no such
 * vote to see, or nobody voted.
 * @param {Pick<Round, "purpose" | "revealed">} round
 */
export function agreementOf({ purpose, revealed }) {
  if (purpose !== "agreement" || !revealed?.length) return null;
  const count = (/** @type {string} */ choice) =>
    revealed.filter(({ text }) => text === choice).length;
  const [close, no] = [count("close"), count("no")];
  return { agrees: no === 0 && close <= MOST_CLOSE, close, no };
}
