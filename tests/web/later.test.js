// @ts-check
// What is fetched when it is first needed, and drawn once it has come.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { later, onCome } from "../../web/app/later.js";
import { settle } from "./fake-server.js";

/** Something to fetch, which can be had or not; the answer counts how often it was asked for. */
function fetched() {
  const found = { asked: 0, isThere: true };
  const one = later(async () => {
    found.asked += 1;
    if (!found.isThere) throw new Error("away");
    return "here";
  });
  return { found, one };
}

test("it is fetched once, at the first need, and whoever draws hears that it has come", async () => {
  const { found, one } = fetched();
  let drawn = 0;
  const leaving = new AbortController();
  onCome(() => {
    drawn += 1;
  }, leaving.signal);
  assert.equal(one(false), null);
  assert.equal(found.asked, 0);
  assert.equal(one(), null);
  await settle();
  assert.deepEqual([one(), one(false), found.asked, drawn], ["here", "here", 1, 1]);
  leaving.abort();
});

test("what could not be had is asked for again at a need some seconds later", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { found, one } = fetched();
  found.isThere = false;
  one();
  await settle();
  assert.equal(one(), null);
  assert.equal(found.asked, 1);
  found.isThere = true;
  mock.timers.tick(10_000);
  one();
  await settle();
  mock.timers.reset();
  assert.equal(one(), "here");
  assert.equal(found.asked, 2);
});
