// @ts-check
// One's own link, and in how many browsers one's seat is open: whoever has others can end them.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { Drafts, NO_STORAGE } from "../../web/app/drafts.js";
import { say } from "../../web/app/words.js";
import { buttons } from "./draw-screen.js";
import { freshBrowser, giveWords } from "./fake-browser.js";
import { page } from "./set-cast.js";

/** @import { Drawn } from "./fake-lit.js" */
/** @import { Held } from "../../web/app/seats.js" */

const SEAT = { set: "harbour", set_name: "Harbour", member: "ben", name: "Ben", role: "" };

/** @type {typeof import("../../web/app/views/own-way.js")["ownWay"]} */
let ownWay;
/** What was done. @type {string[]} */
let done;
let isSure = true;

before(async () => {
  freshBrowser();
  Object.assign(globalThis, { HTMLElement: class {}, customElements: { define() {} } });
  await giveWords();
  ({ ownWay } = await import("../../web/app/views/own-way.js"));
});

beforeEach(() => {
  [done, isSure] = [[], true];
  const confirm = (/** @type {string} */ words) => done.push(words) > 0 && isSure;
  Object.assign(globalThis, { location: { origin: "https://sets.example" }, confirm });
});

/**
 * What Ben sees of it.
 * @param {number} devices
 * @param {Partial<Held>} [more]
 * @param {boolean} [isAlways]
 * @returns {Drawn}
 */
function seen(devices, more = {}, isAlways = false) {
  const scene = {
    page: { ...page("member"), devices },
    seat: { ...SEAT, token: "t", ...more },
    drafts: new Drafts(NO_STORAGE, "own"),
    makeOwnKey: () => done.push("made"),
    dismissOffer: () => done.push("kept"),
  };
  return /** @type {any} */ (ownWay(scene, { isAlways }));
}

/** @param {Drawn} drawn */
const ways = (drawn) => buttons(drawn).map(({ words }) => words);
const OWN = { own_key: "a-key" };

test("whose seat is open elsewhere is told in how many browsers, and whose is not is told nothing", () => {
  const told = (/** @type {number} */ count) =>
    seen(count, OWN).text.includes(say("own-way-devices", { count }));
  assert.deepEqual([0, 1, 2, 3].map(told), [false, false, true, true]);
});

test("where it is theirs alone they can say that they kept it; if it is open elsewhere, end that", () => {
  const [copy, ...alone] = ways(seen(1, OWN));
  assert.deepEqual(alone, [say("own-way-kept")]);
  const renew = say("set-links-own-renew");
  assert.deepEqual(ways(seen(2, OWN)), [copy, say("own-way-kept"), renew]);
  assert.deepEqual(ways(seen(2, OWN, true)), [copy, renew]);
  assert.deepEqual(ways(seen(2)), [say("set-links-own-make"), say("own-way-later")]);
});

test("to end the others they are asked first, as their link ends too; the first link needs no asking", () => {
  const press = (/** @type {Drawn} */ drawn, /** @type {string} */ key) =>
    buttons(drawn)
      .find(({ words }) => words === say(key))
      ?.press({});
  isSure = false;
  press(seen(2, OWN), "set-links-own-renew");
  assert.deepEqual(done.splice(0), [say("set-links-own-sure")]);
  isSure = true;
  press(seen(2, OWN), "set-links-own-renew");
  assert.deepEqual(done.splice(0), [say("set-links-own-sure"), "made"]);
  press(seen(2), "set-links-own-make");
  assert.deepEqual(done, ["made"]);
});

test("what was dealt with is not offered again, but stands where it always does", () => {
  assert.equal(seen(2, { offered: true }), "");
  assert.ok(seen(2, { offered: true }, true).text.includes(say("own-way-devices", { count: 2 })));
});

test("whoever has a new link in place of the one they came by is told so", () => {
  const told = (/** @type {Partial<Held>} */ more) =>
    seen(1, { ...OWN, ...more }).text.includes(say("own-way-lead-renewed"));
  assert.deepEqual([told({ renewed: true }), told({})], [true, false]);
});
