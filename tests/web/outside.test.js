// @ts-check
// The pages outside a meeting: what they say of a browser that keeps nothing, and what ends with them.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { say } from "../../web/app/words.js";
import { blockStorage, freshBrowser, giveWords } from "./fake-browser.js";
import { golden } from "./golden.js";

const DOOR = { set_name: "Harbour", opens: "members", name: "", members: ["Ben"], meeting: null };
const SEAT = { set: "harbour", set_name: "", member: "ben", name: "Ben", role: "", token: "" };

/** @type {EventTarget} */
let window;
/** @type {AbortController} */
let leaving;
/** @type {any} */
let container;
/** What the server answers. @type {object} */
let answer;

beforeEach(async () => {
  freshBrowser();
  window = new EventTarget();
  leaving = new AbortController();
  container = { querySelector: () => null };
  answer = DOOR;
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { define() {} },
    document: {},
    history: { replaceState() {} },
    location: { hash: "#key", reload: mock.fn() },
    addEventListener: window.addEventListener.bind(window),
  });
  await giveWords();
  globalThis.fetch = async () => new Response(JSON.stringify(answer));
});

/** A page as it is opened. @param {string} name */
async function opened(name) {
  const { open } = await import(`../../web/app/pages/${name}.js`);
  const tab = { id: "here", isOpen: () => false };
  await open(container, { set: "harbour", number: "1" }, tab, leaving.signal);
  return container.drawn.text;
}

for (const [name, title] of /** @type {const} */ ([
  ["home", "app-name"],
  ["join", "join-record"],
]))
  test(`before somebody comes in they know that nothing is kept: ${name}`, async () => {
    assert.ok(!(await opened(name)).includes(say("not-kept")));
    blockStorage();
    const text = await opened(name);
    assert.ok(text.includes(say("not-kept")) && text.includes(say(title)));
  });

test("at the door stands who invites, who else is there, and what will happen", async () => {
  answer = { ...DOOR, members: ["Ana", "Ben", "Chloe"] };
  const text = await opened("join");
  assert.ok(text.includes(say("join-over", { name: "Ana" })));
  assert.ok(text.includes(say("join-members", { names: "Ben and Chloe" })));
  for (const key of ["problem", "unseen", "action"])
    assert.ok(text.includes(say(`happens-${key}`)));
  answer = { ...DOOR, opens: "own_seat", name: "Ben", members: ["Ana", "Ben"] };
  const back = await opened("join");
  assert.ok(
    back.includes(say("join-over-back")) && back.includes(say("join-back", { name: "Ben" })),
  );
  assert.ok(back.includes(say("join-members", { names: "Ana" })));
  assert.ok(!back.includes(say("happens-problem")));
});

test("a browser that knows no set says how one comes into one", async () => {
  assert.ok((await opened("home")).includes(say("home-yours-none")));
  const { sit } = await import("../../web/app/seats.js");
  sit({ ...SEAT, set_name: "Harbour" });
  const text = await opened("home");
  assert.ok(text.includes("Harbour") && !text.includes(say("home-yours-none")));
});

test("a second link opened in the same tab is followed, until the page of the first is left", async () => {
  await opened("join");
  const { reload } = /** @type {any} */ (location);
  for (const count of [1, 1]) {
    window.dispatchEvent(new Event("hashchange"));
    assert.equal(reload.mock.callCount(), count);
    leaving.abort();
  }
});

test("a meeting that is gone through again stands still when its page is left", async () => {
  const { sit } = await import("../../web/app/seats.js");
  const waits = mock.method(globalThis, "setTimeout", () => 7);
  const cleared = mock.method(globalThis, "clearTimeout");
  sit(SEAT);
  answer = { entries: golden()[0] };
  location.hash = "#3";
  await opened("transcript");
  const { text, handlers } = container.drawn;
  const clicks = handlers.filter((/** @type {any} */ { event }) => event === "click");
  const before = text.slice(0, text.indexOf(`aria-label=${say("replay-play")} `));
  clicks[before.split("@click=").length - 1].handle({});
  assert.equal(waits.mock.callCount(), 1);
  leaving.abort();
  assert.equal(cleared.mock.calls.at(-1)?.arguments[0], 7);
  for (const { mock } of [waits, cleared]) mock.restore();
});
