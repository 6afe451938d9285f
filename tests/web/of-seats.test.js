// @ts-check
// What a room says of seats: who asks to come in, whose own words wait for them, and one's own link, once.

import assert from "node:assert/strict";
import { before, beforeEach, mock, test } from "node:test";
import { ownSeat } from "../../web/app/own-seat.js";
import { all, sit } from "../../web/app/seats.js";
import { say } from "../../web/app/words.js";
import { meeting } from "./cast.js";
import { buttons, drawing, HOLE } from "./draw-screen.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { freshBrowser } from "./fake-browser.js";
import { fullMeeting, KINDS } from "./full-meeting.js";
import { page } from "./set-cast.js";

/** @import { Meeting, SetPage } from "../../web/app/protocol.js" */

const ASKING = [
  { id: "at-the-door", name: "Gus", at: 1, returns: "", alike: [] },
  { id: "back-again", name: "Esi", at: 2, returns: "esi", alike: [] },
];
const PHASES = [...KINDS.map((kind) => fullMeeting(kind)), meeting("lobby"), meeting("closed")];

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;
/** @type {FakeApi} */
let api;
/** @type {ReturnType<typeof ownSeat>} */
let own;
/** @type {import("node:test").Mock<() => void>} */
let changed;
/** @type {any} */
let location;

before(async () => {
  draw = await drawing();
});

beforeEach(() => {
  freshBrowser();
  location = { origin: "https://sets.example", reload: mock.fn() };
  Object.assign(globalThis, { location, confirm: () => true });
  api = new FakeApi({ acts: () => ({ seq: 5 }), "own-key": () => ({ key: "key-of-my-own" }) });
  changed = mock.fn(() => {});
  seatOf("ben");
});

/** This browser has one seat. @param {"ana" | "ben"} member */
function seatOf(member) {
  const name = member === "ana" ? "Ana" : "Ben";
  const token = `of-${member}`;
  const seat = { set: "harbour", set_name: "Harbour", member, name, role: "", token };
  sit(seat);
  own = ownSeat(seat, changed);
}

/**
 * What somebody sees of a meeting, with what is known of its set.
 * @param {Meeting} m
 * @param {"ana" | "ben"} me
 * @param {Partial<SetPage>} [more]
 */
function seen(m, me, more = {}) {
  const group = { ...page(me === "ana" ? "coach" : "member"), me, ...more };
  const drawn = draw(m, me, {}, { group, ownSeat: own });
  assert.doesNotMatch(drawn.text, HOLE);
  return drawn;
}

/** Press what somebody sees. @param {ReturnType<typeof seen>} drawn @param {string} key @param {Record<string, string>} [values] */
async function press(drawn, key, values = {}) {
  const found = buttons(drawn).find(({ words }) => words === say(key, values));
  assert.ok(found, `There is no button “${say(key, values)}”`);
  found.press({ detail: 1 });
  await settled();
}

/** Who can be let in, or not, with a press. @param {ReturnType<typeof seen>} drawn */
const answers = ({ text }) =>
  ASKING.flatMap(({ name }) =>
    ["asking-admit-who", "asking-refuse-who"].filter((key) => text.includes(say(key, { name }))),
  );

test("whoever asks to come in is seen by all, whatever goes on, and let in by the coach alone", () => {
  for (const m of PHASES)
    for (const me of /** @type {const} */ (["ana", "ben"])) {
      const drawn = seen(m, me, { asking: ASKING });
      assert.ok(drawn.text.includes(say("asking-in", { name: "Gus" })), m.phase);
      assert.ok(drawn.text.includes(say("asking-back", { name: "Esi" })), m.phase);
      assert.equal(answers(drawn).length, me === "ana" ? 4 : 0, m.phase);
    }
  assert.ok(!seen(meeting("explore"), "ana").text.includes(say("asking-title")));
});

test("they are let in or not with one press, and a second of two hits nobody else", async () => {
  seatOf("ana");
  const drawn = seen(meeting("explore"), "ana", { asking: ASKING });
  await press(drawn, "asking-admit");
  await press(drawn, "asking-refuse");
  const second = buttons(drawn).find(({ words }) => words === say("asking-admit"));
  second?.press({ detail: 2 });
  await settled();
  const [first, other] = api.said("acts");
  assert.deepEqual([first.type, first.member], ["admit", "at-the-door"]);
  assert.deepEqual([other.type, other.member], ["turn_away", "at-the-door"]);
  assert.notEqual(first.id, other.id);
  assert.ok(api.of("acts").every(({ token }) => token === "of-ana"));
  assert.equal(api.of("acts").length, 2);
});

test("why nobody was let in stands with whom it was about", async () => {
  seatOf("ana");
  for (const answer of [refused("set_full"), null]) {
    api.ways.acts = () => answer;
    await press(seen(meeting("explore"), "ana", { asking: ASKING }), "asking-admit");
    const { text } = seen(meeting("explore"), "ana", { asking: ASKING });
    const [gus, esi] = text.split(say("asking-back", { name: "Esi" }));
    const words = say(`refusal-${answer ? "set_full" : "offline"}`);
    assert.ok(gus.includes(words) && !esi.includes(words));
  }
  assert.equal(changed.mock.callCount(), 2);
});

test("what is one's own waits until one says who one is, whatever goes on", async () => {
  for (const m of PHASES) {
    const { text } = seen(m, "ben", { waits: true });
    assert.equal(text.split(say("own-way-waits", { name: "Ben" })).length - 1, 1, m.phase);
    assert.ok(!seen(m, "ben").text.includes(say("own-way-waits", { name: "Ben" })));
  }
  await press(seen(meeting("explore"), "ben", { waits: true }), "own-way-confirm", { name: "Ben" });
  assert.deepEqual(
    api.of("own-key").map(({ token }) => token),
    ["of-ben"],
  );
  assert.equal(all()[0].own_key, "key-of-my-own");
  assert.equal(location.reload.mock.callCount(), 1);
});

test("why it could not be confirmed is said, and nothing is loaded anew", async () => {
  api.ways["own-key"] = () => null;
  const waiting = () => seen(meeting("explore"), "ben", { waits: true });
  await press(waiting(), "own-way-confirm", { name: "Ben" });
  assert.ok(waiting().text.includes(say("refusal-offline")));
  assert.equal(location.reload.mock.callCount(), 0);
  assert.equal(all()[0].own_key, undefined);
});

test("one's own link is offered before the meeting, once", async () => {
  const offered = (/** @type {Meeting} */ m) => seen(m, "ben").text.includes(say("own-way"));
  assert.ok(offered(meeting("lobby")));
  for (const phase of ["open", "explore", "closed"]) assert.ok(!offered(meeting(phase)), phase);
  const asked = seen(meeting("explore"), "ben", { asking: ASKING });
  assert.ok(!asked.text.includes(say("own-way")));
  await press(seen(meeting("lobby"), "ben"), "own-way-later");
  assert.ok(!offered(meeting("lobby")));
  assert.equal(all()[0].offered, true);
  own = ownSeat(all()[0], changed);
  assert.ok(!offered(meeting("lobby")));
});

test("a link that is theirs alone is there to be kept; one that another made is to be replaced", async () => {
  const key = { ...all()[0], own_key: "a-key" };
  own = ownSeat(key, changed);
  const { text } = seen(meeting("lobby"), "ben");
  assert.ok(text.includes(say("own-way-lead")) && text.includes("copyable"));
  const members = page("member").members.map((one) => ({ ...one, link: 7 }));
  const handed = seen(meeting("lobby"), "ben", { members });
  assert.ok(handed.text.includes(say("own-way-lead-handed")));
  assert.ok(!handed.text.includes("copyable"));
  await press(handed, "set-links-own-renew");
  assert.equal(all()[0].own_key, "key-of-my-own");
  await press(seen(meeting("lobby"), "ben"), "own-way-kept");
  assert.ok(!seen(meeting("lobby"), "ben").text.includes(say("own-way")));
});

test("whoever looks at a meeting again sees nothing of seats", () => {
  const group = { ...page("coach"), asking: ASKING, waits: true };
  for (const m of PHASES) {
    const { text } = draw(m, null, {}, { group });
    for (const words of [
      say("asking-title"),
      say("own-way"),
      say("own-way-waits", { name: "Ben" }),
    ])
      assert.ok(!text.includes(words), m.phase);
  }
});

test("before the set is known nothing is said of seats", () => {
  const { text } = draw(meeting("lobby"), "ben", {}, { group: null, ownSeat: own });
  assert.ok(!text.includes(say("own-way")) && !text.includes(say("asking-title")));
});

test("a link that took the place of another stands above all, whatever goes on, until it was kept", async () => {
  await own.makeOwnKey();
  assert.equal(location.reload.mock.callCount(), 1);
  seatAgain();
  for (const m of PHASES) {
    const { text } = seen(m, "ben");
    assert.equal(text.split(say("own-way-lead-renewed")).length, 2, m.phase);
  }
  await press(seen(meeting("explore"), "ben"), "own-way-kept");
  seatAgain();
  for (const m of PHASES)
    assert.ok(!seen(m, "ben").text.includes(say("own-way-lead-renewed")), m.phase);
});

/** The page is loaded anew. */
function seatAgain() {
  own = ownSeat(all()[0], changed);
}

test("that somebody of that name was in the set before is said of whoever asks, and of no other", () => {
  const former = page("member").former;
  const asking = [{ ...ASKING[0], name: former[0].name }, ASKING[1]];
  const told = (/** @type {object[]} */ them) =>
    seen(meeting("explore"), "ana", /** @type {any} */ ({ asking: them, former })).text.split(
      say("asking-former"),
    ).length - 1;
  assert.deepEqual([told(asking), told(ASKING)], [1, 0]);
});
