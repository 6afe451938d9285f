// @ts-check
// What is fetched when it is first needed; whoever draws hears when it has come.

const COME = "come";

/**
 * What is fetched at the first call; null until it has come. What could not be had is asked for
 * again at the next.
 * @template T
 * @param {() => Promise<T>} fetch
 * @returns {() => T | null}
 */
export function later(fetch) {
  /** @type {T | null} */
  let found = null;
  let asked = false;
  /** @param {T} one */
  const come = (one) => {
    found = one;
    dispatchEvent(new Event(COME));
  };
  return () => {
    if (!asked)
      fetch().then(come, () => {
        asked = false;
      });
    asked = true;
    return found;
  };
}

/**
 * @param {() => void} draw
 * @param {AbortSignal} signal that nothing is drawn any more
 */
export function onCome(draw, signal) {
  addEventListener(COME, draw, { signal });
}
