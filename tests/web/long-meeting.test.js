// @ts-check
// A meeting of ten thousand entries: a screen shows the latest, and a replay keeps few of its moments.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Moments } from "../../web/app/moments.js";
import { say } from "../../web/app/words.js";
import { meeting } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */

const MANY = 10_000;
const SHOWN = 100;

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/** @param {number} count */
const said = (count) =>
  Array.from({ length: count }, (_, at) => ({
    id: `note-${at}`,
    by: "chloe",
    text: `Line ${at}.`,
    phase: "open",
  }));

/** @param {Meeting} m @param {Set<string>} [keys] */
const seen = (m, keys = new Set()) => draw(m, "ana", /** @type {any} */ ({ unfolded: keys }));

for (const [phase, key] of /** @type {const} */ ([
  ["open", "said/now"],
  ["explore", "said/before"],
]))
  test(`of many lines the latest are drawn, and the others where they are asked for: ${key}`, () => {
    const m = meeting(phase, { notes: said(250) });
    const { text } = seen(m);
    assert.ok(!text.includes("Line 149."));
    assert.ok(text.includes("Line 150.") && text.includes("Line 249."));
    const added = /** @type {string[]} */ ([]);
    const asks = Object.assign(new Set(), { add: (/** @type {string} */ one) => added.push(one) });
    const [more] = buttons(seen(m, /** @type {any} */ (asks))).filter(
      ({ words }) => words === say("questions-earlier", { count: 150 }),
    );
    more.press({ detail: 1, currentTarget: { closest: () => null } });
    assert.deepEqual(added, [key]);
    assert.ok(seen(m, new Set([key])).text.includes("Line 0."));
  });

test("as many lines as are shown at once have no button before them", () => {
  const { text } = seen(meeting("open", { notes: said(SHOWN) }));
  assert.ok(text.includes("Line 0."));
  assert.ok(!text.includes(say("questions-earlier", { count: 1 })));
});

test("a replay of ten thousand entries keeps few moments, and has each of them", async () => {
  const by = "chloe";
  const entries = /** @type {Entry[]} */ (
    Array.from({ length: MANY }, (_, at) => ({
      ...{ seq: at + 1, at: at + 1, by, act: `act-${at}`, v: 1 },
      event: { type: "said", phase: "open", text: `Line ${at}.` },
    }))
  );
  /** @type {WeakRef<Meeting>[]} */
  const passed = [];
  const moments = new Moments(entries, (m) => passed.push(new WeakRef(m)));
  for (const at of [1, 7_321, 7_320, 50, MANY]) {
    const { notes, seq } = moments.at(at);
    assert.deepEqual([notes.length, notes.at(-1)?.text, seq], [at, `Line ${at - 1}.`, at]);
  }
  setFlagsFromString("--expose-gc");
  // What was referred to weakly is held until what runs now is over.
  await new Promise((over) => setImmediate(over));
  runInNewContext("gc")();
  const kept = passed.filter((one) => one.deref()).length;
  assert.ok(kept < 60, `${kept} are kept`);
});
