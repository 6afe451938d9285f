// @ts-check
// Who has gone: not whoever is awaited, nor whoever just loads their page again.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { GRACE_MS } from "../../web/app/protocol.js";
import { Absence } from "../../web/app/session/absence.js";
import { FakeTimers, opened, settle, Tab } from "./fake-server.js";

const HERE = { ana: "here", ben: "here" };
const WITHOUT = { ana: "here" };

let changes = 0;
/** @type {FakeTimers} */
let timers;
/** @type {Absence} */
let absence;

beforeEach(() => {
  changes = 0;
  timers = new FakeTimers();
  absence = new Absence(timers.after, () => {
    changes += 1;
  });
});

test("before it is told who is here nobody has gone, and then those who are not", () => {
  assert.ok(!absence.isGone("ben"));
  absence.hear(WITHOUT);
  assert.ok(absence.isGone("ben") && !absence.isGone("ana"));
});

test("whose connection broke is awaited by the service, and has gone once it does so no more", () => {
  absence.hear(HERE);
  absence.hear({ ana: "here", ben: "reconnecting" });
  assert.ok(!absence.isGone("ben"));
  absence.hear(WITHOUT);
  assert.ok(absence.isGone("ben"));
});

test("who left has gone after the usual time, and that is told", async () => {
  absence.hear(HERE);
  absence.hear(WITHOUT);
  await timers.pass(GRACE_MS - 1);
  assert.ok(!absence.isGone("ben"));
  absence.hear(WITHOUT);
  const before = changes;
  await timers.pass(1);
  assert.ok(absence.isGone("ben"));
  assert.equal(changes, before + 1);
});

test("who just loads their page again has never gone", async () => {
  absence.hear(HERE);
  absence.hear(WITHOUT);
  await timers.pass(GRACE_MS - 1);
  absence.hear(HERE);
  await timers.pass(GRACE_MS);
  assert.ok(!absence.isGone("ben"));
  absence.hear(WITHOUT);
  await timers.pass(GRACE_MS - 1);
  assert.ok(!absence.isGone("ben"));
});

test("they are waited for until they are back, and the next time it is asked anew", () => {
  absence.hear(WITHOUT);
  absence.wait(["ben"], true);
  assert.ok(absence.waitsFor(["ben"]) && !absence.waitsFor(["ben", "dev"]));
  absence.wait(["ben"], false);
  assert.ok(!absence.waitsFor(["ben"]));
  absence.wait(["ben"], true);
  absence.hear(HERE);
  assert.ok(!absence.waitsFor(["ben"]));
});

test("the time is held for them until it runs again, or everyone is elsewhere", () => {
  for (const type of /** @type {const} */ (["clock_resumed", "phase_began"])) {
    absence.hold(["ben"]);
    absence.follow("said");
    assert.deepEqual(absence.heldFor, ["ben"]);
    absence.follow(type);
    assert.deepEqual(absence.heldFor, []);
  }
});

test("a tab hears of it when it joins, and while it is there", async () => {
  const server = opened();
  const ben = await new Tab(server, "ben").connect();
  const chloe = await new Tab(server, "chloe").connect();
  assert.ok(chloe.session.absence.isGone("ana") && !chloe.session.absence.isGone("ben"));
  ben.socket.breaks();
  server.level();
  await settle();
  assert.ok(!chloe.session.absence.isGone("ben"));
  await chloe.timers.pass(GRACE_MS);
  assert.ok(chloe.session.absence.isGone("ben"));
  chloe.session.absence.hold(["ben"]);
  server.append({ type: "clock_resumed" }, "ana");
  assert.deepEqual(chloe.session.absence.heldFor, []);
});
