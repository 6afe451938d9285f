// @ts-check
// A browser's copy of a meeting: repeats change nothing, gaps are noticed, and it can begin anew.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, START } from "../../web/app/meeting.js";
import { Store } from "../../web/app/store.js";
import { golden } from "./golden.js";

/** @import { Entry, Joined } from "../../web/app/protocol.js" */

const [all] = golden();

/**
 * @param {Entry[]} entries
 * @param {boolean} anew
 * @returns {Joined}
 */
function joined(entries, anew) {
  const seq = entries.at(-1)?.seq ?? 0;
  return { me: "ana", seq, opened: all[0].at, anew, entries, people: {}, now: 0 };
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
