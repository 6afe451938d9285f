// @ts-check
// People are expected as what they are to be; who is taken out does not come back by the shared link.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { say } from "../../web/app/words.js";
import { settled } from "./fake-api.js";
import { PeoplePage } from "./people-cast.js";
import { person } from "./set-cast.js";

/** @type {PeoplePage} */
let page;

beforeEach(async () => {
  page = await PeoplePage.fresh();
});

/** Expect those who stand in a list. @param {string} list @param {string} [role] as what */
async function expect(list, role) {
  page.write("expect.text", list);
  if (role) page.write("expect.role", role);
  await page.send(say("roster-add"));
}

/** From now on what is asked is done, and nobody hears of it. */
function answersAreLost() {
  const { acts } = page.api.ways;
  page.api.ways.acts = (asked) => {
    acts(asked);
    return null;
  };
  return () => {
    page.api.ways.acts = acts;
  };
}

const said = () => page.asked.map(({ name, role }) => [name, role]);
const isChosen = (/** @type {string} */ role) =>
  new RegExp(`value=${role} \\?selected=true`).test(page.text);

test("a coach expects people as what they are to be, and as members where nothing is said", async () => {
  await page.open();
  await expect("Ben");
  await expect("Chloe, Dev", "observer");
  await expect("Esi");
  assert.deepEqual(said(), [
    ["Ben", "member"],
    ["Chloe", "observer"],
    ["Dev", "observer"],
    ["Esi", "member"],
  ]);
});

test("a host expects members, and is not asked as what", async () => {
  page = await PeoplePage.fresh("ben");
  page.set.members.push(person("Ben", { role: "host", hosts: true }));
  page.set.more = { role: "host" };
  await page.open();
  assert.ok(page.says("roster-add-names") && !page.says("roster-add-role"));
  await expect("Chloe");
  assert.deepEqual(said(), [["Chloe", "member"]]);
});

test("what was chosen stays with those who were refused", async () => {
  page.set.members.push(person("Ben"));
  await page.open();
  await expect("Ben\nChloe", "apprentice");
  assert.ok(isChosen("apprentice"));
  await expect("Dev");
  assert.deepEqual(said().at(-1), ["Dev", "apprentice"]);
});

test("after a lost answer the same is sent again; as something else it is something else", async () => {
  await page.open();
  const answers = answersAreLost();
  await expect("Ben", "observer");
  await page.open();
  await page.send(say("roster-add"));
  answers();
  await expect("Ben", "apprentice");
  await expect("Ben", "observer");
  const [first, again, other, last] = page.api.said("acts");
  assert.deepEqual([again, last], [first, first]);
  assert.equal(other.role, "apprentice");
  assert.ok(other.id !== first.id && other.own_key !== first.own_key);
  assert.equal(page.set.members.filter(({ name }) => name === "Ben").length, 1);
});

test("how many links were made is said until others are tried", async () => {
  const isMade = (/** @type {number} */ count) => page.says("roster-made", { count });
  await page.open();
  assert.ok(!isMade(0) && !isMade(1));
  await expect("Ben");
  assert.ok(isMade(1));
  await expect("Ben\nChloe\nDev");
  assert.ok(isMade(2) && !isMade(1));
  const { acts } = page.api.ways;
  /** @type {(answer: any) => void} */
  let answer = () => {};
  page.api.ways.acts = () =>
    new Promise((done) => {
      answer = done;
    });
  await expect("Esi");
  assert.ok(!isMade(2));
  answer({ seq: 20 });
  await settled();
  assert.ok(isMade(1));
  page.api.ways.acts = acts;
  await expect("Ben");
  for (const count of [0, 1, 2]) assert.ok(!isMade(count), String(count));
});

// Taken out

test("whoever is taken out does not walk back in: the shared link is another, once", async () => {
  page.set.members.push(person("Ben"), person("Chloe"));
  await page.open();
  const answers = answersAreLost();
  await page.press(say("set-remove-who", { name: "Ben" }));
  assert.ok(page.says("refusal-offline"));
  await page.open();
  answers();
  await page.press(say("set-remove-who", { name: "Ben" }));
  await page.press(say("set-remove-who", { name: "Chloe" }));
  const [first, again, other] = page.api.said("acts");
  assert.match(first.members_key, /^[a-z2-7]{26}$/);
  assert.deepEqual(again, first);
  assert.equal(other.member, "chloe");
  assert.notEqual(other.members_key, first.members_key);
});
