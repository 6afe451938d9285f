// @ts-check
// Whoever learns to coach has before them what the coach has, and can press none of it; a note is theirs.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PURPOSES } from "../../web/app/protocol.js";
import { nextStep } from "../../web/app/views/next-step.js";
import { say } from "../../web/app/words.js";
import { after, called, meeting, questioned } from "./cast.js";
import { drawing, HOLE, submit } from "./draw-screen.js";
import { opened, Tab } from "./fake-server.js";
import { fullMeeting, KINDS, moments } from "./full-meeting.js";

/** @import { Meeting } from "../../web/app/protocol.js" */
/** @import { Drawn } from "./fake-lit.js" */

const HANA = {
  ...{ id: "hana", name: "Hana", place: 7, seated: true },
  role: /** @type {const} */ ("apprentice"),
};
const EXPLORE = meeting("explore");
const SILENT = ["chloe", "chloe", "dev", "dev", "esi", "esi", "ana", "ana"];

/** @type {Awaited<ReturnType<typeof drawing>>} */
let draw;

before(async () => {
  draw = await drawing();
});

/** The meeting which Hana watches. @param {Meeting} m */
const watched = (m) => ({ ...m, watchers: [HANA] });

/** What Hana sees. @param {Meeting} m @param {any} [session] @param {"apprentice" | "observer"} [role] */
function seen(m, session = {}, role = "apprentice") {
  const drawn = draw({ ...m, watchers: [{ ...HANA, role }] }, "hana", session);
  assert.doesNotMatch(drawn.text, HOLE);
  return drawn;
}

/** Her bar, and all that stands behind it. @param {Drawn} drawn */
const bar = ({ text }) => text.split('class="coach-bar"')[1] ?? "";

/**
 * What hears of a press or of what is written, and stands in no group that is closed.
 * @param {Drawn} drawn
 */
function open({ text, handlers }) {
  /** @type {boolean[]} */
  const closed = [];
  let at = -1;
  return [...text.matchAll(/<(\/?)fieldset([^>]*)>|@(\w+)=/g)].flatMap(([, ends, more, event]) => {
    if (event) at += 1;
    else if (ends) closed.pop();
    else closed.push(/ \?disabled=true| disabled(?!=)/.test(more ?? ""));
    const hears = /^(click|input|change|submit)$/.test(event ?? "");
    return hears && !closed.includes(true) ? [handlers[at]] : [];
  });
}

/** All the meetings that a screen tells apart. */
function every() {
  const floor = { type: "floor_taken", question: "And?", showing: "nothing" };
  return KINDS.flatMap((kind) => {
    const full = fullMeeting(kind);
    return [full, after(full, floor), ...PURPOSES.flatMap((purpose) => moments(full, purpose))];
  });
}

test("what hears in the place of a coach's button is found, so that the tests below can fail", () => {
  assert.ok(open(draw(EXPLORE, "ana")).length > 10);
});

test("they have the bar while somebody leads the meeting, are told whose it is, and nobody else has it", () => {
  const title = say("apprentice-title");
  const about = say("apprentice-about", { name: "Ana" });
  for (const kind of KINDS) {
    const has = !["lobby", "closed"].includes(kind);
    const drawn = seen(fullMeeting(kind));
    assert.deepEqual([drawn.text.includes(title), bar(drawn).includes(about)], [has, has], kind);
    assert.equal(drawn.text.includes("room--coach"), has, kind);
    for (const me of ["ana", "ben", null])
      assert.ok(!draw(watched(fullMeeting(kind)), me).text.includes(title), kind);
  }
  const free = { ...EXPLORE, chair: { ...EXPLORE.chair, coach: null } };
  assert.ok(!seen(free).text.includes(title));
  const gone = { ...EXPLORE, watchers: [{ ...HANA, seated: false }] };
  assert.ok(!draw(gone, "hana").text.includes(title));
});

test("the step that the coach would take next stands there, and what may be next", () => {
  const silent = questioned(EXPLORE, SILENT);
  for (const m of [EXPLORE, called(EXPLORE, "turns"), called(EXPLORE, "thoughts"), silent]) {
    const scene = /** @type {any} */ ({ meeting: m, me: "ana", session: { undo: { moves: {} } } });
    const words = nextStep(scene)?.words ?? "?";
    assert.ok(bar(draw(m, "ana")).includes(words) && bar(seen(m)).includes(words), words);
  }
  const voted = [{ ...{ id: "vote", by: "dev", slot: "", text: "no", seen_by: "set" } }];
  const items = voted.map((item) => ({ ...item, kind: "unread", edited: false }));
  const differs = called(EXPLORE, "agreement", { revealed: /** @type {any} */ (items) });
  const perhaps = say("suggest-disagree", { close: 0, no: 1 });
  assert.ok(bar(draw(differs, "ana")).includes(perhaps) && bar(seen(differs)).includes(perhaps));
});

test("behind it is what the coach has in the drawer, and what unfolds there can be opened", () => {
  const m = questioned(called(EXPLORE, "turns"), ["chloe", "chloe", "dev", "dev", "esi", "esi"]);
  const drawer = (/** @type {Drawn} */ drawn) => drawn.text.split("id=panel ")[1];
  for (const key of ["script-title", "panel-moves", "chair-title", "panel-questions"]) {
    assert.ok(drawer(draw(m, "ana")).includes(say(key)), key);
    assert.ok(drawer(seen(m)).includes(say(key)), key);
  }
  assert.match(drawer(seen(m)), new RegExp(`<summary>${say("panel-questions")}</summary>`));
  assert.match(bar(seen(m)), /popovertarget=panel>/);
  assert.match(drawer(seen(m)), /popovertarget=panel popovertargetaction="hide"/);
});

/** What hears of what is written or chosen. @param {Drawn} drawn */
const written = (drawn) => {
  const events = open(drawn).map(({ event }) => event);
  return events.filter((event) => event !== "click").sort();
};

test("nothing of it can be pressed or written in: beside what observers have, a note alone", () => {
  /** @type {string[]} */
  const heard = [];
  const hears = (/** @type {string} */ type) => heard.push(type);
  const session = { press: hears, send: hears, add: hears, letBe: hears };
  let notes = 0;
  for (const m of every()) {
    const drawn = seen(m, session);
    const hasNote = drawn.text.includes(`aria-label=${say("note-title")} novalidate`);
    const others = written(seen(m, session, "observer"));
    assert.deepEqual(
      written(drawn),
      [...others, ...(hasNote ? ["input", "submit"] : [])].sort(),
      m.phase,
    );
    notes += Number(hasNote);
    for (const { event, handle } of open(drawn))
      if (event === "click") handle({ detail: 1, currentTarget: { closest() {} } });
  }
  assert.ok(notes > KINDS.length);
  assert.deepEqual(heard, []);
});

test("the coach's own can be pressed all the same", () => {
  const { text } = draw(EXPLORE, "ana");
  assert.doesNotMatch(text, /<fieldset[^>]* (\?disabled=true|disabled)/);
  assert.match(text, /<fieldset class="plain" \?disabled=false/);
});

test("what they note is kept, for them alone, and nothing else is sent", async () => {
  const server = opened();
  server.decide = ({ id: _id, type, ...command }) => ({
    ...command,
    type: type === "note_down" ? "noted_down" : `${type}: sent`,
  });
  const seat = {
    type: "watcher_seated",
    member: "hana",
    name: "Hana",
    role: "apprentice",
    place: 7,
  };
  server.append(seat, "house");
  server.append({ type: "phase_began", phase: "explore", discards: false }, "ana");
  const hana = await new Tab(server, "hana").connect();
  const before = server.entries.length;
  hana.session.drafts.of("note").type("text", "She waits.");
  const { session } = hana;
  const send = session.send.bind(session);
  const screen = () => draw(session.meeting, "hana", /** @type {any} */ ({ ...session, send }));
  assert.ok(screen().text.includes(say("bar-begun")));
  submit(screen(), say("note-title"));
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  const sent = server.entries.slice(before);
  assert.deepEqual(
    sent.map(({ by, event }) => [by, event]),
    [["hana", { type: "noted_down", text: "She waits." }]],
  );
});
