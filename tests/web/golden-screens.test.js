// @ts-check
// Every moment of the golden meetings, as each of its people and an onlooker would see it.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { askable, isOver, may, whyNot } from "../../web/app/may.js";
import { evolve } from "../../web/app/meeting/evolve.js";
import { presenterOf } from "../../web/app/meeting/who.js";
import { START } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { HOLE, screen } from "./draw-screen.js";
import { golden, seenBy } from "./golden.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */

/** @typedef {{ m: Meeting, me: string | null, text: string }} Screen */

/** @type {Screen[]} */
const screens = [];
/** @type {(m: Meeting) => boolean} */
let calm;

before(async () => {
  const drawn = await screen();
  const { isCalm } = await import("../../web/app/views/floor.js");
  calm = (m) => isCalm(/** @type {any} */ ({ meeting: m }));
  for (const entries of golden())
    for (const me of [null, ...people(entries)])
      for (const m of moments(seenBy(entries, me)))
        if (me === null || m.members.some((person) => person.id === me))
          screens.push({ m, me, text: drawn(m, me) });
});

/** @param {Entry[]} entries */
function people(entries) {
  return entries.flatMap(({ event }) => (event.type === "member_seated" ? [event.member] : []));
}

/** @param {Entry[]} entries */
function moments(entries) {
  let m = START;
  return entries.map((entry) => {
    m = evolve(m, entry);
    return m;
  });
}

test("every screen can be drawn, and has no hole in it", () => {
  assert.ok(screens.length > 500);
  for (const { text } of screens) assert.doesNotMatch(text, HOLE);
});

test("what was said is on every screen, but for a calm one", () => {
  for (const { m, text } of screens.filter(({ m }) => !calm(m)))
    for (const { text: said } of [...m.notes, ...told(m), ...asked(m)])
      assert.ok(text.includes(said), said);
});

/** @param {Meeting} m */
function asked(m) {
  return m.questions.filter((q) => q.status !== "withdrawn");
}

/**
 * The problem of whoever presents now; all of them where nobody does.
 * @param {Meeting} m
 */
function told(m) {
  const who = presenterOf(m);
  return m.problem.filter((note) => !who || note.by === who);
}

test("what is hidden is on no other's screen before it is revealed", () => {
  const hidden = golden().flatMap(secrets);
  assert.ok(hidden.length > 10);
  for (const { m, me, text } of screens)
    for (const secret of hidden.filter(({ number, by }) => number === m.number && by !== me))
      if (!revealed(m).has(secret.text)) assert.ok(!text.includes(secret.text), secret.text);
});

/**
 * What was written unseen in a meeting, and by whom.
 * @param {Entry[]} entries
 */
function secrets(entries) {
  const { number } = moments(entries)[0];
  return entries.flatMap(({ by, event }) =>
    "round" in event && "text" in event && event.text ? [{ number, by, text: event.text }] : [],
  );
}

/** @param {Meeting} m */
function revealed(m) {
  return new Set(m.rounds.flatMap((r) => (r.revealed ?? []).map((item) => item.text)));
}

test("an onlooker has nothing to press that would change the meeting", () => {
  for (const { text } of screens.filter(({ me }) => me === null))
    assert.doesNotMatch(text, /<form|<textarea|<button[^>]*@click=/);
});

test("the coach's bar is there for whoever may move, and for nobody else", () => {
  for (const { m, me, text } of screens)
    assert.equal(text.includes('class="coach-bar"'), may(m, me, "move") && !isOver(m));
});

test("the place to ask is there for whoever may ask, and for nobody else", () => {
  const ask = `aria-label=${say("ask-form")}`;
  for (const { m, me, text } of screens) assert.equal(text.includes(ask), asks(m, me));
});

/**
 * Whether the phase lets them ask, nobody writes or asks all, somebody is there to be asked, and the screen is
 * not calm.
 * @param {Meeting} m
 * @param {string | null} me
 */
function asks(m, me) {
  const waits = ["writing", "floor_taken"];
  const open = me !== null && may(m, me, "ask") && !waits.includes(whyNot(m, me, "ask"));
  return open && askable(m, me).length > 0 && !calm(m);
}
