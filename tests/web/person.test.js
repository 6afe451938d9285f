// @ts-check
// Somebody as a round of colour with initials: both are theirs, whoever else comes or goes.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Drafts, NO_STORAGE } from "../../web/app/drafts.js";
import { evolve } from "../../web/app/meeting/evolve.js";
import { START } from "../../web/app/protocol.js";
import { onlooker } from "../../web/app/session/onlooker.js";
import { after, meeting } from "./cast.js";
import { screen } from "./draw-screen.js";
import { QUIET_DOOR } from "./set-cast.js";

/** @import { Meeting } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;
/** @type {(person: { name: string, place: number }) => string} */
let avatar;
/** @type {(m: Meeting) => string} */
let transcript;
/** @type {(page: any) => string} */
let set;

before(async () => {
  drawn = await screen();
  const text = (/** @type {unknown} */ template) => /** @type {any} */ (template).text;
  const person = await import("../../web/app/parts/person.js");
  const views = await import("../../web/app/views/replay.js");
  const { setView } = await import("../../web/app/views/set.js");
  avatar = (somebody) => text(person.avatar(somebody));
  const still = {
    ...{ home: "", all: false, listsMoments: false, marks: [], told: [], addressOf: () => "" },
    bands: [{ seq: 1, title: "Lobby", length: 1 }],
    lines: [{ seq: 1, at: 0, kind: "", who: "", text: "", heading: false, mark: "" }],
    player: { seq: 1, length: 1, speed: 1, isPlaying: false },
    session: onlooker(),
  };
  transcript = (m) => text(views.replayView(/** @type {any} */ ({ ...still, end: m, meeting: m })));
  const scene = {
    unsent: [],
    isKeeping: true,
    drafts: new Drafts(NO_STORAGE, "set"),
    seat: { name: "Ana" },
  };
  set = (page) => text(setView(/** @type {any} */ ({ page, ...scene })));
});

/** The initials, without what keeps them from joining. @param {string} name */
const initials = (name) => between(name).replaceAll(APART, "");
const between = (/** @type {string} */ name) => avatar({ name, place: 0 }).replace(/<[^>]*>/g, "");
const APART = "\u200c";

for (const [name, two] of [
  ["Ana", "A"],
  ["  ana de Souza ", "AS"],
  ["🇬🇧 Ada", "🇬🇧A"],
  ["👩🏽 Mei", "👩🏽M"],
  ["Ada 👩‍🚀", "A👩‍🚀"],
  ["e\u0301mile", "E\u0301"],
  ["ßen", "S"],
  ["𝒳eno", "𝒳"],
  ["नि", "नि"],
  ["👨‍👩‍👧‍👦 Silva", "👨‍👩‍👧‍👦S"],
  ["क्षमा शर्मा", "क्षश"],
  ["علی‌رضا", "ع"],
  ["🏳️‍🌈 Kim", "🏳️‍🌈K"],
  ["👩‍👩‍👦", "👩‍👩‍👦"],
  ["👩🏽‍🤝‍👩🏿 Mei 🇬🇧", "👩🏽‍🤝‍👩🏿🇬🇧"],
  ["ක්ෂ", "ක්"],
  ["ක්\u200dෂ", "ක්\u200dෂ"],
  ["ප්\u200dරියා ශ්\u200dරී", "ප්\u200dරිශ්\u200dරී"],
  ["ಕ್ಷಮಾ ರಾವ್", "ಕ್ಷರಾ"],
  ["ਪ੍ਰੀਤ", "ਪ੍ਰੀ"],
  ["क्\u200dषमा", "क्\u200dष"],
  ["தமிழ் செல்வி", "தசெ"],
  ["", ""],
])
  test(`initials are whole characters: ${name}`, () => {
    assert.equal(initials(name), two);
  });

test("letters that would join to a word stand apart", () => {
  assert.equal(between("علی\u200cرضا مهدی"), `ع${APART}م`);
  assert.equal(between("علی\u200cرضا"), "ع");
});

/**
 * The colour in which somebody is shown.
 * @param {string} text
 * @param {string} letter
 */
function hue(text, letter) {
  const found = new RegExp(
    `avatar--hue-(\\d) avatar--shape-\\d" aria-hidden="true">${letter}<`,
    "g",
  );
  return [...new Set([...text.matchAll(found)].map(([, number]) => number))].join();
}

/** The hues of the six, in the order of their places. */
const hues = (/** @type {string} */ text) => [..."ABCDEF"].map((letter) => hue(text, letter));
const SIX = ["0", "1", "2", "3", "4", "5"];

test("eight people of a set have eight colours; each further eight have another shape", () => {
  const eight = Array.from({ length: 8 }, (_, place) => hue(avatar({ name: "X", place }), "X"));
  assert.equal(new Set(eight).size, 8);
  assert.equal(hue(avatar({ name: "X", place: 8 }), "X"), eight[0]);
  const all = Array.from({ length: 24 }, (_, place) => avatar({ name: "X", place }));
  assert.equal(new Set(all).size, 24);
});

test("a colour is somebody's own, in whatever order people come, and whoever goes", () => {
  const m = meeting("explore");
  assert.deepEqual(hues(drawn(m, "ana")), SIX);
  assert.deepEqual(hues(drawn({ ...m, members: m.members.toReversed() }, "ana")), SIX);
  const left = after(m, { type: "member_unseated", member: "ben" }, "house");
  assert.deepEqual(hues(drawn(left, "ana")), ["0", "", "2", "3", "4", "5"]);
});

test("it comes with somebody's seat, and is the same in the room, afterwards and on the set's page", () => {
  const seat = { type: "member_seated", member: "chloe", name: "Chloe", role: "member", place: 5 };
  const entry = { seq: 1, at: 1, by: "house", act: "act-0001", v: 0, event: seat };
  const { members } = evolve(START, /** @type {any} */ (entry));
  const note = { id: "note", by: "chloe", phase: "closed", text: "Hello." };
  const said = (/** @type {string} */ phase) => meeting(phase, { members, notes: [note] });
  assert.equal(hue(drawn(said("open"), "chloe"), "C"), "5");
  assert.equal(hue(drawn(said("closed"), "chloe"), "C"), "5");
  assert.equal(hue(transcript(said("closed")), "C"), "5");
  const kept = {
    meetings: [],
    kept: [],
    own: [],
    commitments: [],
    templates: [],
    former: [],
    agreements: [],
    next_parts: [],
    wordings: [],
    learnings: [],
  };
  const page = {
    ...kept,
    ...QUIET_DOOR,
    name: "",
    me: "chloe",
    role: "member",
    members,
    members_key: "",
  };
  assert.equal(hue(set(page), "C"), "5");
});
