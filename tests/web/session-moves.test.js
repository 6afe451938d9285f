// @ts-check
// When the meeting is moved: the way back for whoever moved it, and looking back for anybody.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { FakeServer, opened, Tab } from "./fake-server.js";

/** @type {FakeServer} */
let server;
/** @type {Tab} */
let ana;
/** @type {Tab} */
let chloe;

beforeEach(async () => {
  server = opened();
  ana = await new Tab(server, "ana").connect();
  chloe = await new Tab(server, "chloe").connect();
});

/**
 * Ana moves everyone on.
 * @param {string} to
 */
const moves = (to) => ana.session.press("move", { leaving: ana.session.meeting.phase, to });

test("whoever moved the meeting is offered the way back, and nobody else", async () => {
  await moves("open");
  assert.deepEqual(ana.session.undo.moves.made, { from: "lobby", to: "open" });
  assert.equal(chloe.session.undo.moves.made, null);
});

test("what a move would pass over is asked until everybody is moved", async () => {
  await moves("open");
  ana.session.passing.ask("open", "close");
  await moves("report_back");
  await moves("open");
  assert.equal(ana.session.passing.asked, null);
});

test("the way back is offered for ten seconds", async () => {
  await moves("open");
  await ana.timers.pass(9_900);
  assert.notEqual(ana.session.undo.moves.made, null);
  const { changes } = ana;
  await ana.timers.pass(200);
  assert.equal(ana.session.undo.moves.made, null);
  assert.ok(ana.changes > changes);
});

test("each move is offered to be taken back for its own ten seconds", async () => {
  await moves("open");
  await ana.timers.pass(6_000);
  await moves("report_back");
  await ana.timers.pass(6_000);
  assert.deepEqual(ana.session.undo.moves.made, { from: "open", to: "report_back" });
  await ana.timers.pass(4_000);
  assert.equal(ana.session.undo.moves.made, null);
});

test("a run of moves is taken back to where the meeting was", async () => {
  for (const to of ["open", "report_back", "choose"]) {
    await moves(to);
    await ana.timers.pass(500);
  }
  assert.deepEqual(ana.session.undo.moves.made, { from: "lobby", to: "choose" });
  await moves("lobby");
  assert.equal(ana.session.undo.moves.made, null);
});

test("what whoever leads does between two moves ends the run", async () => {
  await moves("open");
  server.append({ type: "clock_held" }, "ana");
  await moves("report_back");
  assert.deepEqual(ana.session.undo.moves.made, { from: "open", to: "report_back" });
});

test("a tap that ended a turn can be taken back for ten seconds by whoever tapped", async () => {
  server.append({ type: "phase_began", phase: "open" }, "ana");
  const turns = {
    type: "round_opened",
    purpose: "turns",
    question: "",
    options: [],
    texts: 1,
    seconds: 0,
  };
  server.append(turns, "ana", "round-0001");
  server.append({ type: "turn_spoken", round: "round-0001", member: "chloe" }, "chloe", "tap-0001");
  assert.deepEqual(chloe.session.undo.tap.made, { round: "round-0001", turn: "tap-0001" });
  assert.equal(ana.session.undo.tap.made, null);
  await chloe.timers.pass(10_100);
  assert.equal(chloe.session.undo.tap.made, null);
});

for (const by of ["chloe", "house"])
  test(`a move of ${by} takes the way back away`, async () => {
    await moves("open");
    server.append({ type: "phase_began", phase: "report_back" }, by);
    assert.equal(ana.session.undo.moves.made, null);
  });

test("what is said meanwhile does not take the way back away", async () => {
  await moves("open");
  server.append({ type: "said", text: "Hello." }, "chloe");
  assert.notEqual(ana.session.undo.moves.made, null);
});

test("a move of others that was missed takes the way back away, too", async () => {
  await moves("open");
  ana.socket.breaks();
  server.append({ type: "phase_began", phase: "report_back" }, "chloe");
  server.append({ type: "phase_began", phase: "open" }, "chloe");
  await ana.connect();
  assert.equal(ana.session.undo.moves.made, null);
});

test("one's own moves are history after a reload: none is offered to be taken back", async () => {
  await moves("open");
  assert.equal((await ana.reload()).session.undo.moves.made, null);
});

test("one looks back at a phase as it was left, alone, while the meeting goes on", async () => {
  await moves("open");
  server.append({ type: "said", text: "In the beginning." }, "ben");
  await moves("report_back");
  server.append({ type: "said", text: "Later." }, "ben");
  chloe.session.lookingBack.start("open");
  const { past } = chloe.session.lookingBack;
  assert.equal(past?.key, "open");
  assert.equal(past?.meeting.phase, "open");
  assert.deepEqual(
    past?.meeting.notes.map(({ text }) => text),
    ["In the beginning."],
  );
  assert.equal(chloe.session.meeting.notes.length, 2);
  assert.equal(ana.session.lookingBack.past, null);
  chloe.session.lookingBack.end();
  assert.equal(chloe.session.lookingBack.past, null);
});

test("what is said while one looks back does not bring one back, a move does", async () => {
  await moves("open");
  chloe.session.lookingBack.start("lobby");
  server.append({ type: "said", text: "Hello." }, "ben");
  assert.equal(chloe.session.lookingBack.past?.key, "lobby");
  await moves("report_back");
  assert.equal(chloe.session.lookingBack.past, null);
});

test("a phase that nobody has left cannot be looked back at", () => {
  chloe.session.lookingBack.start("close");
  assert.equal(chloe.session.lookingBack.past, null);
});
