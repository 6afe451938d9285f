// @ts-check
// Finds the page that the address asks for, and opens it.

import { here } from "./base.js";
import { DRAFT } from "./draft.js";
import { dress } from "./dressing.js";
import { bringOver } from "./earlier.js";
import { onGo } from "./going.js";
import { pressOnce } from "./parts/for-all.js";
import { kept, keptForTab, LEFT, nameOf } from "./storage.js";
import { Tab } from "./tab.js";
import { signTab } from "./tab-sign.js";
import { load, say } from "./words.js";

/**
 * @typedef {(container: HTMLElement, params: Record<string, string>, tab: Tab,
 *   left: AbortSignal) => unknown} Open
 */

/**
 * The pages by their addresses, with the name by which their words and styles are known; a module's
 * `open` gets the element to draw into, the parts of the address that have a name, the tab that it
 * stands in, and a signal that another page is shown in its place: then it listens to nothing any
 * more.
 * @type {[RegExp, string, () => Promise<{ open: Open }>][]}
 */
const PAGES = [
  [/^$/, "home", () => import("./pages/home.js")],
  [/^design$/, "design", () => import("./pages/design.js")],
  [/^gym$/, "gym", () => import("./pages/gym.js")],
  [/^sets\/(?<set>\w+)\/join$/, "join", () => import("./pages/join.js")],
  [/^sets\/(?<set>\w+)$/, "set", () => import("./pages/set.js")],
  [/^sets\/(?<set>\w+)\/people$/, "people", () => import("./pages/people.js")],
  [
    /^sets\/(?<set>\w+)\/templates\/(?<key>[\w-]+)$/,
    "template",
    () => import("./pages/template.js"),
  ],
  [/^sets\/(?<set>\w+)\/meetings\/(?<number>\d+)$/, "meeting", () => import("./pages/meeting.js")],
  [
    /^sets\/(?<set>\w+)\/meetings\/(?<number>\d+)\/transcript$/,
    "transcript",
    () => import("./pages/transcript.js"),
  ],
];

let leaving = new AbortController();
/** How many pages were asked for. */
let shown = 0;

/** Anywhere else. @type {(typeof PAGES)[number]} */
const MISSING = [/^/, "missing", () => import("./pages/missing.js")];

/** @param {Tab} tab */
async function show(tab) {
  shown += 1;
  const turn = shown;
  const [address, name, page] = PAGES.find(([one]) => one.test(here())) ?? MISSING;
  const params = address.exec(here())?.groups ?? {};
  const pieces = await Promise.all([page(), load(name), dress(name), tab.look()]).catch(() => null);
  // Another was gone to in the meantime.
  if (turn !== shown) return;
  if (!pieces) return missed();
  leaving.abort();
  leaving = new AbortController();
  signTab(say("app-name"));
  pieces[0].open(anew(), params, tab, leaving.signal);
}

/** Without its pieces no page can be shown: that is said by the document, and what stands there stays. */
function missed() {
  const told = document.getElementById("missed");
  told?.removeAttribute("hidden");
  told?.querySelector("button")?.addEventListener("click", () => location.reload());
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
onGo(() => show(tab));
addEventListener("storage", ({ key, newValue }) => {
  if (nameOf(key) !== LEFT || !newValue) return;
  for (const one of keptForTab.keys()) keptForTab.removeItem(one);
  history.replaceState(null, "", ".");
  show(tab);
});
show(tab);
