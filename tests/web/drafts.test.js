// @ts-check
// Half-written forms: kept through a reload, with the id of the act that they will become.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Draft, Drafts } from "../../web/app/drafts.js";
import { freshBrowser } from "./fakes.js";

const ACT_ID = /^[A-Za-z0-9_-]{8,64}$/;

beforeEach(freshBrowser);

test("a new form is empty, and has an id that an act may have", () => {
  const draft = new Draft("say");
  assert.deepEqual(draft.values, {});
  assert.match(draft.id, ACT_ID);
  assert.notEqual(draft.id, new Draft("ask").id);
});

test("what was written survives a reload, under the same id", () => {
  const before = new Draft("say");
  before.write("text", "Good morning");
  before.write("to", "ben");
  const after = new Draft("say");
  assert.deepEqual(after.values, { text: "Good morning", to: "ben" });
  assert.equal(after.id, before.id);
  assert.equal(after.refusal, null);
  assert.equal(after.sending, false);
});

test("a form that was done begins anew, with another id, and stays so", () => {
  const draft = new Draft("say");
  draft.write("text", "Good morning");
  draft.refusal = { code: "not_now", sentence: "", field: "", again: false };
  const { id } = draft;
  draft.clear();
  assert.deepEqual(draft.values, {});
  assert.equal(draft.refusal, null);
  assert.notEqual(draft.id, id);
  assert.deepEqual(new Draft("say").values, {});
});

test("what was sent and not answered is the same act after a reload", () => {
  const before = new Draft("say");
  before.write("text", "Good morning");
  before.send();
  assert.equal(before.sending, true);
  const after = new Draft("say");
  assert.equal(after.id, before.id);
  assert.equal(after.sending, false);
});

test("what is changed after it was sent is another act: the first may have happened", () => {
  const draft = new Draft("say");
  draft.write("text", "Good");
  const { id } = draft;
  draft.write("text", "Good morning");
  assert.equal(draft.id, id);
  draft.send();
  draft.write("text", "Good evening");
  assert.notEqual(draft.id, id);
  const changed = draft.id;
  draft.write("text", "Good evening to you");
  assert.equal(draft.id, changed);
  assert.equal(new Draft("say").id, changed);
});

test("sending forgets what was refused before", () => {
  const draft = new Draft("say");
  draft.refusal = { code: "blank", sentence: "", field: "text", again: false };
  draft.send();
  assert.equal(draft.refusal, null);
});

test("a form is the same for all who ask for it by name", () => {
  const drafts = new Drafts("meeting/1");
  assert.equal(drafts.of("say"), drafts.of("say"));
  assert.notEqual(drafts.of("say"), drafts.of("ask"));
});

test("the forms of two pages are kept apart", () => {
  new Drafts("meeting/1").of("say").write("text", "here");
  assert.deepEqual(new Drafts("meeting/2").of("say").values, {});
  assert.deepEqual(new Drafts("meeting/1").of("say").values, { text: "here" });
});
