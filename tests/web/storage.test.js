// @ts-check
// Storage that is blocked, full or emptied: nothing throws, all is there for this visit, and it says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { Kept, nameOf } from "../../web/app/storage.js";
import { Tab } from "../../web/app/tab.js";
import { FakeStorage } from "./fake-browser.js";

/** @returns {any} */
const storage = () => new FakeStorage();

/** Storage that has no room for more. */
class Full extends FakeStorage {
  isFull = true;

  /**
   * @override
   * @param {string} key
   * @param {string} value
   */
  setItem(key, value) {
    if (this.isFull) throw new DOMException("No room", "QuotaExceededError");
    super.setItem(key, value);
  }
}

/** @returns {never} */
const blocked = () => {
  throw new DOMException("The request was denied.", "SecurityError");
};

test("what a browser keeps is there after a reload", () => {
  const browser = storage();
  new Kept(() => browser).setItem("setroom.draft", "Who?");
  const kept = new Kept(() => browser);
  assert.equal(kept.getItem("setroom.draft"), "Who?");
  assert.deepEqual(kept.keys(), ["setroom.draft"]);
  assert.equal(kept.isKeeping, true);
});

test("what others of the origin keep is not ours", () => {
  const browser = storage();
  browser.setItem("setroom.draft", "Who?");
  browser.setItem("another/setroom.draft", "of a service under a path");
  browser.setItem("another", "of something else");
  assert.deepEqual(new Kept(() => browser).keys(), ["setroom.draft"]);
  assert.equal(nameOf("setroom.draft"), "setroom.draft");
  for (const key of ["another/setroom.draft", "another", null]) assert.equal(nameOf(key), null);
});

test("a browser whose storage is blocked remembers for this visit, and says that it keeps nothing", () => {
  const kept = new Kept(blocked);
  assert.equal(kept.isKeeping, false);
  kept.setItem("setroom.draft", "Who?");
  assert.equal(kept.getItem("setroom.draft"), "Who?");
  assert.deepEqual(kept.keys(), ["setroom.draft"]);
  kept.removeItem("setroom.draft");
  assert.equal(kept.getItem("setroom.draft"), null);
});

test("a full browser is told apart from one that keeps again", () => {
  const full = new Full();
  const kept = new Kept(() => /** @type {any} */ (full));
  assert.equal(kept.isKeeping, true);
  kept.setItem("setroom.draft", "Who?");
  assert.equal(kept.isKeeping, false);
  full.isFull = false;
  kept.setItem("setroom.draft", "Who else?");
  assert.equal(kept.isKeeping, true);
  assert.equal(full.getItem("setroom.draft"), "Who else?");
});

test("what a full browser refused is kept as soon as something else makes room", () => {
  const full = new Full();
  full.kept.set("gone", "What a tab left");
  const kept = new Kept(() => /** @type {any} */ (full));
  kept.setItem("here", "What a tab left");
  full.removeItem = (/** @type {string} */ key) => {
    full.isFull = false;
    full.kept.delete(key);
  };
  kept.removeItem("gone");
  assert.equal(full.getItem("here"), "What a tab left");
  assert.equal(kept.isKeeping, true);
});

test("forms are sent though nothing is kept, and though all was emptied meanwhile", async () => {
  const browser = storage();
  for (const kept of [new Kept(blocked), new Kept(() => browser)]) {
    const draft = new Drafts(kept, "meeting/1").of("ask");
    draft.write("text", "Who?");
    browser.clear();
    /** @type {string[]} */
    const sent = [];
    await draft.deliver(async () => {
      sent.push(draft.values.text);
      return null;
    });
    assert.deepEqual(sent, ["Who?"]);
    assert.deepEqual(draft.values, {});
  }
});

// Tabs

/** Locks as browsers have them: each is held by one tab, until its page is gone. */
class FakeLocks {
  /** @type {Set<string>} */
  held = new Set();

  /** @type {any} */
  request = (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ hold) => {
    this.held.add(name);
    return hold();
  };

  async query() {
    return { held: [...this.held].map((name) => ({ name })) };
  }
}

/** @type {(kept: Kept, locks?: FakeLocks) => { tab: Tab, page: EventTarget }} */
function opened(kept, locks) {
  const page = new EventTarget();
  return { tab: new Tab(kept, /** @type {any} */ (locks), page), page };
}

test("a tab is the same through a reload, and its double is another", () => {
  const browser = storage();
  const kept = new Kept(() => browser);
  const first = opened(kept);
  const double = storage();
  for (const [key, value] of browser.kept) double.setItem(key, value);
  first.page.dispatchEvent(new Event("pagehide"));
  assert.equal(opened(kept).tab.id, first.tab.id);
  assert.notEqual(opened(new Kept(() => double)).tab.id, first.tab.id);
});

test("a tab whose browser ended without a word is another when it comes back", () => {
  const browser = storage();
  const first = opened(new Kept(() => browser));
  assert.notEqual(opened(new Kept(() => browser)).tab.id, first.tab.id);
});

test("a browser that refuses locks with all storage, as in a frame of another site, is looked at all the same", async () => {
  const refused = async () => blocked();
  const locks = /** @type {any} */ ({ request: refused, query: refused });
  const { tab } = opened(new Kept(blocked), locks);
  await tab.look();
  assert.equal(tab.isOpen("another"), false);
});

test("tabs know which others are open; without locks, all others pass for closed", async () => {
  const locks = new FakeLocks();
  const [one, two] = [storage(), storage()].map((s) => opened(new Kept(() => s), locks).tab);
  await one.look();
  assert.equal(one.isOpen(two.id), true);
  locks.held.delete(`setroom.tab.${two.id}`);
  await one.look();
  assert.equal(one.isOpen(two.id), false);
  const { tab } = opened(new Kept(blocked));
  await tab.look();
  assert.equal(tab.isOpen(one.id), false);
});
