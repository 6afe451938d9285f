// @ts-check
// The rules of the lens come once somebody is about to write: most of the time most only listen.

import { rules } from "./rules.js";

/** @import { Language } from "../protocol.js" */

/**
 * Finds the rules of a language, from when a box was first entered or written in.
 * @param {AbortSignal} signal that nobody writes any more
 */
export function rulesOnceWriting(signal) {
  const writing = new Promise((begun) => {
    for (const kind of ["focusin", "input"]) addEventListener(kind, begun, { signal, once: true });
  });
  return (/** @type {Language} */ language) => writing.then(() => rules(language));
}
