// @ts-check
// Whoever has left a set, deleted it, or left this computer is told so on the front page, once; and what is gone then.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { lastWord, leaveWord } from "../../web/app/farewell.js";
import { all, sit } from "../../web/app/seats.js";
import { kept, keptForTab, LEFT } from "../../web/app/storage.js";
import { say } from "../../web/app/words.js";
import { buttons, HOLE, submit } from "./draw-screen.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { blockStorage, freshBrowser, giveWords, newTab } from "./fake-browser.js";
import { page, person } from "./set-cast.js";

const WORDS = ["left", "deleted", "computer"];
const SEAT = { set: "harbour", set_name: "Harbour", role: "member", in_cookie: true };
const BEN = { ...SEAT, member: "ben", name: "Ben", token: "of-ben" };
const TAB = { id: "tab", isOpen: () => false, async look() {} };

/** @type {any} */
let container;
/** @type {any} */
let location;
/** @type {FakeApi} */
let api;
let isSure = true;

beforeEach(async () => {
  freshBrowser();
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  container = {};
  isSure = true;
  location = { reload: mock.fn(), assign: mock.fn(), origin: "https://sets.example", hash: "" };
  Object.assign(globalThis, {
    location,
    HTMLElement: class {},
    customElements: { define() {} },
    document: { querySelector: () => null, getElementById: () => null, activeElement: null },
    addEventListener() {},
    confirm: () => isSure,
  });
  await giveWords();
  for (const storage of [kept, keptForTab])
    for (const key of storage.keys()) storage.removeItem(key);
  api = new FakeApi({
    set: () => ({ ...page("coach"), members: [person("Ben", { role: "coach" }), person("Chloe")] }),
    acts: () => ({ seq: 7 }),
  });
});

/** A page as it is opened. @param {string} name */
async function opened(name) {
  const { open } = await import(`../../web/app/pages/${name}.js`);
  await open(container, { set: "harbour" }, TAB, new AbortController().signal);
  await settled();
  assert.doesNotMatch(container.drawn.text, HOLE);
}

/** What the front page says was done, as it is opened. */
async function told() {
  await opened("home");
  return WORDS.filter((what) => container.drawn.text.includes(say(`home-done-${what}`)));
}

/** @param {string} words */
async function press(words) {
  const found = buttons(container.drawn).find((one) => one.words === words);
  assert.ok(found, `There is no button “${words}”`);
  found.press({ detail: 1 });
  await settled();
}

for (const what of /** @type {const} */ (["left", "deleted", "computer"]))
  test(`what was done is said by words of its own, once, and in this tab alone: ${what}`, async () => {
    assert.deepEqual(await told(), []);
    leaveWord(what);
    assert.deepEqual(await told(), [what]);
    assert.deepEqual(await told(), []);
    leaveWord(what);
    newTab();
    assert.deepEqual(await told(), []);
  });

test("it is said where nothing is kept, too", async () => {
  blockStorage();
  leaveWord("left");
  assert.deepEqual([lastWord(), lastWord()], ["left", ""]);
});

test("whoever has left a set is told on the front page, and the set is off their list", async () => {
  sit(BEN);
  await opened("people");
  await press(say("roles-leave"));
  assert.equal(api.said("acts")[0].type, "leave_set");
  assert.deepEqual([all(), location.assign.mock.calls[0].arguments], [[], ["."]]);
  assert.deepEqual(await told(), ["left"]);
});

test("whoever has deleted a set is told so", async () => {
  sit(BEN);
  await opened("set");
  submit(container.drawn, say("delete"));
  await settled();
  assert.equal(api.said("acts")[0].type, "delete_set");
  assert.deepEqual([all(), location.assign.mock.calls[0].arguments], [[], ["."]]);
  assert.deepEqual(await told(), ["deleted"]);
});

test("what was refused was not done, and nothing is said of it", async () => {
  sit(BEN);
  api.ways.acts = () => refused("coach_stays");
  await opened("people");
  await press(say("roles-leave"));
  assert.ok(container.drawn.text.includes(say("refusal-coach_stays")));
  assert.deepEqual([all().length, location.assign.mock.callCount()], [1, 0]);
  assert.deepEqual(await told(), []);
});

// The computer

/** What the browser is told to keep, or to let go, in turn. @type {[string, string | null][]} */
let heard;

/** Ben sits at a computer that others use, with something of his in it. */
async function atTheComputer() {
  sit(BEN);
  localStorage.setItem("setroom.draft.sets/harbour/ben/name", "{}");
  localStorage.setItem("not.ours", "yes");
  await opened("home");
  heard = [];
  for (const way of /** @type {const} */ (["setItem", "removeItem"])) {
    /** @type {any} */
    const before = localStorage[way].bind(localStorage);
    mock.method(localStorage, way, (/** @type {string} */ key, /** @type {string} */ value) => {
      heard.push([key, value ?? null]);
      before(key, value);
    });
  }
}

const ours = () => localStorage.keys().filter((/** @type {string} */ key) => key !== "not.ours");

test("whoever leaves the computer is asked, leaves nothing in it, and is told", async () => {
  await atTheComputer();
  isSure = false;
  await press(say("leave-computer"));
  assert.deepEqual([all().length, location.reload.mock.callCount()], [1, 0]);
  isSure = true;
  await press(say("leave-computer"));
  assert.deepEqual(api.said("back").at(-1), { keep: [], leave: true });
  assert.deepEqual([ours(), localStorage.getItem("not.ours")], [[], "yes"]);
  assert.equal(location.reload.mock.callCount(), 1);
  assert.deepEqual(await told(), ["computer"]);
  assert.ok(container.drawn.text.includes(say("home-yours-none")));
});

test("its other tabs are told, and that stays behind no more than all else", async () => {
  await atTheComputer();
  await press(say("leave-computer"));
  assert.deepEqual(
    heard.filter(([key]) => key === LEFT),
    [
      [LEFT, "yes"],
      [LEFT, null],
    ],
  );
});

test("where the cookies cannot be ended nothing is gone, and it is said", async () => {
  await atTheComputer();
  api.ways.back = () => null;
  await press(say("leave-computer"));
  assert.ok(container.drawn.text.includes(say("refusal-offline")));
  assert.deepEqual([all().length, heard, location.reload.mock.callCount()], [1, [], 0]);
  assert.deepEqual(await told(), []);
});
