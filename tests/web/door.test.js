// @ts-check
// At the door of a set: who comes in as whom, and who walks on without a word.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { all, mine, sit } from "../../web/app/seats.js";
import { noteSeen } from "../../web/app/seen.js";
import { say } from "../../web/app/words.js";
import { ANA, BEN, BeforeTheDoor, KEY, OF_BEN, planned, seated } from "./door-cast.js";
import { refused } from "./fake-api.js";
import { newTab } from "./fake-browser.js";

/** @type {BeforeTheDoor} */
let at;

beforeEach(async () => {
  at = await BeforeTheDoor.fresh();
});

// Somebody new

test("a newcomer writes their name, and is in: with a seat, a key of their own, and a cookie", async () => {
  await at.come();
  assert.ok(at.says("join-now") && at.says("join-send"));
  await at.send("Dev");
  const [{ token, own_key, ...said }] = at.asked;
  assert.deepEqual(said, { key: KEY, name: "Dev", back: false });
  assert.match(own_key, /^[a-z2-7]{26}$/);
  assert.deepEqual([mine("harbour")?.token, mine("harbour")?.own_key], [token, own_key]);
  assert.equal(mine("harbour")?.name, "Dev");
  assert.deepEqual(at.api.said("back").at(-1).keep, [{ set: "harbour", token }]);
  assert.deepEqual(at.went, ["sets/harbour"]);
});

test("where a meeting is under way whoever comes in is led to it", async () => {
  at.api.ways.seats = () => seated("Dev", 3);
  await at.come();
  await at.send("Dev");
  assert.deepEqual(at.went, ["sets/harbour/meetings/3"]);
});

test("a second try after a lost answer is the same seat", async () => {
  const { seats } = at.api.ways;
  at.api.ways.seats = () => null;
  await at.come();
  await at.send("Dev");
  assert.ok(at.says("refusal-offline"));
  await at.come();
  at.api.ways.seats = seats;
  await at.send();
  const [first, second] = at.asked;
  assert.deepEqual(second, first);
  assert.equal(mine("harbour")?.token, first.token);
});

// One's own link, and another's

test("by their own link somebody comes into an empty browser with one press", async () => {
  at.api.ways.door = () => OF_BEN;
  await at.come();
  assert.ok(at.says("join-over-back", { set: "Harbour" }) && !at.says("join-name"));
  await at.send();
  const [{ key, back }] = at.asked;
  assert.deepEqual([key, back, mine("harbour")?.own_key], [KEY, false, KEY]);
  assert.equal(mine("harbour")?.member, "ben");
  assert.deepEqual(at.api.of("own-key"), []);
});

test("whoever is expected is invited by their own link, and writes no name", async () => {
  at.api.ways.door = () => ({ ...OF_BEN, came: false });
  await at.come();
  assert.ok(
    at.says("join-now-own") && at.says("join-over", { name: "Ana", count: 1, set: "Harbour" }),
  );
  assert.ok(at.says("join-back", { name: "Ben" }) && !at.says("join-name"));
});

test("a key that was seen on its way opens nothing any more once its owner is in", async () => {
  noteSeen("harbour");
  at.api.ways.door = () => OF_BEN;
  await at.come();
  await at.send();
  const [{ token }] = at.asked;
  assert.deepEqual(
    at.api.of("own-key").map((one) => one.token),
    [token],
  );
  assert.equal(mine("harbour")?.own_key, "another-key");
  assert.equal(all().length, 1);
});

test("the shared key that was seen on its way is nobody's own, and stays", async () => {
  noteSeen("harbour");
  await at.come();
  await at.send("Dev");
  assert.deepEqual(at.api.of("own-key"), []);
});

test("by their own link whoever sits here already walks on", async () => {
  sit(BEN);
  sit(ANA);
  at.standing = ["of-ben", "of-ana"];
  at.meetings = [planned(1, 5, 6), planned(2), planned(3)];
  at.api.ways.door = () => OF_BEN;
  await at.come();
  assert.equal(at.container.drawn, undefined);
  assert.equal(mine("harbour")?.member, "ben");
  assert.deepEqual(at.went, ["sets/harbour/meetings/2"]);
  assert.deepEqual(at.asked, []);
});

test("whose seat here does not stand comes in by their own link anew", async () => {
  sit(BEN);
  at.api.ways.door = () => OF_BEN;
  await at.come();
  assert.deepEqual(at.went, []);
  await at.send();
  const [{ token }] = at.asked;
  assert.deepEqual(
    all().map((one) => [one.member, one.token]),
    [["ben", token]],
  );
});

for (const who of ["ana", "ben"])
  test(`in a browser of Ana's the link of Ben asks who it is: ${who}`, async () => {
    sit(ANA);
    at.standing = ["of-ana"];
    at.api.ways.door = () => ({ ...OF_BEN, meeting: { number: 4, title: "Spring" } });
    at.api.ways.seats = () => seated("Ben", 4);
    await at.come();
    assert.deepEqual(at.went, []);
    assert.ok(at.says("join-go-on", { name: "Ana" }) && at.says("join-back", { name: "Ben" }));
    if (who === "ana") await at.press(say("join-go-on", { name: "Ana" }));
    else await at.send();
    assert.equal(mine("harbour")?.member, who);
    assert.equal(at.asked.length, who === "ben" ? 1 : 0);
    assert.deepEqual(at.went, ["sets/harbour/meetings/4"]);
    assert.equal(all().length, who === "ben" ? 2 : 1);
  });

for (const one of [BEN, ANA])
  test(`by the shared link whoever has a seat here goes on as themselves: ${one.name}`, async () => {
    sit(one);
    at.standing = [one.token];
    await at.come();
    await at.press(say("join-go-on", { name: one.name }));
    assert.deepEqual([mine("harbour")?.token, at.went], [one.token, ["sets/harbour"]]);
    assert.deepEqual(at.asked, []);
  });

test("of several here each can go on, in this tab", async () => {
  sit(ANA);
  sit(BEN);
  newTab();
  await at.come();
  await at.press(say("join-go-on", { name: "Ana" }));
  assert.equal(mine("harbour")?.name, "Ana");
});

test("a seat that only the cookies have counts as one that is here", async () => {
  at.api.ways.back = () => ({ seats: [BEN] });
  at.standing = ["of-ben"];
  at.api.ways.door = () => OF_BEN;
  await at.come();
  assert.deepEqual(at.went, ["sets/harbour"]);
});

// Links that open nothing

for (const code of ["key_unknown", "key_replaced", "door_closed"]) {
  test(`whoever has a seat that stands needs no link: ${code}`, async () => {
    sit(BEN);
    sit(ANA);
    at.standing = ["of-ben"];
    at.meetings = [planned(1), planned(2, 5)];
    at.api.ways.door = () => refused(code, { field: "key" });
    await at.come();
    assert.deepEqual(at.went, ["sets/harbour/meetings/2"]);
    assert.equal(mine("harbour")?.member, "ben");
  });

  test(`whose seat does not stand is told why the link opens nothing: ${code}`, async () => {
    sit(BEN);
    at.api.ways.door = () => refused(code, { field: "key" });
    await at.come();
    assert.deepEqual(at.went, []);
    assert.ok(at.says(`refusal-${code}`) && at.says("trouble-set"));
  });
}

test("where nobody answers nobody walks on, and it is said", async () => {
  sit(BEN);
  at.standing = ["of-ben"];
  at.api.ways.door = () => null;
  await at.come();
  assert.deepEqual(at.went, []);
  assert.ok(at.says("refusal-offline"));
});
