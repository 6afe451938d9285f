// @ts-check
// People are expected by a list of names, and each has a link: one, whatever happens on the way, in one browser.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { sit } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { refused, settled } from "./fake-api.js";
import { freshBrowser } from "./fake-browser.js";
import { PeoplePage } from "./people-cast.js";
import { person } from "./set-cast.js";

/** @type {PeoplePage} */
let page;

beforeEach(async () => {
  page = await PeoplePage.fresh();
});

/** Expect those who stand in a list. @param {string} [list] what stands there already, if none */
async function expect(list) {
  if (list !== undefined) page.write("expect.text", list);
  await page.send(say("roster-add"));
}

const names = () => page.asked.map(({ name }) => name);

/** What stands in the box for names. */
function inBox() {
  const kept = Object.entries(Object.fromEntries(/** @type {any} */ (localStorage).kept));
  const [, draft = "{}"] = kept.find(([key]) => key.includes("/expect@")) ?? [];
  return JSON.parse(String(draft)).values?.text ?? "";
}

/** The links on the page, by whom they are of. */
function links() {
  const all = page.text.match(/<li class="handout">[\s\S]*?<\/li>/g) ?? [];
  return Object.fromEntries(
    all.map((/** @type {string} */ one) => [
      /handout__name"><bdi>([^<]*)</.exec(one)?.[1],
      /handout__address">([^<]*)</.exec(one)?.[1],
    ]),
  );
}

/** The link that an act has made. @param {string} name */
function madeFor(name) {
  const act = page.api.said("acts").findLast((one) => one.name === name);
  return `https://sets.example/sets/harbour/join#${act.own_key}`;
}

test("a list as it was pasted becomes people, each once, by their names alone", async () => {
  await page.open();
  await expect("1. Ben\n2) Chloe,\n• Dev; Esi\n\n  – Farid  \n- Ben\n* Chloe\n3.\tDev\n ,; \n");
  assert.deepEqual(names(), ["Ben", "Chloe", "Dev", "Esi", "Farid"]);
  assert.deepEqual(Object.keys(links()), names());
  assert.equal(new Set(Object.values(links())).size, 5);
  assert.ok(page.asked.every(({ own_key }) => /^[a-z2-7]{26}$/.test(own_key)));
  assert.equal(inBox(), "");
});

test("on one line commas stand between names; on a line of its own one is part of a name", async () => {
  await page.open();
  await expect("Ben, Chloe");
  await expect("Esi, of the harbour\nFarid");
  assert.deepEqual(names(), ["Ben", "Chloe", "Esi, of the harbour", "Farid"]);
  assert.ok(page.says("roster-made", { count: 2 }));
});

test("a name may be of several words, and have digits in it", async () => {
  await page.open();
  await expect("Ben van den Berg 2\nAnn-Chloe");
  assert.deepEqual(names(), ["Ben van den Berg 2", "Ann-Chloe"]);
});

test("where no name stands it is asked for, and nothing is sent", async () => {
  await page.open();
  await expect();
  assert.ok(page.says("roster-add-missing"));
  await expect(" \n 1. \n");
  assert.deepEqual([names(), inBox()], [[], " \n 1. \n"]);
});

test("who is refused stays in the box with the reason, and the others are in", async () => {
  page.set.members.push(person("Dev"));
  await page.open();
  await expect("Ben\nDev\nEsi\nAna");
  assert.deepEqual(names(), ["Ben", "Dev", "Esi", "Ana"]);
  assert.deepEqual(Object.keys(links()), ["Ben", "Esi"]);
  assert.equal(inBox(), "Dev\nAna");
  const [dev, ana] = ["Dev", "Ana"].map((name) => say("roster-add-taken", { name }));
  assert.match(page.text, new RegExp(`expect\\.text-wrong" role="alert">${dev} ${ana}`));
  await expect("Farid");
  assert.ok(!page.says("roster-add-taken", { name: "Dev" }));
  assert.deepEqual(Object.keys(links()), ["Ben", "Esi", "Farid"]);
});

test("where nobody answers no more are tried, and all who are not in stay in the box", async () => {
  await page.open();
  const { acts } = page.api.ways;
  page.api.ways.acts = (asked) => (asked.body.name === "Chloe" ? null : acts(asked));
  await expect("Ben\nChloe\nDev");
  assert.deepEqual(names(), ["Ben", "Chloe"]);
  assert.equal(inBox(), "Chloe\nDev");
  assert.ok(page.says("refusal-offline"));
  page.api.ways.acts = acts;
  await expect();
  assert.deepEqual(Object.keys(links()), ["Ben", "Chloe", "Dev"]);
});

test("after a lost answer a second try makes one person with one link", async () => {
  await page.open();
  const { acts } = page.api.ways;
  page.api.ways.acts = (asked) => {
    acts(asked);
    return null;
  };
  await expect("Ben");
  assert.deepEqual([inBox(), links()], ["Ben", {}]);
  page.api.ways.acts = acts;
  await page.open();
  await expect();
  const [first, second] = page.api.said("acts");
  assert.deepEqual(second, first);
  assert.equal(page.set.members.filter(({ name }) => name === "Ben").length, 1);
  assert.deepEqual(links(), { Ben: madeFor("Ben") });
});

test("what is written while they are sent is not lost", async () => {
  await page.open();
  const { acts } = page.api.ways;
  page.set.members.push(person("Ben"));
  page.api.ways.acts = (asked) => {
    page.write("expect.text", "Ben\nChloe");
    return acts(asked);
  };
  await expect("Ben");
  assert.equal(inBox(), "Ben\nChloe");
});

test("while they are sent it is said, and they are not sent twice", async () => {
  await page.open();
  /** @type {(answer: any) => void} */
  let answer = () => {};
  page.api.ways.acts = () =>
    new Promise((done) => {
      answer = done;
    });
  await expect("Ben");
  assert.ok(page.says("form-sending"));
  await expect();
  assert.equal(page.asked.length, 1);
  answer(refused("set_full"));
  await settled();
  assert.ok(page.says("refusal-set_full"));
});

test("a link is shown while it opens something, and is forgotten with it", async () => {
  await page.open();
  await expect("Ben\nChloe");
  const { Ben } = links();
  assert.ok(page.text.includes(say("roster-message-of", { name: "Chloe" })));
  page.set.change("chloe", { link: 0, came: true });
  await page.look();
  assert.deepEqual(links(), { Ben });
  assert.ok(!JSON.stringify([...localStorage.kept]).includes(madeFor("Chloe").split("#")[1]));
  page.set.change("ben", { link: 99 });
  await page.look();
  assert.deepEqual(links(), {});
});

test("a new link takes the place of the one before, in this browser too", async () => {
  await page.open();
  await expect("Ben");
  const { Ben: before } = links();
  await page.press(say("roster-way-new", { name: "Ben" }));
  const { own_key } = page.asked[1];
  assert.deepEqual(links(), { Ben: `https://sets.example/sets/harbour/join#${own_key}` });
  assert.notEqual(links().Ben, before);
});

test("a link that was made while the set was looked at is not forgotten", async () => {
  await page.open();
  const { set } = page.api.ways;
  const before = set(/** @type {any} */ ({}));
  /** @type {(answer: any) => void} */
  let answer = () => {};
  page.api.ways.set = () =>
    new Promise((done) => {
      answer = done;
    });
  await page.look();
  const old = answer;
  page.api.ways.set = () => null;
  await expect("Ben");
  old(before);
  await settled();
  page.api.ways.set = set;
  await page.look();
  assert.deepEqual(links(), { Ben: madeFor("Ben") });
});

test("only the browser that made the links has them", async () => {
  await page.open();
  await expect("Ben");
  const { set } = page;
  freshBrowser();
  sit({ set: "harbour", set_name: "", member: "ana", name: "Ana", role: "coach", token: "of-ana" });
  await page.open();
  assert.deepEqual([set.members.length, links()], [2, {}]);
  assert.ok(!page.says("roster-links"));
});

test("on paper each has their name, their set, their link and a picture of it", async () => {
  await page.open();
  await expect("Ben\nChloe");
  // What draws pictures comes when the first is needed.
  for (let turn = 0; turn < 100 && !/ d=M/.test(page.text); turn += 1) await settled();
  const all = page.text.match(/<li class="handout">[\s\S]*?<\/li>/g) ?? [];
  const pictures = all.map((/** @type {string} */ one) => {
    const onPaper = one.replace(/<details[\s\S]*<\/details>/, "");
    return / d=(M[^>]*)>/.exec(onPaper)?.[1] ?? "";
  });
  assert.ok(pictures[0] && pictures[1] && pictures[0] !== pictures[1]);
  for (const [at, name] of ["Ben", "Chloe"].entries()) {
    assert.ok(all[at].includes(say("roster-print-lead", { name, set: "Harbour set" })));
    assert.ok(all[at].includes(`>${madeFor(name)}<`));
    assert.ok(all[at].includes(say("roster-qr-of", { name })));
  }
  await page.press(say("roster-print"));
  assert.equal(page.print.mock.callCount(), 1);
});

test("a message is copied with the name, the set and the link", async () => {
  await page.open();
  await expect("Ben");
  /** @type {string[]} */
  const copied = [];
  const clipboard = { writeText: async (/** @type {string} */ text) => void copied.push(text) };
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  const { text, handlers } = page.container.drawn;
  const at = text.indexOf(`aria-label=${say("roster-message-of", { name: "Ben" })}`);
  const clicks = handlers.filter((/** @type {any} */ { event }) => event === "click");
  const currentTarget = { textContent: "" };
  await clicks[text.slice(0, at).split("@click=").length - 1].handle({ currentTarget });
  const values = { name: "Ben", set: "Harbour set", link: madeFor("Ben") };
  assert.deepEqual(copied, [say("roster-message", values)]);
  assert.equal(currentTarget.textContent, say("copy-done"));
});
