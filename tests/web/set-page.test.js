// @ts-check
// The page of a set in a browser that is not there: what it finds of one's own, and lets go.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { sit } from "../../web/app/seats.js";
import { draftsIn } from "../../web/app/session/unsent.js";
import { kept } from "../../web/app/storage.js";
import { say } from "../../web/app/words.js";
import { buttons, submit } from "./draw-screen.js";
import { FakeApi, settled } from "./fake-api.js";
import { blockStorage, freshBrowser, giveWords } from "./fake-browser.js";
import { QUIET_DOOR } from "./set-cast.js";

const SEAT = {
  set: "harbour",
  set_name: "Harbour",
  member: "ben",
  name: "Ben",
  role: "member",
  token: "t",
};
const planned = (/** @type {number} */ number) => ({
  number,
  title: `Meeting ${number}`,
  planned_at: number,
  template: { phases: [], airtimes: 1 },
  started_at: 0,
  closed_at: 0,
});
const GROUP = {
  ...{ set: "harbour", name: "Harbour", language: "en", talks: true, call: "", me: "ben" },
  ...{ role: "member", members: [], former: [], meetings: [planned(1), planned(2)] },
  ...{ commitments: [], members_key: "", templates: [], kept: [], own: [] },
  ...{ wordings: [], learnings: [], agreements: [], next_parts: [] },
  ...QUIET_DOOR,
  called: { coach: "moderator", presenter: "", member: "", group: "" },
};

/** @type {any} */
let container;
/** @type {EventTarget} */
let window;
/** @type {AbortController} */
let leaving;
/** What a tab knows of the others. @type {any} */
let tab;
/** @type {FakeApi} */
let api;

beforeEach(async () => {
  freshBrowser();
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  window = new EventTarget();
  leaving = new AbortController();
  container = {};
  tab = { id: "here", isOpen: () => false, async look() {} };
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { define() {} },
    document: { getElementById: () => null },
    location: { origin: "https://sets.example" },
    addEventListener: window.addEventListener.bind(window),
  });
  await giveWords();
  api = new FakeApi({ set: () => GROUP });
});

/** The page as it is loaded. */
async function opened() {
  sit(SEAT);
  const { open } = await import("../../web/app/pages/set.js");
  await open(container, { set: "harbour" }, tab, leaving.signal);
}

/** The forms of the second meeting in some tab. @param {string} id */
const inTab = (id) =>
  new Drafts(kept, draftsIn("harbour", 2, "ben"), { tab: { id, isOpen: () => false } });

/** @param {string} words */
const shows = (words) => container.drawn.text.includes(words);

/** Let go of what was not sent, by its words. @param {string} words */
function letGo(words) {
  const { text, handlers } = container.drawn;
  const clicks = handlers.filter((/** @type {any} */ { event }) => event === "click");
  const button = text.indexOf(say("tray-let_go"), text.indexOf(words));
  clicks[text.slice(0, button).split("@click=").length - 2].handle({});
}

/** A form of the second meeting in a tab that knows of the others. @param {string} text */
function besides(text) {
  const knowing = { id: "there", isOpen: () => true };
  const draft = new Drafts(kept, draftsIn("harbour", 2, "ben"), { tab: knowing }).of("ask");
  draft.write("text", text);
  return draft;
}

/** Another tab writes, sends or lets go, and the browser tells of it. */
async function tell(newValue = "") {
  const key = `setroom.draft.${draftsIn("harbour", 2, "ben")}/ask@there`;
  const told = { key, newValue: newValue || null };
  window.dispatchEvent(Object.assign(new Event("storage"), told));
  await settled();
}

test("what was not sent is found with its meeting, and let go", async () => {
  inTab("there").of("ask").write("text", "Who?");
  await opened();
  assert.ok(shows("Who?") && shows(say("tray-what-ask")));
  letGo("Who?");
  assert.ok(!shows("Who?"));
  await opened();
  assert.ok(!shows("Who?"));
});

test("what its own tab goes on with is not let go with what was shown of it", async () => {
  inTab("here").of("ask").write("text", "Mine");
  await opened();
  const theirs = besides("Who?");
  await tell("something");
  theirs.write("text", "Who else?");
  letGo("Who?");
  assert.ok(shows("Who else?"));
  letGo("Who else?");
  assert.ok(!shows("Who else?") && shows("Mine"));
});

test("what another tab has sent or let go is not offered any more, and what it writes is", async () => {
  inTab("here").of("ask").write("text", "Mine");
  await opened();
  const theirs = besides("Who?");
  await tell("something");
  assert.ok(shows("Who?") && shows("Mine"));
  theirs.clear();
  await tell();
  assert.ok(!shows("Who?") && shows("Mine"));
});

test("what is open in another tab is left to it, as soon as that is seen", async () => {
  inTab("here").of("ask").write("text", "Mine");
  await opened();
  tab.look = async () => {
    tab.isOpen = (/** @type {string} */ id) => id === "there";
  };
  besides("Who?");
  await tell("something");
  assert.ok(shows("Mine") && !shows("Who?"));
});

test("questions that were kept for later are still there when the page of the set was opened", async () => {
  inTab("here").remembered("own-questions").set("texts", '["Why?"]');
  await opened();
  assert.equal(inTab("here").remembered("own-questions").get("texts"), '["Why?"]');
});

/** Press a button of the page. @param {string} key @param {Record<string, string>} [values] */
async function press(key, values) {
  const found = buttons(container.drawn).find(({ words }) => words === say(key, values));
  found?.press({ detail: 1 });
  await settled();
}

/** The page as it is loaded anew, with what its browser kept. */
async function again() {
  const { open } = await import("../../web/app/pages/set.js");
  await open(container, { set: "harbour" }, tab, leaving.signal);
}

test("one's own link is made and offered until it was kept, and then no more", async () => {
  api.ways["own-key"] = () => ({ key: "key-of-my-own" });
  await opened();
  assert.ok(shows(say("own-way-lead-none")));
  await press("set-links-own-make");
  await again();
  assert.ok(shows(say("own-way-lead")));
  await press("own-way-kept");
  assert.ok(!shows(say("own-way")));
  await again();
  assert.ok(!shows(say("own-way")));
});

test("one's own link can be left for later, and is not offered again", async () => {
  await opened();
  await press("own-way-later");
  await again();
  assert.ok(!shows(say("own-way")) && !api.of("own-key").length);
});

test("what is one's own waits above all else until one says who one is", async () => {
  api.ways.set = () => ({ ...GROUP, waits: !api.of("own-key").length });
  api.ways["own-key"] = () => ({ key: "key-of-my-own" });
  await opened();
  const place = (/** @type {string} */ key, values = {}) =>
    container.drawn.text.indexOf(say(key, values));
  assert.ok(place("own-way-waits", { name: "Ben" }) > 0);
  assert.ok(place("own-way-waits", { name: "Ben" }) < place("set-next"));
  await press("own-way-confirm", { name: "Ben" });
  assert.ok(!shows(say("own-way-waits", { name: "Ben" })) && shows(say("own-way-lead")));
});

test("whoever asks to come in is seen on the page of the set, and let in there", async () => {
  const asking = [{ id: "at-the-door", name: "Dev", at: 1, returns: "" }];
  const led = { ...GROUP, role: "coach", meetings: [] };
  api.ways.set = () => ({ ...led, asking: api.of("acts").length ? [] : asking });
  api.ways.acts = () => ({ seq: 7 });
  await opened();
  assert.ok(shows(say("asking-in", { name: "Dev" })));
  await press("asking-admit");
  const [{ type, member }] = api.said("acts");
  assert.deepEqual([type, member], ["admit", "at-the-door"]);
  assert.ok(!shows(say("asking-in", { name: "Dev" })));
});

test("a page that was left hears of nothing any more", async () => {
  await opened();
  const { drawn } = container;
  let looked = 0;
  api.asked = [];
  tab.look = async () => {
    looked += 1;
  };
  leaving.abort();
  for (const what of ["focus", "storage"]) window.dispatchEvent(new Event(what));
  await settled();
  assert.equal(container.drawn, drawn);
  assert.deepEqual([looked, api.asked.length], [0, 0]);
});

test("what happened out of sight is looked at when somebody comes back", async () => {
  await opened();
  api.asked = [];
  window.dispatchEvent(new Event("focus"));
  await settled();
  assert.equal(api.of("set").length, 1);
});

test("where storage is blocked the page is there, and it is said that nothing is kept", async () => {
  await opened();
  assert.ok(!shows(say("not-kept")));
  blockStorage();
  await opened();
  assert.ok(shows(say("not-kept")));
});

test("what the set calls its people is said in one act, with what was left as it was", async () => {
  api.ways.set = () => ({ ...GROUP, role: "coach", meetings: [] });
  api.ways.acts = () => ({ seq: 7 });
  await opened();
  const form = new Drafts(kept, "sets/harbour/ben", { tab }).of("people");
  form.write("called.group", "circle");
  await opened();
  submit(container.drawn, say("set-people"));
  await settled();
  const [sent] = api.said("acts");
  const called = { coach: "moderator", presenter: "", member: "", group: "circle" };
  assert.deepEqual(sent, { type: "call_people", id: sent.id, called });
});
