// @ts-check
// A meeting that somebody cannot stay in: they are back at once where their seat stands, and else told why.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { mine, sit } from "../../web/app/seats.js";
import { draftsIn } from "../../web/app/session/unsent.js";
import { kept } from "../../web/app/storage.js";
import { say } from "../../web/app/words.js";
import { FakeApi, settled } from "./fake-api.js";
import { freshBrowser, giveWords } from "./fake-browser.js";
import { page } from "./set-cast.js";

const HARBOUR = { set: "harbour", set_name: "Harbour", name: "Ben", role: "member" };
const BEN = { ...HARBOUR, member: "ben-again", token: "t" };
const NOW = { ...BEN, member: "ben" };
const TAB = { id: "tab", isOpen: () => false, async look() {} };

/** @type {any} */
let container;
/** @type {any} */
let location;
/** The seats that stand. @type {object[]} */
let standing;

beforeEach(async () => {
  freshBrowser();
  container = {};
  location = { reload: mock.fn(), origin: "https://sets.example", pathname: "/", hash: "" };
  Object.assign(globalThis, {
    location,
    HTMLElement: class {},
    customElements: { define() {} },
    document: { getElementById: () => null },
    addEventListener() {},
  });
  await giveWords();
  standing = [];
  new FakeApi({ back: () => ({ seats: standing }), set: () => page("member") });
});

/** Somebody cannot stay, for a reason. @param {string} code */
async function ended(code) {
  const { noSeat } = await import("../../web/app/pages/no-seat.js");
  await noSeat(container, { code, set: "harbour" });
  return location.reload.mock.callCount();
}

test("two entries that became one: the page is loaded anew as the one that is left, with its drafts", async () => {
  sit(BEN);
  const forms = (/** @type {string} */ member) =>
    new Drafts(kept, draftsIn("harbour", 1, member), { tab: TAB });
  forms("ben-again").of("ask").write("text", "Who?");
  standing = [NOW];
  assert.equal(await ended("entries_joined"), 1);
  assert.equal(mine("harbour")?.member, "ben");
  assert.equal(forms("ben").of("ask").values.text, "Who?");
  assert.equal(container.drawn, undefined);
});

test("where storage was emptied a seat that a cookie has is sat in again", async () => {
  standing = [NOW];
  assert.equal(await ended("not_seated"), 1);
  assert.equal(mine("harbour")?.token, "t");
});

for (const code of ["seat_revoked", "no_such_meeting"])
  test(`whoever has a seat and is kept out by something else is told why: ${code}`, async () => {
    sit(BEN);
    standing = [BEN];
    assert.equal(await ended(code), 0);
    assert.ok(container.drawn.text.includes(say(`refusal-${code}`)));
    assert.ok(container.drawn.text.includes(say("trouble-set")));
  });

test("whoever has no seat anywhere is told, and can paste their link", async () => {
  assert.equal(await ended("not_seated"), 0);
  assert.ok(container.drawn.text.includes(say("refusal-not_seated")));
  assert.ok(!container.drawn.text.includes(say("trouble-set")));
});

test("the page of the set knows whoever was made one with another while nobody looked", async () => {
  sit(BEN);
  new Drafts(kept, "sets/harbour/ben-again", { tab: TAB }).of("name").write("name", "Benny");
  standing = [NOW];
  const { seated } = await import("../../web/app/pages/seated.js");
  const found = await seated(container, "harbour");
  await settled();
  assert.deepEqual([found?.seat.member, mine("harbour")?.member], ["ben", "ben"]);
  const drafts = new Drafts(kept, "sets/harbour/ben", { tab: TAB });
  assert.equal(drafts.of("name").values.name, "Benny");
});

test("where storage was emptied each page of a set finds the seat that a cookie has", async () => {
  const { seatIn } = await import("../../web/app/back.js");
  assert.equal(await seatIn("harbour"), undefined);
  standing = [NOW];
  assert.equal((await seatIn("harbour"))?.token, "t");
});

test("where nobody says who one is now, the page is not loaded again and again", async () => {
  new FakeApi({ back: () => null });
  sit(BEN);
  assert.equal(await ended("entries_joined"), 0);
  assert.ok(container.drawn.text.includes(say("trouble-again")));
});
