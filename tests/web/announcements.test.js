// @ts-check
// What a screen reader hears of a meeting: where everyone is, and whose turn it is.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Announcements, situation } from "../../web/app/session/announcements.js";
import { say } from "../../web/app/words.js";
import { after, called, meeting } from "./cast.js";
import { giveWords } from "./fake-browser.js";

let turn = "";

before(async () => {
  await giveWords();
  turn = say("round-your_turn");
});

test("the phase is heard, and what is to be done in it", () => {
  const text = situation(meeting("explore"), "chloe");
  assert.ok(text.startsWith(`${say("phase-explore-name")}.`));
  assert.ok(text.length > say("phase-explore-name").length + 2);
});

test("whose turn it is hears so, and nobody else does", () => {
  const m = called(meeting("explore"), "turns", { order: ["dev", "chloe"] });
  assert.ok(situation(m, "dev").endsWith(turn));
  assert.ok(!situation(m, "chloe").includes(turn));
  const [round] = m.rounds;
  const next = { ...m, rounds: [{ ...round, had: ["dev"] }] };
  assert.ok(situation(next, "chloe").endsWith(turn));
});

test("a floor that is taken, a silence and a reveal are heard", () => {
  const m = meeting("explore");
  const taken = { type: "floor_taken", question: "And now?", showing: "nothing" };
  assert.ok(situation(after(m, taken), "chloe").includes("And now?"));
  assert.ok(situation(after(m, { ...taken, question: "" }), "chloe").includes(say("floor-held")));
  assert.ok(situation(called(m, "silence"), "chloe").includes(say("floor-silence")));
  const revealed = called(m, "pulse", { revealed: [] });
  assert.ok(situation(revealed, "chloe").includes(say("hidden-revealed")));
  assert.ok(!situation(called(m, "pulse"), "chloe").includes(say("hidden-revealed")));
});

test("nothing is announced at first, and nothing twice", () => {
  const announcements = new Announcements();
  const m = meeting("explore");
  assert.equal(announcements.next(m, "chloe"), null);
  assert.equal(announcements.next(m, "chloe"), null);
  const mine = called(m, "turns", { order: ["chloe"] });
  assert.ok(announcements.next(mine, "chloe")?.endsWith(turn));
  assert.equal(announcements.next(mine, "chloe"), null);
  assert.ok(announcements.next(m, "chloe"));
});
