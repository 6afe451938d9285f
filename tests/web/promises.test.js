// @ts-check
// What was promised: how it is told, said otherwise, waited for, and who told it.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { Drafts } from "../../web/app/drafts.js";
import { START } from "../../web/app/protocol.js";
import { line } from "../../web/app/transcript.js";
import { say } from "../../web/app/words.js";
import { after, commitment, meeting, report } from "./cast.js";
import { screen } from "./draw-screen.js";
import { FakeStorage } from "./fake-browser.js";

/** @import { Commitment, Meeting, SetPage } from "../../web/app/protocol.js" */
/** @import { Drawn } from "./fake-lit.js" */

/** @type {Awaited<ReturnType<typeof screen>>} */
let drawn;
/** @type {typeof import("../../web/app/views/reports.js")} */
let views;
/** @type {typeof import("../../web/app/views/commitments.js")} */
let made;
/** @type {Drafts} */
let drafts;
/** @type {{ draft: string, type: string, extra?: any }[]} */
let sent;
/** @type {string[]} */
let added;

before(async () => {
  drawn = await screen();
  views = await import("../../web/app/views/reports.js");
  made = await import("../../web/app/views/commitments.js");
});

beforeEach(() => {
  drafts = new Drafts(new FakeStorage(), "promises");
  sent = [];
  added = [];
});

const session = () =>
  /** @type {any} */ ({
    drafts,
    send: (/** @type {string} */ draft, /** @type {string} */ type, /** @type {any} */ extra) =>
      sent.push({ draft, type, extra }),
    press() {},
    add: (/** @type {string} */ draft, /** @type {string} */ text) => {
      added.push(text);
      drafts.of(draft).write("text", text);
    },
  });

/**
 * @param {"reports" | "commitments"} what
 * @param {Meeting} m
 * @param {string} me
 * @returns {Drawn}
 */
function view(what, m, me) {
  const scene = { meeting: m, me, presence: {}, session: session() };
  return /** @type {any} */ ({ ...views, ...made })[what](scene);
}

const DUE = commitment({ meeting: 0, what: "I will hand the rota over" });

/**
 * @param {Partial<Commitment>} [more]
 * @param {Partial<Meeting>} [others]
 */
const due = (more, others) =>
  meeting("report_back", {
    due: [{ ...DUE, ...more }],
    mentioned: [{ id: "gil", name: "Gil", place: 7 }],
    talks: false,
    ...others,
  });

/** @param {Drawn} of */
const submit = ({ handlers }) =>
  handlers.find(({ event }) => event === "submit")?.handle({ preventDefault() {} });

/**
 * What a reader reads, without the markup.
 * @param {Drawn} of
 */
const read = ({ text }) => text.replace(/<[^>]*>/g, " ");

// How it went

test("whoever reports sees all that they promised, each with its label", () => {
  const text = read(view("reports", due(), "ben"));
  assert.match(text, /I will hand the rota over, by \S+ \d+, 2026\./);
  for (const [label, value] of [
    ["commit-first_step", "Their first_step"],
    ["commit-how_known", "Their how_known"],
    ["commit-obstacle", "Their obstacle"],
    ["commit-if_then", "Their if_then"],
    ["commit-confidence", "7 of 10"],
  ])
    assert.match(text, new RegExp(`${say(label)}[\\s\\S]*?${value}`), label);
});

test("the outcome and a line are asked for first, and all else unfolds", () => {
  drafts.of("report-made").write("outcome", "partly");
  const { text } = view("reports", due(), "ben");
  const [first, rest] = text.split(say("reports-more-on"));
  for (const key of ["reports-how", "reports-happened"]) assert.ok(first.includes(say(key)), key);
  for (const key of ["reports-learned", "reports-surprised", "reports-by_when"])
    assert.ok(rest.includes(say(key)) && !first.includes(`>${say(key)}</label>`), key);
});

test("a new day is asked for where it goes on, and goes along with nothing else", () => {
  const draft = drafts.of("report-made");
  draft.write("happened", "One team has it");
  draft.write("by_when", "2026-12-20");
  for (const [outcome, day] of [
    ["partly", "2026-12-20"],
    ["not_yet", "2026-12-20"],
    ["done", null],
    ["changed", null],
  ]) {
    draft.write("outcome", String(outcome));
    const form = view("reports", due(), "ben");
    assert.equal(form.text.includes(say("reports-by_when-hint")), day !== null);
    submit(form);
    assert.deepEqual(sent.at(-1)?.extra, { commitment: "made", by_when: day });
  }
});

test("“not yet” needs no line; what else lacks one says so at its field, and is not sent", () => {
  const draft = drafts.of("report-made");
  submit(view("reports", due(), "ben"));
  assert.match(
    view("reports", due(), "ben").text,
    new RegExp(`role="alert">${say("form-choose")}`),
  );
  draft.write("outcome", "done");
  submit(view("reports", due(), "ben"));
  assert.deepEqual(sent, []);
  const missing = new RegExp(`role="alert">${say("reports-happened-missing")}`);
  assert.match(view("reports", due(), "ben").text, missing);
  draft.write("outcome", "not_yet");
  assert.doesNotMatch(view("reports", due(), "ben").text, missing);
  submit(view("reports", due(), "ben"));
  assert.equal(sent.length, 1);
});

test("only its owner tells how it went, or whoever leads for an owner who is here", () => {
  const form = say("reports-form", { what: DUE.what });
  const taps = `aria-label=${say("reports-aloud")}`;
  for (const [me, writes, notes] of [
    ["ben", true, true],
    ["ana", false, true],
    ["chloe", false, false],
  ]) {
    const { text } = view("reports", due({}, { talks: true }), String(me));
    assert.deepEqual([text.includes(form), text.includes(taps)], [writes, notes], String(me));
  }
});

test("who is not here has their name, and nobody can tell for them how it went", () => {
  for (const me of ["ana", "ben"]) {
    const shown = view("reports", due({ member: "gil" }, { talks: true }), me);
    assert.match(read(shown), /Gil[\s\S]*I will hand the rota over[\s\S]*Gil is not here today/);
    assert.match(read(shown), /comes again next time/);
    assert.deepEqual(shown.handlers, []);
  }
});

test("of what was told it is said that it comes again, if it does", () => {
  const again = say("reports-again_next");
  for (const [outcome, goesOn] of /** @type {const} */ ([
    ["partly", true],
    ["not_yet", true],
    ["done", false],
    ["changed", false],
  ]))
    assert.equal(
      read(view("reports", due({ report: report(outcome) }), "chloe")).includes(again),
      goesOn,
      outcome,
    );
  const before = due({ report: report("partly", { meeting: 0 }) });
  assert.ok(!read(view("reports", before, "chloe")).includes(again));
});

test("a day that was named anew stands in place of the one before", () => {
  const told = report("partly", { by_when: "2031-05-04" });
  const shown = read(view("reports", due({ report: told }), "ana"));
  assert.match(shown, /2031/);
  assert.doesNotMatch(shown, /2026/);
});

test("what was taken back, or whose owner left the set, is waited for by nobody", () => {
  const back = view("reports", due({ withdrawn: true }), "ben");
  assert.match(read(back), /Ben took this back: hand the rota over/);
  assert.deepEqual(back.handlers, []);
  const m = due();
  const members = m.members.map((p) => (p.id === "ben" ? { ...p, seated: false } : p));
  const left = read(view("reports", { ...m, members }, "ana"));
  assert.match(left, /Ben is not in the set any more, and nobody waits for it/);
  assert.doesNotMatch(left, /next time/);
});

test("what goes on can be made one's bid by one press, once, if there will be bids", () => {
  const offered = () => say("reports-bid");
  const told = due({ report: report("not_yet") });
  const shown = view("reports", told, "ben");
  assert.ok(shown.text.includes(offered()));
  shown.handlers.at(-1)?.handle({});
  assert.equal(drafts.of("bid").values.text, "hand the rota over");
  const again = view("reports", told, "ben");
  assert.ok(again.text.includes(say("reports-bid-has")));
  again.handlers.at(-1)?.handle({});
  assert.equal(added.length, 1);
  for (const m of [
    due({ report: report("done") }),
    due({ report: report("partly", { meeting: 0 }) }),
    { ...told, course: START.course.filter(({ kind }) => kind !== "choose") },
  ])
    assert.ok(!view("reports", m, "ben").text.includes(offered()));
  assert.ok(!view("reports", told, "chloe").text.includes(offered()));
});

// What is promised

test("what a commitment lacks is said at its field before it is sent", () => {
  const m = meeting("commit");
  submit(view("commitments", m, "ben"));
  assert.match(view("commitments", m, "ben").text, new RegExp(`>${say("commit-what-missing")}<`));
  drafts.of("commit").write("what", "Hand it over");
  submit(view("commitments", m, "ben"));
  const { text } = view("commitments", m, "ben");
  assert.match(text, new RegExp(`>${say("commit-by_when-missing")}<`));
  assert.doesNotMatch(text, new RegExp(say("commit-what-missing")));
  drafts.of("commit").write("by_when", "2026-12-01");
  submit(view("commitments", m, "ben"));
  assert.deepEqual(
    sent.map(({ type }) => type),
    ["commit"],
  );
});

test("what the service finds missing is said in the same words", () => {
  for (const [field, code] of /** @type {const} */ ([
    ["what", "blank"],
    ["by_when", "not_allowed_value"],
  ])) {
    drafts.of("commit").refusal = { code, field, sentence: "", again: false, after: 0 };
    const { text } = view("commitments", meeting("commit"), "ben");
    assert.match(text, new RegExp(`>${say(`commit-${field}-missing`)}<`));
  }
});

const MADE = commitment({ what: "Hand the rota over" });

test("its owner says it otherwise from all that stands, and takes it back when asked once", () => {
  for (const phase of ["commit", "learn", "closed"]) {
    const m = meeting(phase, { commitments: [MADE] });
    const change = (/** @type {string} */ me) =>
      view("commitments", m, me).text.includes(say("commit-change-form", { what: MADE.what }));
    assert.deepEqual(["ben", "chloe", "ana"].map(change), [true, false, false], phase);
  }
  submit(view("commitments", meeting("learn", { commitments: [MADE] }), "ben"));
  const { values } = drafts.of("change-made");
  assert.deepEqual(
    [values.what, values.obstacle, values.confidence],
    [MADE.what, "Their obstacle", "7"],
  );
  assert.deepEqual(sent[0].extra, { commitment: "made" });
});

test("what was said otherwise is marked, and what was taken back stands as that", () => {
  const m = meeting("learn", { commitments: [{ ...MADE, changed: true }] });
  assert.match(view("commitments", m, "dev").text, />changed</);
  const gone = meeting("learn", { commitments: [{ ...MADE, withdrawn: true }] });
  assert.match(read(view("commitments", gone, "ben")), /Ben took this back: Hand the rota over/);
  assert.deepEqual(view("commitments", gone, "ben").handlers, []);
});

// What waits

/** @param {Partial<Commitment>} more @returns {Partial<SetPage>} */
const group = (more) =>
  /** @type {any} */ ({ group: { call: "", commitments: [{ ...MADE, ...more }] } });

test("at the end it is said that a commitment waits, if one does", () => {
  const waits = (/** @type {Commitment[]} */ commitments, me = "ben", known = {}) =>
    drawn(meeting("closed", { commitments }), me, {}, known).includes(
      say("stage-waits", { count: 1 }),
    );
  assert.equal(waits([MADE]), true);
  assert.equal(waits([MADE], "chloe"), false);
  assert.equal(waits([]), false);
  assert.equal(waits([{ ...MADE, withdrawn: true }]), false);
  assert.equal(waits([MADE], "ben", group({ report: report("done", { meeting: 2 }) })), false);
  assert.equal(waits([MADE], "ben", group({ report: report("partly", { meeting: 2 }) })), true);
});

test("what was reported on in another meeting is its owner's to change no more", () => {
  const m = meeting("closed", { commitments: [MADE] });
  const change = say("commit-change-form", { what: MADE.what });
  assert.ok(drawn(m, "ben", {}, group({})).includes(change));
  const told = group({ report: report("not_yet", { meeting: 2 }) });
  assert.ok(!drawn(m, "ben", {}, told).includes(change));
});

// In the transcript

const SAID = {
  what: "I will hand it over",
  by_when: "2026-12-01",
  first_step: "Ask Mo",
  how_known: "Mo writes it",
  obstacle: "Monday",
  if_then: "I ring him",
  confidence: 7,
};

/** @param {any} event @param {Meeting} [before] */
function told(event, before = meeting("commit")) {
  const m = after(before, event, "ben");
  const entry = { seq: m.seq, at: 1, by: "ben", act: `act-${m.seq}`, event, v: 0 };
  return line(m, entry, before, m).text;
}

test("every field of a commitment has its label in the transcript", () => {
  const text = told({ type: "committed", ...SAID });
  for (const said of [
    `${say("commit-what-name")}: hand it over`,
    `${say("commit-by_when")}: `,
    `${say("commit-first_step")}: Ask Mo`,
    `${say("commit-how_known")}: Mo writes it`,
    `${say("commit-obstacle")}: Monday`,
    `${say("commit-if_then")}: I ring him`,
    `${say("commit-confidence")}: 7 of 10`,
  ])
    assert.ok(text.includes(said), said);
});

test("every field of a report has its label in the transcript", () => {
  const said = { happened: "He nodded", learned: "To ask", surprised: "He smiled" };
  const event = { commitment: "made", member: "ben", outcome: "partly", by_when: "2031-05-04" };
  const text = told({ type: "reported_back", ...event, ...said }, due());
  for (const [field, value] of Object.entries({ ...said, by_when: "2031" }))
    assert.match(text, new RegExp(`${say(`reports-${field}`)}: .*${value}`));
});

test("the transcript tells what was said otherwise, and what was said before", () => {
  const m = meeting("commit", { commitments: [commitment(SAID)] });
  const now = { ...SAID, what: "Hand half of it over", obstacle: "", confidence: 0 };
  const text = told({ type: "commitment_changed", commitment: "made", ...now }, m);
  assert.deepEqual(text.split("\n").slice(1), [
    `${say("commit-what-name")}: Hand half of it over (before: hand it over)`,
    `${say("commit-obstacle")}: not said (before: Monday)`,
    `${say("commit-confidence")}: not said (before: 7 of 10)`,
  ]);
  const back = told({ type: "commitment_withdrawn", commitment: "made" }, m);
  assert.match(back, /took back their commitment: “hand it over”/);
});
