// @ts-check
// A browser's copy of a meeting: repeats change nothing, gaps are noticed, and it can begin anew.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "../../web/app/meeting/evolve.js";
import { START } from "../../web/app/protocol.js";
import { Store } from "../../web/app/session/store.js";
import { golden } from "./golden.js";

/** @import { Entry, Joined } from "../../web/app/protocol.js" */

const [all] = golden();

/**
 * @param {Entry[]} entries
 * @param {boolean} anew
 * @returns {Joined}
 */
function joined(entries, anew) {
  const { seq, at } = entries[entries.length - 1];
  const position = { seq, at, life: "" };
  return { me: "ana", position, anew, more: false, entries, people: {}, now: 0 };
}

function filled(count = all.length) {
  const store = new Store();
  store.begin(joined(all.slice(0, count), true));
  return store;
}

test("nothing has happened at first", () => {
  assert.equal(new Store().seq, 0);
  assert.equal(new Store().meeting, START);
});

test("entries come to the meeting that they fold to", () => {
  assert.deepEqual(filled().meeting, fold(all));
  assert.equal(filled().seq, all.length);
});

test("a repeated entry is here, and changes nothing", () => {
  const store = filled(10);
  const before = store.meeting;
  for (const entry of all.slice(0, 10)) assert.equal(store.receive(entry), true);
  assert.equal(store.meeting, before);
  assert.equal(store.seq, 10);
});

test("an entry after a gap is not taken", () => {
  const store = filled(10);
  const before = store.meeting;
  assert.equal(store.receive(all[11]), false);
  assert.equal(store.meeting, before);
  assert.equal(store.seq, 10);
  assert.equal(store.receive(all[10]), true);
  assert.equal(store.receive(all[11]), true);
});

test("what was missed is added to what is here, overlapping or not", () => {
  const store = filled(10);
  store.begin(joined(all.slice(7), false));
  assert.deepEqual(store.meeting, fold(all));
  assert.equal(store.seq, all.length);
});

test("beginning anew forgets what was here", () => {
  const store = filled(10);
  store.begin(joined(all.slice(0, 4), true));
  assert.equal(store.seq, 4);
  assert.deepEqual(store.meeting, fold(all.slice(0, 4)));
});

test("a phase can be looked back at, as it was when it was left", () => {
  const store = filled();
  const began = all.findIndex(({ act }) => act === "move-to-clarify");
  const left = all.findIndex(({ act }) => act === "move-to-explore");
  assert.deepEqual(store.asLeft("clarify"), fold(all.slice(0, left)));
  assert.equal(filled(began + 1).asLeft("clarify"), null);
});

test("a phase that was gone back to is seen as it was left last", () => {
  const told = all.slice(0, all.findIndex(({ act }) => act === "move-to-explore") + 1);
  const more = ["clarify", "explore"].map((phase, at) => ({
    ...told[told.length - 1],
    seq: told.length + 1 + at,
    event: { type: /** @type {const} */ ("phase_began"), phase, discards: false },
  }));
  const store = new Store();
  store.begin(joined([...told, ...more], true));
  assert.deepEqual(store.asLeft("clarify"), fold([...told, more[0]]));
  assert.deepEqual(store.asLeft("explore"), fold(told));
});

test("a phase that nobody has left cannot be looked back at", () => {
  assert.equal(new Store().asLeft("lobby"), null);
  assert.equal(filled().asLeft("closed"), null);
  assert.equal(filled().asLeft("no-such-phase"), null);
});

test("nobody comes late before the meeting begins", () => {
  const begins = all.findIndex(({ event }) => event.type === "phase_began");
  assert.equal(filled(begins).cameLate("farid"), false);
  assert.equal(new Store().cameLate("farid"), false);
});

test("whoever was seated after the meeting began came late", () => {
  assert.equal(filled().cameLate("ben"), false);
  assert.equal(filled().cameLate("stranger"), false);
  const begins = all.findIndex(({ event }) => event.type === "phase_began");
  const arrival = all.findIndex(
    ({ event }) => event.type === "member_seated" && event.member === "farid",
  );
  const late = [...all.slice(0, arrival), ...all.slice(arrival + 1, begins + 1), all[arrival]];
  const store = new Store();
  store.begin(
    joined(
      late.map((entry, at) => ({ ...entry, seq: at + 1 })),
      true,
    ),
  );
  assert.equal(store.cameLate("farid"), true);
});
