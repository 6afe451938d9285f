// @ts-check
// What somebody is awaited for: in the title of their tab, and in a soft sound if they want it.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { awaited, titleOf } from "../../web/app/awaited.js";
import { call, say } from "../../web/app/words.js";
import { after, called, meeting } from "./cast.js";
import { FakeStorage, giveWords } from "./fake-browser.js";
import { FakeServer, opened, settle, Tab } from "./fake-server.js";
import { written } from "./full-meeting.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

const PEOPLE = ["ana", "ben", "chloe", "dev", null];

before(() => giveWords());

/**
 * Who is awaited, and for what.
 * @param {Meeting} m
 */
function who(m) {
  const found = PEOPLE.map((me) => [me, awaited(m, me)?.what]);
  return Object.fromEntries(found.filter(([, what]) => what));
}

const TURNS = called(meeting("explore"), "turns", { id: "round-1", order: ["chloe", "dev"] });

test("whoever has the turn is awaited, until it is another's", () => {
  assert.deepEqual(who(TURNS), { chloe: "turn" });
  const spoken = { type: "turn_spoken", round: "round-1", member: "chloe" };
  assert.deepEqual(who(after(TURNS, spoken, "chloe")), { dev: "turn" });
});

test("a question of the coach awaits all others who have not answered, and no turn meanwhile", () => {
  const asked = after(TURNS, { type: "floor_taken", question: "And now?", showing: "nothing" });
  assert.deepEqual(who(asked), { ben: "floor", chloe: "floor", dev: "floor" });
  const answer = { type: "floor_answered", member: "chloe", text: "" };
  assert.deepEqual(who(after(asked, answer, "ana")), { ben: "floor", dev: "floor" });
  assert.deepEqual(who(after(asked, { type: "floor_released" })), { chloe: "turn" });
});

test("a floor that is held awaits nobody", () => {
  assert.deepEqual(
    who(after(TURNS, { type: "floor_taken", question: "", showing: "nothing" })),
    {},
  );
});

for (const [purpose, what] of /** @type {const} */ ([
  ["thoughts", "writing"],
  ["learning", "writing"],
  ["agreement", "vote"],
]))
  test(`what everybody writes awaits those who have not, until it is revealed: ${purpose}`, () => {
    const order = ["ben", "chloe"];
    const open = called(meeting("learn"), purpose, { id: "round-1", order });
    assert.deepEqual(who(open), { ben: what, chloe: what });
    const [item] = written(purpose);
    const items = [{ ...item, by: "ben" }];
    const mine = called(meeting("learn"), purpose, { id: "round-1", order, items });
    assert.deepEqual(who(mine), { chloe: what });
    assert.deepEqual(who(after(mine, { type: "revealed", round: "round-1", items })), {});
  });

test("who watches is awaited for nothing, though they took part when it was opened", () => {
  const asked = after(TURNS, { type: "floor_taken", question: "And now?", showing: "nothing" });
  const order = ["ben", "chloe"];
  const hidden = ["thoughts", "learning", "agreement"].map((purpose) =>
    called(meeting("learn"), /** @type {any} */ (purpose), { id: "round-1", order }),
  );
  for (const m of [asked, TURNS, ...hidden])
    for (const role of ["apprentice", "observer"]) {
      const known = {
        type: "known_as",
        member: "chloe",
        name: "Chloe",
        role,
        place: 2,
        leaves_chair: false,
      };
      assert.equal(who(after(m, known, "house")).chloe, undefined, role);
    }
});

test("a silence, free talk and a meeting that is ahead or over await nobody", () => {
  for (const m of [
    called(meeting("explore"), "silence"),
    called(meeting("explore"), "flow"),
    ...["lobby", "explore", "closed"].map((phase) => meeting(phase)),
  ])
    assert.deepEqual(who(m), {});
});

test("the title begins with what its reader is awaited for, in the words of the set", () => {
  const usual = titleOf(TURNS, "dev");
  assert.equal(usual, `Spring · ${say("app-name")}`);
  assert.equal(titleOf(TURNS, "chloe"), `Your turn · ${usual}`);
  const asked = after(TURNS, { type: "floor_taken", question: "And now?", showing: "nothing" });
  assert.equal(titleOf(asked, "chloe"), `The coach asks · ${usual}`);
  const writing = called(meeting("explore"), "thoughts");
  assert.equal(titleOf(writing, "chloe"), `Everybody writes · ${usual}`);
  call("neutral");
  assert.ok(!titleOf(asked, "chloe").includes("coach"));
  call("set");
});

/** @type {FakeServer} */
let server;
/** @type {FakeStorage} */
let storage;
/** @type {Tab} */
let chloe;

beforeEach(async () => {
  server = opened();
  server.append({ type: "phase_began", phase: "open" }, "ana");
  storage = new FakeStorage();
  chloe = await new Tab(server, "chloe", { storage }).connect();
});

/** @param {string} id of a round in which Ben speaks first, and then Chloe */
function turns(id) {
  server.append(
    { type: "round_opened", purpose: "turns", question: "", options: [], texts: 1, seconds: 0 },
    "ana",
    id,
  );
}

/** @param {string} round */
const benSpeaks = (round) =>
  server.append({ type: "turn_spoken", round, member: "ben" }, "ben", `spoke-in-${round}`);

test("nothing sounds until it is switched on, which lets it be heard once", () => {
  turns("round-1");
  benSpeaks("round-1");
  assert.equal(chloe.rung, 0);
  const { changes } = chloe;
  chloe.session.sound.turn(true);
  assert.equal(chloe.rung, 1);
  assert.ok(chloe.changes > changes);
});

test("whoever switched it on hears each time that they are awaited, once", () => {
  chloe.session.sound.turn(true);
  turns("round-1");
  assert.equal(chloe.rung, 1);
  benSpeaks("round-1");
  assert.equal(chloe.rung, 2);
  server.append({ type: "said", text: "Hm." }, "ben");
  assert.equal(chloe.rung, 2);
  server.append({ type: "turn_spoken", round: "round-1", member: "chloe" }, "chloe");
  server.append({ type: "floor_taken", question: "And now?", showing: "nothing" }, "ana");
  assert.equal(chloe.rung, 3);
});

test("it is kept in this browser, and history is not heard", async () => {
  chloe.session.sound.turn(true);
  turns("round-1");
  benSpeaks("round-1");
  const again = await chloe.reload();
  assert.equal(again.session.sound.isOn, true);
  assert.equal(again.rung, 0);
  again.session.sound.turn(false);
  await settle();
  assert.equal((await again.reload()).session.sound.isOn, false);
});

test("another browser is silent", async () => {
  chloe.session.sound.turn(true);
  const ben = await new Tab(server, "ben").connect();
  turns("round-1");
  assert.equal(ben.session.sound.isOn, false);
  assert.equal(ben.rung, 0);
});
