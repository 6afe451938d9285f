// @ts-check
// The page of a set: the kinds of meetings it can plan, and the questions that it keeps.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { say } from "../../web/app/words.js";
import { commitment, report } from "./cast.js";
import { KEPT, page, planned, setDrawing, TASTER, TWICE } from "./set-cast.js";

/** @import { Drafts } from "../../web/app/drafts.js" */
/** @import { Commitment, KeptQuestion, Outcome, SetPage } from "../../web/app/protocol.js" */

/** @type {(id: string, member: string, outcome?: Outcome) => Commitment} */
const committed = (id, member, outcome) =>
  commitment({
    id,
    member,
    what: `What ${id} is about`,
    report: outcome ? report(outcome) : null,
  });

/** @type {(page: SetPage) => string} */
let drawn;
/**
 * What the forms of a page ask for when they are sent, with the names of their drafts.
 * @type {(page: SetPage) => [string, string][]}
 */
let asked;
/** @type {Drafts} */
let drafts;

before(async () => {
  const { draw, drafts: own } = await setDrawing();
  drafts = own;
  drawn = (page) => draw(page).text;
  asked = (page) => {
    /** @type {[string, string][]} */
    const found = [];
    const ask = (/** @type {string} */ type, /** @type {string} */ form) =>
      found.push([type, form]);
    for (const { event, handle } of draw(page, { ask }).handlers)
      if (event === "submit") handle({ preventDefault() {} });
    return found;
  };
});

test("why a link was not made stands with it", () => {
  const draft = drafts.of("own");
  draft.refusal = { code: "store_away", sentence: "", field: "", again: true, after: 0 };
  assert.match(drawn(page("member")), /role="?alert"?>[^<]+<[\s\S]*Make my link/);
  draft.refusal = null;
  assert.doesNotMatch(drawn(page("member")), /role="?alert/);
});

test("what a coach can settle for the set is asked for by its form", () => {
  assert.deepEqual(asked(page("coach")), [
    ["change_meeting", "change-2"],
    ["plan_meeting", "plan"],
    ["rename_set", "rename"],
    ["choose_talk", "talk"],
    ["choose_language", "language"],
    ["call_people", "people"],
  ]);
  assert.equal(drafts.of("language").values.language, "en");
  assert.deepEqual(asked(page("member")), []);
});

test("a coach sees every kind of meeting with its measures, and may change their own", () => {
  const text = drawn(page("coach"));
  assert.match(text, /20 minutes · 2 phases · one presenter/);
  assert.match(text, /40 minutes · 4 phases · 2 presenters/);
  assert.match(text, /templates\/taster\?copy/);
  assert.match(text, /href=sets\/harbour\/templates\/ours_1234 /);
  assert.doesNotMatch(text, /href=sets\/harbour\/templates\/taster /);
});

test("a kind of meeting is chosen by its name, with the minutes that this does not say", () => {
  const text = drawn(page("coach"));
  assert.match(text, />A taster, 20 minutes<\/option>/);
  assert.match(text, />Ours <at noon> \(40 minutes\)<\/option>/);
});

test("a member sees what kind of meeting is planned, and none to copy", () => {
  const text = drawn(page("member"));
  assert.match(text, /A taster, 20 minutes[\s\S]*Go to Summer/);
  assert.doesNotMatch(text, /Kinds of meetings|templates\//);
});

test("how a meeting asked is told to the coach, who may speak of it, and to nobody else", () => {
  const how = say("mix-closed", { count: 1 });
  assert.ok(drawn(page("coach")).includes(how));
  assert.ok(!drawn(page("member")).includes(how));
});

test("what is kept is told with who asked it and when, their own apart from the set's", () => {
  const text = drawn(page("member", KEPT));
  assert.match(text, /You parked these[\s\S]*What if not\?[\s\S]*Chloe asked it in “Spring”/);
  assert.match(text, /Left for all of us[\s\S]*Who is missing\?[\s\S]*Dev asked it in “Spring”/);
  assert.equal(text.split(">Remove it<").length - 1, 2);
});

test("a topic that was put by is no question; what was put to somebody and is open, none they parked", () => {
  /** @type {KeptQuestion[]} */
  const kept = [
    { id: "t", why: "topic", owner: "", by: "chloe", meeting: 1, text: "The board's dates" },
    { id: "o", why: "open", owner: "ben", by: "chloe", meeting: 1, text: "Since when?" },
  ];
  const text = drawn(page("member", kept));
  const open = text.indexOf(say("set-kept-open"));
  const topics = text.indexOf(say("topic-title"));
  assert.ok(open < text.indexOf("Since when?") && text.indexOf("Since when?") < topics);
  assert.ok(topics < text.indexOf("The board's dates"));
  assert.ok(text.includes(say("topic-from", { name: "Chloe", meeting: "Spring" })));
  assert.ok(!text.includes(say("set-kept-ours")) && !text.includes(say("set-kept-mine")));
  assert.equal(text.split(`>${say("set-kept-let_go")}<`).length - 1, 2);
});

/** @type {(meeting: number, text: string) => KeptQuestion} */
const promised = (meeting, text) => ({
  ...{ id: text, why: "promised", owner: "", by: "dev", meeting, text },
});

test("what the set promised itself last stands as a promise, and never as a question", () => {
  const closed = [planned(1, "Spring", TASTER, 2), planned(2, "Summer", TWICE, 3)];
  const meetings = [...closed, planned(3, "Autumn", TWICE)];
  const promises = [promised(1, "arrive on time"), promised(2, "ask before we advise")];
  for (const role of /** @type {const} */ (["coach", "member"])) {
    const text = drawn({ ...page(role, [...promises, KEPT[1]]), meetings });
    const [, card] = text.split(say("promised-title"));
    assert.ok(card.includes(say("promised-one", { text: "ask before we advise" })), role);
    assert.ok(card.includes(say("promised-in", { meeting: "Summer" })));
    assert.equal(text.split("ask before we advise").length - 1, 1);
    assert.doesNotMatch(text, /arrive on time/);
    assert.equal(text.split(`>${say("set-kept-let_go")}<`).length - 1, 1);
    const alone = drawn({ ...page(role, promises), meetings });
    assert.ok(alone.includes(say("set-kept-none")) && alone.includes(say("promised-title")));
    assert.ok(!drawn({ ...page(role, promises.slice(0, 1)), meetings }).includes("promised-title"));
  }
});

test("where nothing is kept it is said what will be, and nothing of what there is none of", () => {
  assert.ok(drawn(page("member")).includes(say("set-kept-none")));
  const [parked] = KEPT;
  const text = drawn(page("member", [parked]));
  assert.ok(!text.includes(say("set-kept-none")) && !text.includes(say("set-kept-ours")));
});

test("what is open is shown of those who are in the set, until it is done or changed", () => {
  const commitments = [
    committed("ours", "ben"),
    committed("hers", "chloe", "partly"),
    committed("done", "chloe", "done"),
    committed("changed", "ben", "changed"),
    committed("of-one-who-left", "dev"),
  ];
  const text = drawn({ ...page("member"), commitments });
  const shown = commitments
    .filter(({ what }) => text.toLowerCase().includes(what.toLowerCase()))
    .map(({ id }) => id);
  assert.deepEqual(shown, ["ours", "hers"]);
});

test("what was taken back is open no more, and a new day stands in place of the one before", () => {
  const commitments = [
    { ...committed("gone", "ben"), withdrawn: true },
    { ...committed("later", "chloe", "partly"), by_when: "2031-05-04" },
  ];
  const text = drawn({ ...page("member"), commitments });
  assert.doesNotMatch(text, /what gone is about/i);
  assert.match(text, /what later is about[\s\S]*2031/);
});

test("its owner finds the way to change a commitment, until they have reported on it", () => {
  const way = (/** @type {Commitment} */ made) =>
    drawn({ ...page("member"), commitments: [made] }).includes(`href="sets/harbour/meetings/1"`);
  assert.equal(way(committed("ours", "ben")), true);
  assert.equal(way(committed("told", "ben", "partly")), false);
  assert.equal(way(committed("hers", "chloe")), false);
});

test("where nothing is open it is not said that something waits", () => {
  for (const commitments of [[], [committed("done", "ben", "done")], [committed("left", "dev")]]) {
    const text = drawn({ ...page("member"), commitments });
    assert.ok(text.includes(say("set-open-none")));
    assert.doesNotMatch(text, /class="commitment"/);
  }
});

/** In which order some words stand on a page; each must be there. @param {string} text @param {string[]} words */
function inOrder(text, words) {
  const places = words.map((one) => text.indexOf(one));
  assert.deepEqual(
    places.toSorted((a, b) => a - b),
    places,
  );
  assert.ok(!places.includes(-1), `${words[places.indexOf(-1)]} is not there`);
}

test("what is next comes first, then what is one's own, then what the others will do", () => {
  const commitments = [committed("mine", "ben"), committed("theirs", "chloe")];
  const text = drawn({ ...page("member", KEPT), call: "https://call.example", commitments });
  inOrder(text, [
    say("set-next"),
    say("set-enter", { title: "Summer" }),
    say("call"),
    say("set-mine"),
    say("set-kept"),
    say("set-open"),
    say("set-members"),
    say("set-past"),
  ]);
});

test("the meeting that is under way is the one to go to, before those that were planned sooner", () => {
  const begun = { ...planned(3, "Autumn", TASTER), started_at: 5 };
  const text = drawn({ ...page("member"), meetings: [planned(2, "Summer", TWICE), begun] });
  inOrder(text, [say("set-return", { title: "Autumn" }), say("set-enter", { title: "Summer" })]);
});

test("where no meeting is planned it is said who plans one, and whoever may has the form at once", () => {
  const none = {
    meetings: [planned(1, "Spring", TASTER, 2)],
    next_parts: [{ part: /** @type {const} */ ("host"), member: "chloe" }],
  };
  const known = say("parts-known", { part: "host", name: "Chloe" });
  assert.ok(drawn({ ...page("member"), ...none }).includes(known));
  assert.ok(drawn({ ...page("member"), ...none }).includes(say("set-ahead-none")));
  const text = drawn({ ...page("coach"), ...none });
  assert.ok(text.includes(say("set-ahead-none-coach")));
  assert.ok(!text.includes(say("set-plan-another")) && text.includes(say("set-plan-send")));
  assert.ok(drawn(page("coach")).includes(say("set-plan-another")));
});

test("what is settled once stands behind the one button, and the page has no more to press than its own", () => {
  const [first, behind] = drawn(page("coach")).split("popover aria-labelledby=");
  for (const words of ["set-talk", "set-language", "set-people", "set-kinds"])
    assert.ok(behind.includes(say(words)) && !first.includes(say(words)), words);
  const own = first.split(`id="own-way-title"`)[1].split("</section>")[0];
  const buttons = (/** @type {string} */ text) => text.split("<button").length - 1;
  const folded = first.split(say("set-change"))[1].split("</details>")[0];
  assert.equal(buttons(first) - buttons(own) - buttons(folded), 2);
});

test("the link to hand on is on the page as long as nobody has come, then where the people are", () => {
  const led = { ...page("coach"), members_key: "a-key" };
  const places = [{ ...led, members: led.members.slice(0, 1) }, led].map((one) =>
    drawn(one).includes(say("set-links-members-lead")),
  );
  assert.deepEqual(places, [true, false]);
  assert.ok(drawn(led).includes(`href="sets/harbour/people">${say("set-people-way-coach")}<`));
});

test("whoever began to write behind the button is told at it", () => {
  const begun = say("bar-begun");
  drafts.of("rename").clear();
  drafts.of("talk").clear();
  drafts.of("language").clear();
  drafts.of("people").clear();
  assert.ok(!drawn(page("coach")).includes(begun));
  drafts.of("talk").write("call", "https://call");
  assert.ok(drawn(page("coach")).includes(begun));
  drafts.of("talk").clear();
});
