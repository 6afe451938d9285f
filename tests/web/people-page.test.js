// @ts-check
// The people of a set: who can do what about whom, what asks first, and what all can read of it afterwards.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { say } from "../../web/app/words.js";
import { buttons } from "./draw-screen.js";
import { settled } from "./fake-api.js";
import { PeoplePage } from "./people-cast.js";
import { person } from "./set-cast.js";

/** @import { Noted } from "../../web/app/protocol.js" */

/** @type {PeoplePage} */
let page;

beforeEach(async () => {
  page = await PeoplePage.fresh();
  page.set.members.push(person("Ben"), person("Chloe", { came: false, link: 4 }));
});

/** The same set, as Ben looks at it. */
async function asBen() {
  const { members } = page.set;
  page = await PeoplePage.fresh("ben");
  page.set.members = members;
  return page.open();
}

/** What is said of one of the people. @param {string} name */
function row(name) {
  const rows = page.text.match(/<li class="people-list__one">[\s\S]*?<\/li>/g) ?? [];
  return (
    rows.find((/** @type {string} */ one) => one.includes(`people__name" dir="auto">${name}<`)) ??
    ""
  );
}

test("all see who is in the set, who coaches it, and who has not come yet", async () => {
  for (const open of [() => page.open(), asBen]) {
    await open();
    assert.ok(row("Ana").includes("badge--coach") && !row("Ben").includes("badge--"));
    assert.ok(row("Chloe").includes(say("people-awaited")));
    assert.ok(!row("Ben").includes(say("people-awaited")));
    assert.ok(row(page.me === "ana" ? "Ana" : "Ben").includes(say("people-me")));
  }
});

test("a coach can do something about everybody, and a member about themselves alone", async () => {
  await page.open();
  const names = ["Ana", "Ben", "Chloe"];
  const renaming = (/** @type {string} */ name) => say("roster-rename-form", { name });
  assert.ok(names.every((name) => row(name).includes(renaming(name))));
  for (const key of ["roster-add", "set-links-members", "roster-doorway"])
    assert.ok(page.says(key));
  assert.ok(!row("Ana").includes(say("roster-way", { name: "Ana" })));
  assert.ok(!row("Ana").includes(say("set-remove-who", { name: "Ana" })));
  await asBen();
  assert.deepEqual(
    names.filter((name) => row(name).includes(renaming(name))),
    ["Ben"],
  );
  for (const key of ["roster-add", "set-links-members", "roster-doorway", "roster-one-send"])
    assert.ok(!page.says(key), key);
  for (const name of names) assert.ok(!page.says("roster-way", { name }));
  assert.ok(page.says("own-way"));
});

test("a name is changed by the coach, or by whoever has it", async () => {
  await page.open();
  page.write("name-chloe.name", "Chloe B");
  await page.send(say("roster-rename-form", { name: "Chloe" }));
  assert.deepEqual(page.asked, [{ type: "change_name", member: "chloe", name: "Chloe B" }]);
  await asBen();
  page.write("name-ben.name", "Benjamin");
  await page.send(say("roster-rename-form", { name: "Ben" }));
  assert.deepEqual(page.asked, [{ type: "change_name", member: "ben", name: "Benjamin" }]);
  assert.deepEqual(page.sure, []);
});

test("nobody is the one whom somebody is made one with until they are chosen", async () => {
  await page.open();
  await page.send(say("roster-one-form", { name: "Chloe" }));
  assert.ok(row("Chloe").includes(say("roster-one-missing")));
  assert.deepEqual([page.sure, page.asked], [[], []]);
});

test("why a name was not changed stands at it", async () => {
  await page.open();
  page.set.refuses = "name_taken";
  page.write("name-chloe.name", "Ben");
  await page.send(say("roster-rename-form", { name: "Chloe" }));
  assert.ok(row("Chloe").includes(say("refusal-name_taken")));
  assert.ok(!row("Ben").includes(say("refusal-name_taken")));
});

test("what somebody began to write about one of the people is in sight when they are back", async () => {
  await page.open();
  assert.doesNotMatch(row("Chloe"), /<details[^>]*open=true/);
  page.write("name-chloe.name", "Chloe B");
  await page.open();
  assert.match(row("Chloe"), /<details[^>]*open=true/);
  assert.doesNotMatch(row("Ben"), /<details[^>]*open=true/);
});

test("where nobody is at the door nothing is said of it", async () => {
  await page.open();
  assert.ok(!page.says("asking-title"));
});

/** What asks first: what is pressed, what is asked, and what is done then. */
const SERIOUS = /** @type {const} */ ([
  [
    () => page.press(say("roster-way", { name: "Ben" })),
    () => say("roster-way-sure", { name: "Ben" }),
    { type: "hand_way", member: "ben" },
  ],
  [
    () => page.press(say("roster-way-new", { name: "Chloe" })),
    () => say("roster-way-sure", { name: "Chloe" }),
    { type: "hand_way", member: "chloe" },
  ],
  [
    async () => {
      page.write("one-chloe.into", "ben");
      await page.send(say("roster-one-form", { name: "Chloe" }));
    },
    () => say("roster-one-sure", { name: "Chloe", other: "Ben" }),
    { type: "join_entries", member: "chloe", into: "ben" },
  ],
  [
    () => page.press(say("set-remove-who", { name: "Ben" })),
    () => say("set-remove-sure", { name: "Ben" }),
    { type: "remove_member", member: "ben" },
  ],
]);

for (const [act, question, done] of SERIOUS)
  test(`what cannot be taken back asks first: ${done.type} ${done.member}`, async () => {
    await page.open();
    page.isSure = false;
    await act();
    assert.deepEqual([page.sure, page.asked], [[question()], []]);
    page.isSure = true;
    await act();
    const [{ own_key = "", members_key = "", ...said }] = page.asked;
    assert.deepEqual([said, page.asked.length], [done, 1]);
    const made = { hand_way: own_key, remove_member: members_key };
    const isFresh = (/** @type {string} */ key) => /^[a-z2-7]{26}$/.test(key);
    assert.deepEqual(
      Object.entries(made).map(([type, key]) => isFresh(key) === (done.type === type)),
      [true, true],
    );
  });

test("nobody is made one with somebody who was not chosen", async () => {
  await page.open();
  await page.send(say("roster-one-form", { name: "Chloe" }));
  assert.deepEqual([page.sure, page.asked], [[], []]);
  assert.ok(page.says("roster-one-missing"));
});

test("a coach lets somebody who was in the set come back as who they were, and nobody else does", async () => {
  const more = { ...page.set.more, former: [person("Dev")] };
  page.set.more = more;
  await page.open();
  assert.ok(row("Dev").includes(say("roster-former-way", { name: "Dev" })));
  page.set.refuses = "name_taken";
  await page.press(say("roster-former-way", { name: "Dev" }));
  assert.deepEqual(page.sure, [say("roster-former-sure", { name: "Dev" })]);
  const [{ type, member }] = page.asked;
  assert.deepEqual([type, member], ["hand_way", "dev"]);
  assert.ok(row("Dev").includes(say("roster-former-taken", { name: "Dev" })));
  await asBen();
  page.set.more = more;
  await page.open();
  assert.ok(!page.says("roster-former"));
});

for (const [key, words, name] of /** @type {const} */ ([
  ["way", "roster-way", "Ben"],
  ["remove", "set-remove-who", "Ben"],
]))
  test(`why it came to nothing stands with whom it was about: ${key}`, async () => {
    await page.open();
    page.set.refuses = "no_such_member";
    await page.press(say(words, { name }));
    assert.ok(row(name).includes(say("refusal-no_such_member")));
    assert.ok(!row("Chloe").includes(say("refusal-no_such_member")));
  });

// What was done

/** @type {[string, Partial<Noted>, Record<string, string>][]} */
const NOTES = [
  [
    "name_changed",
    { by: "ana", member: "ben", was: "Benny" },
    { by: "Ana", name: "Ben", was: "Benny", self: "no" },
  ],
  [
    "name_changed",
    { by: "ben", member: "ben", was: "Benno" },
    { by: "Ben", name: "Ben", was: "Benno", self: "yes" },
  ],
  ["member_removed", { by: "ana", member: "dev", was: "Dev" }, { by: "Ana", was: "Dev" }],
  ["member_admitted", { by: "ana", member: "ben" }, { by: "Ana", name: "Ben" }],
  ["doorway_set", { by: "ana" }, { by: "Ana" }],
  ["members_key_renewed", { by: "house" }, {}],
  ["way_handed", { by: "ana", member: "chloe" }, { by: "Ana", name: "Chloe" }],
  [
    "entries_joined",
    { by: "ana", member: "ben", was: "Ben B" },
    { by: "Ana", name: "Ben", was: "Ben B" },
  ],
  ...["coach", "member", "apprentice", "observer", "host"].map(
    (role) =>
      /** @type {[string, Partial<Noted>, Record<string, string>]} */ ([
        "role_given",
        { by: "ana", member: "chloe", role },
        { by: "Ana", name: "Chloe", role },
      ]),
  ),
  [
    "host_set",
    { by: "ana", member: "chloe", role: "host" },
    { by: "Ana", name: "Chloe", role: "host" },
  ],
  ["host_set", { by: "ana", member: "chloe" }, { by: "Ana", name: "Chloe", role: "" }],
  ["consent_refused", { member: "dev", was: "Dev" }, { was: "Dev" }],
  ["seat_taken", { by: "house", member: "ben" }, { name: "Ben" }],
  ["own_key_made", { by: "ben", member: "ben" }, { name: "Ben" }],
];

/** @type {(what: string, more: Partial<Noted>) => Noted} */
const note = (what, more) => ({
  ...{ what, at: 1, by: "", member: "", was: "", role: "" },
  ...more,
});

test("whatever was done about people is told to all, the newest first", async () => {
  const sentences = NOTES.map(([what, , values]) => say(`noted-${what}`, values));
  for (const open of [() => page.open(), asBen]) {
    const noted = NOTES.map(([what, more]) => note(what, more));
    page.set.more = { ...page.set.more, noted };
    await open();
    page.set.more = { ...page.set.more, noted };
    await page.look();
    const places = sentences.map((one) => page.text.indexOf(`<span>${one}</span>`));
    assert.ok(!places.includes(-1), sentences[places.indexOf(-1)]);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => b - a),
    );
    assert.ok(page.says("noted-lead", { count: NOTES.length }));
  }
});

test("it is told of whoever has left, of the service, and of somebody whom nobody knows", async () => {
  const noted = [
    note("member_admitted", { by: "dev", member: "ben" }),
    note("name_changed", { by: "house", member: "nobody", was: "Esi" }),
  ];
  page.set.more = { noted, former: [person("Dev")] };
  await page.open();
  assert.ok(page.says("noted-member_admitted", { by: "Dev", name: "Ben" }));
  const values = { by: say("noted-house"), name: say("people-unknown"), was: "Esi", self: "no" };
  assert.ok(page.says("noted-name_changed", values));
});

test("where nothing was done about people nothing is said of it", async () => {
  await page.open();
  assert.ok(!page.says("noted-title"));
});

// The shared link and the door

test("what the shared link does is chosen, and it stands there while it does something", async () => {
  for (const doorway of /** @type {const} */ (["open", "ask", "closed"])) {
    page.set.more = { ...page.set.more, doorway };
    await page.open();
    const card = page.text.split('id="shared-link-title"')[1].split("</section>")[0];
    assert.match(card, new RegExp(`value=${doorway} \\?selected=true`));
    assert.equal(card.includes("copyable"), doorway !== "closed");
    page.leaving.abort();
    page.leaving = new AbortController();
  }
  await page.open();
  page.write("doorway.doorway", "ask");
  await page.send(say("roster-doorway"));
  assert.deepEqual(page.asked, [{ type: "set_doorway", doorway: "ask" }]);
});

test("another shared link is made by whoever is sure", async () => {
  await page.open();
  page.isSure = false;
  await page.press(say("set-links-members-renew"));
  assert.deepEqual(
    [page.sure, page.api.of("members-key").length],
    [[say("set-links-members-sure")], 0],
  );
  page.isSure = true;
  await page.press(say("set-links-members-renew"));
  assert.equal(page.api.of("members-key").length, 1);
});

test("back to a seat a coach alone lets anybody, whoever else looks after the people", async () => {
  const asking = [{ id: "back-again", name: "Chloe", at: 2, returns: "chloe", alike: [] }];
  await asBen();
  page.set.change("ben", { hosts: true });
  page.set.more = { asking };
  await page.look();
  assert.ok(page.says("asking-back", { name: "Chloe" }));
  assert.ok(!buttons(page.container.drawn).some(({ words }) => words === say("asking-admit")));
});

test("whoever asks to come in is let in, or not, by the coach; a member sees them", async () => {
  const asking = [
    { id: "at-the-door", name: "Dev", at: 1, returns: "", alike: [] },
    { id: "back-again", name: "Ben", at: 2, returns: "ben", alike: [] },
  ];
  page.set.more = { asking };
  await page.open();
  assert.ok(page.says("asking-in", { name: "Dev" }) && page.says("asking-back", { name: "Ben" }));
  await page.press(say("asking-admit"));
  page.set.refuses = "nobody_asks";
  await page.press(say("asking-refuse"));
  assert.deepEqual(page.asked, [
    { type: "admit", member: "at-the-door", at: 1 },
    { type: "turn_away", member: "at-the-door", at: 1 },
  ]);
  assert.ok(page.says("refusal-nobody_asks"));
  page.leaving.abort();
  await asBen();
  page.set.more = { asking };
  await page.look();
  assert.ok(page.says("asking-in", { name: "Dev" }));
  assert.ok(!buttons(page.container.drawn).some(({ words }) => words === say("asking-admit")));
});

test("while somebody may ask the page looks at the set often, else now and then, as long as it is seen", async () => {
  const pass = async () => {
    mock.timers.tick(5000);
    await settled();
    return page.api.of("set").length;
  };
  page.set.more = { doorway: "closed" };
  await page.open();
  assert.equal(await pass(), 1);
  mock.timers.tick(25_000);
  await settled();
  assert.equal(await pass(), 2);
  page.set.more = { doorway: "ask" };
  await page.look();
  assert.deepEqual([await pass(), await pass()], [4, 5]);
  Object.assign(document, { visibilityState: "hidden" });
  assert.equal(await pass(), 5);
  Object.assign(document, { visibilityState: "visible" });
  assert.equal(await pass(), 6);
  page.leaving.abort();
  await pass();
  const last = await pass();
  assert.equal(await pass(), last);
});

test("whoever asks to be let back is seen by the coach where all others just come in", async () => {
  const looks = async () => {
    mock.timers.tick(5000);
    await settled();
    return page.api.of("set").length;
  };
  await page.open();
  assert.deepEqual([await looks(), await looks()], [2, 3]);
  page.leaving.abort();
  await asBen();
  assert.equal(await looks(), 1);
});

// One's own link

test("one's own link stands there always, and a new one is made by whoever is sure", async () => {
  await page.open();
  assert.ok(page.says("own-way-lead-none") && page.says("set-links-own-make"));
  await page.press(say("set-links-own-make"));
  assert.ok(page.says("own-way-lead") && page.text.includes("copyable"));
  page.isSure = false;
  await page.press(say("set-links-own-renew"));
  assert.deepEqual([page.sure, page.api.of("own-key").length], [[say("set-links-own-sure")], 1]);
});

test("why no link of one's own was made stands with it", async () => {
  page.api.ways["own-key"] = () => null;
  await page.open();
  await page.press(say("set-links-own-make"));
  const card = page.text.split('id="own-way-title"')[1].split("</section>")[0];
  assert.ok(card.includes(say("refusal-offline")));
});
