// @ts-check
// What the screen says is to be done now: by everyone in a phase, by whoever is asked, once all is done.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { whatNow } from "../../web/app/phases.js";
import { say } from "../../web/app/words.js";
import { ASKERS, after, called, meeting } from "./cast.js";
import { screen } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";

/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;

before(async () => {
  drawn = await screen();
});

test("the question for all comes before what the phase is for", () => {
  const m = meeting("explore");
  const taken = { type: "floor_taken", question: "What is not said?", showing: "nothing" };
  const asked = after(m, taken, "ana");
  assert.deepEqual(
    ["ana", "ben", "chloe"].map((me) => whatNow(asked, me)),
    [say("floor-now-lead"), say("floor-now"), say("floor-now")],
  );
  const held = after(m, { ...taken, question: "" }, "ana");
  assert.equal(whatNow(held, "chloe"), whatNow(m, "chloe"));
});

test("whoever was in the middle of something else hears that it is kept, and nobody else", () => {
  const drafts = new Drafts(new FakeStorage(), "now");
  const taken = { type: "floor_taken", question: "What is not said?", showing: "nothing" };
  const asked = after(meeting("explore"), taken, "ana");
  const isTold = () => drawn(asked, "chloe", { drafts }).includes(say("floor-kept"));
  drafts.of(`answer_floor-${asked.floor?.id}`).write("text", "Mo");
  assert.ok(!isTold());
  drafts.of("ask").write("text", "What would");
  assert.ok(isTold());
});

test("once all have spoken everyone is told, and whoever leads what comes next", () => {
  const of = (/** @type {string[]} */ had) =>
    called(meeting("open"), "turns", { id: "round-1", order: ASKERS, had });
  const turns = of(["dev"]);
  const told = (/** @type {typeof turns} */ m) =>
    ["ana", "dev"].map((me) =>
      [say("round-over-lead"), say("round-over")].find((words) => drawn(m, me).includes(words)),
    );
  assert.deepEqual(told(turns), [undefined, undefined]);
  const closed = { type: "round_closed", round: "round-1", discards: false };
  assert.deepEqual(told(after(of([]), closed, "ana")), [undefined, undefined]);
  const over = after(turns, closed, "ana");
  assert.deepEqual(told(over), [say("round-over-lead"), say("round-over")]);
  const next = after(over, { type: "phase_began", phase: "report_back", discards: false }, "ana");
  assert.deepEqual(told(next), [undefined, undefined]);
});
