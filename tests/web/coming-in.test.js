// @ts-check
// Coming in by a link that did not come whole: what the door says, what can be pasted, and where that leads.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { sit } from "../../web/app/seats.js";
import { wasSeen } from "../../web/app/seen.js";
import { say } from "../../web/app/words.js";
import { box, HOLE, submit } from "./draw-screen.js";
import { FakeApi, refused } from "./fake-api.js";
import { freshBrowser, giveWords } from "./fake-browser.js";

const SET = "auta5zy2hfaf";
const KEY = "k7wq2mzx5ajd3nfh6ytrbvce4p";
const DOOR = `/sets/${SET}/join`;
const WAY_IN = `sets/${SET}/join#${KEY}`;
const LINK = `https://sets.example${DOOR}#${KEY}`;
const SEAT = { set: SET, set_name: "Harbour", member: "ben", name: "Ben", role: "", token: "t" };
const FIELD = "setroom.draft.paste/link.link";

/** @type {any} */
let location;
/** @type {any} */
let container;
/** @type {FakeApi} */
let api;
/** Why the server refuses, if it does. */
let code = "";

beforeEach(async () => {
  freshBrowser();
  container = {};
  location = { pathname: DOOR, search: "", hash: "" };
  for (const way of ["replace", "assign", "reload"]) location[way] = mock.fn();
  Object.assign(globalThis, {
    location,
    HTMLElement: class {},
    customElements: { define() {} },
    document: {},
    addEventListener() {},
  });
  await giveWords();
  code = "";
  const door = {
    ...{ set_name: "Harbour", opens: "members", member: "", name: "", came: false },
    ...{ members: ["Ana"], invites: ["Ana"], meeting: null, doorway: "open" },
  };
  api = new FakeApi({ door: () => (code ? refused(code, { field: "key" }) : door) });
});

/**
 * What a page says, as it is opened at an address.
 * @param {string} page
 * @param {string} address
 */
async function at(page, address) {
  const { pathname, search, hash } = new URL(address, "https://sets.example");
  Object.assign(location, { pathname, search, hash });
  const { open } = await import(`../../web/app/pages/${page}.js`);
  await open(container, { set: pathname.split("/")[2] }, { id: "", isOpen: () => false });
  const text = container.drawn?.text ?? "";
  assert.doesNotMatch(text, HOLE);
  return text;
}

/**
 * Paste into the box of the page, and press its button.
 * @param {string} text
 */
async function paste(text) {
  const field = box(container.drawn, FIELD);
  assert.ok(field, "There is no box");
  field.handle({ currentTarget: { value: text } });
  submit(container.drawn, say("paste-form"));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return container.drawn.text;
}

/** Whether all that the browser keeps is without what was pasted. */
const keepsNothing = () =>
  [localStorage, sessionStorage].every((storage) => !JSON.stringify(storage).includes(KEY)) &&
  [localStorage, sessionStorage].every((/** @type {any} */ storage) => !storage.kept.size);

test("a link without its key is said to be incomplete, and the server is not asked", async () => {
  for (const cut of [DOOR, `${DOOR}#`, `${DOOR}#.`]) {
    const text = await at("join", cut);
    for (const key of ["trouble-incomplete", "refusal-key_unknown", "paste-whole"])
      assert.ok(text.includes(say(key)), key);
  }
  assert.deepEqual(api.of("door"), []);
});

test("a link whose key opens nothing is said to be incomplete, not replaced; one that was replaced is", async () => {
  code = "key_unknown";
  const unknown = await at("join", `${DOOR}#${KEY.slice(0, 9)}`);
  assert.deepEqual(api.said("door"), [{ key: KEY.slice(0, 9) }]);
  assert.ok(unknown.includes(say("trouble-incomplete")) && unknown.includes(say("paste-whole")));
  assert.ok(!unknown.includes(say("trouble-replaced")));
  code = "key_replaced";
  const replaced = await at("join", `${DOOR}#${KEY}`);
  assert.ok(replaced.includes(say("trouble-replaced")));
  assert.ok(replaced.includes(say("refusal-key_replaced")));
  assert.ok(replaced.includes(say("paste-newer")));
  assert.ok(!replaced.includes(say("trouble-incomplete")));
});

test("whoever has a seat is shown the way to the set, though their link is incomplete", async () => {
  assert.ok(!(await at("join", DOOR)).includes(say("trouble-set")));
  sit(SEAT);
  const text = await at("join", DOOR);
  assert.ok(text.includes(say("trouble-set")) && text.includes(`href="sets/${SET}"`));
});

test("what stands around a key, and a set in capitals, keep nobody out", async () => {
  const text = await at("join", `/sets/${SET.toUpperCase()}/join#%22${KEY}%22.`);
  assert.deepEqual(api.said("door"), [{ key: KEY }]);
  assert.ok(text.includes(say("join-what")));
});

test("a whole message can be pasted, leads to its link, and is kept nowhere", async () => {
  await at("missing", "/nowhere");
  await paste(`Hi Ben, come in here:\n> ${LINK.slice(0, 60)}=\n> ${LINK.slice(60)} see you!`);
  assert.deepEqual(location.assign.mock.calls[0].arguments, [WAY_IN]);
  assert.ok(keepsNothing());
});

test("at the door of the same set another key is enough, without a step more on the way back", async () => {
  await at("join", DOOR);
  await paste(LINK);
  assert.equal(location.hash, KEY);
  assert.equal(location.assign.mock.callCount(), 0);
});

test("what cannot be read is said at the field, and stays there", async () => {
  code = "key_unknown";
  await at("join", `${DOOR}#${KEY}`);
  const said = /** @type {const} */ ([
    ["", "paste-missing"],
    ["Hello Ben", "paste-none"],
    [LINK.slice(0, LINK.indexOf("#")), "paste-cut"],
    [LINK, "paste-same"],
  ]);
  for (const [text, key] of said) {
    const shown = await paste(text);
    const wrong = new RegExp(`id="${FIELD}-wrong" role="alert">([^<]*)<`).exec(shown)?.[1];
    assert.equal(wrong, say(key));
  }
  assert.equal(location.hash, `#${KEY}`);
  assert.ok(keepsNothing());
});

for (const [bent, isSeen] of /** @type {[string, boolean][]} */ ([
  [`${DOOR}%23${KEY}`, true],
  [`${DOOR}%2523${KEY}.`, true],
  [`${DOOR}?utm=1&x=%23${KEY}`, true],
  [`${DOOR}&utm_source=x#${KEY}`, false],
  [`${DOOR}.#${KEY}`, false],
  [`/SETS/${SET.toUpperCase()}/JOIN#${KEY}`, false],
]))
  test(`a bent address is replaced by the right one: ${bent}`, async () => {
    assert.equal(await at("missing", bent), "");
    assert.deepEqual(location.replace.mock.calls[0].arguments, [WAY_IN]);
    assert.equal(wasSeen(SET), isSeen);
    assert.equal(wasSeen("another"), false);
  });

test("an address in capitals leads where it is meant, once", async () => {
  await at("missing", `/SETS/${SET.toUpperCase()}/MEETINGS/3#end`);
  assert.deepEqual(location.replace.mock.calls[0].arguments, [`sets/${SET}/meetings/3#end`]);
  assert.ok((await at("missing", "/sets/x/nowhere")).includes(say("refusal-no_such_page")));
  assert.equal(location.replace.mock.callCount(), 1);
});

test("an address that is cut, or none of ours, has a box to paste the link into", async () => {
  for (const cut of ["/sets", `/sets/${SET}/jo`, "/nowhere", "/NOWHERE"]) {
    const text = await at("missing", cut);
    assert.ok(text.includes(say("paste-any")) && text.includes(say("paste-send")), cut);
    assert.ok(!text.includes(say("trouble-again")), cut);
  }
  assert.equal(location.replace.mock.callCount(), 0);
});

test("whoever has no seat, or stands before no set, can paste their link; whom something else keeps out cannot", async () => {
  const { trouble } = await import("../../web/app/pages/trouble.js");
  const shown = (/** @type {string} */ code) => {
    trouble(container, { code });
    return container.drawn.text;
  };
  for (const why of ["not_seated", "no_such_set"])
    assert.ok(shown(why).includes(say("paste-any")), why);
  for (const why of ["meeting_cancelled", "set_deleted"])
    assert.ok(!shown(why).includes(say("trouble-again")), why);
  for (const why of ["offline", "seat_revoked", "no_such_meeting"]) {
    assert.ok(!shown(why).includes(say("paste-form")), why);
    assert.ok(shown(why).includes(say("trouble-again")), why);
  }
});
