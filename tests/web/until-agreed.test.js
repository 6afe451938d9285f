// @ts-check
// Whoever observes before the door of a meeting: in by themselves once all have agreed, or told that they will not be.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { noSeat } from "../../web/app/pages/no-seat.js";
import { all, sit } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { buttons } from "./draw-screen.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { freshBrowser, giveWords } from "./fake-browser.js";
import { page, person } from "./set-cast.js";

const EVERY_MS = 3000;
const ROOM = "/sets/harbour/meetings/2";
const HARBOUR = { set: "harbour", set_name: "Harbour", role: "observer", token: "of-ben" };

/** @type {any} */
let container;
/** @type {any} */
let location;
/** @type {FakeApi} */
let api;

beforeEach(async () => {
  freshBrowser();
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  container = {};
  location = { pathname: ROOM, origin: "https://sets.example", hash: "" };
  for (const way of ["reload", "assign"]) location[way] = mock.fn();
  Object.assign(globalThis, {
    location,
    HTMLElement: class {},
    customElements: { define() {} },
    document: {},
  });
  await giveWords();
  sit({ ...HARBOUR, member: "ben", name: "Ben" });
  api = new FakeApi({ set: () => observed(true) });
  noSeat(container, { code: "awaits_consent", set: "harbour" });
  await settled();
});

/** The set as Ben sees it, who observes. @param {boolean} undecided */
const observed = (undecided) => ({
  ...page("observer"),
  members: [person("Ben", { role: "observer", undecided }), person("Chloe")],
});

async function later(ms = EVERY_MS) {
  mock.timers.tick(ms);
  await settled();
}

const comesIn = () => location.reload.mock.callCount();

test("they are told what is awaited, and can go to the set meanwhile", () => {
  const { text } = container.drawn;
  for (const key of ["trouble-consent", "refusal-awaits_consent", "trouble-set"])
    assert.ok(text.includes(say(key)), key);
  assert.equal(comesIn(), 0);
});

test("the set is looked at every few seconds, and they are in once the last has agreed", async () => {
  await later(EVERY_MS - 1);
  assert.equal(api.of("set").length, 1);
  await later(1);
  assert.deepEqual([api.of("set").length, comesIn()], [2, 0]);
  assert.ok(api.of("set").every(({ token }) => token === "of-ben"));
  api.ways.set = () => observed(false);
  await later();
  assert.equal(comesIn(), 1);
  await later(60_000);
  assert.deepEqual([api.of("set").length, comesIn()], [3, 1]);
});

test("whoever takes part now is in as well", async () => {
  api.ways.set = () => page("member");
  await later();
  assert.equal(comesIn(), 1);
});

test("while nobody answers they go on waiting", async () => {
  for (const answer of [null, refused("store_away", { again: true })]) {
    api.ways.set = () => answer;
    await later();
    assert.ok(container.drawn.text.includes(say("refusal-awaits_consent")));
  }
  api.ways.set = () => observed(false);
  await later();
  assert.equal(comesIn(), 1);
});

test("who has gone elsewhere is not brought back, and the set is asked no more", async () => {
  location.pathname = "/sets/harbour";
  api.ways.set = () => observed(false);
  await later();
  const asked = api.of("set").length;
  await later(60_000);
  assert.deepEqual([api.of("set").length, comesIn()], [asked, 0]);
});

for (const code of ["seat_revoked", "set_deleted"])
  test(`whom somebody said no to does not wait for ever: ${code}`, async () => {
    api.ways.set = () => refused(code);
    await later();
    const { text } = container.drawn;
    assert.ok(text.includes(say(`refusal-${code}`)) && !text.includes(say("trouble-consent")));
    await later(60_000);
    assert.deepEqual([api.of("set").length, comesIn()], [2, 0]);
    buttons(container.drawn)
      .find(({ words }) => words === say("trouble-forget"))
      ?.press({});
    assert.deepEqual(all(), []);
  });
