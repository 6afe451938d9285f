// @ts-check
// Half-written forms: kept through a reload, with the id of the act that they will become.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { DRAFT, Draft } from "../../web/app/draft.js";
import { Drafts, ONE_TAB } from "../../web/app/drafts.js";
import { FakeStorage } from "./fake-browser.js";

const REFUSAL = { code: "not_now", sentence: "", field: "", again: false, after: 0 };
const ACT_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** @type {FakeStorage} */
let storage;

beforeEach(() => {
  storage = new FakeStorage();
});

/** A form as its page opens it. @param {string} name */
const fresh = (name) => new Draft(storage, name, DRAFT + name);

/** Never answered, as when the page goes. */
const unanswered = () => new Promise(() => {});

test("a new form is empty, and has an id that an act may have", () => {
  const draft = fresh("say");
  assert.deepEqual(draft.values, {});
  assert.match(draft.id, ACT_ID);
  assert.notEqual(draft.id, fresh("ask").id);
});

test("what was written survives a reload", () => {
  const before = fresh("say");
  before.write("text", "Good morning");
  before.write("to", "ben");
  const after = fresh("say");
  assert.deepEqual(after.values, { text: "Good morning", to: "ben" });
  assert.equal(after.refusal, null);
  assert.equal(after.sending, false);
});

test("a form that is cleared is empty, with another id, and stays so", () => {
  const draft = fresh("say");
  draft.write("text", "Good morning");
  draft.refusal = REFUSAL;
  const { id } = draft;
  draft.clear();
  assert.deepEqual(draft.values, {});
  assert.equal(draft.refusal, null);
  assert.notEqual(draft.id, id);
  assert.deepEqual(fresh("say").values, {});
});

test("what was sent and not answered is the same act after a reload", () => {
  const before = fresh("say");
  before.write("text", "Good morning");
  before.deliver(unanswered);
  assert.equal(before.sending, true);
  const after = fresh("say");
  assert.equal(after.id, before.id);
  assert.equal(after.sending, false);
});

test("what is changed after it was sent is another act: the first may have happened", () => {
  const draft = fresh("say");
  draft.write("text", "Good");
  const { id } = draft;
  draft.write("text", "Good morning");
  assert.equal(draft.id, id);
  draft.deliver(unanswered);
  draft.write("text", "Good evening");
  assert.notEqual(draft.id, id);
  const changed = draft.id;
  draft.write("text", "Good evening to you");
  assert.equal(draft.id, changed);
});

test("what a form shows without having been written does not make it another act", () => {
  const draft = fresh("ask");
  draft.write("text", "Who?");
  draft.deliver(unanswered);
  const { id } = draft;
  draft.assume("to", "ben");
  assert.equal(draft.id, id);
  assert.equal(draft.values.to, "ben");
});

test("what was done begins anew, with another id", async () => {
  const draft = fresh("say");
  draft.write("text", "Good morning");
  const { id } = draft;
  assert.equal(await draft.deliver(async () => null), null);
  assert.deepEqual(draft.values, {});
  assert.equal(draft.sending, false);
  assert.notEqual(draft.id, id);
});

test("what was refused stays, under the same id, until it is sent again", async () => {
  const draft = fresh("say");
  draft.write("text", "Good morning");
  const { id } = draft;
  assert.equal(await draft.deliver(async () => REFUSAL), REFUSAL);
  assert.equal(draft.refusal, REFUSAL);
  assert.equal(draft.values.text, "Good morning");
  assert.equal(draft.id, id);
  draft.deliver(unanswered);
  assert.equal(draft.refusal, null);
});

test("what is on its way is not sent twice, and a mistake of ours leaves it as it was", async () => {
  const draft = fresh("say");
  draft.write("text", "Good morning");
  let sent = 0;
  const failing = async () => {
    sent += 1;
    throw new TypeError("a mistake");
  };
  const first = draft.deliver(failing);
  assert.equal(await draft.deliver(failing), null);
  await assert.rejects(first, TypeError);
  assert.equal(sent, 1);
  assert.equal(draft.sending, false);
  assert.equal(draft.values.text, "Good morning");
});

test("what is written while a form is on its way stays, and is another act", async () => {
  const draft = fresh("say");
  draft.write("text", "one");
  const { id } = draft;
  await draft.deliver(async () => {
    draft.write("text", "one and more");
    return null;
  });
  assert.deepEqual(draft.values, { text: "one and more" });
  assert.deepEqual(fresh("say").values, { text: "one and more" });
  assert.notEqual(draft.id, id);
});

test("where another text was saved under its id it is another act, after a reload too", async () => {
  const draft = fresh("say");
  draft.write("text", "Good morning");
  const { id } = draft;
  await draft.deliver(async () => ({ ...REFUSAL, code: "id_used" }));
  const after = fresh("say");
  for (const one of [draft, after]) {
    assert.equal(one.values.text, "Good morning");
    assert.equal(one.wasSent, false);
    assert.notEqual(one.id, id);
  }
});

test("an answer that comes late leaves alone what the next page wrote", async () => {
  const before = fresh("say");
  before.write("text", "Good morning");
  for (const refusal of [null, { ...REFUSAL, code: "id_used" }]) {
    await before.deliver(async () => {
      fresh("say").write("text", "Good evening");
      return refusal;
    });
    assert.equal(fresh("say").values.text, "Good evening");
  }
});

test("a form in which nothing stands takes no room, unless it was sent so", () => {
  const draft = fresh("say");
  draft.write("text", "Good");
  draft.write("text", " ");
  assert.deepEqual(storage.keys(), []);
  draft.write("to", "ben");
  draft.write("text", "");
  assert.equal(fresh("say").values.to, "ben");
  draft.write("to", "");
  draft.deliver(unanswered);
  assert.equal(fresh("say").id, draft.id);
});

test("what earlier versions left empty is cleared away, and nothing else", () => {
  const stored = (/** @type {object} */ values, sent = false) =>
    JSON.stringify({ values, id: "an-act", sent });
  storage.setItem(`${DRAFT}meeting/1/ask@gone`, stored({ text: "" }));
  storage.setItem(`${DRAFT}meeting/1/say@here`, stored({ text: "", to: "" }));
  const kept = [
    [`${DRAFT}meeting/1/say@gone`, stored({ text: "", to: "ben" })],
    [`${DRAFT}meeting/1/join@gone`, stored({}, true)],
    [`${DRAFT}meeting/2/ask@gone`, stored({ text: "" })],
  ];
  for (const [key, value] of kept) storage.setItem(key, value);
  inTab("here");
  assert.deepEqual([...storage.kept], kept);
});

test("what was half-written before a reload can be cleared after it", () => {
  fresh("say").write("text", "Good");
  fresh("say").clear();
  assert.deepEqual(fresh("say").values, {});
});

test("a form is the same for all who ask for it by name", () => {
  const drafts = new Drafts(storage, "meeting/1");
  assert.equal(drafts.of("say"), drafts.of("say"));
  assert.notEqual(drafts.of("say"), drafts.of("ask"));
});

test("the forms of two pages are kept apart", () => {
  new Drafts(storage, "meeting/1").of("say").write("text", "here");
  assert.deepEqual(new Drafts(storage, "meeting/2").of("say").values, {});
  assert.deepEqual(new Drafts(storage, "meeting/1").of("say").values, { text: "here" });
});

// Several tabs

/** The forms of a meeting in one of the tabs that are open. @type {(id: string, open?: string[]) => Drafts} */
const inTab = (id, open = [id]) =>
  new Drafts(storage, "meeting/1", { tab: { id, isOpen: (other) => open.includes(other) } });

test("a second tab begins with a copy, as another act; what each sends is its own", async () => {
  const one = inTab("one").of("ask");
  one.write("text", "Who?");
  const other = inTab("two", ["one", "two"]).of("ask");
  assert.deepEqual(other.values, { text: "Who?" });
  assert.notEqual(other.id, one.id);
  other.write("text", "Who else?");
  await one.deliver(async () => null);
  assert.deepEqual(one.values, {});
  assert.deepEqual(inTab("two").of("ask").values, { text: "Who else?" });
});

test("a copy that nobody changed goes with what it was copied from, and waits in no tray", () => {
  inTab("one").of("ask").write("text", "Who?");
  const two = inTab("two", ["one", "two"]);
  const copied = two.of("ask");
  assert.deepEqual(two.begun(), []);
  two.gone(copied.copyOf);
  assert.deepEqual(copied.values, {});
});

test("a copy that was changed, or is on its way, stays when its original is gone", async () => {
  inTab("one").of("ask").write("text", "Who?");
  inTab("one").of("say").write("text", "Here.");
  const two = inTab("two", ["one", "two"]);
  const [changed, sent] = [two.of("ask"), two.of("say")];
  const [asked, said] = [changed.copyOf, sent.copyOf];
  changed.write("text", "Who else?");
  const delivered = sent.deliver(unanswered);
  two.gone(asked);
  two.gone(said);
  assert.deepEqual([changed.values.text, sent.values.text], ["Who else?", "Here."]);
  assert.ok(delivered);
});

test("what a tab that is gone had begun stands in the form again, as the same act if it was sent", () => {
  const gone = inTab("gone").of("ask");
  gone.write("text", "Who?");
  gone.deliver(unanswered);
  const here = inTab("here").of("ask");
  assert.deepEqual(here.values, { text: "Who?" });
  assert.equal(here.id, gone.id);
  assert.deepEqual(inTab("third", ["here", "third"]).of("ask").copyOf !== "", true);
});

test("where something stands already, what other tabs left is beside it, each by itself", () => {
  const all = ["a", "b", "c", "here"];
  for (const id of all) inTab(id, all).of("ask").write("text", `Of ${id}`);
  const here = inTab("here", ["here", "c"]);
  assert.deepEqual(
    here
      .begun()
      .map((name) => here.of(name).values.text)
      .sort(),
    ["Of a", "Of b", "Of here"],
  );
  assert.equal(inTab("c").of("ask").values.text, "Of c");
});

test("what was kept before tabs were told apart is found", () => {
  new Drafts(storage, "meeting/1", { tab: ONE_TAB }).of("ask").write("text", "Long ago");
  const here = inTab("here");
  here.remembered("lens").set("closed", "1");
  assert.deepEqual(here.begun(), ["ask"]);
  assert.deepEqual(here.of("ask").values, { text: "Long ago" });
  assert.equal(here.remembered("lens").get("closed"), "1");
});

test("what the server has, though its answer was lost, is no draft any more", () => {
  const before = inTab("one");
  before.of("ask").write("text", "Who?");
  before.of("ask").deliver(unanswered);
  before.of("say").write("text", "Here.");
  const after = inTab("one");
  after.settle(new Set([after.of("ask").id, after.of("say").id]));
  assert.deepEqual(after.begun(), ["say"]);
});

// A tab that is open after all: what is known of it is old, or nothing

/** Another tab, and one that takes it for gone; something stands in the same form of both. */
function mistaken() {
  const [theirs, here] = [inTab("there").of("ask"), inTab("here")];
  here.of("ask").write("text", "Mine");
  theirs.write("text", "Who?");
  const left = () => here.begun().filter((name) => name !== "ask");
  assert.deepEqual(left(), ["ask@there"]);
  return { theirs, here, left, shown: here.of("ask@there") };
}

/** What stands in the other tab when it is loaded anew. */
const thereAgain = () => inTab("there").of("ask").values.text;

test("what another tab goes on with is shown as it stands there", () => {
  const { theirs, left, shown } = mistaken();
  theirs.write("text", "Who else?");
  assert.deepEqual(left(), ["ask@there"]);
  assert.equal(shown.values.text, "Who else?");
});

test("what another tab went on with is not let go with what was shown of it", () => {
  const { theirs, left, shown } = mistaken();
  theirs.write("text", "Who else?");
  shown.clear();
  assert.equal(thereAgain(), "Who else?");
  assert.deepEqual(left(), ["ask@there"]);
  shown.clear();
  assert.deepEqual([left(), storage.keys()], [[], [`${DRAFT}meeting/1/ask@here`]]);
});

test("what another tab went on with is shown before it is sent, and is that tab's own", async () => {
  const { theirs, shown } = mistaken();
  theirs.write("text", "Who else?");
  /** @type {string[]} */
  const sent = [];
  const send = async () => {
    sent.push(shown.values.text);
    if (sent.length === 1) theirs.write("text", "Who else? And why?");
    return null;
  };
  await shown.deliver(send);
  assert.deepEqual([sent, shown.values.text], [[], "Who else?"]);
  await shown.deliver(send);
  assert.deepEqual(sent, ["Who else?"]);
  assert.equal(thereAgain(), "Who else? And why?");
});

test("what is on its way stays as it was sent, whatever its own tab goes on with", async () => {
  const { theirs, left, shown } = mistaken();
  shown.deliver(unanswered);
  theirs.write("text", "Who else?");
  left();
  assert.equal(shown.values.text, "Who?");
});

test("what another tab has sent or let go is not offered here any more", () => {
  const { theirs, here, left } = mistaken();
  theirs.clear();
  here.gone(`${DRAFT}meeting/1/ask@there`);
  assert.deepEqual(left(), []);
  theirs.write("text", "Who else?");
  assert.deepEqual(left(), ["ask@there"]);
});

test("what this tab holds stays in it, whoever took it away in storage", () => {
  const here = inTab("here");
  here.of("ask").write("text", "Mine");
  storage.clear();
  here.gone(`${DRAFT}meeting/1/ask@here`);
  assert.deepEqual(here.begun(), ["ask"]);
});

test("what another tab holds is its own as soon as that is known to be open", () => {
  const open = ["here"];
  const here = inTab("here", open);
  here.of("ask").write("text", "Mine");
  inTab("there", ["here", "there"]).of("ask").write("text", "Who?");
  assert.deepEqual(here.begun(), ["ask", "ask@there"]);
  open.push("there");
  assert.deepEqual(here.begun(), ["ask"]);
});

// What is remembered

test("what is remembered is nobody's form, though nobody here asked for it yet", () => {
  inTab("one").remembered("own-questions").set("texts", "Why?");
  for (const id of ["two", "three"]) assert.deepEqual(inTab(id).begun(), []);
  assert.equal(inTab("one").remembered("own-questions").get("texts"), "Why?");
});
