// @ts-check
// Who is expected and has not come, and the link by which they come in, with its picture.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { say } from "../../web/app/words.js";
import { meeting, NAMES } from "./cast.js";
import { HOLE, screen } from "./draw-screen.js";
import { fullMeeting, KINDS } from "./full-meeting.js";

/** @import { SetPage } from "../../web/app/protocol.js" */

const KEY = "a-key-of-the-members";
const LINK = `https://sets.example/sets/harbour/join#${KEY}`;
const QUIET = 4;
/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;
/** @type {typeof import("../../web/vendor/uqr.js").encode} */
let encode;

before(async () => {
  drawn = await screen();
  ({ encode } = await import("../../web/vendor/uqr.js"));
  Object.defineProperty(globalThis, "location", { value: { origin: "https://sets.example" } });
});

/**
 * The set as somebody sees it: the whole cast, and whoever else is named.
 * @param {string} key the members' key, which the coach alone is given
 * @param {string[]} names
 */
function group(key = "", names = NAMES) {
  const members = names.map((name) => ({ id: name.toLowerCase(), name, role: "member", place: 0 }));
  return /** @type {SetPage} */ (
    /** @type {unknown} */ ({ set: "harbour", call: "", members_key: key, members })
  );
}

/**
 * The meeting to which these have come.
 * @param {string} phase
 * @param {string[]} came
 */
function joined(phase, came) {
  const m = meeting(phase);
  return { ...m, members: m.members.filter(({ id }) => came.includes(id)) };
}

/**
 * Those of the list of people who are said to be so.
 * @param {string} text
 * @param {string} words
 */
function said(text, words) {
  const rows = text.split('class="ring__one').slice(1);
  const these = rows.filter((row) => row.split("</li>")[0].includes(words));
  return these.map((row) => /ring__name" dir="auto">([^<]*)</.exec(row)?.[1]);
}

/** Those who are listed as not here yet. @param {string} text */
function awaited(text) {
  const [, list = ""] = text.split('id="expected">');
  return list.includes(say("people-expected")) ? said(list.split("</ul>")[0], "") : [];
}

test("in the lobby those of the set who have not come are named, apart from those who were here", () => {
  const m = joined("lobby", ["ana", "ben", "chloe"]);
  const text = drawn(m, "ben", {}, { group: group(), presence: { ana: "here", ben: "here" } });
  assert.doesNotMatch(text, HOLE);
  assert.deepEqual(awaited(text), ["Dev", "Esi", "Farid"]);
  assert.deepEqual(said(text, say("people-absent")), ["Chloe"]);
});

test("whoever comes is expected no more, and whoever was taken out never", () => {
  const out = joined("lobby", ["ana", "ben", "chloe", "dev"]);
  const left = group("", ["Ana", "Ben", "Chloe", "Esi"]);
  const members = out.members.map((p) => (p.id === "dev" ? { ...p, seated: false } : p));
  const text = drawn({ ...out, members }, "ben", {}, { group: left });
  assert.deepEqual(awaited(text), ["Esi"]);
  const all = drawn(meeting("lobby"), "ben", {}, { group: left });
  assert.deepEqual(awaited(all), []);
});

test("in the room they are a line, until the meeting is closed", () => {
  for (const kind of KINDS.slice(1)) {
    const m = fullMeeting(kind);
    const came = { ...m, members: m.members.slice(0, 2) };
    const text = drawn(came, "ben", {}, { group: group() });
    const line = say("people-not_yet", { names: "Chloe, Dev, Esi, and Farid" });
    assert.equal(text.includes(line), kind !== "closed", kind);
    assert.deepEqual(awaited(text), []);
  }
});

test("as long as nothing is known of the set, nobody is said to be missing", () => {
  for (const known of [{}, { group: null }])
    assert.deepEqual(awaited(drawn(joined("lobby", ["ana"]), "ana", {}, known)), []);
});

/**
 * Whether the link is to be seen at once, and whether it is behind a press.
 * @param {string} phase
 * @param {string} key
 */
function invites(phase, key) {
  const text = drawn(meeting(phase), "ana", {}, { group: group(key) });
  const picture = text.includes(`aria-label=${say("invite-qr")}`);
  const later = text.includes('popovertarget="invite"') && text.includes('id="invite" popover');
  return { picture, later };
}

test("in the lobby the link stands with its picture, later it is one press away, and at the end nowhere", () => {
  assert.deepEqual(invites("lobby", KEY), { picture: true, later: false });
  for (const phase of ["open", "explore", "close"])
    assert.deepEqual(invites(phase, KEY), { picture: true, later: true });
  assert.deepEqual(invites("closed", KEY), { picture: false, later: false });
});

test("the lobby says of the shared link what it does, and does not hand on one that lets nobody in", () => {
  const of = (/** @type {SetPage["doorway"]} */ doorway) =>
    drawn(meeting("lobby"), "ana", {}, { group: { ...group(KEY), doorway } });
  assert.ok(of("open").includes(say("invite-lead")));
  assert.ok(of("ask").includes(say("invite-lead-ask")) && !of("ask").includes(say("invite-lead")));
  assert.ok(!of("closed").includes(LINK));
});

test("whoever is not given the key sees neither link nor picture", () => {
  for (const phase of ["lobby", "explore"])
    assert.deepEqual(invites(phase, ""), { picture: false, later: false });
});

/**
 * What a camera sees: for each module whether it is black.
 * @param {string} text
 */
function seen(text) {
  const [, size] = /class="qr"[^>]*viewBox="0 0 (\d+) \1"/.exec(text) ?? [];
  const picture = Array.from({ length: Number(size) }, () => Array(Number(size)).fill(false));
  for (const [, x, y, w, back] of text.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    assert.equal(w, back);
    picture[Number(y)].fill(true, Number(x), Number(x) + Number(w));
  }
  return picture;
}

test("the picture is of the link, black on white, with a quiet zone around it", async () => {
  drawn(meeting("lobby"), "ana", {}, { group: group(KEY) });
  await new Promise((done) => setImmediate(done));
  const text = drawn(meeting("lobby"), "ana", {}, { group: group(KEY) });
  const picture = seen(text);
  assert.deepEqual(picture, encode(LINK, { ecc: "M", border: QUIET }).data);
  const inner = picture.slice(QUIET, -QUIET).map((row) => row.slice(QUIET, -QUIET));
  assert.equal(picture.flat().filter(Boolean).length, inner.flat().filter(Boolean).length);
  assert.ok(inner[0][0] && inner[0].at(-1) && inner.at(-1)?.[0]);
  assert.match(text, /<rect width="100%" height="100%" fill="#fff">/);
  assert.match(text, /<path fill="#000"/);
});

test("another link is another picture", () => {
  const of = (/** @type {string} */ key) =>
    seen(drawn(meeting("lobby"), "ana", {}, { group: group(key) }));
  assert.notDeepEqual(of(KEY), of("another-key"));
  assert.deepEqual(of(KEY), of(KEY));
});
