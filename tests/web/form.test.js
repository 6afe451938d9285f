// @ts-check
// A form as it is drawn, sent and refused.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { BODIES } from "../../web/app/protocol-between.js";
import { say } from "../../web/app/words.js";
import { FakeStorage, giveWords } from "./fake-browser.js";

/** @import * as Form from "../../web/app/parts/form.js" */
/** @import { Draft } from "../../web/app/draft.js" */
/** @import { Drawn } from "./fake-lit.js" */

/** @type {typeof Form} */
let parts;
/** @type {Draft} */
let draft;
let sent = 0;

before(async () => {
  await giveWords();
  parts = await import("../../web/app/parts/form.js");
});

beforeEach(() => {
  draft = new Drafts(new FakeStorage(), "page").of("ask");
  sent = 0;
});

/**
 * @param {Form.Field[]} fields
 * @param {object} [more]
 */
function draw(fields = [{ name: "text", label: "Your question", kind: "text" }], more = {}) {
  const send = () => {
    sent += 1;
  };
  const form = { act: "ask", name: "Ask", label: "Send", fields, send, ...more };
  return /** @type {Drawn} */ (/** @type {unknown} */ (parts.form(draft, form)));
}

/**
 * @param {Drawn} drawn
 * @param {string} event
 * @param {object} value
 */
function happens({ handlers }, event, value) {
  for (const { handle } of handlers.filter((handler) => handler.event === event)) handle(value);
}

/** @param {Drawn} drawn */
const submit = (drawn) => happens(drawn, "submit", { preventDefault() {} });

/**
 * Press a key in the form, as a browser does.
 * @param {object} key
 */
function press(key) {
  const drawn = draw();
  let prevented = 0;
  const preventDefault = () => {
    prevented += 1;
  };
  const currentTarget = { requestSubmit: () => submit(drawn) };
  happens(drawn, "keydown", { preventDefault, currentTarget, ...key });
  return prevented;
}

test("Ctrl and Enter send a form, and so do ⌘ and Enter", () => {
  assert.equal(press({ key: "Enter", ctrlKey: true }), 1);
  assert.equal(press({ key: "Enter", metaKey: true }), 1);
  assert.equal(sent, 2);
});

test("held, they send it once", () => {
  assert.equal(press({ key: "Enter", ctrlKey: true, repeat: true }), 1);
  assert.equal(sent, 0);
});

test("Enter alone, or another key with Ctrl, is the field's own", () => {
  assert.equal(press({ key: "Enter" }), 0);
  assert.equal(press({ key: "b", ctrlKey: true }), 0);
  assert.equal(sent, 0);
});

test("what is typed is in the draft, and whoever listens hears of it", () => {
  let heard = 0;
  const count = () => {
    heard += 1;
  };
  const drawn = draw([{ name: "text", label: "Your question", kind: "text", heard: count }]);
  happens(drawn, "input", { currentTarget: { value: "Who?" } });
  assert.equal(draft.values.text, "Who?");
  assert.equal(heard, 1);
});

test("a form that is on its way, or closed, is not sent", () => {
  submit(draw([], { closed: "Not now." }));
  draft.deliver(() => new Promise(() => {}));
  submit(draw());
  assert.equal(sent, 0);
  assert.match(draw().text, new RegExp(`aria-disabled=true[^]*${say("form-sending")}`));
});

test("what a list or a usual value shows is sent, though nobody chose it", () => {
  const fields = /** @type {Form.Field[]} */ ([
    { name: "to", label: "To", kind: "choice", options: [["ben", "Ben"]] },
    { name: "title", label: "Title", usual: "Meeting 2" },
    { name: "how", label: "How", kind: "pills", options: [["done", "Done"]] },
  ]);
  submit(draw(fields));
  assert.deepEqual(draft.values, { to: "ben", title: "Meeting 2" });
  draft.write("title", "");
  draft.write("to", "somebody-who-left");
  submit(draw(fields));
  assert.deepEqual(draft.values, { to: "ben", title: "" });
});

test("what was refused is said at its field, and below where it has none", async () => {
  const no = { code: "blank", sentence: "", field: "text", again: false, after: 0 };
  await draft.deliver(async () => no);
  assert.match(
    draw().text,
    /aria-invalid=true aria-describedby=setroom\.draft\.page\/ask\.text-wrong/,
  );
  assert.equal(draw().text.split(say("refusal-blank")).length - 1, 1);
  await draft.deliver(async () => ({ ...no, field: "elsewhere" }));
  assert.match(draw().text, /aria-invalid=false/);
  assert.equal(draw().text.split(say("refusal-blank")).length - 1, 1);
});

test("how much may still be written is said when little is left", () => {
  const fields = [{ name: "name", label: "Name" }];
  const drawn = (/** @type {string} */ written) => {
    draft.write("name", written);
    return draw(fields, { act: "TakeASeat", acts: BODIES }).text;
  };
  const most = BODIES.TakeASeat.name.maxLength ?? 0;
  assert.doesNotMatch(drawn("x".repeat(most * 0.8)), /field__hint/);
  assert.match(drawn("x".repeat(most - 1)), /field__hint">[^<]*\b1\b/);
});

for (const [refusal, stands] of /** @type {const} */ ([
  [{ code: "not_now" }, false],
  [null, true],
]))
  test(`a box that was pressed stands ${stands ? "so" : "as it did"}: ${refusal?.code}`, async () => {
    const { checkBox } = await import("../../web/app/parts/controls.js");
    const drawn = checkBox({ checked: false, change: () => Promise.resolve(refusal) });
    const box = { checked: true };
    const [{ handle }] = /** @type {Drawn} */ (/** @type {unknown} */ (drawn)).handlers;
    await handle({ currentTarget: box });
    assert.equal(box.checked, stands);
  });

test("a text over its limit stays whole, says by how much, and is not sent until it is shorter", () => {
  draft.write("text", "x".repeat(2022));
  const drawn = draw();
  assert.ok(drawn.text.includes("22 characters too many"));
  assert.ok(!drawn.text.includes("maxlength"));
  submit(drawn);
  assert.equal(sent, 0);
  draft.write("text", "x".repeat(2000));
  submit(draw());
  assert.equal(sent, 1);
});
