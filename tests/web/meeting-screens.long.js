// @ts-check
// The screen of everybody in every round, at each of its moments, in every kind of phase.
// Of these meeting-screens.test.js draws every sixth.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PURPOSES } from "../../web/app/protocol.js";
import { HOLE, screen } from "./draw-screen.js";
import { fullMeeting, KINDS, moments } from "./full-meeting.js";

/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;

before(async () => {
  drawn = await screen();
});

for (const kind of KINDS)
  test(`${kind}: everyone has a screen in every round, at each of its moments`, () => {
    for (const purpose of PURPOSES)
      for (const m of moments(fullMeeting(kind), purpose))
        for (const me of ["ana", "ben", "chloe", "farid"])
          assert.doesNotMatch(drawn(m, me), HOLE, `${purpose}, ${me}`);
  });
