// @ts-check
// The clocks on a page: they show the same second, and go on whatever is done to the device's own.

import assert from "node:assert/strict";
import { before, beforeEach, mock, test } from "node:test";
import { MINUTE, meeting, twoAirtimes, withSteps } from "./cast.js";
import { giveWords } from "./fake-browser.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

const STEP_MS = 10;
const JUMP_MS = 7 * MINUTE;
/** @type {Map<string, any>} */
const known = new Map();
/** Ms since the page was opened, by the clock that nobody sets. */
let passed = 0;
/** By how much the clock of the device is wrong. */
let wrong = 0;
/** @type {any[]} */
let page = [];

/** The clock of a device, which anybody can set. */
class SetDate extends Date {
  /** @param {number} [at] */
  constructor(at) {
    super(at ?? SetDate.now());
  }

  /** @override */
  static now() {
    return passed + wrong;
  }
}

before(async () => {
  Object.assign(globalThis, {
    HTMLElement: class {
      style = { setProperty() {} };
      dataset = {};
      textContent = "";

      /** @param {string} words */
      replaceChildren(words) {
        this.textContent = words;
      }
    },
    customElements: {
      define: (/** @type {string} */ name, /** @type {any} */ made) => known.set(name, made),
    },
  });
  globalThis.Date = /** @type {any} */ (SetDate);
  mock.timers.enable({ apis: ["setInterval"] });
  mock.getter(performance, "timeOrigin", () => 0);
  mock.method(performance, "now", () => passed);
  await giveWords();
  await import("../../web/app/parts/countdown.js");
});

beforeEach(async () => {
  for (const element of page) element.disconnectedCallback();
  page = [];
  const { clock } = await import("../../web/app/clock.js");
  // The server began to count when the meeting did.
  clock.learn(passed, 0, passed);
});

/**
 * An element that shows a meeting, as it is put on the page.
 * @param {string} name
 * @param {Meeting} m
 */
async function put(name, m) {
  const element = new (known.get(name))();
  element.meeting = m;
  element.connectedCallback();
  page.push(element);
  await settled();
  return element;
}

const settled = () => Promise.resolve();

/** @param {number} ms */
function pass(ms) {
  passed += ms;
  mock.timers.tick(ms);
}

/** What all of them show. */
const shown = () => page.map((element) => element.textContent);

test("the clocks of a phase show the same second at every moment, whenever they came", async () => {
  const m = meeting("explore");
  await put("set-countdown", m);
  pass(140);
  await put("set-countdown", m);
  pass(90);
  await put("set-countdown", m);
  const seconds = new Set();
  for (let ms = 0; ms < 3000; ms += STEP_MS) {
    pass(STEP_MS);
    assert.equal(new Set(shown()).size, 1, `${shown()}`);
    seconds.add(shown()[0]);
  }
  assert.equal(seconds.size, 4);
});

test("a change of the meeting is on all of them at once, and need not wait for a second", async () => {
  const m = meeting("explore");
  await put("set-countdown", m);
  await put("set-countdown", m);
  pass(MINUTE);
  const held = withSteps(
    { ...m, clock: { ...m.clock, running: false } },
    { explore: { spent: MINUTE } },
  );
  for (const element of page) element.meeting = held;
  await settled();
  assert.deepEqual(shown(), ["9:00, stopped", "9:00, stopped"]);
});

for (const [way, ms] of /** @type {const} */ ([
  ["forward", JUMP_MS],
  ["back", -JUMP_MS],
]))
  test(`a device whose clock is set ${way} by minutes goes on as before`, async () => {
    await put("set-countdown", meeting("explore"));
    await put("set-end", meeting("explore"));
    pass(2 * MINUTE);
    const [left, end] = shown();
    assert.equal(left, "8:00");
    wrong += ms;
    pass(30_000);
    assert.deepEqual(shown(), ["7:30", end]);
  });

test("what an airtime has overrun is told as it happens, with the clock of the phase", async () => {
  const m = withSteps(twoAirtimes("explore"), { present: { spent: 5 * MINUTE } });
  await put("set-countdown", m);
  pass(170);
  await put("set-overrun", m);
  pass(5 * MINUTE + 58_000);
  const told = new Set();
  for (let ms = 0; ms < 3000; ms += STEP_MS) {
    pass(STEP_MS);
    const [over, pays] = shown();
    assert.equal(/\b1\b/.test(over), /Chloe/.test(pays), `${over}; ${pays}`);
    told.add(pays);
  }
  assert.equal(told.size, 2);
});

test("a page without clocks keeps no time", async () => {
  const element = await put("set-countdown", meeting("explore"));
  const before = element.textContent;
  element.disconnectedCallback();
  pass(5000);
  assert.equal(element.textContent, before);
});
