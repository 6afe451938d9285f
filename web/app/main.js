// @ts-check
// Finds the page that the address asks for, and opens it.

import { pressOnce } from "./parts/for-all.js";
import { load, say } from "./words.js";

/**
 * The pages by their addresses; each module's `open` gets the element to draw into, and the
 * parts of the address that have a name.
 * @type {[RegExp, () => Promise<{ open: (container: HTMLElement, params: Record<string, string>) => unknown }>][]}
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

async function start() {
  await load();
  document.title = say("app-name");
  const container = /** @type {HTMLElement} */ (document.getElementById("page"));
  for (const [address, page] of PAGES) {
    const found = address.exec(location.pathname);
    if (found) return (await page()).open(container, found.groups ?? {});
  }
  return (await import("./pages/missing.js")).open(container);
}

document.addEventListener("keydown", pressOnce);
await start();
