// @ts-check
// Who heard what somebody will do: what each sees of it, and can press.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { line } from "../../web/app/transcript.js";
import { after, commitment, meeting } from "./cast.js";
import { buttons, drawing } from "./draw-screen.js";
import { fullMeeting } from "./full-meeting.js";

/** @import { Commitment, Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
const COURSE = fullMeeting("commit").course;
/** @type {{ type: string, values: any }[]} */
const pressed = [];
const session = /** @type {any} */ ({
  press: (/** @type {string} */ type, /** @type {any} */ values) => pressed.push({ type, values }),
});

before(async () => {
  draw = await drawing();
});

/** @param {string} phase @param {Partial<Commitment>} [more] @param {Partial<Meeting>} [others] */
const with_ = (phase, more, others) =>
  meeting(phase, { course: COURSE, commitments: [commitment(more)], ...others });

/** @param {Meeting} m @param {string | null} me */
const taps = (m, me) =>
  buttons(draw(m, me, session)).filter(({ words }) => /^I (heard|read) it$/.test(words));

/** @param {Meeting} m @param {string | null} me */
const read = (m, me) =>
  draw(m, me, session)
    .text.replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

test("the others tap that they heard it, from the commitment on to the close", () => {
  for (const phase of ["commit", "commit_all", "learn", "close"]) {
    const can = ["ana", "ben", "chloe", null].map((me) => taps(with_(phase), me).length);
    assert.deepEqual(can, [0, 0, 1, 0], phase);
  }
  for (const phase of ["explore", "closed"]) assert.equal(taps(with_(phase), "chloe").length, 0);
  taps(with_("commit"), "chloe")[0].press({ detail: 1, currentTarget: { closest: () => null } });
  assert.deepEqual(pressed, [{ type: "witness", values: { commitment: "made" } }]);
});

test("whoever tapped sees that they did, and need not again; the author and all others see who", () => {
  const m = with_("commit", { witnesses: ["chloe", "dev"] });
  assert.deepEqual(taps(m, "chloe"), []);
  assert.match(read(m, "chloe"), /You heard it\. Heard by Dev\b/);
  for (const me of ["ben", "ana", "esi", null]) {
    assert.match(read(m, me), /Heard by Chloe and Dev\b/, String(me));
    assert.doesNotMatch(read(m, me), /You heard it/);
  }
});

test("one's own tap is told politely, where room for it was kept; those of others are not", () => {
  assert.match(draw(with_("commit"), "chloe").text, /<span role="status"><\/span>/);
  const heard = draw(with_("commit", { witnesses: ["chloe", "dev"] }), "chloe").text;
  assert.match(heard, /<span role="status">You heard it\.<\/span>\s*Heard by Dev/);
});

test("the button says of which commitment it is", () => {
  const { text } = draw(with_("commit"), "chloe");
  const id = text.match(/aria-describedby=(commitment-\S+?) /)?.[1];
  assert.ok(id && text.includes(`id=${id} dir`), id);
});

test("where a set only writes they read it", () => {
  const written = with_("commit", { witnesses: ["dev"] }, { talks: false });
  assert.deepEqual(
    taps(written, "chloe").map(({ words }) => words),
    ["I read it"],
  );
  assert.match(read(written, "ben"), /Read by Dev\b/);
  assert.match(read(written, "dev"), /You read it\./);
});

test("what was taken back is heard by nobody any more", () => {
  const gone = with_("commit", { withdrawn: true, witnesses: ["dev"] });
  assert.deepEqual(taps(gone, "chloe"), []);
  assert.doesNotMatch(read(gone, "ben"), /Heard by/);
});

test("before anybody has tapped there is nothing to read of it", () => {
  assert.doesNotMatch(read(with_("commit"), "ben"), /Heard by|You heard/);
});

test("the transcript tells who heard or read whose", () => {
  for (const [talks, said] of /** @type {const} */ ([
    [true, "heard what Ben will do."],
    [false, "read what Ben will do."],
  ])) {
    const m = with_("commit", {}, { talks });
    const event = /** @type {const} */ ({ type: "witnessed", commitment: "made" });
    const end = after(m, event, "chloe");
    assert.deepEqual(end.commitments[0].witnesses, ["chloe"]);
    const entry = { seq: end.seq, at: 1, by: "chloe", act: "a", event, v: 0 };
    assert.equal(line(end, entry, m, end).text, said);
  }
});
