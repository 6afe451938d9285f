// @ts-check
// The pages outside a meeting: what they say of a browser that keeps nothing, and what ends with them.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { say } from "../../web/app/words.js";
import { FakeApi } from "./fake-api.js";
import { blockStorage, freshBrowser, giveWords } from "./fake-browser.js";
import { golden } from "./golden.js";

const DOOR = {
  ...{ set_name: "Harbour", opens: "members", member: "", name: "", came: false },
  ...{ members: ["Ana", "Ben"], invites: ["Ana"], meeting: null, doorway: "open" },
};
const SEAT = { set: "harbour", set_name: "", member: "ben", name: "Ben", role: "", token: "" };

/** @type {EventTarget} */
let window;
/** @type {AbortController} */
let leaving;
/** @type {any} */
let container;
/** What the server answers. @type {any} */
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
    document: { querySelector: () => null },
    history: { replaceState() {} },
    location: { pathname: "/", hash: "#key", reload: mock.fn() },
    addEventListener: window.addEventListener.bind(window),
  });
  await giveWords();
  new FakeApi({ door: () => answer, entries: () => answer });
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

test("at the door stands what this is, who invites, what will happen; then the name, and all else below", async () => {
  answer = { ...DOOR, members: ["Ana", "Ben", "Chloe"] };
  const text = await opened("join");
  const order = [
    say("join-what"),
    say("join-over", { name: "Ana", count: 1, set: "Harbour" }),
    say("join-now"),
    say("join-name"),
    say("join-record"),
    say("join-members", { names: "Ben and Chloe" }),
    ...["problem", "unseen", "action"].map((key) => say(`happens-${key}`)),
  ].map((words) => text.indexOf(words));
  assert.ok(!order.includes(-1));
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
  answer = { ...DOOR, meeting: { number: 3, title: "Spring" } };
  const invited = say("join-over-meeting", {
    name: "Ana",
    count: 1,
    set: "Harbour",
    title: "Spring",
  });
  assert.ok((await opened("join")).includes(invited));
});

test("whoever comes back by their own link is welcomed, and told nothing that they know", async () => {
  const own = { opens: "own_seat", member: "ben", name: "Ben", came: true };
  answer = { ...DOOR, ...own, members: ["Ana", "Ben", "Chloe"] };
  const back = await opened("join");
  assert.ok(back.includes(say("join-over-back", { set: "Harbour" })));
  assert.ok(back.includes(say("join-back", { name: "Ben" })));
  assert.ok(back.includes(say("join-members", { names: "Chloe" })));
  for (const key of ["happens-problem", "join-what", "join-now"])
    assert.ok(!back.includes(say(key)));
  answer = { ...answer, meeting: { number: 3, title: "Spring" } };
  assert.ok((await opened("join")).includes(say("join-meeting", { title: "Spring" })));
});

test("a browser that knows no set says how one comes into one", async () => {
  assert.ok((await opened("home")).includes(say("home-yours-none")));
  const { sit } = await import("../../web/app/seats.js");
  sit({ ...SEAT, set_name: "Harbour" });
  const text = await opened("home");
  assert.ok(text.includes("Harbour") && !text.includes(say("home-yours-none")));
});

test("who has two seats in a set finds both, the last used first, and sits down in either", async () => {
  const { mine, sit } = await import("../../web/app/seats.js");
  sit({ ...SEAT, set_name: "Harbour", member: "chloe", name: "Chloe" });
  sit({ ...SEAT, set_name: "Harbour", member: "ben", name: "Ben" });
  const text = await opened("home");
  const [ben, chloe] = ["Ben", "Chloe"].map((name) => text.indexOf(say("home-as", { name })));
  assert.ok(-1 < ben && ben < chloe);
  const { handlers } = container.drawn;
  const clicks = handlers.filter((/** @type {any} */ { event }) => event === "click");
  clicks[text.slice(0, chloe).split("@click=").length - 2].handle({});
  assert.equal(mine(SEAT.set)?.name, "Chloe");
  sit({ ...SEAT, set_name: "Harbour", member: "dev", name: "Dev", in_cookie: false });
  sit({ ...SEAT, set_name: "Harbour", member: "ben", name: "Ben" });
  assert.ok(!(await opened("home")).includes(say("home-as", { name: "Dev" })));
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
