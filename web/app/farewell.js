// @ts-check
// What was done on a page that is gone, for the page that comes in its place: it is said once.

import { keptForTab } from "./storage.js";

const DONE = "setroom.done";

/** Leave word of it. @param {"left" | "deleted" | "computer"} what */
export function leaveWord(what) {
  keptForTab.setItem(DONE, what);
}

/** What was done last, which is forgotten by that; empty for nothing. */
export function lastWord() {
  const what = keptForTab.getItem(DONE) ?? "";
  keptForTab.removeItem(DONE);
  return what;
}
