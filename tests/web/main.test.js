// @ts-check
// What stands around every page: it is opened by its address, left for another, and guarded meanwhile.

import assert from "node:assert/strict";
import { before, mock, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { kept, keptForTab, LEFT } from "../../web/app/storage.js";
import { say } from "../../web/app/words.js";
import { blockStorage, freshBrowser, giveWords } from "./fake-browser.js";
import { latest } from "./fake-socket.js";

class Button extends EventTarget {}

const document = Object.assign(new EventTarget(), {
  title: "",
  createElement: () => ({ addEventListener() {}, setAttribute() {}, remove() {} }),
  /** The element that the page is drawn into. @type {any} */
  page: null,
  getElementById: () => document.page,
  querySelector: () => null,
});
const window = new EventTarget();
const location = {
  ...{ pathname: "/nowhere", search: "", hash: "", origin: "http://sets", href: "" },
  reload() {},
};
const SEAT = {
  set: "harbour",
  set_name: "Harbour",
  member: "ben",
  name: "Ben",
  role: "",
  token: "",
};
const EARLIER = "/sets/harbour/meetings/1/ben/lens";

/** An empty element in which a page may stand. @returns {any} */
const element = () => ({
  before() {},
  cloneNode: element,
  replaceWith(/** @type {unknown} */ other) {
    document.page = other;
  },
});

const settle = () => new Promise((done) => setImmediate(done));

before(async () => {
  freshBrowser();
  document.page = element();
  Object.assign(globalThis, {
    document,
    location,
    window,
    HTMLElement: class {},
    HTMLButtonElement: Button,
    Element: class {},
    customElements: { define() {} },
    matchMedia: () => ({ matches: true }),
    addEventListener: window.addEventListener.bind(window),
  });
  // Node.js has locks of its own, and would not end while one is held.
  Object.defineProperty(navigator, "locks", { value: undefined, configurable: true });
  await giveWords();
  for (const storage of [localStorage, sessionStorage])
    storage.setItem(`setroom.draft.${EARLIER}`, JSON.stringify({ values: { closed: "1" } }));
  await import("../../web/app/main.js");
  await shown();
});

async function shown() {
  for (let turns = 0; turns < 20; turns += 1) await settle();
}

/** Another page is gone to without loading it. @param {string} pathname */
async function goTo(pathname) {
  location.pathname = pathname;
  window.dispatchEvent(new Event("popstate"));
  await shown();
}

/** Whether a browser would ask before it lets somebody leave. */
function warnsOnLeaving() {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test("an address that is none of ours is said to be none", () => {
  assert.ok(document.page.drawn.text.includes(say("refusal-no_such_page")));
});

test("a key that is held presses a button once, on every page", () => {
  const held = (/** @type {boolean} */ repeat) => {
    const pressed = Object.assign(new Event("keydown", { cancelable: true }), {
      key: "Enter",
      repeat,
    });
    Object.defineProperty(pressed, "target", { value: new Button() });
    return document.dispatchEvent(pressed);
  };
  assert.deepEqual([held(false), held(true)], [true, false]);
});

test("what earlier versions remembered is brought to where it is looked for", () => {
  for (const storage of [localStorage, sessionStorage]) {
    assert.equal(storage.getItem(`setroom.draft.${EARLIER}`), null);
    assert.ok(storage.getItem(`setroom.kept.${EARLIER}`));
  }
});

/** Another tab keeps something, or lets it go. @param {string} key @param {string | null} newValue */
async function elsewhere(key, newValue) {
  window.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
  await shown();
}

test("where another tab left the computer this one leads to the front page, and has forgotten its own", async () => {
  const replaceState = mock.fn((_state, _title, /** @type {string} */ pathname) => {
    location.pathname = pathname;
  });
  Object.assign(globalThis, { history: { replaceState } });
  await goTo("/elsewhere");
  keptForTab.setItem("setroom.here.harbour", "ben");
  const { page } = document;
  for (const [key, value] of [
    [LEFT, null],
    ["setroom.seats", "[]"],
  ])
    await elsewhere(String(key), value);
  assert.deepEqual([document.page, keptForTab.getItem("setroom.here.harbour")], [page, "ben"]);
  await elsewhere(LEFT, "yes");
  assert.ok(document.page.drawn.text.includes(say("home-yours-none")));
  assert.ok(!document.page.drawn.text.includes(say("home-done-computer")));
  assert.deepEqual([location.pathname, keptForTab.keys()], [".", []]);
});

test("where nothing is kept, one page follows another, and a meeting is seen to be left", async () => {
  blockStorage();
  const { sit } = await import("../../web/app/seats.js");
  sit(/** @type {any} */ (SEAT));
  await goTo("/sets/harbour/meetings/1");
  const { page } = document;
  assert.ok(page.drawn.text.includes(say("connection-joining")));
  const socket = latest();
  await goTo("/nowhere");
  assert.notEqual(document.page, page);
  assert.equal(socket.closed, 1);
});

test("a page that comes late, when another was gone to, is not opened any more", async () => {
  const socket = latest();
  location.pathname = "/sets/harbour/meetings/2";
  window.dispatchEvent(new Event("popstate"));
  await goTo("/nowhere");
  assert.equal(latest(), socket);
  assert.ok(document.page.drawn.text.includes(say("refusal-no_such_page")));
});

test("whoever leaves is warned where their words are kept nowhere, on whichever page they are", () => {
  const draft = new Drafts(kept, "sets/harbour/ben").of("plan");
  assert.equal(warnsOnLeaving(), false);
  draft.write("title", "Spring");
  assert.equal(warnsOnLeaving(), true);
  draft.clear();
  assert.equal(warnsOnLeaving(), false);
});
