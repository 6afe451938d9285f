// @ts-check
// At the door of a set: who comes in as whom, who waits, and who walks on without a word.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { moment } from "../../web/app/moment.js";
import { all, mine, sit } from "../../web/app/seats.js";
import { noteSeen } from "../../web/app/seen.js";
import { list, say } from "../../web/app/words.js";
import { buttons, HOLE, submit } from "./draw-screen.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { freshBrowser, giveWords, newTab } from "./fake-browser.js";

const KEY = "k7wq2mzx5ajd3nfh6ytrbvce4p";
const DOOR = {
  ...{ set_name: "Harbour", opens: "members", member: "", name: "", came: false },
  ...{ members: ["Ana", "Chloe"], invites: ["Ana"], meeting: null, doorway: "open" },
};
const OF_BEN = { ...DOOR, opens: "own_seat", member: "ben", name: "Ben", came: true };
const HARBOUR = { set: "harbour", set_name: "Harbour" };
const BEN = { ...HARBOUR, member: "ben", name: "Ben", role: "member", token: "of-ben" };
const ANA = { ...HARBOUR, member: "ana", name: "Ana", role: "coach", token: "of-ana" };
const planned = (number = 1, started_at = 0, closed_at = 0) => ({ number, started_at, closed_at });
const ASK_EVERY_MS = 3000;

/** @type {any} */
let container;
/** @type {any} */
let location;
/** @type {AbortController} */
let leaving;
/** @type {FakeApi} */
let api;
/** Whose seats stand, by their tokens. @type {string[]} */
let standing;
/** The meetings of the set. @type {object[]} */
let meetings;

beforeEach(async () => {
  freshBrowser();
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  location = { pathname: "/sets/harbour/join", search: "", hash: `#${KEY}`, replace: mock.fn() };
  Object.assign(globalThis, {
    location,
    HTMLElement: class {},
    customElements: { define() {} },
    document: {},
    addEventListener() {},
  });
  await giveWords();
  standing = [];
  meetings = [];
  api = new FakeApi({
    door: () => DOOR,
    set: ({ token }) => (standing.includes(token) ? { meetings } : refused("seat_revoked")),
    seats: ({ body }) => seated(body.name || "Ben"),
    "own-key": () => ({ key: "another-key" }),
  });
});

/** What is answered to whoever sits down. @param {string} name */
function seated(name, meeting = 0) {
  return { ...HARBOUR, member: name.toLowerCase(), name, role: "member", meeting };
}

/** Come to the door, or load its page again. */
async function come() {
  leaving = new AbortController();
  container = {};
  const { open } = await import("../../web/app/pages/join.js");
  await open(container, { set: "harbour" }, /** @type {any} */ (TAB), leaving.signal);
  await settled();
}
const TAB = { id: "tab", isOpen: () => false };

/** Whether the page says something. @param {string} key @param {Record<string, any>} [values] */
function says(key, values) {
  assert.doesNotMatch(container.drawn.text, HOLE);
  return container.drawn.text.includes(say(key, values));
}

/** Send the form of the door, with a name. @param {string} [name] */
async function send(name) {
  const input = container.drawn.handlers.find((/** @type {any} */ h) => h.event === "input");
  if (name !== undefined) input.handle({ currentTarget: { value: name } });
  submit(container.drawn, say("join-form"));
  await settled();
}

/** Press one of its buttons. @param {string} words */
async function press(words) {
  const found = buttons(container.drawn).find((one) => one.words.includes(words));
  assert.ok(found, `There is no button “${words}”`);
  found.press({ detail: 1 });
  await settled();
}

async function later(ms = ASK_EVERY_MS) {
  mock.timers.tick(ms);
  await settled();
}

/** Where it led to. */
const went = () => location.replace.mock.calls.map((/** @type {any} */ call) => call.arguments[0]);
const asked = () => api.said("seats");

// Somebody new

test("a newcomer writes their name, and is in: with a seat, a key of their own, and a cookie", async () => {
  await come();
  assert.ok(says("join-now") && says("join-send"));
  await send("Dev");
  const [{ token, own_key, ...said }] = asked();
  assert.deepEqual(said, { key: KEY, name: "Dev", back: false });
  assert.match(own_key, /^[a-z2-7]{26}$/);
  assert.deepEqual([mine("harbour")?.token, mine("harbour")?.own_key], [token, own_key]);
  assert.equal(mine("harbour")?.name, "Dev");
  assert.deepEqual(api.said("back").at(-1).keep, [{ set: "harbour", token }]);
  assert.deepEqual(went(), ["/sets/harbour"]);
});

test("where a meeting is under way whoever comes in is led to it", async () => {
  api.ways.seats = () => seated("Dev", 3);
  await come();
  await send("Dev");
  assert.deepEqual(went(), ["/sets/harbour/meetings/3"]);
});

test("a second try after a lost answer is the same seat", async () => {
  const { seats } = api.ways;
  api.ways.seats = () => null;
  await come();
  await send("Dev");
  assert.ok(says("refusal-offline"));
  await come();
  api.ways.seats = seats;
  await send();
  const [first, second] = asked();
  assert.deepEqual(second, first);
  assert.equal(mine("harbour")?.token, first.token);
});

// Asking

/** Whoever knocks is answered so, until it is said otherwise. @param {any} answer */
const answers = (answer) => {
  api.ways.seats = () => answer;
};

/** Ben has asked to come in, and waits. */
async function ask() {
  api.ways.door = () => ({ ...DOOR, doorway: "ask" });
  answers(refused("awaits_admission"));
  await come();
  assert.ok(says("join-now-ask") && says("join-ask"));
  await send(" Ben ");
  assert.ok(says("join-asked", { name: "Ben" }));
  assert.ok(says("join-asked-lead", { name: list(["Ana"]), count: 1 }));
  assert.ok(!says("join-now-ask"));
  assert.deepEqual(
    buttons(container.drawn).map(({ words }) => words),
    [say("join-asked-not")],
  );
}

test("whoever asks waits, asks again by the same token, and is let in", async () => {
  await ask();
  await later(ASK_EVERY_MS - 1);
  assert.equal(asked().length, 1);
  await later(1);
  assert.equal(asked().length, 2);
  assert.ok(says("join-asked", { name: "Ben" }));
  answers(seated("Ben", 2));
  await later();
  assert.equal(new Set(asked().map(({ token }) => token)).size, 1);
  assert.equal(mine("harbour")?.token, asked()[0].token);
  assert.deepEqual(went(), ["/sets/harbour/meetings/2"]);
  await later(60_000);
  assert.equal(asked().length, 3);
});

test("whoever was turned away is told, asks no more by themselves, and may ask again", async () => {
  await ask();
  answers(refused("turned_away"));
  await later();
  assert.ok(says("refusal-turned_away") && says("join-ask"));
  await later(60_000);
  assert.equal(asked().length, 2);
  answers(refused("awaits_admission"));
  await send();
  const [first, , third] = asked();
  assert.notEqual(third.token, first.token);
  assert.notEqual(third.own_key, first.own_key);
  assert.equal(third.name, first.name);
  assert.ok(says("join-asked", { name: "Ben" }));
});

test("whoever waits may ask by another name", async () => {
  await ask();
  await press(say("join-asked-not"));
  assert.ok(says("join-ask") && !says("join-asked", { name: "Ben" }));
  await later(60_000);
  assert.equal(asked().length, 1);
  await send("Benny");
  const [first, second] = asked();
  assert.equal(second.name, "Benny");
  assert.notEqual(second.token, first.token);
});

test("a shared link that is closed asks for no name, and says what to do", async () => {
  api.ways.door = () => ({ ...DOOR, doorway: "closed" });
  await come();
  assert.ok(says("refusal-door_closed") && !says("join-send") && !says("join-now"));
  sit(BEN);
  await come();
  assert.ok(says("join-go-on", { name: "Ben" }));
  api.ways.door = () => ({ ...OF_BEN, member: "ben-2", name: "Benny", doorway: "closed" });
  await come();
  assert.ok(says("join-back", { name: "Benny" }));
});

test("who opens the own link of another is told whose it is", async () => {
  api.ways.door = () => ({ ...OF_BEN });
  await come();
  assert.ok(!says("join-others", { name: "Ben" }));
  sit(ANA);
  await come();
  assert.ok(says("join-others", { name: "Ben" }));
});

test("the door says when the meeting is, until it begins", async () => {
  const starts_at = Date.UTC(2026, 11, 6, 9);
  const ahead = { ...planned(), title: "First", starts_at };
  api.ways.door = () => ({ ...DOOR, meeting: ahead });
  await come();
  assert.ok(container.drawn.text.includes(moment(starts_at)));
  api.ways.door = () => ({ ...DOOR, meeting: { ...ahead, started_at: 1 } });
  await come();
  assert.ok(!container.drawn.text.includes(moment(starts_at)));
});

test("who loads the page again while they wait goes on waiting", async () => {
  await ask();
  leaving.abort();
  await come();
  assert.ok(says("join-asked", { name: "Ben" }));
  assert.equal(asked().length, 2);
  assert.deepEqual(asked()[1], asked()[0]);
  await later();
  assert.equal(asked().length, 3);
});

test("while the service is away whoever waits goes on waiting", async () => {
  await ask();
  for (const away of [null, refused("store_away", { again: true })]) {
    answers(away);
    await later();
    assert.ok(says("join-asked", { name: "Ben" }));
  }
  answers(seated("Ben"));
  await later();
  assert.deepEqual(went(), ["/sets/harbour"]);
});

test("a page that was left asks no more", async () => {
  await ask();
  leaving.abort();
  await later(60_000);
  assert.equal(asked().length, 1);
});

test("whose link ends while they wait is told, and waits no more", async () => {
  await ask();
  answers(refused("key_replaced", { field: "key" }));
  await later();
  assert.ok(says("refusal-key_replaced") && !says("join-asked", { name: "Ben" }));
  await later(60_000);
  assert.equal(asked().length, 2);
});

test("whose name is taken may be that person, and asks to be let back", async () => {
  answers(refused("name_taken", { field: "name" }));
  await come();
  await send("Ben");
  assert.ok(says("refusal-name_taken") && says("join-me-lead", { name: "Ben" }));
  answers(refused("awaits_admission"));
  await press(say("join-me", { name: "Ben" }));
  assert.ok(says("join-asked", { name: "Ben" }));
  await later();
  assert.deepEqual(
    asked().map(({ back }) => back),
    [false, true, true],
  );
});

test("whose name is taken and who takes another is somebody new", async () => {
  answers(refused("name_taken", { field: "name" }));
  await come();
  await send("Ben");
  await press(say("join-me", { name: "Ben" }));
  answers(seated("Farid"));
  await send("Farid");
  assert.deepEqual([asked().at(-1).name, asked().at(-1).back], ["Farid", false]);
});

// One's own link, and another's

test("by their own link somebody comes into an empty browser with one press", async () => {
  api.ways.door = () => OF_BEN;
  await come();
  assert.ok(says("join-over-back", { set: "Harbour" }) && !says("join-name"));
  await send();
  const [{ key, back }] = asked();
  assert.deepEqual([key, back, mine("harbour")?.own_key], [KEY, false, KEY]);
  assert.equal(mine("harbour")?.member, "ben");
  assert.deepEqual(api.of("own-key"), []);
});

test("whoever is expected is invited by their own link, and writes no name", async () => {
  api.ways.door = () => ({ ...OF_BEN, came: false });
  await come();
  assert.ok(says("join-now-own") && says("join-over", { name: "Ana", count: 1, set: "Harbour" }));
  assert.ok(says("join-back", { name: "Ben" }) && !says("join-name"));
});

test("a key that was seen on its way opens nothing any more once its owner is in", async () => {
  noteSeen("harbour");
  api.ways.door = () => OF_BEN;
  await come();
  await send();
  const [{ token }] = asked();
  assert.deepEqual(
    api.of("own-key").map((one) => one.token),
    [token],
  );
  assert.equal(mine("harbour")?.own_key, "another-key");
  assert.equal(all().length, 1);
});

test("the shared key that was seen on its way is nobody's own, and stays", async () => {
  noteSeen("harbour");
  await come();
  await send("Dev");
  assert.deepEqual(api.of("own-key"), []);
});

test("by their own link whoever sits here already walks on", async () => {
  sit(BEN);
  sit(ANA);
  standing = ["of-ben", "of-ana"];
  meetings = [planned(1, 5, 6), planned(2), planned(3)];
  api.ways.door = () => OF_BEN;
  await come();
  assert.equal(container.drawn, undefined);
  assert.equal(mine("harbour")?.member, "ben");
  assert.deepEqual(went(), ["/sets/harbour/meetings/2"]);
  assert.deepEqual(asked(), []);
});

test("whose seat here does not stand comes in by their own link anew", async () => {
  sit(BEN);
  api.ways.door = () => OF_BEN;
  await come();
  assert.deepEqual(went(), []);
  await send();
  const [{ token }] = asked();
  assert.deepEqual(
    all().map((one) => [one.member, one.token]),
    [["ben", token]],
  );
});

for (const who of ["ana", "ben"])
  test(`in a browser of Ana's the link of Ben asks who it is: ${who}`, async () => {
    sit(ANA);
    standing = ["of-ana"];
    api.ways.door = () => ({ ...OF_BEN, meeting: { number: 4, title: "Spring" } });
    api.ways.seats = () => seated("Ben", 4);
    await come();
    assert.deepEqual(went(), []);
    assert.ok(says("join-go-on", { name: "Ana" }) && says("join-back", { name: "Ben" }));
    if (who === "ana") await press(say("join-go-on", { name: "Ana" }));
    else await send();
    assert.equal(mine("harbour")?.member, who);
    assert.equal(asked().length, who === "ben" ? 1 : 0);
    assert.deepEqual(went(), ["/sets/harbour/meetings/4"]);
    assert.equal(all().length, who === "ben" ? 2 : 1);
  });

for (const one of [BEN, ANA])
  test(`by the shared link whoever has a seat here goes on as themselves: ${one.name}`, async () => {
    sit(one);
    standing = [one.token];
    await come();
    await press(say("join-go-on", { name: one.name }));
    assert.deepEqual([mine("harbour")?.token, went()], [one.token, ["/sets/harbour"]]);
    assert.deepEqual(asked(), []);
  });

test("of several here each can go on, in this tab", async () => {
  sit(ANA);
  sit(BEN);
  newTab();
  await come();
  await press(say("join-go-on", { name: "Ana" }));
  assert.equal(mine("harbour")?.name, "Ana");
});

test("a seat that only the cookies have counts as one that is here", async () => {
  api.ways.back = () => ({ seats: [BEN] });
  standing = ["of-ben"];
  api.ways.door = () => OF_BEN;
  await come();
  assert.deepEqual(went(), ["/sets/harbour"]);
});

// Links that open nothing

for (const code of ["key_unknown", "key_replaced", "door_closed"]) {
  test(`whoever has a seat that stands needs no link: ${code}`, async () => {
    sit(BEN);
    sit(ANA);
    standing = ["of-ben"];
    meetings = [planned(1), planned(2, 5)];
    api.ways.door = () => refused(code, { field: "key" });
    await come();
    assert.deepEqual(went(), ["/sets/harbour/meetings/2"]);
    assert.equal(mine("harbour")?.member, "ben");
  });

  test(`whose seat does not stand is told why the link opens nothing: ${code}`, async () => {
    sit(BEN);
    api.ways.door = () => refused(code, { field: "key" });
    await come();
    assert.deepEqual(went(), []);
    assert.ok(says(`refusal-${code}`) && says("trouble-set"));
  });
}

test("where nobody answers nobody walks on, and it is said", async () => {
  sit(BEN);
  standing = ["of-ben"];
  api.ways.door = () => null;
  await come();
  assert.deepEqual(went(), []);
  assert.ok(says("refusal-offline"));
});
