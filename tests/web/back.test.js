// @ts-check
// What a browser gets back of its seats from its cookies: whatever of the two it has lost, and under whichever name.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { bringBack, endCookies, keepInCookies } from "../../web/app/back.js";
import { Drafts } from "../../web/app/drafts.js";
import { all, mine, sit } from "../../web/app/seats.js";
import { draftsIn } from "../../web/app/session/unsent.js";
import { kept } from "../../web/app/storage.js";
import { FakeApi } from "./fake-api.js";
import { blockStorage, FakeStorage, freshBrowser, newTab } from "./fake-browser.js";

/** @import { Held } from "../../web/app/seats.js" */

const DAY_MS = 24 * 3600 * 1000;

/** @type {(name: string, more?: Partial<Held>) => Held} */
const seat = (name, more = {}) => {
  const member = name.toLowerCase();
  const whose = { member, name, role: "member", token: `of-${member}` };
  return { set: "harbour", set_name: "Harbour", ...whose, ...more };
};
const BEN = seat("Ben");
const ANA = seat("Ana", { role: "coach", own_key: "a-key", offered: true });

/** @type {FakeApi} */
let api;
/** The seats that the service finds: by the cookies, and of those that it was asked for. @type {Held[]} */
let standing;

beforeEach(() => {
  freshBrowser();
  for (const key of kept.refused) kept.removeItem(key);
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"], now: 100 * DAY_MS });
  standing = [];
  api = new FakeApi({ back: () => ({ seats: standing }) });
});

/** Who has a seat in this browser, the first first. */
const names = () => all().map(({ name }) => name);

/** The forms of Ben's second meeting, as of one of his entries. @param {string} member @param {string} [id] */
function forms(member, id = "tab") {
  return new Drafts(kept, draftsIn("harbour", 2, member), { tab: { id, isOpen: () => false } });
}

// What is lost

test("where storage was emptied the seats come back out of the cookies", async () => {
  standing = [BEN, ANA];
  await bringBack();
  assert.deepEqual(api.said("back"), [{ keep: [], leave: false }]);
  assert.ok(api.asked.every(({ isPage }) => isPage));
  assert.deepEqual(names(), ["Ben", "Ana"]);
  assert.equal(mine("harbour")?.token, BEN.token);
  assert.ok(all().every((one) => one.in_cookie));
});

for (const [why, answer] of /** @type {[string, any][]} */ ([
  ["nobody answers", null],
  ["the service refuses", { refusal: { code: "store_away", again: true } }],
]))
  test(`where ${why} all stays as it is`, async () => {
    sit(ANA);
    api.ways.back = () => answer;
    await bringBack();
    await keepInCookies();
    assert.deepEqual(all(), [ANA]);
  });

test("where there is nothing, nothing comes of it, and nothing is kept", async () => {
  await bringBack();
  assert.deepEqual(all(), []);
  assert.equal(localStorage.length, 0);
});

test("what storage and cookies have both is one seat, with all that is known of it here", async () => {
  sit(ANA);
  standing = [{ ...ANA, own_key: undefined, offered: undefined, set_name: "Harbour at noon" }];
  standing = JSON.parse(JSON.stringify(standing));
  await bringBack();
  assert.deepEqual(all(), [{ ...ANA, set_name: "Harbour at noon", in_cookie: true }]);
});

test("a seat that does not stand goes behind those that do, and is not lost", async () => {
  for (const one of [ANA, BEN, seat("Chloe")]) sit(one);
  assert.deepEqual(names(), ["Chloe", "Ben", "Ana"]);
  standing = [seat("Dev"), ANA, BEN];
  await bringBack();
  assert.deepEqual(names(), ["Ben", "Ana", "Dev", "Chloe"]);
  assert.equal(mine("harbour")?.name, "Chloe");
});

test("the same member in another set is another seat", async () => {
  sit(BEN);
  standing = [{ ...BEN, set: "mountain" }, BEN];
  await bringBack();
  assert.deepEqual(
    all().map(({ set }) => set),
    ["harbour", "mountain"],
  );
});

test("where storage is blocked the seats are there for this visit", async () => {
  blockStorage();
  standing = [BEN];
  await bringBack();
  await keepInCookies();
  assert.deepEqual(names(), ["Ben"]);
});

test("where storage is full the seats are there for this visit", async () => {
  const full = mock.method(FakeStorage.prototype, "setItem", () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });
  standing = [BEN];
  await bringBack();
  assert.deepEqual(names(), ["Ben"]);
  full.mock.restore();
});

// Two entries that became one

const BEN_NOW = { ...BEN, member: "ben-before" };

test("whose entry became another keeps their half-written forms, and the tab its seat", async () => {
  sit(BEN);
  const here = sessionStorage;
  newTab();
  sit(ANA);
  Object.assign(globalThis, { sessionStorage: here });
  forms("ben").of("ask").write("text", "Who?");
  new Drafts(kept, "sets/harbour/ben").of("name").write("name", "Benjamin");
  forms("ben").remembered("own-questions").set("texts", '["Why?"]');
  forms("ana").of("ask").write("text", "Ana's own");
  localStorage.setItem("setroom.draft./sets/mountain/meetings/2/ben/ask@tab", "not of this set");
  standing = [ANA, BEN_NOW];
  await bringBack();
  assert.equal(mine("harbour")?.member, "ben-before");
  assert.equal(forms("ben-before").of("ask").values.text, "Who?");
  assert.equal(new Drafts(kept, "sets/harbour/ben-before").of("name").values.name, "Benjamin");
  assert.equal(forms("ben-before").remembered("own-questions").get("texts"), '["Why?"]');
  assert.equal(forms("ana").of("ask").values.text, "Ana's own");
  assert.ok(localStorage.getItem("setroom.draft./sets/mountain/meetings/2/ben/ask@tab"));
  assert.ok(!kept.keys().some((key) => key.includes("/harbour/") && key.includes("/ben/")));
});

test("where both entries have a form begun, neither is lost", async () => {
  sit(BEN);
  forms("ben").of("ask").write("text", "Of the one");
  forms("ben-before").of("ask").write("text", "Of the other");
  for (const [member, name] of [
    ["ben", "Ben B"],
    ["ben-before", "Benjamin"],
  ])
    new Drafts(kept, `sets/harbour/${member}`).of("name").write("name", name);
  standing = [BEN_NOW];
  await bringBack();
  const drafts = forms("ben-before");
  const written = drafts.begun().map((name) => drafts.of(name).values.text);
  assert.deepEqual(written.sort(), ["Of the one", "Of the other"]);
  assert.equal(drafts.of("ask").values.text, "Of the other");
  const ofSet = kept.keys().filter((key) => key.includes("sets/harbour/ben-before/name"));
  assert.deepEqual(ofSet.map((key) => key.split("/").at(-1)).sort(), ["name", "name@ben"]);
});

test("a browser that sat in both has one seat, and every other tab goes on in it", async () => {
  sit(BEN_NOW);
  sit({ ...BEN, token: "another" });
  newTab();
  sit(BEN_NOW);
  standing = [BEN_NOW, { ...BEN_NOW, token: "another" }];
  await bringBack();
  assert.deepEqual(
    all().map(({ member, token }) => [member, token]),
    [["ben-before", BEN.token]],
  );
});

// How cookies stay

test("cookies are made anew once a day, and not more often", async () => {
  sit(BEN);
  standing = [BEN];
  await keepInCookies();
  assert.deepEqual(api.said("back"), [
    { keep: [{ set: "harbour", token: "of-ben" }], leave: false },
  ]);
  await keepInCookies();
  mock.timers.tick(DAY_MS - 1);
  await keepInCookies();
  assert.equal(api.of("back").length, 1);
  mock.timers.tick(1);
  await keepInCookies();
  assert.equal(api.of("back").length, 2);
});

test("a seat that is new in this browser is kept in a cookie at once", async () => {
  sit(BEN);
  standing = [BEN];
  await keepInCookies();
  sit(ANA);
  standing = [BEN, ANA];
  await keepInCookies();
  await keepInCookies();
  const tokens = api
    .said("back")
    .map(({ keep }) => keep.map((/** @type {Held} */ one) => one.token));
  assert.deepEqual(tokens, [["of-ben"], ["of-ana", "of-ben"]]);
});

test("a seat that does not stand is not asked for more often than those that do", async () => {
  sit(BEN);
  sit(ANA);
  standing = [BEN];
  await keepInCookies();
  await keepInCookies();
  assert.equal(api.of("back").length, 1);
});

test("where nobody answered it is asked again at the next page", async () => {
  sit(BEN);
  standing = [BEN];
  await keepInCookies();
  mock.timers.tick(DAY_MS);
  api.ways.back = () => null;
  await keepInCookies();
  await keepInCookies();
  assert.equal(api.of("back").length, 3);
});

test("of many seats those last used are kept", async () => {
  for (let at = 0; at < 60; at += 1) sit(seat("Ben", { set: `set${at}` }));
  await keepInCookies();
  const [{ keep }] = api.said("back");
  assert.deepEqual([keep.length, keep[0].set, keep.at(-1).set], [50, "set59", "set10"]);
});

test("cookies are let go without telling of any seat", async () => {
  sit(BEN);
  await endCookies();
  assert.deepEqual(api.said("back"), [{ keep: [], leave: true }]);
});
