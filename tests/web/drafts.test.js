// @ts-check
// Half-written forms: kept through a reload, with the id of the act that they will become.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Draft, Drafts } from "../../web/app/drafts.js";
import { FakeStorage } from "./fake-browser.js";

const REFUSAL = { code: "not_now", sentence: "", field: "", again: false };
const ACT_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** @type {FakeStorage} */
let storage;

beforeEach(() => {
  storage = new FakeStorage();
});

/** A form as its page opens it. @param {string} name */
const fresh = (name) => new Draft(storage, name);

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

test("what another tab has written since is found, where it is asked for", () => {
  const [one, other] = [fresh("note"), fresh("note")];
  assert.deepEqual(one.latest(), {});
  other.write("text", "From the other tab");
  assert.deepEqual(one.values, {});
  assert.deepEqual(one.latest(), { text: "From the other tab" });
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

test("two tabs that go on with one text send two acts, and neither clears the other's", async () => {
  fresh("say").write("text", "Good");
  const [one, other] = [fresh("say"), fresh("say")];
  assert.notEqual(one.id, other.id);
  other.write("text", "Good evening");
  await one.deliver(async () => {
    other.write("text", "Good evening to you");
    return null;
  });
  assert.deepEqual(one.values, {});
  assert.deepEqual(fresh("say").values, { text: "Good evening to you" });
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
