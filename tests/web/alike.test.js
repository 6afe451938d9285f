// @ts-check
// Whose name looks like another's: said beside it on the page of the set, and in the room behind a press.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { meeting } from "./cast.js";
import { screen } from "./draw-screen.js";
import { page, person, setDrawing } from "./set-cast.js";

/** @import { SetPage } from "../../web/app/protocol.js" */

const BEN = "B\u0435n";
/** @type {Awaited<ReturnType<typeof screen>>} */
let room;
/** @type {Awaited<ReturnType<typeof setDrawing>>["draw"]} */
let draw;

before(async () => {
  room = await screen();
  ({ draw } = await setDrawing());
});

/** The set of Ben and Chloe, with others who look like Ben. @param {string[]} others */
function withOthers(...others) {
  const set = page("member");
  const [ben, chloe] = set.members;
  const ids = others.map((_, number) => `other-${number}`);
  const near = (/** @type {string} */ id) => ["ben", ...ids].filter((one) => one !== id);
  const more = others.map((name, number) => {
    const id = ids[number];
    return person(name, { id, place: 2 + number, alike: near(id) });
  });
  return { ...set, members: [{ ...ben, alike: near("ben") }, chloe, ...more] };
}

test("on the page of a set it stands beside both names, with the colour of the other", () => {
  const { text } = draw(withOthers(BEN));
  assert.equal(text.split('class="people__alike"').length, 3);
  assert.match(text, /not B\u0435n: another person, whose name looks alike/);
  assert.match(text, /not Ben: another person, whose name looks alike/);
  assert.match(text, /people__alike"><span class="avatar avatar--here avatar--hue-2 /);
  assert.match(text, /people__alike"><span class="avatar avatar--here avatar--hue-0 /);
});

test("of several all are named", () => {
  const { text } = draw(withOthers(BEN, "B\u00e9n"));
  assert.match(text, /not B\u0435n and B\u00e9n: others, whose names look alike/);
});

test("nothing is said where all names look different", () => {
  assert.doesNotMatch(draw(page("member")).text, /people__alike/);
});

test("in the room it is behind a press, once the set is known", () => {
  const m = meeting("explore");
  const seen = (/** @type {SetPage | null} */ group) => room(m, "chloe", {}, { group });
  const card = /id="facts-ben">[\s\S]*?<\/p>/.exec(seen(withOthers(BEN)))?.[0] ?? "";
  assert.match(card, /not B\u0435n: another person, whose name looks alike/);
  assert.match(card, /avatar--hue-2 /);
  assert.doesNotMatch(seen(page("member")), /people__alike/);
  assert.doesNotMatch(seen(null), /people__alike/);
});

test("of somebody who asks to come in it is said before they are let in", () => {
  const asks = { id: "asks", name: BEN, at: 0, returns: "", alike: ["ben"] };
  const { text } = draw({ ...page("member"), asking: [asks] });
  assert.match(text, /not Ben: another person, whose name looks alike/);
  const other = { ...asks, alike: [] };
  assert.doesNotMatch(draw({ ...page("member"), asking: [other] }).text, /people__alike/);
});
