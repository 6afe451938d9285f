// @ts-check
// The page of a live meeting in a browser that is not there: what it asks of it, and when.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { draftsIn } from "../../web/app/session/unsent.js";
import { say } from "../../web/app/words.js";
import { FakeApi, settled } from "./fake-api.js";
import { blockStorage, freshBrowser, giveWords } from "./fake-browser.js";
import { latest } from "./fake-socket.js";
import { golden } from "./golden.js";
import { page } from "./set-cast.js";

/** @import { Entry } from "../../web/app/protocol.js" */

const ENTRIES = golden()[0];
const SEAT = {
  set: "harbour",
  set_name: "Harbour",
  member: "chloe",
  name: "Chloe",
  role: "member",
  token: "t",
};
/** @type {any} the one tab of its browser */
const ONE = { id: "one", isOpen: () => false, async look() {} };
const OPENING = ENTRIES.findIndex(({ event }) => event.type === "phase_began");
const FIRST_SAID = ENTRIES.findIndex(({ by, event }) => by === "ben" && event.type === "said");

/** What stands beside the container. @type {any[]} */
let beside;
/** Where a screen reader hears from, in turn. @type {any[]} */
let regions;
/** @type {any} */
let container;
/** @type {EventTarget} */
let window;
/** @type {AbortController} */
let leaving;
let scrolled = 0;
let iconShown = "";
const icon = {
  getAttribute: () => iconShown,
  setAttribute: (/** @type {string} */ _name, /** @type {string} */ href) => (iconShown = href),
};

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  freshBrowser();
  window = new EventTarget();
  scrolled = 0;
  regions = [];
  beside = [];
  container = {
    before: (/** @type {unknown[]} */ ...elements) => beside.push(...elements),
  };
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { define() {} },
    matchMedia: () => ({ matches: true }),
    location: { pathname: "/sets/harbour/meetings/1" },
    document: Object.assign(new EventTarget(), {
      createElement: element,
      querySelector: () => icon,
      getElementById: () => ({ scrollTo: () => (scrolled += 1) }),
    }),
    addEventListener: window.addEventListener.bind(window),
  });
  await giveWords();
  const { sit } = await import("../../web/app/seats.js");
  const { open } = await import("../../web/app/pages/meeting.js");
  sit(SEAT);
  leaving = new AbortController();
  open(container, { set: "harbour", number: "1" }, ONE, leaving.signal);
});

/** Something beside the container. */
function element() {
  const attributes = new Map();
  const made = {
    textContent: "",
    attributes,
    isGone: false,
    remove: () => {
      made.isGone = true;
    },
    addEventListener() {},
    setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => {
      attributes.set(name, value);
      if (name === "aria-live") regions.push(made);
    },
  };
  return made;
}

/** What was said last: the other place is empty. */
function heard() {
  return regions.map(({ textContent }) => textContent).join("");
}

const settle = () => new Promise((done) => setImmediate(done));

/**
 * Join when so many entries are there.
 * @param {number} seq
 */
async function join(seq) {
  latest().says("connect");
  const entries = ENTRIES.slice(0, seq);
  const joined = {
    me: "chloe",
    position: { seq, at: ENTRIES[seq - 1].at, life: "" },
    anew: true,
    more: false,
    entries,
    people: {},
    now: 0,
  };
  latest().all("join").at(-1)?.answer(joined);
  await settle();
}

/** @param {number} at */
async function hear(at) {
  latest().says("entry", ENTRIES[at]);
  await settle();
}

/** Whether a browser would ask before it lets somebody leave. */
function warnsOnLeaving() {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test("it says that it joins, then shows the meeting under its title", async () => {
  await settle();
  assert.ok(container.drawn.text.includes(say("connection-joining")));
  await join(OPENING);
  assert.ok(container.drawn.text.includes(say("phase-lobby-name")));
  assert.ok(/** @type {any} */ (document).title.startsWith("Who owns t"));
});

test("a screen reader is told politely of the phase and of its listener's turn, and finds nothing old", async () => {
  await join(OPENING);
  assert.equal(regions.length, 2);
  assert.ok(regions.every((one) => one.attributes.get("aria-live") === "polite"));
  assert.ok(regions.every((one) => beside.includes(one)));
  assert.equal(heard(), "");
  await hear(OPENING);
  assert.ok(heard().startsWith(`${say("phase-open-name")}.`));
  assert.ok(!heard().includes(say("round-your_turn")));
  assert.equal(FIRST_SAID, OPENING + 1);
  await hear(FIRST_SAID);
  assert.ok(heard().endsWith(say("round-your_turn")));
  mock.timers.tick(5000);
  assert.equal(heard(), "");
});

test("the title of the tab says that it is its reader's turn, for as long as it is", async () => {
  const title = () => /** @type {any} */ (document).title;
  const turn = `${say("awaited-turn")} · `;
  await join(FIRST_SAID);
  assert.ok(!title().startsWith(turn));
  await hear(FIRST_SAID);
  assert.ok(title().startsWith(turn) && title().includes("Who owns t"));
  assert.equal(iconShown, "images/icon-called.svg");
  const moved = (/** @type {Entry} */ { event }, /** @type {number} */ at) =>
    event.type === "phase_began" && at > FIRST_SAID;
  for (let at = FIRST_SAID + 1; at <= ENTRIES.findIndex(moved); at += 1) await hear(at);
  assert.ok(title().startsWith("Who owns t"));
  assert.equal(iconShown, "images/icon.svg");
});

test("a new phase is begun at the top of the page, and what is said moves nobody", async () => {
  await join(OPENING);
  assert.equal(scrolled, 0);
  await hear(OPENING);
  assert.equal(scrolled, 1);
  await hear(FIRST_SAID);
  assert.equal(scrolled, 1);
});

test("the set is looked at again once it is another: its people, its links, who asks to come in", async () => {
  const { fetch } = globalThis;
  const api = new FakeApi({ set: () => page("member") });
  const looks = () => api.of("set").length;
  await join(OPENING);
  await hear(OPENING);
  assert.equal(looks(), 0);
  latest().says("set", { seq: 12 });
  await settle();
  assert.equal(looks(), 1);
  globalThis.fetch = fetch;
});

test("the set is looked at again when the service says that it is another", async () => {
  const api = new FakeApi({ set: () => ({ ...page("member"), waits: true }) });
  await join(OPENING + 1);
  latest().says("set");
  await settled();
  assert.equal(api.of("set").length, 1);
  assert.ok(container.drawn.text.includes(say("own-way-confirm", { name: "Chloe" })));
});

test("whoever leaves while something waits for its answer is warned, and nobody else", async () => {
  await join(FIRST_SAID + 1);
  assert.equal(warnsOnLeaving(), false);
  const form = container.drawn.handlers.find((/** @type {any} */ { event }) => event === "submit");
  form.handle({ preventDefault() {} });
  await settle();
  assert.equal(latest().all("act").length, 1);
  assert.equal(warnsOnLeaving(), true);
  latest()
    .all("act")[0]
    .answer({ seq: FIRST_SAID + 2 });
  await settle();
  assert.equal(warnsOnLeaving(), false);
});

test("what the panel says of the time is drawn anew though nothing happens", async () => {
  await join(OPENING);
  const { drawn } = container;
  mock.timers.tick(15_000);
  await settle();
  assert.notEqual(container.drawn, drawn);
});

test("where somebody cannot stay, the page says why and draws nothing over it", async () => {
  await join(OPENING);
  latest().says("refused", { refusal: { code: "no_such_meeting" } });
  await hear(OPENING);
  assert.ok(container.drawn.text.includes(say("refusal-no_such_meeting")));
});

for (const code of ["unreadable_line", "seat_revoked"]) {
  const refused = { refusal: { code, sentence: "", field: "", again: false, after: 0 } };

  test(`a meeting that cannot be joined says why, and is left alone: ${code}`, async () => {
    latest().says("connect");
    latest().all("join")[0].answer(refused);
    await settle();
    await leftAlone(code);
  });

  test(`a meeting that cannot go on says why, and is left alone: ${code}`, async () => {
    await join(OPENING);
    latest().says("refused", refused);
    latest().active = false;
    latest().breaks();
    await settle();
    await leftAlone(code);
  });
}

/**
 * The page says why nobody can stay, and goes on saying it; nothing is asked for again.
 * @param {string} code
 */
async function leftAlone(code) {
  const sentence = say(`refusal-${code}`);
  assert.notEqual(sentence, "");
  assert.ok(container.drawn.text.includes(sentence));
  const { drawn } = container;
  mock.timers.tick(60_000);
  await settle();
  assert.equal(container.drawn, drawn);
  assert.equal(latest().all("join").length, 1);
  assert.equal(latest().connects, 0);
}

test("a page that was left hears of nothing any more, and is seen to go", async () => {
  await join(OPENING);
  await elsewhere(THEIRS);
  localStorage.clear();
  assert.equal(warnsOnLeaving(), true);
  const { drawn } = container;
  const looks = mock.method(ONE, "look");
  const timers = mock.method(globalThis, "clearInterval");
  leaving.abort();
  await settle();
  assert.deepEqual([latest().closed, warnsOnLeaving()], [1, false]);
  assert.ok(beside.every(({ isGone }) => isGone));
  latest().active = true;
  for (const what of ["focus", "storage", "online"]) window.dispatchEvent(new Event(what));
  await settle();
  assert.equal(container.drawn, drawn);
  assert.deepEqual([looks.mock.callCount(), timers.mock.callCount()], [0, 2]);
  assert.equal(latest().connects, 0);
  for (const spied of [looks, timers]) spied.mock.restore();
});

test("a page that was left waits for the answer to what was sent from it", async () => {
  await join(FIRST_SAID + 1);
  const form = container.drawn.handlers.find((/** @type {any} */ { event }) => event === "submit");
  form.handle({ preventDefault() {} });
  leaving.abort();
  await settle();
  assert.deepEqual([latest().closed, warnsOnLeaving()], [0, true]);
  latest()
    .all("act")[0]
    .answer({ seq: FIRST_SAID + 2 });
  await settle();
  assert.deepEqual([latest().closed, warnsOnLeaving()], [1, false]);
});

test("a page that nobody could stay on is left like any other", async () => {
  await join(OPENING);
  latest().says("refused", { refusal: { code: "no_such_meeting" } });
  leaving.abort();
  await settle();
  assert.ok(beside.every(({ isGone }) => isGone));
});

// Other tabs

const ASK = `setroom.draft.${draftsIn("harbour", 1, "chloe")}/reframe`;
const THEIRS = "What another tab has written";

/**
 * Another tab does something with what it keeps, and the browser tells of it.
 * @param {string | null} text null where it is sent or let go
 */
async function elsewhere(text) {
  const key = `${ASK}@two`;
  const newValue = text && JSON.stringify({ values: { text }, id: "an-act", sent: false });
  if (newValue) localStorage.setItem(key, newValue);
  else localStorage.removeItem(key);
  window.dispatchEvent(Object.assign(new Event("storage"), { key, newValue }));
  await settle();
}

test("what a tab left that is gone waits here, until another tab has dealt with it", async () => {
  await join(OPENING);
  localStorage.setItem(
    `${ASK}@one`,
    JSON.stringify({ values: { text: "Mine" }, id: "", sent: false }),
  );
  await elsewhere(THEIRS);
  assert.ok(container.drawn.text.includes(THEIRS));
  await elsewhere(null);
  assert.ok(!container.drawn.text.includes(THEIRS));
});

test("whoever writes in another tab is seen to be open, though that was opened just now", async () => {
  await join(OPENING);
  localStorage.setItem(
    `${ASK}@one`,
    JSON.stringify({ values: { text: "Mine" }, id: "", sent: false }),
  );
  ONE.look = async () => {
    ONE.isOpen = (/** @type {string} */ id) => id === "two";
  };
  await elsewhere(THEIRS);
  assert.ok(container.drawn.text.includes("Mine") && !container.drawn.text.includes(THEIRS));
  Object.assign(ONE, { isOpen: () => false, async look() {} });
});

test("a browser that was emptied goes on, and it is said that nothing is kept", async () => {
  await join(OPENING);
  assert.ok(!container.drawn.text.includes(say("not-kept")));
  localStorage.clear();
  await hear(OPENING);
  assert.ok(container.drawn.text.includes(say("not-kept")));
  assert.ok(container.drawn.text.includes(say("phase-open-name")));
});

test("a browser that holds no seat in the set is not let in", async () => {
  const { open } = await import("../../web/app/pages/meeting.js");
  open(container, { set: "mountain", number: "1" }, ONE, leaving.signal);
  await settled();
  assert.ok(container.drawn.text.includes(say("refusal-not_seated")));
});

test("where storage is blocked one can come in all the same, and it is said that nothing is kept", async () => {
  const { sit } = await import("../../web/app/seats.js");
  const { open } = await import("../../web/app/pages/meeting.js");
  blockStorage();
  sit(SEAT);
  open(container, { set: "harbour", number: "1" }, ONE, leaving.signal);
  await join(OPENING + 1);
  assert.ok(container.drawn.text.includes(say("not-kept")));
  assert.ok(container.drawn.text.includes(say("phase-open-name")));
});
