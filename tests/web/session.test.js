// @ts-check
// A tab's session in a meeting: it joins, follows what happens, comes back, and ends.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../web/app/meeting/evolve.js";
import { FakeServer, opened, settle, Tab } from "./fake-server.js";
import { golden, seenBy } from "./golden.js";

const LONG = 60_000;

test("before it has joined there is nothing to show, and afterwards there is the meeting", async () => {
  const tab = new Tab(opened(), "chloe");
  assert.equal(tab.session.hasJoined, false);
  assert.equal(tab.session.connectionState, "joining");
  await tab.connect();
  assert.equal(tab.session.hasJoined, true);
  assert.equal(tab.session.connectionState, "live");
  assert.equal(tab.session.meeting.title, "Spring");
  assert.deepEqual(tab.session.links, {
    set: "sets/harbour",
    transcript: "sets/harbour/meetings/1/transcript",
  });
});

test("a meeting that comes in parts is shown when all of it is here, and not before", async () => {
  const server = opened();
  server.append({ type: "phase_began", phase: "open" }, "ana");
  server.append({ type: "said", text: "Hello." }, "ben");
  server.part = 2;
  const tab = new Tab(server, "chloe");
  const parts = Math.ceil(server.entries.length / server.part);
  tab.socket.connect();
  for (let part = 1; part < parts; part += 1) {
    await settle();
    assert.equal(tab.session.hasJoined, false);
  }
  await settle();
  await settle();
  assert.equal(tab.session.hasJoined, true);
  assert.equal(tab.session.connectionState, "live");
  assert.deepEqual(tab.session.meeting, fold(seenBy(server.entries, "chloe")));
});

test("what happens is in the meeting, and is to be drawn", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  const { changes } = tab;
  server.append({ type: "said", text: "Hello." }, "ben");
  assert.equal(tab.session.meeting.notes[0].text, "Hello.");
  assert.ok(tab.changes > changes);
});

test("entries that were lost on the way are asked for, once, and nothing comes twice", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  tab.socket.live = false;
  server.append({ type: "said", text: "Lost." }, "ben");
  tab.socket.live = true;
  server.append({ type: "said", text: "Heard." }, "ben");
  await settle();
  await settle();
  const texts = tab.session.meeting.notes.map(({ text }) => text);
  assert.deepEqual(texts, ["Lost.", "Heard."]);
});

test("a lost entry is noticed by the level of the meeting, too", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  tab.socket.live = false;
  server.append({ type: "said", text: "Lost." }, "ben");
  tab.socket.live = true;
  server.level();
  await settle();
  await settle();
  assert.equal(tab.session.meeting.notes.length, 1);
});

test("who is here is known from joining, and from what is heard later", async () => {
  const server = opened();
  const chloe = await new Tab(server, "chloe").connect();
  assert.deepEqual(chloe.session.presence, { chloe: "here" });
  await new Tab(server, "ben").connect();
  server.level();
  assert.deepEqual(chloe.session.presence, { chloe: "here", ben: "here" });
});

test("a short break is not worth a word, a longer one is, until everything is here again", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  tab.socket.breaks();
  await tab.timers.pass(1000);
  assert.equal(tab.session.connectionState, "live");
  await tab.timers.pass(1500);
  assert.equal(tab.session.connectionState, "lost");
  server.append({ type: "said", text: "Meanwhile." }, "ben");
  await tab.connect();
  assert.equal(tab.session.connectionState, "live");
  assert.equal(tab.session.meeting.notes[0].text, "Meanwhile.");
  await tab.timers.pass(LONG);
  assert.equal(tab.session.connectionState, "live");
});

test("a break that is over is forgotten", async () => {
  const tab = await new Tab(opened(), "chloe").connect();
  tab.socket.breaks();
  await tab.timers.pass(1000);
  await tab.connect();
  await tab.timers.pass(LONG);
  assert.equal(tab.session.connectionState, "live");
});

test("a store that began anew is believed, and what was here before is gone", async () => {
  const server = opened();
  server.append({ type: "said", text: "Before." }, "ben");
  const tab = await new Tab(server, "chloe").connect();
  tab.socket.breaks();
  server.entries = [];
  server.append({ ...meetingOpened(), title: "Autumn" });
  server.entries[0].at += 5;
  await tab.connect();
  assert.equal(tab.session.meeting.title, "Autumn");
  assert.deepEqual(tab.session.meeting.notes, []);
});

function meetingOpened() {
  return /** @type {any} */ (opened().entries[0].event);
}

test("the server's clock is learnt from joining and from every entry", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  const joined = tab.clock.now();
  assert.ok(joined > 1_000_000_000_000);
  server.append({ type: "said", text: "Later." }, "ben");
  assert.equal(tab.clock.now(), Math.max(joined, server.entries.at(-1)?.at ?? 0));
});

test("a bell is rung when a shared silence ends, and not for those that are history", async () => {
  const server = opened();
  const silence = {
    type: "round_opened",
    purpose: "silence",
    question: "",
    options: [],
    texts: 1,
    seconds: 60,
  };
  server.append(silence, "ana", "silence-1");
  server.append({ type: "round_closed", round: "silence-1" }, "ana");
  const tab = await new Tab(server, "chloe").connect();
  assert.equal(tab.silencesEnded, 0);
  server.append(silence, "ana", "silence-2");
  assert.equal(tab.silencesEnded, 0);
  server.append({ type: "round_closed", round: "silence-2" }, "ana");
  assert.equal(tab.silencesEnded, 1);
});

test("whoever is taken out of the set is told why, and a word too early ends nothing", async () => {
  const tab = await new Tab(opened(), "chloe").connect();
  tab.socket.says("refused", { refusal: { code: "not_joined" } });
  assert.deepEqual(tab.ends, []);
  tab.socket.says("refused", { refusal: { code: "seat_revoked" } });
  assert.deepEqual(tab.ends, ["seat_revoked"]);
});

for (const code of ["unreadable_line", "set_deleted"]) {
  test(`whoever joins what cannot be read is told so once, and never tries again: ${code}`, async () => {
    const server = opened();
    server.keepsOut = code;
    const tab = await new Tab(server, "chloe").connect();
    await tab.timers.pass(LONG);
    assert.deepEqual(tab.ends, [code]);
    assert.equal(tab.session.hasJoined, false);
    assert.equal(tab.socket.connects, 1);
  });

  test(`whoever is in a meeting that cannot be read on is told so once, and never tries again: ${code}`, async () => {
    const server = opened();
    const tab = await new Tab(server, "chloe").connect();
    server.keepsOut = code;
    tab.socket.refuses(code);
    await tab.timers.pass(LONG);
    await tab.timers.pass(LONG);
    assert.deepEqual(tab.ends, [code]);
    assert.equal(tab.socket.connects, 1);
  });
}

test("what a newer version has written is waited for, and what was said meanwhile goes there", async () => {
  const server = opened();
  const tab = await new Tab(server, "chloe").connect();
  server.keepsOut = "newer_line";
  tab.socket.refuses("newer_line");
  const said = tab.session.press("say", { text: "Kept meanwhile" });
  await tab.timers.pass(LONG);
  assert.deepEqual(tab.ends, []);
  assert.equal(tab.session.connectionState, "ending");
  server.keepsOut = "";
  await tab.timers.pass(LONG);
  assert.equal(await said, null);
  assert.deepEqual(server.entries.at(-1)?.event, {
    type: "said",
    phase: "",
    id: server.asked.at(-1).id,
    text: "Kept meanwhile",
  });
  assert.equal(tab.session.connectionState, "live");
});

test("whoever came after the beginning can catch up, until they say that they have", async () => {
  const server = opened(["ana", "ben"]);
  server.append({ type: "phase_began", phase: "open" }, "ana");
  server.append({
    type: "member_seated",
    member: "chloe",
    name: "chloe",
    role: "member",
    place: 2,
  });
  const [ben, chloe] = [new Tab(server, "ben"), new Tab(server, "chloe")];
  await Promise.all([ben.connect(), chloe.connect()]);
  assert.equal(ben.session.catchUp.isDue, false);
  assert.equal(chloe.session.catchUp.isDue, true);
  chloe.session.catchUp.done();
  assert.equal(chloe.session.catchUp.isDue, false);
  assert.equal((await chloe.reload()).session.catchUp.isDue, false);
});

for (const [at, entries] of golden().entries())
  test(`golden meeting ${at + 1} is lived through by all, each of whom loses the connection`, async () => {
    const server = new FakeServer();
    /** @type {Map<string, Tab>} */
    const tabs = new Map();
    for (const { by, act, event } of entries) {
      const tab = tabs.get(by);
      server.decide = () => event;
      if (tab) await askFor(tab, act);
      else server.append(event, by, act);
      if (event.type === "member_seated" && !tabs.has(event.member))
        tabs.set(event.member, await new Tab(server, event.member).connect());
      if (server.entries.length % 7 === 0) await loseAndRegain([...tabs.values()], server);
    }
    server.level();
    await settle();
    assert.equal(server.entries.length, entries.length);
    for (const [member, { session }] of tabs) {
      assert.deepEqual(session.meeting, fold(seenBy(server.entries, member)), member);
      assert.equal(session.unanswered, 0);
    }
  });

/**
 * Somebody asks for something under the id that it has in the golden meeting.
 * @param {Tab} tab
 * @param {string} act
 */
async function askFor({ session }, act) {
  session.drafts.of("golden").id = act;
  assert.equal(await session.send("golden", "say"), null);
}

/**
 * One of the tabs loses the connection, and comes back.
 * @param {Tab[]} tabs
 * @param {FakeServer} server
 */
async function loseAndRegain(tabs, server) {
  const tab = tabs[server.entries.length % tabs.length];
  tab?.socket.breaks();
  await tab?.connect();
}

test("that the set is another than it was is reported, and draws nothing by itself", async () => {
  const tab = await new Tab(opened(), "chloe").connect();
  const { changes } = tab;
  tab.socket.says("set");
  assert.deepEqual([tab.setChanges, tab.changes], [1, changes]);
});

test("whose entry became another is told so, and stays no longer as the one before", async () => {
  const tab = await new Tab(opened(), "chloe").connect();
  tab.socket.refuses("entries_joined");
  assert.deepEqual(tab.ends, ["entries_joined"]);
  await tab.timers.pass(LONG);
  assert.equal(tab.socket.connects, 1);
});

test("whose entry became another while they were away comes in as whoever they are now", async () => {
  const server = opened();
  const { join } = server;
  server.join = function (socket, asked) {
    const joined = join.call(this, socket, asked);
    return { ...joined, me: "ben" };
  };
  const tab = await new Tab(server, "chloe").connect();
  assert.deepEqual([tab.ends, tab.session.hasJoined], [["entries_joined"], false]);
});
