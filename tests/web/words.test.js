// @ts-check
// The words of the catalogue: filled in, counted, joined, and missed loudly.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { call, count, day, has, hour, list, percent, say } from "../../web/app/words.js";
import { giveWords } from "./fake-browser.js";
import { catalogue, golden } from "./golden.js";

const WORDS = {
  plain: "Good morning",
  greeting: "Good morning, {name}: {name}!",
  "things.one": "one thing",
  "things.other": "{count} things",
  "guests.zero": "nobody",
  "guests.one": "one guest",
  "guests.other": "{count} guests",
  chair: "{Coach}: the {coach} of the {group} is {name}.",
  "labels.set.coach": "coach",
  "labels.set.Coach": "Coach",
  "labels.set.group": "set",
  "labels.uk.coach": "facilitator",
  "labels.uk.Coach": "Facilitator",
  "labels.uk.group": "set",
};

before(() => giveWords(JSON.stringify(WORDS)));

test("a sentence is said with what stands in braces filled in, each time", () => {
  assert.equal(say("plain"), "Good morning");
  assert.equal(say("greeting", { name: "Ana" }), "Good morning, Ana: Ana!");
});

test("what is filled in is not filled in again, nor read as a pattern", () => {
  assert.equal(
    say("greeting", { name: "{name} $& $1" }).startsWith("Good morning, {name} $& $1"),
    true,
  );
});

test("people are called by the usual words, until a set has others", () => {
  const name = "Ana";
  assert.equal(say("chair", { name }), "Coach: the coach of the set is Ana.");
  call("uk");
  assert.equal(say("chair", { name }), "Facilitator: the facilitator of the set is Ana.");
  call("set");
  assert.equal(say("chair", { name }), "Coach: the coach of the set is Ana.");
});

test("whether there are words can be asked before they are said", () => {
  assert.equal(has("plain"), true);
  assert.equal(has("things"), false);
});

test("a share is said of a hundred", () => {
  assert.equal(percent(0), "0%");
  assert.equal(percent(2 / 3), "67%");
  assert.equal(percent(1), "100%");
});

test("a key without words is a mistake of ours", () => {
  assert.throws(() => say("nowhere"), /nowhere/);
  assert.throws(() => count("plain", 2), /plain\.other/);
});

test("numbers take the form that the language asks for", () => {
  assert.equal(count("things", 1), "one thing");
  assert.equal(count("things", 0), "0 things");
  assert.equal(count("things", 7), "7 things");
});

test("none has words of its own where there are some", () => {
  assert.equal(count("guests", 0), "nobody");
  assert.equal(count("guests", 2), "2 guests");
});

test("a day is the same day everywhere", () => {
  const home = process.env.TZ;
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
    process.env.TZ = zone;
    assert.equal(day("2026-12-01"), "December 1, 2026");
  }
  process.env.TZ = home ?? "UTC";
});

test("names are joined, and an hour has minutes", () => {
  assert.equal(list(["Ana", "Ben", "Chloe"]), "Ana, Ben, and Chloe");
  assert.match(hour(golden()[0][0].at), /\d\d:\d\d/);
});

test("every sentence of the catalogue is a sentence", () => {
  for (const [key, sentence] of Object.entries(JSON.parse(catalogue()))) {
    assert.equal(typeof sentence, "string", key);
    assert.equal(sentence, sentence.trim(), key);
    assert.notEqual(sentence, "", key);
  }
});
