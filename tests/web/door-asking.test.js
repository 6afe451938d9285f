// @ts-check
// At the door of a set that asks who comes, or lets nobody in: who waits, and for what.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { moment } from "../../web/app/moment.js";
import { mine, sit } from "../../web/app/seats.js";
import { list, say } from "../../web/app/words.js";
import {
  ANA,
  ASK_EVERY_MS,
  BEN,
  BeforeTheDoor,
  DOOR,
  OF_BEN,
  planned,
  seated,
} from "./door-cast.js";
import { buttons } from "./draw-screen.js";
import { refused } from "./fake-api.js";

/** @type {BeforeTheDoor} */
let at;

beforeEach(async () => {
  at = await BeforeTheDoor.fresh();
});

// Asking

/** Whoever knocks is answered so, until it is said otherwise. @param {any} answer */
const answers = (answer) => {
  at.api.ways.seats = () => answer;
};

/** Ben has asked to come in, and waits. */
async function ask() {
  at.api.ways.door = () => ({ ...DOOR, doorway: "ask" });
  answers(refused("awaits_admission"));
  await at.come();
  assert.ok(at.says("join-now-ask") && at.says("join-ask"));
  await at.send(" Ben ");
  assert.ok(at.says("join-asked", { name: "Ben" }));
  assert.ok(at.says("join-asked-lead", { name: list(["Ana"]), count: 1 }));
  assert.ok(!at.says("join-now-ask"));
  assert.deepEqual(
    buttons(at.container.drawn).map(({ words }) => words),
    [say("join-asked-not")],
  );
}

test("whoever asks waits, asks again by the same token, and is let in", async () => {
  await ask();
  await at.later(ASK_EVERY_MS - 1);
  assert.equal(at.asked.length, 1);
  await at.later(1);
  assert.equal(at.asked.length, 2);
  assert.ok(at.says("join-asked", { name: "Ben" }));
  answers(seated("Ben", 2));
  await at.later();
  assert.equal(new Set(at.asked.map(({ token }) => token)).size, 1);
  assert.equal(mine("harbour")?.token, at.asked[0].token);
  assert.deepEqual(at.went, ["sets/harbour/meetings/2"]);
  await at.later(60_000);
  assert.equal(at.asked.length, 3);
});

test("whoever was turned away is told, asks no more by themselves, and may ask again", async () => {
  await ask();
  answers(refused("turned_away"));
  await at.later();
  assert.ok(at.says("refusal-turned_away") && at.says("join-ask"));
  await at.later(60_000);
  assert.equal(at.asked.length, 2);
  answers(refused("awaits_admission"));
  await at.send();
  const [first, , third] = at.asked;
  assert.notEqual(third.token, first.token);
  assert.notEqual(third.own_key, first.own_key);
  assert.equal(third.name, first.name);
  assert.ok(at.says("join-asked", { name: "Ben" }));
});

test("whoever waits may ask by another name, in place of the one before", async () => {
  await ask();
  await at.press(say("join-asked-not"));
  assert.ok(at.says("join-ask") && !at.says("join-asked", { name: "Ben" }));
  await at.later(60_000);
  assert.equal(at.asked.length, 1);
  await at.send("Benny");
  const [first, second] = at.asked;
  assert.equal(second.name, "Benny");
  assert.equal(second.token, first.token);
});

test("a shared link that is closed asks for no name, and says what to do", async () => {
  at.api.ways.door = () => ({ ...DOOR, doorway: "closed" });
  await at.come();
  assert.ok(at.says("refusal-door_closed") && !at.says("join-send") && !at.says("join-now"));
  sit(BEN);
  await at.come();
  assert.ok(at.says("join-go-on", { name: "Ben" }));
  at.api.ways.door = () => ({ ...OF_BEN, member: "ben-2", name: "Benny", doorway: "closed" });
  await at.come();
  assert.ok(at.says("join-back", { name: "Benny" }));
});

test("who opens the own link of another is told whose it is", async () => {
  at.api.ways.door = () => ({ ...OF_BEN });
  await at.come();
  assert.ok(!at.says("join-others", { name: "Ben" }));
  sit(ANA);
  await at.come();
  assert.ok(at.says("join-others", { name: "Ben" }));
});

test("the door says when the meeting is, until it begins", async () => {
  const starts_at = Date.UTC(2026, 11, 6, 9);
  const ahead = { ...planned(), title: "First", starts_at };
  at.api.ways.door = () => ({ ...DOOR, meeting: ahead });
  await at.come();
  assert.ok(at.container.drawn.text.includes(moment(starts_at)));
  at.api.ways.door = () => ({ ...DOOR, meeting: { ...ahead, started_at: 1 } });
  await at.come();
  assert.ok(!at.container.drawn.text.includes(moment(starts_at)));
});

test("who loads the page again while they wait goes on waiting", async () => {
  await ask();
  at.leaving.abort();
  await at.come();
  assert.ok(at.says("join-asked", { name: "Ben" }));
  assert.equal(at.asked.length, 2);
  assert.deepEqual(at.asked[1], at.asked[0]);
  await at.later();
  assert.equal(at.asked.length, 3);
});

test("while the service is away whoever waits goes on waiting", async () => {
  await ask();
  for (const away of [null, refused("store_away", { again: true })]) {
    answers(away);
    await at.later();
    assert.ok(at.says("join-asked", { name: "Ben" }));
  }
  answers(seated("Ben"));
  await at.later();
  assert.deepEqual(at.went, ["sets/harbour"]);
});

test("a page that was left asks no more", async () => {
  await ask();
  at.leaving.abort();
  await at.later(60_000);
  assert.equal(at.asked.length, 1);
});

test("whose link ends while they wait is told, and waits no more", async () => {
  await ask();
  answers(refused("key_replaced", { field: "key" }));
  await at.later();
  assert.ok(at.says("refusal-key_replaced") && !at.says("join-asked", { name: "Ben" }));
  await at.later(60_000);
  assert.equal(at.asked.length, 2);
});

test("whose name is taken may be that person, and asks to be let back", async () => {
  answers(refused("name_taken", { field: "name" }));
  await at.come();
  await at.send("Ben");
  assert.ok(at.says("refusal-name_taken") && at.says("join-me-lead", { name: "Ben" }));
  answers(refused("awaits_admission"));
  await at.press(say("join-me", { name: "Ben" }));
  assert.ok(at.says("join-asked", { name: "Ben" }));
  await at.later();
  assert.deepEqual(
    at.asked.map(({ back }) => back),
    [false, true, true],
  );
});

test("whose name is taken and who takes another is somebody new", async () => {
  answers(refused("name_taken", { field: "name" }));
  await at.come();
  await at.send("Ben");
  await at.press(say("join-me", { name: "Ben" }));
  answers(seated("Farid"));
  await at.send("Farid");
  assert.deepEqual([at.asked.at(-1).name, at.asked.at(-1).back], ["Farid", false]);
});
