// @ts-check
// The page of a set in a browser that is not there: what it finds of one's own, and lets go.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { sit } from "../../web/app/seats.js";
import { draftsIn } from "../../web/app/session/unsent.js";
import { kept } from "../../web/app/storage.js";
import { say } from "../../web/app/words.js";
import { blockStorage, freshBrowser, giveWords } from "./fake-browser.js";

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
let looked = 0;

beforeEach(async () => {
  freshBrowser();
  window = new EventTarget();
  leaving = new AbortController();
  container = {};
  tab = { id: "here", isOpen: () => false, async look() {} };
  Object.assign(globalThis, {
    HTMLElement: class {},
    customElements: { define() {} },
    document: { getElementById: () => null },
    addEventListener: window.addEventListener.bind(window),
  });
  await giveWords();
  looked = 0;
  globalThis.fetch = async () => {
    looked += 1;
    return new Response(JSON.stringify(GROUP));
  };
});

const settle = () => new Promise((done) => setImmediate(done));

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
  await settle();
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

test("a page that was left hears of nothing any more", async () => {
  await opened();
  const { drawn } = container;
  looked = 0;
  tab.look = async () => {
    looked += 1;
  };
  leaving.abort();
  for (const what of ["focus", "storage"]) window.dispatchEvent(new Event(what));
  await settle();
  assert.equal(container.drawn, drawn);
  assert.equal(looked, 0);
});

test("what happened out of sight is looked at when somebody comes back", async () => {
  await opened();
  looked = 0;
  window.dispatchEvent(new Event("focus"));
  await settle();
  assert.equal(looked, 1);
});

test("where storage is blocked the page is there, and it is said that nothing is kept", async () => {
  await opened();
  assert.ok(!shows(say("not-kept")));
  blockStorage();
  await opened();
  assert.ok(shows(say("not-kept")));
});

test("what the set calls its people is said in one act, with what was left as it was", async () => {
  /** @type {any} */
  let sent;
  globalThis.fetch = async (_address, { body } = {}) => {
    if (body) sent = JSON.parse(String(body));
    return new Response(JSON.stringify({ ...GROUP, role: "coach", meetings: [] }));
  };
  await opened();
  const form = new Drafts(kept, "sets/harbour/ben", { tab }).of("people");
  form.write("called.group", "circle");
  await opened();
  const submits = container.drawn.handlers.filter((/** @type {any} */ h) => h.event === "submit");
  submits.at(-1).handle({ preventDefault() {} });
  await settle();
  const called = { coach: "moderator", presenter: "", member: "", group: "circle" };
  assert.deepEqual(sent, { type: "call_people", id: sent.id, called });
});
