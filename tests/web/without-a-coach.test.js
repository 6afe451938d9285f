// @ts-check
// A meeting that its coach never joins: no sentence on any screen speaks of one.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { evolve } from "../../web/app/meeting/evolve.js";
import { callPeople } from "../../web/app/people.js";
import { LABELS, PURPOSES, RULES, START } from "../../web/app/protocol.js";
import { line } from "../../web/app/transcript.js";
import { call, say } from "../../web/app/words.js";
import { after, called, meeting } from "./cast.js";
import { HOLE, screen } from "./draw-screen.js";
import { fullMeeting, KINDS, moments } from "./full-meeting.js";
import { golden, seenBy } from "./golden.js";
import { standing } from "./standing.js";

/** @import { Entry, Meeting } from "../../web/app/protocol.js" */

const MEMBERS = ["ben", "chloe", "dev", "esi"];
const VIEWERS = [...MEMBERS, null];
/** What a coach is called in any set. */
const COACH = /\S*(coach|facilitat|\bhost)\S*/gi;
/** What stands in a tag to be read out: up to the next attribute, as it is drawn without quotes. */
const TOLD = /\b(?:aria-label|title|placeholder|alt)=(?:"([^"]*)"|([^<>"]*?)(?= [\w@.?-]+=|>))/g;
/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;

before(async () => {
  drawn = await screen();
});

/**
 * What is said of a coach: in a text that is read, or to those who do not see the screen.  What the
 * kind of meeting and its phases are called by their author is not ours.
 * @param {Meeting} m
 * @param {string} text
 */
function ofCoach(m, text) {
  const told = text.matchAll(TOLD);
  const all = [
    ...[...told].map(([, quoted, bare]) => quoted ?? bare),
    text.replace(/<[^>]*>/g, " "),
  ].join("\n");
  const named = [m.template, ...m.course.map((step) => step.name)].filter(Boolean);
  return named.reduce((rest, own) => rest.replaceAll(own, ""), all).match(COACH) ?? [];
}

/**
 * Whatever a set calls its people, nothing on these screens speaks of a coach.
 * @param {Meeting} m
 * @param {(string | null)[]} viewers
 */
function speaksOfNone(m, viewers = VIEWERS) {
  for (const labels of LABELS)
    for (const me of viewers) {
      const of = { ...m, labels };
      callPeople(of);
      const text = drawn(of, me);
      assert.doesNotMatch(text, HOLE);
      const said = me ? `${text} ${standing(of, me)}` : text;
      assert.deepEqual(ofCoach(of, said), [], `${m.phase}, ${me}, ${labels}`);
    }
  call("set");
}

/** The golden meeting without Ana, as somebody is given it. */
function alone(/** @type {string | null} */ me) {
  const [found] = golden().filter(
    ([{ event }]) => "title" in event && event.title === "Without Ana",
  );
  return seenBy(found, me);
}

/** @param {Entry[]} entries */
function stages(entries) {
  let m = START;
  return entries.map((entry) => {
    m = evolve(m, entry);
    return { entry, m };
  });
}

/**
 * The meeting in which Ana has no seat, and this member is in the chair, or nobody.
 * @param {Meeting} m
 * @param {string | null} coach
 * @returns {Meeting}
 */
function led(m, coach) {
  const chair = { ...m.chair, coach, takes_part: coach !== null, offered: coach ? 0 : 1 };
  return { ...m, members: m.members.filter(({ id }) => id !== "ana"), chair };
}

test("a whole meeting without its coach speaks of none, from the first arrival to the end", () => {
  for (const me of VIEWERS)
    for (const { m } of stages(alone(me)))
      if (me === null || m.members.some(({ id }) => id === me)) speaksOfNone(m, [me]);
});

test("nor does its transcript", () => {
  const all = stages(alone("ben"));
  const end = all[all.length - 1].m;
  all.forEach(({ entry, m }, at) => {
    callPeople(m);
    assert.deepEqual(ofCoach(m, line(m, entry, all[at - 1]?.m ?? START, end).text), []);
  });
  call("set");
});

for (const kind of KINDS)
  test(`${kind}: whoever leads, or nobody, no screen speaks of a coach`, () => {
    const full = fullMeeting(kind);
    for (const facilitated of [true, false])
      for (const coach of ["chloe", null]) {
        const m = led({ ...full, facilitated }, coach);
        speaksOfNone(m, ["ben", "chloe", "esi"]);
        const asked = after(m, { type: "floor_taken", question: "And?", showing: "balance" });
        speaksOfNone(asked, ["ben", "chloe"]);
      }
  });

test("nor in any round", () => {
  for (const purpose of PURPOSES) {
    const kind = RULES[purpose].keeps === "learnings" ? "learn" : "explore";
    for (const m of moments(led(fullMeeting(kind), "chloe"), purpose))
      speaksOfNone(m, ["ben", "chloe"]);
  }
});

test("nor where something is refused", () => {
  const m = led(meeting("explore"), "chloe");
  callPeople(m);
  for (const code of ["floor_taken", "not_for_others", "coach_already", "coach_presents_not"])
    assert.deepEqual(ofCoach(m, say(`refusal-${code}`)), []);
  call("set");
});

test("whoever leads is called the coach where they are one, and the chair where they are not", () => {
  const badge = (/** @type {Meeting} */ m) => {
    callPeople(m);
    const [, words] = /class="badge badge--coach">(\w+)</.exec(drawn(m, "dev")) ?? [];
    call("set");
    return words;
  };
  const usual = meeting("explore");
  assert.equal(badge(usual), "Coach");
  assert.equal(badge({ ...usual, labels: "uk" }), "Facilitator");
  const byChloe = after(usual, { type: "chair_taken", member: "chloe", takes_part: true });
  assert.equal(badge(byChloe), "Chair");
  assert.equal(badge({ ...byChloe, labels: "uk" }), "Chair");
  assert.equal(badge({ ...usual, facilitated: false }), "Chair");
});

test("a silence and a burst are called by a member in the chair, who is no coach on any screen", () => {
  const m = led(fullMeeting("explore"), "chloe");
  for (const purpose of /** @type {const} */ (["silence", "burst"]))
    speaksOfNone(called(m, purpose, { until: 60_000 }), ["ben", "chloe"]);
});

test("where nobody is awaited all see the offer, the founder of the set among them, and one press takes it", () => {
  const lobby = meeting("lobby", { facilitated: false, presenters: [[]], began_at: 0 });
  const m = { ...lobby, chair: { ...START.chair, offered: 1 } };
  for (const me of ["ana", "ben", "chloe"]) {
    callPeople(m);
    const text = drawn(m, me);
    for (const key of ["chair-offered-first", "phase-lobby-free", "chair-take"])
      assert.ok(text.includes(say(key)), `${key}, ${me}`);
  }
  call("set");
});

test("the founder takes no chair back where nobody is awaited, nor is told that they could", () => {
  const m = { ...meeting("explore"), chair: { ...START.chair, coach: "chloe", takes_part: true } };
  const back = say("chair-take");
  assert.ok(drawn(m, "ana").includes(back));
  assert.ok(!drawn({ ...m, facilitated: false }, "ana").includes(back));
});

test("whoever leads can hand the chair to anybody but the presenter, the founder among them", () => {
  const chair = { ...START.chair, coach: "chloe", takes_part: true };
  const text = drawn({ ...meeting("explore"), facilitated: false, chair }, "chloe");
  const [, hand] = text.split(`>${say("chair-hand_over")}<`);
  const options = [...hand.split("</select>")[0].matchAll(/<option value=(\w+)/g)];
  assert.deepEqual(
    options.map(([, id]) => id),
    ["ana", "dev", "esi", "farid"],
  );
});
