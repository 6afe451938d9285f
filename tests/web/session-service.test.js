// @ts-check
// A tab when the service cannot save, starts again, or has put its store back; and one that leaves.

import assert from "node:assert/strict";
import { test } from "node:test";
import { opened, settle, Tab } from "./fake-server.js";

const LONG = 60_000;
/** How many entries a meeting has that three came to. */
const SEATED = 4;

/** @param {string} text */
const said = (text) => ({ type: "said", text });

test("a service that cannot save is shown, and so is that it can again", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  server.tell("unsaving");
  assert.equal(tab.session.connectionState, "unsaving");
  server.tell("well");
  assert.equal(tab.session.connectionState, "live");
});

test("what was not answered is sent again as soon as the service can save", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  server.answers = false;
  server.tell("unsaving");
  const sent = tab.session.press("say", { text: "Hello." });
  await settle();
  await settle();
  server.answers = true;
  const { length } = server.asked;
  server.tell("well");
  assert.equal(await sent, null);
  assert.equal(server.asked.length, length + 1);
  assert.equal(tab.session.unanswered, 0);
});

test("a service that ends is shown at once, and is joined again within the time that it said", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  server.tell("ending", 3000);
  assert.equal(tab.session.connectionState, "live");
  tab.socket.breaks();
  assert.equal(tab.session.connectionState, "ending");
  const { connects } = tab.socket;
  await tab.timers.pass(3000);
  await settle();
  await settle();
  assert.equal(tab.socket.connects, connects + 1);
  assert.equal(tab.session.connectionState, "live");
});

test("what is gone of a meeting that was put back is told, with its words, until it is read", async () => {
  const server = opened();
  for (const text of ["One.", "Two.", "Three."]) server.append(said(text), "ben");
  const tab = await new Tab(server, "chloe").connect();
  server.putBack(SEATED + 1);
  server.level();
  await settle();
  await settle();
  const { gone } = tab.session.putBack;
  assert.deepEqual(
    gone.map(({ entry }) => /** @type {any} */ (entry.event).text),
    ["Two.", "Three."],
  );
  assert.equal(gone[1].meeting.notes.length, 3);
  assert.deepEqual(
    tab.session.meeting.notes.map(({ text }) => text),
    ["One."],
  );
  tab.session.putBack.done();
  assert.deepEqual(tab.session.putBack.gone, []);
});

test("other entries under the same numbers are gone too, and what is the same is not", async () => {
  const server = opened();
  for (const text of ["One.", "Two."]) server.append(said(text), "ben");
  const tab = await new Tab(server, "chloe").connect();
  tab.socket.breaks();
  server.putBack(SEATED + 1);
  server.append(said("Another."), "ana", "another-act");
  await tab.connect();
  assert.deepEqual(
    tab.session.putBack.gone.map(({ entry }) => entry.seq),
    [SEATED + 2],
  );
  assert.equal(tab.session.meeting.notes[1].text, "Another.");
});

test("a store that was put back and has all of this meeting is not worth a word", async () => {
  const server = opened();
  server.append(said("One."), "ben");
  const tab = await new Tab(server, "chloe").connect();
  server.putBack(server.entries.length);
  server.level();
  await settle();
  await settle();
  assert.deepEqual(tab.session.putBack.gone, []);
  assert.equal(tab.session.connectionState, "live");
  server.level();
  assert.equal(tab.session.hasJoined, true);
});

test("whoever leaves is gone at once, and does not come back by themselves", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  tab.session.leave();
  assert.equal(tab.socket.live, false);
  assert.equal(tab.socket.active, false);
  const { connects } = tab.socket;
  await tab.timers.pass(LONG);
  assert.equal(tab.socket.connects, connects);
});

test("whoever leaves while something is on its way stays until it has come", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  server.answers = false;
  tab.session.press("say", { text: "Hello." });
  tab.session.leave();
  assert.equal(tab.socket.live, true);
});
