// @ts-check
// A tab's connection: it joins, notices what it missed, and sends each act until it is answered.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { ServerClock } from "../../web/app/clock.js";
import { PROTOCOL } from "../../web/app/protocol.js";
import { Connection } from "../../web/app/session/connection.js";
import { after } from "../../web/app/timers.js";
import { all, ConnectionListener, positionAt, refusal, soFar } from "./connection-listener.js";
import { fakeWindow } from "./fake-browser.js";
import { latest } from "./fake-socket.js";

const WHERE = { set: "harbour", meeting: 1, token: "a-token" };
const SAY = /** @type {const} */ ({
  type: "say",
  id: "act-000001",
  text: "Good morning",
  phase: "",
});
const LONGEST_WAIT_MS = 4000;
/** @type {ConnectionListener} */
let heard;
/** @type {Connection} */
let connection;
/** @type {EventTarget} */
let network;
/** @type {AbortController} */
let unused;

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  network = fakeWindow();
  unused = new AbortController();
  heard = new ConnectionListener();
  const { openSocket } = await import("../../web/app/socket.js");
  const clock = new ServerClock(() => Date.now());
  connection = new Connection(WHERE, heard, {
    openSocket: () => openSocket("set-1", unused.signal),
    clock,
    after,
  });
});

/**
 * What is said in joining with so many entries.
 * @param {number} seq
 */
const joinedFrom = (seq) => ({ protocol: PROTOCOL, ...WHERE, position: positionAt(seq) });

/** Let every promise that is settled be acted upon. */
const settle = () => new Promise((done) => setImmediate(done));

/** Let as much time pass as a second try may wait for. */
async function wait() {
  mock.timers.tick(LONGEST_WAIT_MS);
  await settle();
}

/**
 * @param {string} word
 * @param {any} answer
 */
async function answered(word, answer) {
  latest().all(word).at(-1)?.answer(answer);
  await settle();
}

async function live(seq = 10) {
  latest().says("connect");
  await answered("join", soFar(seq));
}

test("it joins with the token and what is known, and is live after the reply", async () => {
  latest().says("connect");
  assert.equal(connection.live, false);
  assert.deepEqual(latest().all("join")[0].value, joinedFrom(0));
  await answered("join", soFar(10));
  assert.equal(connection.live, true);
  assert.equal(heard.seq, 10);
});

test("entries that come before the reply are not taken: it has them, or the log is another", async () => {
  await live();
  latest().says("presence", { people: {}, position: positionAt(8), now: 0 });
  latest().says("entry", all[10]);
  latest().says("entry", all[11]);
  assert.equal(heard.seq, 10);
  await answered("join", soFar(11));
  assert.equal(heard.seq, 11);
  latest().says("entry", all[11]);
  assert.equal(heard.seq, 12);
});

test("nor are those that come between two tries", async () => {
  await live();
  latest().says("presence", { people: {}, position: positionAt(8), now: 0 });
  await answered("join", { refusal: refusal("store_away", true) });
  latest().says("entry", all[10]);
  assert.equal(heard.seq, 10);
  await wait();
  await answered("join", soFar(9));
  assert.equal(heard.seq, 9);
});

test("what comes in one go with the reply is taken after it", async () => {
  latest().says("connect");
  latest().all("join")[0].answer(soFar(10));
  latest().says("entry", all[10]);
  latest().says("presence", { people: { ana: "here" }, position: positionAt(11), now: 0 });
  await settle();
  assert.equal(heard.seq, 11);
  assert.deepEqual(heard.people, { ana: "here" });
  assert.equal(latest().all("join").length, 1);
});

test("a second try that was planned before the connection broke joins nothing twice", async () => {
  latest().says("connect");
  await answered("join", { refusal: refusal("store_away", true) });
  latest().says("disconnect");
  latest().says("connect");
  await wait();
  assert.equal(latest().all("join").length, 2);
});

test("an entry after a gap makes it join again, once, from what it has", async () => {
  await live();
  latest().says("entry", all[11]);
  latest().says("entry", all[12]);
  assert.equal(latest().all("join").length, 2);
  assert.deepEqual(latest().all("join")[1].value, joinedFrom(10));
  await answered("join", soFar(13, { since: 10, anew: false }));
  assert.equal(heard.seq, 13);
});

test("a presence that is further than we are makes it join again", async () => {
  await live();
  latest().says("presence", { people: { ana: "here" }, position: positionAt(10), now: 0 });
  assert.equal(latest().all("join").length, 1);
  assert.deepEqual(heard.people, { ana: "here" });
  latest().says("presence", { people: {}, position: positionAt(11), now: 0 });
  assert.equal(latest().all("join").length, 2);
});

test("a presence with another entry under the same number makes it join again", async () => {
  await live();
  const position = { ...positionAt(10), at: 1 };
  latest().says("presence", { people: {}, position, now: 0 });
  assert.equal(latest().all("join").length, 2);
});

test("a meeting that comes in parts is joined again from each, and is live after the last", async () => {
  latest().says("connect");
  await answered("join", soFar(10, { more: true }));
  assert.equal(connection.live, false);
  assert.equal(heard.seq, 10);
  assert.deepEqual(latest().all("join")[1].value, joinedFrom(10));
  latest().says("entry", all[10]);
  assert.equal(heard.seq, 10);
  await answered("join", soFar(12, { since: 10, anew: false }));
  assert.equal(connection.live, true);
  assert.equal(heard.seq, 12);
});

test("a join that nobody answers is asked again", async () => {
  latest().says("connect");
  latest().all("join")[0].silence();
  await settle();
  await wait();
  assert.equal(latest().all("join").length, 2);
});

test("a join that may succeed later is asked again; any other refusal is the end", async () => {
  latest().says("connect");
  await answered("join", { refusal: refusal("store_away", true) });
  await wait();
  assert.equal(latest().all("join").length, 2);
  await answered("join", { refusal: refusal("seat_revoked") });
  assert.deepEqual(heard.refusals, [refusal("seat_revoked")]);
  assert.equal(latest().closed, 1);
  assert.equal(connection.live, false);
});

test("a reply that belongs to a connection since lost is not taken", async () => {
  latest().says("connect");
  const [late] = latest().all("join");
  latest().says("disconnect");
  latest().says("connect");
  late.answer(soFar(3));
  await settle();
  assert.equal(connection.live, false);
  assert.equal(heard.seq, 0);
  await answered("join", soFar(10));
  assert.equal(heard.seq, 10);
});

test("an act settles with its answer", async () => {
  await live();
  const done = connection.act(SAY);
  assert.equal(connection.unanswered, 1);
  await answered("act", { seq: 11 });
  assert.deepEqual(await done, { seq: 11 });
  assert.equal(connection.unanswered, 0);
});

test("a refusal settles an act too", async () => {
  await live();
  const done = connection.act(SAY);
  await answered("act", { refusal: refusal() });
  assert.deepEqual(await done, { refusal: refusal() });
  assert.equal(connection.unanswered, 0);
});

test("an act that is refused for now is sent again, the same", async () => {
  await live();
  const done = connection.act(SAY);
  await answered("act", { refusal: refusal("store_away", true) });
  assert.equal(connection.unanswered, 1);
  await wait();
  assert.deepEqual(
    latest()
      .all("act")
      .map(({ value }) => value),
    [SAY, SAY],
  );
  await answered("act", { seq: 11 });
  assert.deepEqual(await done, { seq: 11 });
});

test("what is refused for a time that is told is asked again after it, and not before", async () => {
  const slow = { ...refusal("too_fast", true), after: 60_000 };
  latest().says("connect");
  await answered("join", { refusal: slow });
  mock.timers.tick(60_000);
  await settle();
  assert.equal(latest().all("join").length, 1);
  await wait();
  assert.equal(latest().all("join").length, 2);
  await answered("join", soFar(10));
  connection.act(SAY);
  await answered("act", { refusal: slow });
  mock.timers.tick(60_000);
  await settle();
  assert.equal(latest().all("act").length, 1);
  await wait();
  assert.equal(latest().all("act").length, 2);
});

test("an act that nobody answers is sent again, the same", async () => {
  await live();
  connection.act(SAY);
  latest().all("act")[0].silence();
  await settle();
  await wait();
  assert.deepEqual(latest().all("act")[1].value, SAY);
});

test("a second try that was planned before the connection broke is left to the next join", async () => {
  await live();
  connection.act(SAY);
  await answered("act", { refusal: refusal("store_away", true) });
  latest().breaks();
  await wait();
  assert.equal(latest().all("act").length, 1);
  await live();
  assert.equal(latest().all("act").length, 2);
});

test("what is asked for while nobody is there waits, and is sent after the next join", async () => {
  connection.act(SAY);
  assert.equal(latest().all("act").length, 0);
  await live();
  assert.deepEqual(latest().all("act")[0].value, SAY);
});

test("an act whose answer was lost with the connection is sent again with the same id", async () => {
  await live();
  const done = connection.act(SAY);
  latest().breaks();
  await settle();
  assert.equal(connection.live, false);
  await wait();
  assert.equal(latest().all("act").length, 1);
  await live(11);
  assert.deepEqual(latest().all("act")[1].value, SAY);
  await answered("act", { seq: 11 });
  assert.deepEqual(await done, { seq: 11 });
});

test("what came early on a lost connection is not taken on the next", async () => {
  latest().says("connect");
  latest().says("entry", all[0]);
  latest().breaks();
  await settle();
  await live(0);
  assert.equal(heard.seq, 0);
});

test("a connection that the server ended is opened again", async () => {
  await live();
  latest().active = false;
  latest().says("disconnect");
  await wait();
  assert.equal(latest().connects, 1);
});

test("a word of refusal is the end too, and is passed on once", async () => {
  await live();
  latest().says("refused", { refusal: refusal("seat_revoked") });
  latest().says("refused", { refusal: refusal("seat_revoked") });
  assert.deepEqual(heard.refusals, [refusal("seat_revoked")]);
  assert.equal(connection.live, false);
  assert.equal(latest().closed, 1);
});

test("a word of refusal before joining is mended by the next join", async () => {
  await live();
  latest().says("refused", { refusal: refusal("not_joined") });
  assert.deepEqual(heard.refusals, []);
  assert.equal(connection.live, true);
});

test("after the end nothing is tried again: neither what was planned, nor by the network", async () => {
  latest().says("connect");
  await answered("join", { refusal: refusal("store_away", true) });
  latest().says("refused", { refusal: refusal("unreadable_line") });
  await wait();
  await wait();
  network.dispatchEvent(new Event("online"));
  latest().says("connect");
  assert.equal(latest().all("join").length, 1);
  assert.equal(latest().connects, 0);
});

test("a join that is answered after the end is not taken", async () => {
  latest().says("connect");
  latest().says("refused", { refusal: refusal("unreadable_line") });
  await answered("join", soFar(10));
  assert.equal(connection.live, false);
  assert.equal(heard.seq, 0);
});

test("an act that waits at the end has the refusal for an answer", async () => {
  await live();
  const done = connection.act(SAY);
  latest().says("refused", { refusal: refusal("unreadable_line") });
  assert.deepEqual(await done, { refusal: refusal("unreadable_line") });
  await settle();
  await wait();
  assert.equal(latest().all("act").length, 1);
  assert.equal(connection.unanswered, 0);
});

test("a cable that was pulled breaks the connection, and one put back mends it", async () => {
  await live();
  network.dispatchEvent(new Event("offline"));
  await settle();
  assert.equal(connection.live, false);
  network.dispatchEvent(new Event("online"));
  assert.equal(latest().connects, 1);
});

// Which way it is opened

/** A try that came to nothing; where nobody answered, by its time. */
const fails = (why = "timeout") => latest().says("connect_error", new Error(why));
const ways = () => latest().options.transports;

test("after a try that nobody answered the other way is tried first, and what has worked stays", async () => {
  assert.deepEqual(ways(), ["websocket", "polling"]);
  fails();
  assert.deepEqual(ways(), ["polling", "websocket"]);
  fails();
  assert.deepEqual(ways(), ["websocket", "polling"]);
  fails();
  await live();
  latest().breaks();
  fails();
  assert.deepEqual(ways(), ["polling", "websocket"]);
});

test("a try that was refused, or broke off, was answered", () => {
  fails("websocket error");
  fails("xhr poll error");
  assert.deepEqual(ways(), ["websocket", "polling"]);
});

test("neither is put in the other's place once it is open, and a try has its time", () => {
  const { tryAllTransports, upgrade, timeout } = latest().options;
  assert.deepEqual({ tryAllTransports, upgrade }, { tryAllTransports: true, upgrade: false });
  assert.ok(timeout >= 3000 && timeout <= 8000);
});

test("a try that came to nothing is told of", () => {
  const changed = mock.method(heard, "changed");
  fails();
  assert.equal(changed.mock.callCount(), 1);
});

test("a socket that is not used any more follows the network no longer", async () => {
  await live();
  unused.abort();
  for (const what of ["offline", "online"]) network.dispatchEvent(new Event(what));
  await settle();
  assert.deepEqual([connection.live, latest().connects], [true, 0]);
});
