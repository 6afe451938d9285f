// @ts-check
// What the pages of a set share: what is said of who would observe, when they look by themselves, and a seat that is lost.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { all } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { buttons } from "./draw-screen.js";
import { refused, settled } from "./fake-api.js";
import { PeoplePage } from "./people-cast.js";
import { person } from "./set-cast.js";

const EVERY_MS = 5000;

/** @type {PeoplePage} */
let page;

beforeEach(async () => {
  page = await PeoplePage.fresh("ben");
  page.set.members.push(person("Ben"), person("Gil", { role: "observer", undecided: true }));
});

/** How often the set was looked at, once some time has passed. */
async function looks(ms = EVERY_MS) {
  mock.timers.tick(ms);
  await settled();
  return page.api.of("set").length;
}

/** Press what is said of Gil. @param {string} key */
async function answer(key) {
  const found = buttons(page.container.drawn).find(({ words }) => words === say(key));
  assert.ok(found, `There is no ${key}`);
  found.press({ detail: 1 });
  await settled();
}

// Who would observe

test("what is said of whoever would observe is sent, and the page shows what has become of it", async () => {
  await page.open();
  page.set.change("gil", { undecided: false, agreed: true });
  await answer("consent-yes");
  assert.deepEqual(page.asked, [{ type: "consent", member: "gil", agrees: true }]);
  assert.ok(!page.says("consent-title") && page.says("consent-stands"));
  await answer("consent-end");
  assert.deepEqual(page.asked.at(-1), { type: "consent", member: "gil", agrees: false });
});

test("whoever does not agree sends that, and why it came to nothing stands with it", async () => {
  await page.open();
  page.set.refuses = "no_such_member";
  await answer("consent-no");
  assert.deepEqual(page.asked, [{ type: "consent", member: "gil", agrees: false }]);
  assert.ok(page.says("refusal-no_such_member"));
});

test("after a lost answer the same is said again, and its contrary is said as something else", async () => {
  await page.open();
  const { acts } = page.api.ways;
  page.api.ways.acts = () => null;
  for (const key of ["consent-yes", "consent-yes", "consent-no"]) await answer(key);
  await page.open();
  page.api.ways.acts = acts;
  await answer("consent-no");
  const [yes, again, no, last] = page.api.said("acts");
  assert.deepEqual([again, last], [yes, no]);
  assert.deepEqual([no.agrees, no.id === yes.id], [false, false]);
});

test("while some have yet to agree the page looks by itself often, and then now and then", async () => {
  await page.open();
  assert.deepEqual([await looks(EVERY_MS - 1), await looks(1), await looks()], [1, 2, 3]);
  page.set.change("gil", { undecided: false });
  assert.deepEqual([await looks(), await looks(EVERY_MS), await looks(30_000)], [4, 4, 5]);
});

test("it looks no more once it was left", async () => {
  await page.open();
  page.leaving.abort();
  await looks();
  assert.equal(await looks(60_000), await looks(60_000));
});

// A seat that is lost

for (const code of ["not_seated", "seat_revoked", "set_deleted", "no_such_set"])
  test(`whose seat is lost is told, and the set is looked at no more: ${code}`, async () => {
    await page.open();
    page.api.ways.set = () => refused(code);
    assert.equal(await looks(), 2);
    const told = code === "no_such_set" ? "trouble-gone" : `refusal-${code}`;
    assert.ok(page.says(told) && !page.says("set-members"));
    await page.look();
    assert.equal(await looks(60_000), 2);
    assert.ok(page.says(told));
  });

test("it is told as soon as they come back, or do something", async () => {
  for (const meets of [() => page.look(), () => answer("consent-yes")]) {
    page.api.ways.set = () => page.set.page("ben");
    await page.open();
    page.api.ways.set = () => refused("seat_revoked");
    await meets();
    assert.ok(page.says("refusal-seat_revoked"));
    page.leaving.abort();
    page.leaving = new AbortController();
  }
});

test("what they have lost they may have off their list", async () => {
  await page.open();
  page.api.ways.set = () => refused("seat_revoked");
  await looks();
  const assign = mock.fn();
  Object.assign(location, { assign });
  await page.press(say("trouble-forget"));
  assert.deepEqual([all(), assign.mock.calls[0].arguments], [[], ["."]]);
});

test("a seat that is lost before the page is opened is told of in the same way", async () => {
  page.api.ways.set = () => refused("set_deleted");
  await page.open();
  assert.ok(page.says("trouble-deleted") && page.says("trouble-forget"));
  assert.equal(await looks(60_000), 1);
});

test("who has no seat is told, and has nothing to take off", async () => {
  localStorage.clear();
  await page.open();
  assert.ok(page.says("refusal-not_seated") && !page.says("trouble-forget"));
});

test("where nobody answers the page stays as it is, and goes on looking", async () => {
  await page.open();
  for (const away of [null, refused("store_away", { again: true })]) {
    page.api.ways.set = () => away;
    await looks();
    assert.ok(page.says("set-members"));
  }
  page.api.ways.set = () => ({ ...page.set.page("ben"), name: "Haven set" });
  assert.equal(await looks(), 4);
  assert.ok(page.text.includes("Haven set"));
});

test("what is heard once the page was left is told nobody", async () => {
  await page.open();
  /** @type {(answer: any) => void} */
  let late = () => {};
  page.api.ways.set = () =>
    new Promise((done) => {
      late = done;
    });
  await looks();
  const { drawn } = page.container;
  page.leaving.abort();
  late(refused("seat_revoked"));
  await settled();
  assert.equal(page.container.drawn, drawn);
});
