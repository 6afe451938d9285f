// @ts-check
// The words of the catalogue: filled in, counted, inflected, joined, and missed loudly.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { call, day, has, hour, list, percent, say } from "../../web/app/words.js";
import { giveWords } from "./fake-browser.js";
import { golden } from "./golden.js";

const WORDS = `
-coach =
    { $form ->
       *[one] coach
        [start] Coach
    }
-group = set

plain = Good morning
greeting = Good morning, { $name }: { $name }!
left = { $count } characters left
guests =
    { $count ->
        [0] nobody
        [one] one guest
       *[other] { $count } guests
    }
-lead = { -coach }
chair = { -coach(form: "start") }: the { -coach } of the { -group } is { $name }.
floor = The { -lead } has the floor.
`;
const BRITISH = `
-coach =
    { $form ->
       *[one] facilitator
        [start] Facilitator
    }
`;

const FILES = {
  "words/en.ftl": WORDS,
  "words/en/meetings.ftl": "",
  "words/en/uk.ftl": BRITISH,
  "words/en/chair.ftl": "-lead = chair",
};

before(() => giveWords(FILES));

test("a sentence is said with its values filled in, each time", () => {
  assert.equal(say("plain"), "Good morning");
  assert.equal(say("greeting", { name: "Ana" }), "Good morning, Ana: Ana!");
});

test("what is filled in is not filled in again, nor read as a pattern, nor marked", () => {
  const name = "{ $name } { -coach } $& $1";
  assert.equal(say("greeting", { name }), `Good morning, ${name}: ${name}!`);
});

test("people are called by the usual words, until a set has others", () => {
  const name = "Ana";
  assert.equal(say("chair", { name }), "Coach: the coach of the set is Ana.");
  call("uk");
  assert.equal(say("chair", { name }), "Facilitator: the facilitator of the set is Ana.");
  assert.equal(say("chair", { name }, "set"), "Coach: the coach of the set is Ana.");
  call("nobody's");
  assert.equal(say("chair", { name }), "Coach: the coach of the set is Ana.");
});

test("whoever leads is called by the coach's word of the set, or by the chair where no coach does", () => {
  const said = [true, false].flatMap((coached) =>
    ["set", "uk", "nobody's"].map((pack) => {
      call(pack, coached);
      return say("floor");
    }),
  );
  call("set");
  const by = ["coach", "facilitator", "coach", "chair", "chair", "chair"];
  assert.deepEqual(
    said,
    by.map((word) => `The ${word} has the floor.`),
  );
});

test("whether there are words can be asked before they are said", () => {
  assert.equal(has("plain"), true);
  assert.equal(has("thing"), false);
});

test("numbers take the form that the language asks for, and none may have words of its own", () => {
  const said = [0, 1, 2, 21].map((count) => say("guests", { count }));
  assert.deepEqual(said, ["nobody", "one guest", "2 guests", "21 guests"]);
});

test("a missing key or value is a mistake of ours", () => {
  assert.throws(() => say("nowhere"), /nowhere/);
  assert.throws(() => say("greeting"), /greeting.*name/);
});

test("what is missing leaves the rest of a screen whole", () => {
  const { reportError } = globalThis;
  /** @type {string[]} */
  const told = [];
  globalThis.reportError = (error) => told.push(error.message);
  assert.equal(say("nowhere"), "nowhere");
  assert.equal(say("greeting"), "Good morning, {$name}: {$name}!");
  globalThis.reportError = reportError;
  assert.equal(told.length, 3);
});

test("a share is said of a hundred", () => {
  assert.deepEqual([0, 2 / 3, 1].map(percent), ["0%", "67%", "100%"]);
});

test("a day is the same day everywhere", () => {
  const home = process.env.TZ;
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
    process.env.TZ = zone;
    assert.equal(day("2026-12-01"), "December 1, 2026");
  }
  process.env.TZ = home ?? "UTC";
  assert.equal(day(""), "");
});

test("names are joined, and an hour has minutes", () => {
  assert.equal(list(["Ana", "Ben", "Chloe"]), "Ana, Ben, and Chloe");
  assert.match(hour(golden()[0][0].at), /\d\d:\d\d/);
});

test("numbers and days are the device's, sentences the catalogue's", async () => {
  const home = navigator.languages;
  Object.defineProperty(navigator, "languages", { value: ["en-US@posix", "de", "en"] });
  // Another address, so that it is another module, on another device.
  const german = "../../web/app/words.js?german";
  const there = await import(german);
  await there.load();
  Object.defineProperty(navigator, "languages", { value: home });
  assert.equal(there.say("guests", { count: 12_000 }), "12.000 guests");
  assert.equal(there.say("left", { count: 1 }), "1 characters left");
  assert.equal(there.day("2026-12-01"), "1. Dezember 2026");
  assert.equal(there.percent(0.5).replace(/\s/, " "), "50 %");
  assert.equal(there.list(["Ana", "Ben"]), "Ana und Ben");
});
