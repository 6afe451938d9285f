// @ts-check
// A room in which somebody watches: all see who does, and as what; they have no signal, no word, and are not awaited.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { whatNow } from "../../web/app/phases.js";
import { PURPOSES } from "../../web/app/protocol.js";
import { say } from "../../web/app/words.js";
import { after, meeting } from "./cast.js";
import { buttons, drawing, HOLE } from "./draw-screen.js";
import { fullMeeting, KINDS, moments } from "./full-meeting.js";
import { page, person } from "./set-cast.js";

/** @import { Meeting, Role, Watcher } from "../../web/app/protocol.js" */

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/** @type {(name: string, role: Role, more?: Partial<Watcher>) => Watcher} */
const watcher = (name, role, more = {}) => ({
  ...{ id: name.toLowerCase(), name, role, place: 6, seated: true },
  ...more,
});
const GIL = watcher("Gil", "observer");
const HANA = watcher("Hana", "apprentice", { place: 7 });

/** @param {Meeting} m @param {...Watcher} watchers */
const watched = (m, ...watchers) => ({ ...m, watchers });

/** What stands below the ring of those who take part. @param {string} text */
const below = (text) =>
  text.split(`aria-label=${say("watching-title")}`)[1]?.split("</ul>")[0] ?? "";

// Who watches

test("all see who watches, as what, and whether they are here, whatever goes on", () => {
  const presence = { ana: "here", hana: "reconnecting", gil: "here" };
  for (const kind of KINDS)
    for (const me of ["ana", "ben", "chloe", "gil", "hana"]) {
      const { text } = draw(watched(fullMeeting(kind), GIL, HANA), me, {}, { presence });
      assert.doesNotMatch(text, HOLE);
      const [gil, hana] = below(text).split("</li>");
      assert.ok(gil.includes(`<bdi>Gil</bdi> · ${say("role-observer")}`), kind);
      assert.ok(hana.includes(`<bdi>Hana</bdi> · ${say("role-apprentice")}`), kind);
      assert.ok(!gil.includes(`(${say("people-absent")})`));
      assert.ok(hana.includes(`(${say("people-reconnecting")})`), kind);
    }
});

test("who is not here now is said, and of whoever looks at it again all were here", () => {
  const m = watched(meeting("explore"), GIL);
  const absent = `(${say("people-absent")})`;
  assert.ok(below(draw(m, "ana", {}, { presence: {} }).text).includes(absent));
  assert.ok(below(draw(m, null).text).includes("Gil"));
  assert.ok(!below(draw(m, null).text).includes(absent));
});

test("who watches no more is not shown, and where nobody does nothing is said of it", () => {
  for (const gone of [[], [watcher("Gil", "observer", { seated: false })]]) {
    const { text } = draw(watched(meeting("explore"), ...gone), "ana");
    assert.ok(!text.includes(say("watching-title")));
  }
  const two = watched(meeting("explore"), watcher("Gil", "observer", { seated: false }), HANA);
  assert.ok(!below(draw(two, "ana").text).includes("Gil"));
});

test("who watches is not among those who take part", () => {
  const { text } = draw(watched(meeting("explore"), GIL, HANA), "ana");
  const ring = text.split('class="ring__people"')[1].split("</ul>")[0];
  assert.ok(ring.includes("Dev") && !ring.includes("Gil") && !ring.includes("Hana"));
});

// Who is awaited

test("of those who are expected, hosts and those who watch are not", () => {
  const members = [
    person("Ana", { role: "coach" }),
    person("Esi", { role: "coach" }),
    person("Farid"),
    person("Gil", { role: "observer" }),
    person("Hana", { role: "apprentice" }),
    person("Ina", { role: "host", hosts: true }),
  ];
  const awaited = (/** @type {string} */ phase) => {
    const came = meeting(phase).members.filter(({ id }) => !["esi", "farid"].includes(id));
    const m = meeting(phase, { members: came });
    const ring = draw(m, "ana", {}, { group: { ...page("coach"), members } }).text;
    const [, words] = ring.split(`aria-label=${say("people-title")}`)[1].split('ring__people"');
    return ["Esi", "Farid", "Gil", "Hana", "Ina"].filter((name) =>
      words.split("</section>")[0].includes(name),
    );
  };
  for (const phase of ["lobby", "explore"]) assert.deepEqual(awaited(phase), ["Esi", "Farid"]);
});

// Signals

test("what is raised is shown to whoever leads and to whoever learns to, and to nobody else", () => {
  const shown = /** @type {any} */ ({ dev: ["hand"], esi: ["writing"] });
  const signals = /** @type {any} */ ({ shown, isRaised: () => false, toggle() {} });
  const seen = ["ana", "ben", "chloe", "gil", "hana", null].filter((me) => {
    const { text } = draw(watched(meeting("explore"), GIL, HANA), me, { signals });
    assert.equal(text.includes("ring__signal"), text.includes(say("signalled-hand")));
    return text.includes(say("signalled-hand"));
  });
  assert.deepEqual(seen, ["ana", "hana"]);
});

test("who learned to coach and watches no more is shown nothing of it", () => {
  const signals = /** @type {any} */ ({ shown: { dev: ["hand"] }, isRaised: () => false });
  const gone = watched(meeting("explore"), { ...HANA, seated: false });
  assert.ok(!draw(gone, "hana", { signals }).text.includes(say("signalled-hand")));
});

test("who watches raises nothing", () => {
  for (const kind of KINDS) {
    const raises = ["chloe", "gil", "hana"].filter((me) =>
      draw(watched(fullMeeting(kind), GIL, HANA), me).text.includes('id="signals"'),
    );
    assert.deepEqual(raises, ["lobby", "closed"].includes(kind) ? [] : ["chloe"], kind);
  }
});

// What is to be done

test("whoever observes is told that they do, and whoever learns reads what the coach does", () => {
  const floor = { type: "floor_taken", question: "What is not said?", showing: "nothing" };
  for (const kind of KINDS)
    for (const m of [watched(fullMeeting(kind), GIL, HANA)]) {
      const now = kind === "closed" ? whatNow(m, "chloe") : say("watching-now");
      assert.equal(whatNow(m, "gil"), now, kind);
      assert.equal(whatNow(m, "hana"), whatNow(m, "ana"), kind);
      const asked = after(m, floor, "ana");
      assert.equal(whatNow(asked, "gil"), kind === "closed" ? say("floor-now") : now, kind);
      assert.equal(whatNow(asked, "hana"), say("floor-now-lead"), kind);
      assert.equal(whatNow(asked, "chloe"), say("floor-now"), kind);
    }
});

test("what is said so stands on the screen of whoever observes", () => {
  for (const phase of ["explore", "commit"])
    assert.ok(draw(watched(meeting(phase), GIL), "gil").text.includes(say("watching-now")), phase);
});

for (const kind of KINDS)
  test(`whoever observes can write nothing, and press nothing that is heard: ${kind}`, () => {
    /** @type {string[]} */
    const heard = [];
    const hears = (/** @type {string} */ type) => heard.push(type);
    const session = /** @type {any} */ ({ press: hears, send: hears, add: hears, letBe: hears });
    const full = fullMeeting(kind);
    const free = { ...full, chair: { ...full.chair, coach: null } };
    const offered = { ...full, chair: { ...full.chair, offered: 9, to: null } };
    const floor = { type: "floor_taken", question: "And?", showing: "nothing" };
    const each = PURPOSES.flatMap((purpose) => moments(full, purpose));
    const group = { ...page("observer"), me: "gil" };
    for (const m of [full, free, offered, after(full, floor, "ana"), ...each]) {
      const drawn = draw(watched(m, GIL), "gil", session, { group });
      assert.doesNotMatch(drawn.text, /<form|<textarea|class="coach-bar"|popovertarget=own-note/);
      for (const { press } of buttons(drawn)) press({ detail: 1, currentTarget: { closest() {} } });
    }
    assert.deepEqual(heard, []);
  });
