// @ts-check
// Finds the page that the address asks for, and opens it.

import { DRAFT } from "./draft.js";
import { bringOver } from "./earlier.js";
import { onGo } from "./going.js";
import { pressOnce } from "./parts/for-all.js";
import { kept, keptForTab } from "./storage.js";
import { Tab } from "./tab.js";
import { signTab } from "./tab-sign.js";
import { load, say } from "./words.js";

/**
 * @typedef {(container: HTMLElement, params: Record<string, string>, tab: Tab,
 *   left: AbortSignal) => unknown} Open
 */

/**
 * The pages by their addresses; each module's `open` gets the element to draw into, the parts of
 * the address that have a name, the tab that it stands in, and a signal that another page is shown
 * in its place: then it listens to nothing any more.
 * @type {[RegExp, () => Promise<{ open: Open }>][]}
 */
const PAGES = [
  [/^\/$/, () => import("./pages/home.js")],
  [/^\/design$/, () => import("./pages/design.js")],
  [/^\/gym$/, () => import("./pages/gym.js")],
  [/^\/sets\/(?<set>\w+)\/join$/, () => import("./pages/join.js")],
  [/^\/sets\/(?<set>\w+)$/, () => import("./pages/set.js")],
  [/^\/sets\/(?<set>\w+)\/templates\/(?<key>[\w-]+)$/, () => import("./pages/template.js")],
  [/^\/sets\/(?<set>\w+)\/meetings\/(?<number>\d+)$/, () => import("./pages/meeting.js")],
  [
    /^\/sets\/(?<set>\w+)\/meetings\/(?<number>\d+)\/transcript$/,
    () => import("./pages/transcript.js"),
  ],
];

let leaving = new AbortController();

/** @param {Tab} tab */
async function show(tab) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  signTab(say("app-name"));
  const container = anew();
  for (const [address, page] of PAGES) {
    const found = address.exec(location.pathname);
    if (!found) continue;
    const { open } = await page();
    if (!signal.aborted) open(container, found.groups ?? {}, tab, signal);
    return;
  }
  return (await import("./pages/missing.js")).open(container);
}

/** An empty element in the place of the one that the page before drew into. */
function anew() {
  const before = /** @type {HTMLElement} */ (document.getElementById("page"));
  const container = /** @type {HTMLElement} */ (before.cloneNode(false));
  before.replaceWith(container);
  return container;
}

document.addEventListener("keydown", pressOnce);
addEventListener("beforeunload", (event) => {
  if (kept.refused.some((key) => key.startsWith(DRAFT))) event.preventDefault();
});
for (const storage of [kept, keptForTab]) bringOver(storage);
const tab = new Tab(keptForTab, navigator.locks, window);
await Promise.all([load(), tab.look()]);
onGo(() => show(tab));
await show(tab);
