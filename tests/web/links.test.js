// @ts-check
// What people write in any script: addresses that can be followed, and words that turn nothing round.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { titleOf } from "../../web/app/awaited.js";
import { isolated } from "../../web/app/isolated.js";
import { pieces } from "../../web/app/links.js";
import { list, say } from "../../web/app/words.js";
import { meeting } from "./cast.js";
import { screen } from "./draw-screen.js";

const HEBREW = "נועה";

/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;

before(async () => {
  drawn = await screen();
});

/** The addresses in a text, as they are written. @param {string} text */
const links = (text) => pieces(text).flatMap(({ text: words, href }) => (href ? [words] : []));

for (const [text, ...found] of [
  ["See https://example.org/a?b=c#d.", "https://example.org/a?b=c#d"],
  [
    "(https://example.org/a_(b)), then http://x.test!",
    "https://example.org/a_(b)",
    "http://x.test",
  ],
  ["«https://example.org/ü»", "https://example.org/ü"],
  ["[HTTPS://Example.org/]…", "HTTPS://Example.org/"],
  ["**https://example.org**", "https://example.org"],
  ["https://a.test\nhttps://b.test", "https://a.test", "https://b.test"],
  ["انظر https://example.org/صفحة.", "https://example.org/صفحة"],
  ["javascript://example.org ftp://example.org example.org", ...[]],
  ["https://bank.test@evil.test and https://", ...[]],
  ["xhttps://example.org", ...[]],
  ["", ...[]],
])
  test(`addresses of the web are found, and nothing else: ${text}`, () => {
    assert.deepEqual(links(text), found);
    const all = pieces(text);
    assert.equal(all.map((piece) => piece.text).join(""), text);
  });

test("what somebody said can be followed, elsewhere, and is shown as it was written", () => {
  const note = { id: "note", by: "chloe", phase: "open", text: "Look: http://x.test/<b>." };
  const text = drawn(meeting("open", { notes: [note] }), "ben");
  assert.ok(
    text.includes(
      'Look: <a href=http://x.test/ target="_blank" rel="noopener noreferrer nofollow">http://x.test/</a><b>.',
    ),
  );
});

test("a name that runs the other way stays by itself in a sentence, and no other is touched", () => {
  const own = `\u2068${HEBREW}\u2069`;
  assert.equal(say("round-turn", { name: HEBREW }), `${own} has the turn.`);
  assert.equal(say("round-turn", { name: "Zoë 3" }), "Zoë 3 has the turn.");
  assert.equal(list(["Ana", HEBREW]), `Ana and ${own}`);
  assert.ok(titleOf(meeting("explore", { title: HEBREW }), "dev").startsWith(own));
  assert.equal(isolated("a\u202eb"), "\u2068a\u202eb\u2069");
});

test("what is written in a form runs as its own letters do", () => {
  const text = drawn(meeting("open"), "chloe");
  const fields = text.match(/<textarea [^>]*/g) ?? [];
  assert.ok(fields.length > 0 && fields.every((field) => field.includes('dir="auto"')));
});
