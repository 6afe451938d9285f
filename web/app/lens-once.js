// @ts-check
// The lens and its rules come once somebody is about to write: most of the time most only listen.

import { bring } from "./bringing.js";

/** @import { Language } from "./protocol.js" */

/**
 * Finds the lens for a language, from when a box was first entered or written in; null where there is
 * none, or it cannot be had now.
 * @param {AbortSignal} signal that nobody writes any more
 */
export function rulesOnceWriting(signal) {
  const writing = new Promise((begun) => {
    for (const kind of ["focusin", "input"]) addEventListener(kind, begun, { signal, once: true });
  });
  return (/** @type {Language} */ language) =>
    writing
      .then(() => bring("lens", () => import("./lens/rules.js")))
      .then(
        ({ rules }) => rules(language),
        () => null,
      );
}
