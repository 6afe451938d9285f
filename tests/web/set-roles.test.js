// @ts-check
// The page of a set by what somebody is in it: what they are told of that, and which ways they have.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { say } from "../../web/app/words.js";
import { commitment } from "./cast.js";
import { KEPT, page, person, planned, setDrawing, TASTER } from "./set-cast.js";

/** @import { Role, SetMember } from "../../web/app/protocol.js" */

const ROLES = /** @type {const} */ (["coach", "member", "apprentice", "observer", "host"]);
const READ = /** @type {const} */ (["coach", "member", "apprentice"]);
const WATCHES = /** @type {const} */ (["observer", "host"]);
const ROOM = /href="sets\/harbour\/meetings\/\d+"/;
const TRANSCRIPT = "sets/harbour/meetings/1/transcript";

/** @type {Awaited<ReturnType<typeof setDrawing>>} */
let set;

before(async () => {
  set = await setDrawing();
});

/**
 * What Ben sees of a set in which he is something: Spring is over, Summer and Autumn are ahead.
 * @param {Role} role
 * @param {Partial<SetMember>} [me]
 */
function seen(role, me = {}) {
  const hosts = role === "host";
  const members = [person("Ben", { role, hosts, ...me }), person("Chloe", { place: 1 })];
  const shown = page(role, KEPT);
  const meetings = [...shown.meetings, planned(3, "Autumn", TASTER)];
  return set.draw({ ...shown, members, meetings, commitments: [commitment()] }).text;
}

test("whoever is neither member nor coach is told what they are, and nobody else", () => {
  const leads = ["apprentice", "observer", "host"];
  const told = (/** @type {Role} */ role) =>
    leads.filter((one) => seen(role).includes(say(`role-${one}-lead`)));
  assert.deepEqual(ROLES.map(told), [[], [], ["apprentice"], ["observer"], ["host"]]);
});

test("whoever observes is told that not all have agreed, while it is so", () => {
  assert.ok(seen("observer", { undecided: true }).includes(say("consent-waits")));
  assert.ok(!seen("observer").includes(say("consent-waits")));
});

for (const role of READ)
  test(`what was said in meetings is there for whoever reads them, with their ways in: ${role}`, () => {
    const text = seen(role);
    assert.ok(text.includes("Who is missing?") && text.includes(say("set-mine")));
    assert.match(text, ROOM);
    for (const title of ["Summer", "Autumn"])
      assert.ok(text.includes(say("set-enter", { title })), title);
    assert.ok(text.includes(`href="${TRANSCRIPT}"`));
  });

for (const role of WATCHES)
  test(`what was said in meetings is not there for whoever does not read them: ${role}`, () => {
    const text = seen(role, { undecided: true });
    for (const words of ["Who is missing?", say("set-mine"), say("set-kept"), say("set-open")])
      assert.ok(!text.includes(words), words);
    assert.ok(!text.includes(TRANSCRIPT) && text.includes("Spring"));
  });

test("a meeting that one may not come into stands there by its title, once, and leads nowhere", () => {
  for (const text of [seen("observer", { undecided: true }), seen("host")]) {
    assert.doesNotMatch(text, ROOM);
    assert.equal(text.split(">Summer<").length - 1, 1);
    assert.ok(text.includes("<span>Autumn</span>"));
  }
});

test("once all have agreed whoever observes has the way in, and a host has none", () => {
  assert.match(seen("observer"), ROOM);
  assert.doesNotMatch(seen("host"), ROOM);
});

test("a host looks after dates and people, and whoever observes or learns does not", () => {
  const looksAfter = (/** @type {Role} */ role, me = {}) => {
    const text = seen(role, me);
    const ways = ["set-plan-another", "set-people-way-coach", "set-change"];
    return ways.filter((key) => text.includes(say(key))).length;
  };
  assert.deepEqual(
    ROLES.map((role) => looksAfter(role)),
    [3, 0, 0, 0, 3],
  );
  assert.equal(looksAfter("member", { hosts: true }), 3);
});

test("what somebody is stands beside their name on the page of the set", () => {
  const marked = (/** @type {Role} */ role, me = {}) => {
    const [, card] = seen(role, me).split('id="members-title"');
    const own = card.split("</li>")[0];
    return [...own.matchAll(/<span class="badge[^"]*">([^<]*)</g)].map(([, words]) => words);
  };
  assert.deepEqual(
    ROLES.map((role) => marked(role)),
    [[say("role-coach")], [], [say("role-apprentice")], [say("role-observer")], [say("role-host")]],
  );
  assert.deepEqual(marked("member", { hosts: true, came: false }), [
    say("role-host"),
    say("people-awaited"),
  ]);
});
