// @ts-check
// Whether somebody may observe: each of the set is asked until they have answered, wherever they are, and may say otherwise.

import assert from "node:assert/strict";
import { before, beforeEach, mock, test } from "node:test";
import { Drafts, NO_STORAGE } from "../../web/app/drafts.js";
import { ownSeat } from "../../web/app/own-seat.js";
import { say } from "../../web/app/words.js";
import { meeting } from "./cast.js";
import { buttons, drawing, HOLE } from "./draw-screen.js";
import { FakeApi, refused, settled } from "./fake-api.js";
import { freshBrowser } from "./fake-browser.js";
import { fullMeeting, KINDS } from "./full-meeting.js";
import { page, person, setDrawing } from "./set-cast.js";

/** @import { Meeting, Role, SetMember, SetPage } from "../../web/app/protocol.js" */
/** @import { Drawn } from "./fake-lit.js" */

const SEAT = {
  ...{ set: "harbour", set_name: "Harbour", member: "ben", name: "Ben", role: "", token: "of-ben" },
};
const GIL = person("Gil", { role: "observer", undecided: true });
const HANA = person("Hana", { role: "observer", undecided: true, agreed: true });

/** @type {Awaited<ReturnType<typeof drawing>>} */
let drawRoom;
/** @type {Awaited<ReturnType<typeof setDrawing>>} */
let set;
/** @type {typeof import("../../web/app/views/people.js")["peopleView"]} */
let peopleView;
/** What was said of whom. @type {[string, boolean][]} */
let said;
/** What was asked first. @type {string[]} */
let sure;
let isSure = true;

before(async () => {
  drawRoom = await drawing();
  set = await setDrawing();
  ({ peopleView } = await import("../../web/app/views/people.js"));
});

beforeEach(() => {
  freshBrowser();
  [said, sure, isSure] = [[], [], true];
  const confirm = (/** @type {string} */ words) => sure.push(words) > 0 && isSure;
  Object.assign(globalThis, { location: { origin: "https://sets.example" }, confirm });
});

/** @type {(role: Role, ...observers: SetMember[]) => SetPage} */
const group = (role, ...observers) => ({
  ...page(role),
  members: [person("Ana", { role: "coach" }), person("Ben", { role }), ...observers],
});
const consent = (/** @type {string} */ member, /** @type {boolean} */ agrees) =>
  said.push([member, agrees]);

/** Each place where Ben, in a role, is asked. @type {Record<string, (g: SetPage) => Drawn>} */
const PLACES = {
  "the page of the set": (g) => set.draw(g, { consent }),
  "the page of its people": people,
  "the room": (g) => room(meeting("explore"), g),
};

/** @param {SetPage} shown @returns {Drawn} */
function people(shown) {
  const drafts = new Drafts(NO_STORAGE, "people");
  const scene = { page: shown, seat: SEAT, drafts, isKeeping: true, refused: [], made: 0, consent };
  return /** @type {any} */ (peopleView(/** @type {any} */ ({ ...scene, linkFor: () => "" })));
}

/** @param {Meeting} m @param {SetPage} shown */
function room(m, shown, own = /** @type {any} */ ({ drafts: new Drafts(NO_STORAGE, "seat") })) {
  const mine = { seat: SEAT, consent, ...own, drafts: own.drafts };
  return drawRoom(m, "ben", {}, { group: shown, ownSeat: mine });
}

/** Press a button by what it is called. @param {Drawn} drawn @param {string} called */
function press({ text, handlers }, called) {
  const at = text.indexOf(`aria-label=${called} `);
  assert.ok(at >= 0, `There is no button “${called}”`);
  const clicks = handlers.filter(({ event }) => event === "click");
  return clicks[text.slice(0, at).split("@click=").length - 1].handle({ detail: 1 });
}

const asks = (/** @type {Drawn} */ { text }, name = "Gil") => {
  assert.doesNotMatch(text, HOLE);
  return text.includes(say("consent-asked", { name }));
};

for (const [place, drawn] of Object.entries(PLACES)) {
  test(`whoever reads the meetings is asked, and nobody else: ${place}`, () => {
    const asked = (/** @type {Role} */ role) => asks(drawn(group(role, GIL)));
    assert.deepEqual(
      ["coach", "member", "apprentice", "observer", "host"].map((role) =>
        asked(/** @type {Role} */ (role)),
      ),
      [true, true, true, false, false],
    );
  });

  test(`whoever has agreed is asked no more, and of nobody but those who observe: ${place}`, () => {
    const shown = drawn(group("member", HANA, GIL, person("Dev", { undecided: true })));
    assert.deepEqual(
      ["Hana", "Gil", "Dev", "Ana"].map((name) => asks(shown, name)),
      [false, true, false, false],
    );
    const done = drawn(group("member", HANA)).text;
    assert.ok(!done.includes(say("consent-title")));
  });

  test(`they agree with one press; who does not is asked once more: ${place}`, () => {
    const shown = drawn(group("member", GIL));
    press(shown, say("consent-yes-who", { name: "Gil" }));
    assert.deepEqual([said, sure], [[["gil", true]], []]);
    isSure = false;
    press(shown, say("consent-no-who", { name: "Gil" }));
    assert.deepEqual([said.length, sure], [1, [say("consent-no-sure", { name: "Gil" })]]);
    isSure = true;
    press(shown, say("consent-no-who", { name: "Gil" }));
    assert.deepEqual(said.at(-1), ["gil", false]);
  });
}

test("the second press of two says nothing of the next who would observe", () => {
  const shown = set.draw(group("member", GIL), { consent });
  const [yes] = buttons(shown).filter(({ words }) => words === say("consent-yes"));
  yes.press({ detail: 2 });
  assert.deepEqual(said, []);
});

// On the page of the people

test("all see how it stands with whoever observes, and with nobody else", () => {
  for (const role of /** @type {const} */ (["coach", "member", "observer"])) {
    const { text } = people(group(role, GIL, { ...HANA, undecided: false }));
    const stands = (/** @type {string} */ key) => text.split(`>${say(key)}<`).length - 1;
    const own = role === "observer" ? 1 : 0;
    assert.deepEqual([stands("consent-waits"), stands("consent-stands")], [1, 1 + own], role);
  }
});

test("whoever has agreed can say otherwise, once they are sure", () => {
  const shown = people(group("member", GIL, HANA));
  const ways = buttons(shown).filter(({ words }) => words === say("consent-end"));
  assert.equal(ways.length, 1);
  isSure = false;
  ways[0].press({ detail: 1 });
  assert.deepEqual([said, sure], [[], [say("consent-no-sure", { name: "Hana" })]]);
  isSure = true;
  ways[0].press({ detail: 1 });
  assert.deepEqual(said, [["hana", false]]);
});

// In the room

test("in the room it is asked whatever goes on", () => {
  const all = [...KINDS.map((kind) => fullMeeting(kind)), meeting("lobby"), meeting("closed")];
  for (const m of all) {
    assert.ok(asks(room(m, group("member", GIL))), m.phase);
    assert.ok(!asks(room(m, group("member", HANA))), m.phase);
  }
});

test("what is said there is said from one's seat; why it came to nothing stands with it", async () => {
  const api = new FakeApi({ acts: () => ({ seq: 5 }) });
  const changed = mock.fn(() => {});
  const own = ownSeat(SEAT, changed);
  const bound = { drafts: own.drafts, consent: own.consent.bind(own) };
  const shown = () => room(meeting("explore"), group("member", GIL), bound);
  press(shown(), say("consent-yes-who", { name: "Gil" }));
  await settled();
  press(shown(), say("consent-no-who", { name: "Gil" }));
  await settled();
  const [yes, no] = api.said("acts");
  assert.deepEqual({ ...yes, id: "" }, { type: "consent", id: "", member: "gil", agrees: true });
  assert.deepEqual([no.member, no.agrees, no.id === yes.id], ["gil", false, false]);
  assert.deepEqual([api.of("acts")[0].token, changed.mock.callCount()], ["of-ben", 2]);
  api.ways.acts = () => refused("no_such_member");
  press(shown(), say("consent-yes-who", { name: "Gil" }));
  await settled();
  assert.ok(shown().text.includes(say("refusal-no_such_member")));
});
