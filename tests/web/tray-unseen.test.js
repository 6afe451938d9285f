// @ts-check
// The tray, and what was written unseen: in a round that is left, cancelled or discarded, it is not lost.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { say } from "../../web/app/words.js";
import { drawing } from "./draw-screen.js";
import { Tab } from "./fake-server.js";
import { BesideTheTray, PROBLEM } from "./tray-cast.js";

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {BesideTheTray} */
let at;

before(async () => {
  draw = await drawing();
});

beforeEach(async () => {
  at = await BesideTheTray.fresh(draw);
});

test("whoever leads sees who is in the middle of what all were writing when they move on", () => {
  /** @type {any[]} */
  const signalled = [];
  at.server.signal = (/** @type {any[]} */ ...said) => {
    signalled.push(said[1]);
    return { until: 0 };
  };
  at.ben.session.drafts.of("note").write("text", "Ask Mo");
  at.ben.session.drafts.of("reframe").write("text", "I hold on");
  at.moves("explore");
  assert.deepEqual(signalled, []);
  const opened = {
    type: "round_opened",
    purpose: "thoughts",
    question: "",
    options: [],
    texts: 1,
    seconds: 0,
  };
  at.server.append(opened, "ana", "thoughts-1");
  at.ben.session.drafts.of("write-thoughts-1").write("text", "I hold");
  at.moves("commit");
  assert.deepEqual(signalled, [{ what: "writing", on: true }]);
});

test("what was begun in a round that was cancelled can be sent in the one in its stead", () => {
  const opened = {
    type: "round_opened",
    purpose: "thoughts",
    question: "",
    options: [],
    texts: 1,
    seconds: 0,
  };
  const way = () => at.waiting(at.ben).find(({ name }) => name === "write-thoughts-1")?.way ?? null;
  at.server.append(opened, "ana", "thoughts-1");
  at.ben.session.drafts.of("write-thoughts-1").write("text", "I hold");
  at.server.append({ type: "round_closed", round: "thoughts-1", discards: false }, "ana");
  assert.equal(way(), null);
  at.server.append({ ...opened, purpose: "agreement" }, "ana", "vote-1");
  assert.equal(way(), null);
  at.server.append(opened, "ana", "thoughts-2");
  assert.partialDeepStrictEqual(way(), { type: "write", extra: { round: "thoughts-2" } });
});

/**
 * Ben has written a thought in a round that is left then.
 * @param {{ discards?: boolean, reveals?: boolean }} how
 */
function leaves({ discards = false, reveals = false }) {
  const round = "thoughts-1";
  const opened = {
    type: "round_opened",
    purpose: "thoughts",
    question: "",
    options: [],
    texts: 1,
    seconds: 0,
  };
  at.server.append(opened, "ana", round);
  const written = { round, place: 1, text: PROBLEM, first: true, kind: "unread", edited: false };
  at.server.append({ type: "text_written", ...written }, "ben");
  const items = at.ben.session.meeting.rounds.at(-1)?.items;
  if (reveals) at.server.append({ type: "revealed", round, items }, "ana");
  at.server.append({ type: "phase_began", phase: "explore", discards }, "ana");
}

test("what was discarded unseen waits for its author, who may keep it", () => {
  leaves({ discards: true });
  const [one] = at.waiting(at.ben);
  assert.deepEqual([one.kind, one.draft.written, one.way], ["unseen", [PROBLEM], null]);
  assert.ok(at.drawn(at.ben).includes(say("tray-what-unseen")));
  assert.ok(!at.drawn(at.ben).includes(say("tray-kept")));
});

test("its author is told once that what nobody has seen is kept", () => {
  leaves({ discards: false });
  assert.deepEqual(at.waiting(at.ben), []);
  assert.ok(at.drawn(at.ben).includes(say("tray-kept")));
  at.ben.session.tray.letBe();
  assert.ok(!at.drawn(at.ben).includes(say("tray-kept")));
});

test("nobody else is told", async () => {
  const dev = await new Tab(at.server, "dev").connect();
  leaves({ discards: true });
  assert.deepEqual([at.waiting(dev), dev.session.tray.isKept], [[], false]);
});

test("what was for its author alone is theirs however its round is left", () => {
  for (const discards of [true, false]) {
    const round = `learning-${discards}`;
    const opened = {
      type: "round_opened",
      purpose: "learning",
      question: "",
      options: [],
      texts: 1,
      seconds: 0,
    };
    at.server.append({ type: "phase_began", phase: "learn", discards: false }, "ana");
    at.server.append(opened, "ana", round);
    const written = { round, level: "self", seen_by: "me", text: PROBLEM, first: true };
    at.server.append({ type: "learning_written", ...written }, "ben");
    at.server.append({ type: "phase_began", phase: "close", discards }, "ana");
    assert.deepEqual([at.waiting(at.ben), at.ben.session.tray.isKept], [[], false]);
  }
});

test("of what was revealed nothing is given back", () => {
  leaves({ discards: true, reveals: true });
  assert.deepEqual([at.waiting(at.ben), at.ben.session.tray.isKept], [[], false]);
});
