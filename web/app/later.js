// @ts-check
// What is fetched or drawn when it is first needed; whoever draws hears when it has come.

import { after } from "./timers.js";

/** What could not be had is not asked for again at once: a page is drawn with each letter. */
const AGAIN_MS = 3000;

/** @type {Set<() => void>} */
const draws = new Set();

/**
 * What is fetched at the first call, unless it is not needed yet; null until it has come. What could
 * not be had is asked for again at a need some seconds later.
 * @template T
 * @param {() => Promise<T>} fetch
 * @returns {(isNeeded?: boolean) => T | null}
 */
export function later(fetch) {
  /** @type {T | null} */
  let found = null;
  let asked = false;
  /** @param {T} one */
  const come = (one) => {
    found = one;
    drawAnew();
  };
  const missed = () => {
    after(AGAIN_MS, () => {
      asked = false;
    });
  };
  return (isNeeded = true) => {
    if (isNeeded && !asked) {
      asked = true;
      fetch().then(come, missed);
    }
    return found;
  };
}

/** Draw all that is on the page once more. */
export function drawAnew() {
  for (const draw of draws) draw();
}

/**
 * @param {() => void} draw
 * @param {AbortSignal} signal that nothing is drawn any more
 */
export function onCome(draw, signal) {
  draws.add(draw);
  signal.addEventListener("abort", () => draws.delete(draw));
}
