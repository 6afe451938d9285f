// @ts-check
// Gentle hints on a commitment: each where it helps, and none on what is clear already.

import assert from "node:assert/strict";
import { test } from "node:test";
import { hints } from "../../web/app/commitment-hints.js";

/** @param {string} what */
const on = (what) => hints({ what, by_when: "2026-12-01" });

const CLEAR = [
  "Hand the rota to both teams",
  "I will call Mo on Monday at nine",
  "I'll ask Lin for half an hour this week",
  "I’ll write down what I do on a Monday, hour by hour",
  "To book the small room for all six of us",
  "Say no to the next extra lorry",
  "Ask Mo and Lin what they need from me",
  "Find out whether people will use the second van",
  "Tell Mo what I think about the rota",
  "Call Lin as soon as I am back from leave",
  "List three things that might go wrong, with Dev",
  "Show the team who should sign, on one page",
  "Cancel Thursday's meeting",
  "Send my draft to Ana before Friday",
  "Spend ten minutes a day in the yard, listening",
];

const UNCLEAR = {
  vague: [
    "Try to talk to Mo",
    "I will try and be on time",
    "I will look into the rota",
    "Think about what Mo said",
    "Explore other options",
    "Consider a second van",
    "Talk to Mo at some point",
    "Maybe call Lin",
    "Perhaps hand the rota on",
    "I might ask Mo",
    "Hopefully find a date",
    "Call Lin soon",
  ],
  others: [
    "They should stop shouting",
    "My boss will decide",
    "The team needs to agree",
    "Somebody has to own the rota",
    "Make sure that they will sort it out",
    "We will meet every week",
  ],
  verb: ["A better rota", "More patience with Mo", "My calendar", "No extra lorries"],
  many: [
    "Call Mo and then write to Lin",
    "Call Mo; write to Lin",
    "Call Mo\nWrite to Lin",
    "Call Mo, also write to Lin",
  ],
};

for (const what of CLEAR)
  test(`nothing is said of “${what}”`, () => {
    assert.deepEqual(on(what), []);
  });

for (const [hint, unclear] of Object.entries(UNCLEAR))
  for (const what of unclear)
    test(`${hint} is said of “${what.replace("\n", " / ")}”`, () => {
      assert.deepEqual(on(what), [hint]);
    });

test("nothing is said before something is written", () => {
  assert.deepEqual(hints({}), []);
  assert.deepEqual(hints({ what: "  \n" }), []);
  assert.deepEqual(hints({ what: "I will ", first_step: "Maybe" }), []);
});

test("a commitment without a day is asked for one, last", () => {
  assert.deepEqual(hints({ what: "Call Mo" }), ["date"]);
  assert.deepEqual(hints({ what: "Call Mo", by_when: "" }), ["date"]);
  assert.deepEqual(hints({ what: "Maybe call Mo; write to Lin" }), ["vague", "many", "date"]);
});
