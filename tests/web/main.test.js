// @ts-check
// The page as it begins: what it hears of from then on, whichever page is opened in it.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { say } from "../../web/app/words.js";
import { freshBrowser, giveWords } from "./fake-browser.js";

const page = new EventTarget();
/** @type {any} */
const container = { cloneNode: () => container, replaceWith() {} };

before(async () => {
  freshBrowser();
  await giveWords();
  Object.assign(page, { getElementById: () => container });
  Object.assign(globalThis, { document: page, window: new EventTarget() });
  Object.assign(globalThis, { location: { pathname: "/nowhere" }, addEventListener() {} });
  await import("../../web/app/main.js");
});

/** @param {object} key */
function held(key) {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { repeat: true, ...key });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}

test("it opens the page of its address", () => {
  assert.ok(container.drawn.text.includes(say("refusal-no_such_page")));
});

test("on every page a key that is held counts once", () => {
  assert.ok(held({ key: "Enter" }));
  assert.ok(!held({ key: "a" }));
});
