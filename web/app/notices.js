// @ts-check
// Notifications of this browser, one at a time.

import { CALLED_ICON } from "./tab-sign.js";
import { say } from "./words.js";

/** @import { Notices } from "./session/notice.js" */

/**
 * Whoever comes back to the page has seen why they were called.
 * @param {AbortSignal} left ends it, with the page that it is of
 * @returns {Notices}
 */
export function notices(left) {
  /** @type {Notification | null} */
  let shown = null;
  const clear = () => {
    shown?.close();
    shown = null;
  };
  const show = (/** @type {string} */ words) => {
    clear();
    try {
      shown = make(words);
    } catch {
      // Some phones have notifications, and let no page make one.
      return false;
    }
    shown.addEventListener("click", () => window.focus());
    return true;
  };
  const isHidden = () => document.hidden || !document.hasFocus();
  const seen = () => isHidden() || clear();
  document.addEventListener("visibilitychange", seen, { signal: left });
  addEventListener("focus", seen, { signal: left });
  left.addEventListener("abort", clear);
  const isPossible = "Notification" in globalThis && isSecureContext;
  const isAllowed = () => isPossible && Notification.permission === "granted";
  const ask = async () => {
    if (isPossible) await Notification.requestPermission();
    return isAllowed();
  };
  return {
    isPossible,
    isAllowed,
    ask,
    isHidden,
    show,
    clear,
  };
}

/** @param {string} words */
function make(words) {
  const how = { body: say("app-name"), tag: "setroom", icon: CALLED_ICON, silent: true };
  return new Notification(words, how);
}
