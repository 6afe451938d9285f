// @ts-check
// The page for whoever cannot come in: what it says first, whether another try helps, and what is over for good.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { trouble } from "../../web/app/pages/trouble.js";
import { all, sit } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { buttons, HOLE } from "./draw-screen.js";
import { freshBrowser, giveWords } from "./fake-browser.js";

const HARBOUR = { set: "harbour", set_name: "Harbour", role: "member", token: "t" };
const BEN = { ...HARBOUR, member: "ben", name: "Ben" };
const CHLOE = { ...HARBOUR, member: "chloe", name: "Chloe" };

/** @type {any} */
let container;
/** @type {any} */
let location;

beforeEach(async () => {
  freshBrowser();
  container = {};
  location = { reload: mock.fn(), assign: mock.fn(), pathname: "/", hash: "" };
  Object.assign(globalThis, { location, document: {} });
  await giveWords();
});

/** What is said. @param {import("../../web/app/pages/trouble.js").Trouble} what */
function told(what) {
  trouble(container, what);
  assert.doesNotMatch(container.drawn.text, HOLE);
  return container.drawn.text;
}

/** Its title. @param {string} code */
const title = (code) => /<h1[^>]*>([^<]*)</.exec(told({ code }))?.[1];

test("each says first what it is, and then why", () => {
  for (const [code, key] of [
    ["key_unknown", "trouble-incomplete"],
    ["key_replaced", "trouble-replaced"],
    ["meeting_cancelled", "trouble-cancelled"],
    ["set_deleted", "trouble-deleted"],
    ["awaits_consent", "trouble-consent"],
    ["reads_no_meeting", "trouble-title"],
    ["seat_revoked", "trouble-title"],
    ["offline", "trouble-title"],
  ]) {
    assert.equal(title(code), say(key), code);
    assert.ok(told({ code }).includes(say(`refusal-${code}`)), code);
  }
});

test("another try is offered where it can help", () => {
  const again = (/** @type {string} */ code) => told({ code }).includes(say("trouble-again"));
  for (const code of ["offline", "awaits_consent", "seat_revoked"]) assert.ok(again(code), code);
  for (const code of ["meeting_cancelled", "set_deleted", "reads_no_meeting", "key_replaced"])
    assert.ok(!again(code), code);
  told({ code: "offline" });
  buttons(container.drawn)
    .find(({ words }) => words === say("trouble-again"))
    ?.press({});
  assert.equal(location.reload.mock.callCount(), 1);
});

test("the set is a press away where there still is one", () => {
  const hasWay = (/** @type {string} */ code) =>
    told({ code, set: "harbour" }).includes('href="sets/harbour"');
  assert.deepEqual(["reads_no_meeting", "awaits_consent", "set_deleted"].map(hasWay), [
    true,
    true,
    false,
  ]);
});

const OVER = ["set_deleted", "no_such_set", "seat_revoked"];
for (const code of OVER)
  test(`what is over can be taken off one's list, and nothing else with it: ${code}`, () => {
    sit(BEN);
    sit(CHLOE);
    told({ code, seat: BEN });
    const way = buttons(container.drawn).find(({ words }) => words === say("trouble-forget"));
    way?.press({});
    assert.deepEqual(
      all().map(({ member }) => member),
      ["chloe"],
    );
    assert.deepEqual(location.assign.mock.calls[0].arguments, ["."]);
  });

test("what may be open again tomorrow, or was nobody's, stays on it", () => {
  const isOffered = (/** @type {any} */ what) => told(what).includes(say("trouble-forget"));
  for (const code of ["offline", "store_away", "awaits_consent", "not_seated"])
    assert.ok(!isOffered({ code, seat: BEN }), code);
  for (const code of OVER) assert.ok(!isOffered({ code }), code);
});

test("whoever had a seat is told that the set is no more, and that what they wrote is kept", () => {
  const seat = BEN;
  const gone = told({ code: "no_such_set", seat });
  assert.ok(gone.includes(say("trouble-gone")) && gone.includes(say("trouble-forget")));
  assert.ok(!gone.includes(say("paste-any")));
  assert.ok(told({ code: "no_such_set" }).includes(say("refusal-no_such_set")));
  assert.ok(told({ code: "not_seated", seat }).includes(say("trouble-kept")));
  assert.ok(!told({ code: "not_seated" }).includes(say("trouble-kept")));
});
