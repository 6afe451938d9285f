// @ts-check
// What each is in a set: who says so of whom, what asks first, and by which words and marks it is seen.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { say } from "../../web/app/words.js";
import { PeoplePage } from "./people-cast.js";
import { person } from "./set-cast.js";

/** @import { Role } from "../../web/app/protocol.js" */

const ROLES = /** @type {const} */ (["member", "coach", "apprentice", "observer", "host"]);

/** @type {PeoplePage} */
let page;

beforeEach(async () => {
  page = await PeoplePage.fresh();
  page.set.members.push(person("Ben"), person("Chloe", { came: false, link: 4 }));
});

/** What is said of one of the people. @param {string} name */
function row(name) {
  const rows = page.text.match(/<li class="people-list__one">[\s\S]*?<\/li>/g) ?? [];
  return rows.find((/** @type {string} */ one) => one.includes(`dir="auto">${name}<`)) ?? "";
}

/** The way to say what somebody is. @param {string} name */
const chooser = (name) => say("roles-title", { name });

/** What can be chosen for Ben, and what stands there. */
function choices() {
  const select = row("Ben").split("/role-ben.role ")[1].split("</select>")[0];
  const options = [...select.matchAll(/<option value=(\w+) \?selected=(\w+)>([^<]*)</g)];
  const chosen = options.find(([, , isChosen]) => isChosen === "true")?.[1];
  return { keys: options.map(([, key]) => key), words: options.map((one) => one[3]), chosen };
}

/** Choose for Ben, and save it. @param {string} role */
async function choose(role) {
  page.write("role-ben.role", role);
  await page.send(chooser("Ben"));
}

// Who says what somebody is

test("a coach says it of all others who do not coach, and nobody else of anybody", async () => {
  page.set.members.push(person("Dev", { role: "coach" }));
  await page.open();
  const names = ["Ana", "Ben", "Chloe", "Dev"];
  const shown = () => names.filter((name) => page.text.includes(chooser(name)));
  assert.deepEqual(shown(), ["Ben", "Chloe"]);
  const { members } = page.set;
  page = await PeoplePage.fresh("ben");
  for (const hosts of [false, true]) {
    page.set.members = members.map((one) => (one.id === "ben" ? { ...one, hosts } : one));
    await page.open();
    assert.deepEqual(shown(), []);
  }
});

test("there is all to choose from, each by words of its own, and what they are stands there", async () => {
  for (const role of ROLES.filter((one) => one !== "coach")) {
    page.set.change("ben", { role });
    await page.open();
    const { keys, words, chosen } = choices();
    assert.deepEqual([keys, chosen], [ROLES, role]);
    assert.deepEqual(
      words,
      ROLES.map((one) => say(`roles-choose-${one}`)),
    );
    assert.equal(new Set(words).size, ROLES.length);
  }
});

/** @type {Record<Role, string>} */
const SURE = {
  member: "roles-member-other-sure",
  coach: "roles-coach-sure",
  apprentice: "roles-apprentice-sure",
  observer: "roles-observer-sure",
  host: "roles-host-only-sure",
};

for (const role of ROLES)
  test(`before it is so it is asked what that comes to: ${role}`, async () => {
    await page.open();
    page.isSure = false;
    await choose(role);
    assert.deepEqual([page.sure, page.asked], [[say(SURE[role], { name: "Ben" })], []]);
    page.isSure = true;
    await choose(role);
    assert.deepEqual(page.asked, [{ type: "give_role", member: "ben", role }]);
  });

test("why somebody is not what was chosen stands with them, and the choice with it", async () => {
  await page.open();
  page.set.refuses = "not_come";
  await choose("coach");
  assert.ok(row("Ben").includes(say("refusal-not_come")));
  assert.ok(!row("Chloe").includes(say("refusal-not_come")));
  assert.equal(choices().chosen, "coach");
});

test("what was chosen for somebody and is not saved is in sight when one is back", async () => {
  await page.open();
  page.write("role-ben.role", "apprentice");
  await page.open();
  assert.match(row("Ben"), /<details[^>]*open=true/);
  assert.doesNotMatch(row("Chloe"), /<details[^>]*open=true/);
  assert.equal(choices().chosen, "apprentice");
});

/** The ways to hand one's seat to Ben, and to let him host or no longer. */
const deeds = () =>
  ["roles-hand", "roles-host", "roles-unhost"].filter((key) =>
    row("Ben").includes(`>${say(key, { name: "Ben" })}<`),
  );

test("what else is done about somebody is offered where it can be done", async () => {
  for (const [more, ways] of /** @type {const} */ ([
    [{}, ["roles-hand", "roles-host"]],
    [{ came: false }, ["roles-host"]],
    [{ hosts: true }, ["roles-hand", "roles-unhost"]],
    [{ role: "apprentice" }, ["roles-hand", "roles-host"]],
    [{ role: "host", hosts: true }, ["roles-hand"]],
    [{ role: "coach" }, []],
  ])) {
    page.set.change("ben", { role: "member", hosts: false, came: true, ...more });
    await page.open();
    assert.deepEqual(deeds(), ways, JSON.stringify(more));
  }
});

// How it is seen

test("what somebody is stands beside their name, once, and nothing beside a member's", async () => {
  const marked = (/** @type {string} */ name) => {
    const [head] = row(name).split("<details");
    return [...head.matchAll(/<span class="badge[^"]*">([^<]*)</g)].map(([, words]) => words);
  };
  for (const [more, marks] of /** @type {const} */ ([
    [{}, []],
    [{ hosts: true }, ["role-host"]],
    [{ role: "coach", hosts: true }, ["role-coach", "role-host"]],
    [{ role: "apprentice" }, ["role-apprentice"]],
    [{ role: "observer" }, ["role-observer"]],
    [{ role: "host", hosts: true }, ["role-host"]],
  ])) {
    page.set.change("ben", { role: "member", hosts: false, ...more });
    await page.open();
    assert.deepEqual(
      marked("Ben"),
      marks.map((key) => say(key)),
      JSON.stringify(more),
    );
  }
});

// What was done

test("what somebody was made is told by words of its own, and so is that they host no longer", async () => {
  const note = { at: 1, by: "ana", member: "ben", was: "" };
  const noted = [
    ...ROLES.map((role) => ({ ...note, what: "role_given", role })),
    ...["host", ""].map((role) => ({ ...note, what: "host_set", role })),
    { ...note, what: "consent_refused", by: "", member: "dev", was: "Dev", role: "" },
  ];
  page.set.more = { noted, former: [person("Dev")] };
  await page.open();
  const words = noted.map(({ what, role, was }) =>
    say(`noted-${what}`, { by: "Ana", name: "Ben", role, was }),
  );
  assert.equal(new Set(words).size, noted.length);
  for (const one of words) assert.equal(page.text.split(`<span>${one}</span>`).length, 2, one);
});
