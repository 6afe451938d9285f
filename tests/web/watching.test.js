// @ts-check
// Whoever watches a meeting: how they come into it, become something else and go, and what is open to them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { can, may, whyNot } from "../../web/app/may.js";
import { capacities, role, takers } from "../../web/app/meeting/who.js";
import { learns, member, name } from "../../web/app/people.js";
import { COMMANDS, PHASES } from "../../web/app/protocol.js";
import { after, called, meeting } from "./cast.js";

/** @import { Command, Meeting, Role } from "../../web/app/protocol.js" */

const WATCHING = /** @type {const} */ (["apprentice", "observer"]);
const ACTS = /** @type {Command["type"][]} */ (Object.keys(COMMANDS));
const GIL = { name: "Gil", place: 7 };

/** Gil, or another, comes to watch. @param {Meeting} m @param {Role} as @param {string} [who] */
function watched(m, as, who = "gil") {
  const event = { type: "watcher_seated", member: who, ...GIL, role: as };
  return after(m, event, "house");
}

/**
 * Somebody is another in the set from now on.
 * @param {Meeting} m
 * @param {string} who
 * @param {Role} as
 * @param {{ name?: string, place?: number, leaves_chair?: boolean }} [more]
 */
function known(m, who, as, more = {}) {
  const { name, place } = member(m, who);
  const event = { type: "known_as", member: who, name, place, role: as, leaves_chair: false };
  return after(m, { ...event, ...more }, "house");
}

/** Who takes part, and who watches, as what. @param {Meeting} m */
function seated({ members, watchers }) {
  const of = (/** @type {readonly { id: string, role: Role, seated: boolean }[]} */ people) =>
    people.filter((p) => p.seated).map((p) => (p.role === "member" ? p.id : `${p.id}: ${p.role}`));
  return [of(members), of(watchers)];
}

const ALL = ["ana: coach", "ben", "chloe", "dev", "esi", "farid"];
/** All but one. @param {string} who */
const without = (who) => ALL.filter((one) => !one.startsWith(who));
const EXPLORE = meeting("explore");

// Coming and going

test("who watches is the last of those who do, and takes no part", () => {
  const m = watched(watched(EXPLORE, "observer"), "apprentice", "hana");
  assert.deepEqual(m.watchers[0], { id: "gil", ...GIL, role: "observer", seated: true });
  assert.deepEqual(seated(m), [ALL, ["gil: observer", "hana: apprentice"]]);
  assert.deepEqual([m.chair, m.presenters], [EXPLORE.chair, EXPLORE.presenters]);
});

test("who watched is known by name when they have gone", () => {
  const gone = after(watched(EXPLORE, "observer"), { type: "member_unseated", member: "gil" });
  assert.deepEqual(seated(gone), [ALL, []]);
  assert.deepEqual([name(gone, "gil"), member(gone, "gil").place], ["Gil", 7]);
  assert.deepEqual([gone.chair, gone.presenters], [EXPLORE.chair, EXPLORE.presenters]);
});

test("another name is theirs wherever they are named", () => {
  const brought = { ...EXPLORE, mentioned: [{ id: "gil", name: "Gil", place: 7 }] };
  const m = known(watched(brought, "observer"), "gil", "observer", { name: "Gila", place: 8 });
  for (const one of [...m.watchers, ...m.mentioned])
    assert.deepEqual([one.name, one.place], ["Gila", 8]);
  assert.equal(m.watchers.length, 1);
});

test("whoever is only named there is not seated, whatever they become", () => {
  const brought = { ...EXPLORE, mentioned: [{ id: "gil", name: "Gil", place: 7 }] };
  for (const as of /** @type {const} */ (["coach", "member", "observer", "host"])) {
    const m = known(brought, "gil", as, { name: "Gila" });
    assert.deepEqual([m.members, m.watchers], [EXPLORE.members, []]);
    assert.equal(name(m, "gil"), "Gila");
  }
});

// From one to the other

for (const as of WATCHING)
  test(`who took part watches: without their turn, their problem or their part (${as})`, () => {
    const going = called({ ...EXPLORE, chair: { ...EXPLORE.chair, deputy: "ben" } }, "turns");
    const m = known(going, "ben", as);
    assert.deepEqual(seated(m), [without("ben"), [`ben: ${as}`]]);
    assert.deepEqual([m.presenters, m.chair.deputy], [[[]], null]);
    const dev = known(going, "dev", as);
    assert.deepEqual(dev.rounds.at(-1)?.order, ["chloe", "esi", "farid"]);
    assert.deepEqual(dev.presenters, [["ben"]]);
  });

test("who became the host of the set neither takes part nor watches", () => {
  for (const m of [
    known(EXPLORE, "dev", "host"),
    known(known(EXPLORE, "dev", "observer"), "dev", "host"),
  ])
    assert.deepEqual(seated(m), [without("dev"), []]);
});

test("who watched takes part: at the end, and in the rounds that are open", () => {
  for (const as of WATCHING) {
    const m = known(called(watched(EXPLORE, as), "turns"), "gil", "member");
    assert.deepEqual(seated(m), [[...ALL, "gil"], []]);
    const gil = m.members.at(-1);
    assert.deepEqual(
      [gil?.name, gil?.place, gil?.skill, gil?.skill_id, gil?.rating],
      ["Gil", 7, "", "", 0],
    );
    assert.deepEqual(m.rounds.at(-1)?.order.at(-1), "gil");
  }
});

test("who took part, watched, and takes part again is where they were, with what was theirs", () => {
  const skilled = EXPLORE.members.map((p) => (p.id === "dev" ? { ...p, skill: "to wait" } : p));
  const m = known(known({ ...EXPLORE, members: skilled }, "dev", "observer"), "dev", "member");
  assert.deepEqual(seated(m), [ALL, []]);
  assert.equal(m.members.find(({ id }) => id === "dev")?.skill, "to wait");
  const again = known(m, "dev", "apprentice");
  assert.deepEqual(seated(again), [without("dev"), ["dev: apprentice"]]);
  assert.equal(again.watchers.length, 1);
});

test("who watches as another stays where they are", () => {
  const two = watched(watched(EXPLORE, "observer"), "observer", "hana");
  const m = known(two, "gil", "apprentice");
  assert.deepEqual(seated(m), [ALL, ["gil: apprentice", "hana: observer"]]);
  assert.equal(m.watchers.length, 2);
});

test("who was gone and is something else comes back as that", () => {
  const gone = after(EXPLORE, { type: "member_unseated", member: "dev" });
  assert.deepEqual(seated(known(gone, "dev", "observer")), [without("dev"), ["dev: observer"]]);
  assert.deepEqual(seated(known(gone, "dev", "member")), [ALL, []]);
});

// The chair

/** Dev coaches the set too, and presents in a meeting that is as given. @param {Partial<Meeting>} more */
function twoCoaches(more = {}) {
  const members = EXPLORE.members.map((p) =>
    p.id === "dev" ? { ...p, role: /** @type {const} */ ("coach") } : p,
  );
  return { ...EXPLORE, members, presenters: [["ben", "dev"]], ...more };
}

test("whoever leads and watches from now on leaves the chair to the other coach, or to nobody", () => {
  for (const as of /** @type {const} */ (["apprentice", "observer", "host"])) {
    const m = known(twoCoaches(), "ana", as);
    assert.deepEqual([m.chair.coach, m.presenters], ["dev", [["ben"]]], as);
    assert.equal(known(EXPLORE, "ana", as).chair.coach, null);
    assert.equal(known(twoCoaches({ facilitated: false }), "ana", as).chair.coach, null);
  }
});

test("whoever leaves the chair and takes part leaves it to another coach, or to nobody; else nobody does", () => {
  const more = { leaves_chair: true };
  const left = known(twoCoaches(), "ana", "member", more);
  assert.deepEqual([left.chair.coach, left.presenters], ["dev", [["ben"]]]);
  assert.ok(left.members[0].seated && left.members[0].role === "member");
  assert.equal(known(EXPLORE, "ana", "member", more).chair.coach, null);
  const stays = known(twoCoaches(), "ana", "member");
  assert.deepEqual([stays.chair.coach, stays.presenters], ["ana", [["ben", "dev"]]]);
  const named = { ...EXPLORE, chair: { ...EXPLORE.chair, deputy: "dev" } };
  assert.deepEqual(known(named, "dev", "member").chair, named.chair);
});

test("who learned to coach and coaches takes a chair that is empty, where one facilitates", () => {
  const empty = { ...EXPLORE, chair: { ...EXPLORE.chair, coach: null } };
  const coaches = (/** @type {Meeting} */ m) => known(watched(m, "apprentice"), "gil", "coach");
  assert.equal(coaches(empty).chair.coach, "gil");
  assert.equal(coaches(EXPLORE).chair.coach, "ana");
  assert.equal(coaches({ ...empty, facilitated: false }).chair.coach, null);
  assert.deepEqual(seated(coaches(empty)), [[...ALL, "gil: coach"], []]);
});

// Two entries of one

/** @param {Meeting} m @param {string} who @param {string} into @param {Role} as */
const one = (m, who, into, as) =>
  after(m, { type: "became_one", member: who, into, name: "Gil", place: 3, role: as }, "house");

test("two who watch and are one person watch once, as the first of the two did", () => {
  const two = watched(
    watched(watched(EXPLORE, "apprentice"), "observer", "hana"),
    "observer",
    "ina",
  );
  const m = one(two, "hana", "gil", "observer");
  assert.deepEqual(m.watchers, [
    { id: "gil", name: "Gil", place: 3, role: "apprentice", seated: true },
    { id: "ina", ...GIL, role: "observer", seated: true },
  ]);
  assert.deepEqual(m.members, EXPLORE.members);
});

test("who had gone as one of the two watches as the other; if as both, as neither", () => {
  const two = watched(watched(EXPLORE, "observer"), "observer", "hana");
  const gone = after(two, { type: "member_unseated", member: "gil" });
  assert.deepEqual(seated(one(gone, "hana", "gil", "observer")), [ALL, ["gil: observer"]]);
  const both = after(gone, { type: "member_unseated", member: "hana" });
  assert.deepEqual(seated(one(both, "hana", "gil", "observer")), [ALL, []]);
});

test("who takes part as one of the two and watches as the other takes part", () => {
  const m = one(watched(EXPLORE, "observer"), "gil", "dev", "member");
  assert.deepEqual(seated(m), [ALL, []]);
  assert.deepEqual(
    m.watchers.map(({ id }) => id),
    ["dev"],
  );
  assert.deepEqual(capacities(m, "dev"), ["member"]);
});

// What is open to them

test("who watches is that and nothing else, and who has gone is nothing", () => {
  for (const as of WATCHING) {
    const m = watched(EXPLORE, as);
    assert.deepEqual([capacities(m, "gil"), role(m, "gil")], [[as], as]);
    assert.equal(learns(m, "gil"), as === "apprentice");
    const gone = after(m, { type: "member_unseated", member: "gil" });
    assert.deepEqual([capacities(gone, "gil"), role(gone, "gil")], [[], null]);
    assert.deepEqual([capacities(m, "ben"), capacities(m, "ana")], [["presenter"], ["coach"]]);
  }
  assert.ok(!learns(EXPLORE, "ana") && !learns(EXPLORE, null));
});

test("who took part before has the capacity in which they watch", () => {
  assert.deepEqual(capacities(known(EXPLORE, "dev", "observer"), "dev"), ["observer"]);
  assert.deepEqual(capacities(known(EXPLORE, "dev", "host"), "dev"), []);
});

for (const { key } of PHASES)
  test(`who learns may keep a note for themselves, and who observes nothing: ${key}`, () => {
    const step = { ...EXPLORE.course[1], key, kind: key };
    const course = EXPLORE.course.some((s) => s.key === key)
      ? EXPLORE.course
      : [...EXPLORE.course.slice(0, -1), step, ...EXPLORE.course.slice(-1)];
    const m = { ...EXPLORE, course, phase: key };
    const open = (/** @type {Role} */ as) => {
      const seen = watched(m, as);
      const mine = ACTS.filter((act) => may(seen, "gil", act));
      assert.deepEqual(
        ACTS.filter((act) => can(seen, "gil", act)),
        mine,
      );
      return mine;
    };
    assert.deepEqual(WATCHING.map(open), [["note_down"], []]);
  });

test("why something is closed to them is said: it is theirs not, or their seat is gone", () => {
  for (const as of WATCHING) {
    const m = watched(EXPLORE, as);
    assert.equal(whyNot(m, "gil", "ask"), "not_yours");
    assert.equal(whyNot(m, "gil", "reopen"), "not_now");
    const gone = after(m, { type: "member_unseated", member: "gil" });
    assert.equal(whyNot(gone, "gil", "ask"), "seat_revoked");
  }
  assert.equal(whyNot(EXPLORE, "gil", "ask"), "not_seated");
});

test("nobody who watches takes part in a round", () => {
  const m = watched(watched(EXPLORE, "apprentice"), "observer", "hana");
  for (const purpose of /** @type {const} */ (["turns", "pulse", "thoughts"]))
    assert.deepEqual(takers(m, purpose), takers(EXPLORE, purpose), purpose);
});
