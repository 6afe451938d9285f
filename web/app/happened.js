// @ts-check
// What is said of each event in a transcript: whom it is about, and its text.

import { facts, howHeard, promised, told } from "./commitment.js";
import { kindOf } from "./meeting/going-on.js";
import { name, names } from "./people.js";
import { nameOf, option } from "./phases.js";
import { postOf, questionText, textOf } from "./said.js";
import { isPromise, isQuestion, isTopic } from "./set-page.js";
import { templateName } from "./template-names.js";
import { list, say } from "./words.js";

/** @import { Commitment, Entry, Item, KeptQuestion, Meeting, Round, Wording } from "./protocol.js" */

/** @param {Meeting} m @param {string} id */
const roundNamed = (m, id) => /** @type {Round} */ (m.rounds.find((r) => r.id === id));

/** @param {Meeting} m @param {string} id */
const round = (m, id) => ({
  round: say(`purpose-${roundNamed(m, id)?.purpose ?? "thoughts"}-name`),
});

/**
 * Words within a sentence, which has an end of its own.
 * @param {string} [text]
 */
const quoted = (text = "") => text.replace(/\.$/, "");

/**
 * A question within a sentence; one without words is told by who asked it.
 * @param {Meeting} m
 * @param {string} id
 */
function question(m, id) {
  const { by = "", text = "" } = m.questions.find((q) => q.id === id) ?? {};
  const words = textOf(m, { id, text });
  if (words) return { question: say("transcript-question", { question: words }) };
  return { question: say("transcript-question-aloud", { name: name(m, by) }) };
}

/** @type {(m: Meeting, e: { bid: string }) => [Record<string, string>]} */
const bid = (m, e) => [{ bid: quoted(m.bids.find((b) => b.id === e.bid)?.text) }];

/** @param {Meeting} m @param {string} id */
function asked(m, id) {
  const { by = "", text = "" } = m.questions.find((q) => q.id === id) ?? {};
  return say("transcript-fact", { label: name(m, by), value: questionText(m, { id, text }) });
}

/** @param {[string, string][]} said each with its label */
const labelled = (said) =>
  said.map(([label, value]) => value && say("transcript-fact", { label, value })).filter(Boolean);

/** @param {KeptQuestion} one */
const kept = (one) => {
  if (isPromise(one)) return say("promised-one", { text: one.text });
  return isTopic(one) ? labelled([[say("topic-title"), one.text]]).join("") : one.text;
};

/** @param {Wording} wording @returns {[string, string]} */
const worded = ({ said, text }) => [say(`wording-${said}`), text];

/** @param {any} e @returns {[string, string][]} */
const promise = (e) => [[say("commit-what-name"), promised(e.what)], ...facts(e)];

/** @param {Meeting} m @param {string} id */
const commitment = (m, id) => m.commitments.find((c) => c.id === id);

/**
 * What is said of an event, and the words of its own that are shown with it: whom it is about, and
 * its text, where nothing else stands here.
 * @type {Record<string, (m: Meeting, e: any, before: Meeting) => [Record<string, string | number>, string?]>}
 */
const WORDS = {
  became_one: (m, e) => [{ name: name(m, e.into) }],
  meeting_opened: (_m, e) => [{ title: e.title, set: e.set_name }],
  presenter_chosen: (m, e) => [
    { name: names(m, e.members), how: e.bid ? "bid" : "named" },
    m.bids.find((b) => b.id === e.bid)?.text,
  ],
  course_set: (_m, e) => [{ template: templateName(e.template) }],
  brought: (m, e) => [
    { commitments: e.commitments.length, questions: e.questions.filter(isQuestion).length },
    [
      ...e.commitments.map((/** @type {Commitment} */ c) => `${name(m, c.member)}: ${c.what}`),
      ...e.questions.map(kept),
      ...labelled(e.wordings.map(worded)),
    ].join("\n"),
  ],
  phase_began: (m, e) => [{ phase: nameOf(m, e.phase) }],
  meeting_reopened: (m, e) => [{ phase: nameOf(m, e.phase) }],
  floor_taken: (_m, e) => [{ how: e.question ? "asked" : "held" }, e.question],
  time_adjusted: (m, e) => [
    { minutes: Math.abs(e.minutes), how: e.minutes > 0 ? "more" : "less" },
    e.loans
      .map((/** @type {any} */ loan) =>
        say(loan.minutes > 0 ? "clock-borrowed-from" : "clock-given_back", {
          minutes: Math.abs(loan.minutes),
          phase: nameOf(m, loan.lender),
        }),
      )
      .join("\n"),
  ],
  automatic_set: (_m, e) => [{ how: e.on ? "on" : "off" }],
  chair_offered: (m, e) => [{ name: e.to ? name(m, e.to) : say("people-everyone") }],
  round_opened: (_m, e) => [
    { round: say(`purpose-${e.purpose}-name`), how: e.question ? "asked" : "bare" },
    e.question,
  ],
  round_worded: (m, e) => [round(m, e.round), e.question],
  round_closed: (m, e) => [round(m, e.round)],
  veiled: (_m, e) => [{ how: e.round ? "round" : "own" }],
  vote_cast: (m, e) => [{ choice: option(m, roundNamed(m, e.round), e.choice) }],
  text_written: (m, e) => [{ ...round(m, e.round), how: e.text ? "written" : "empty" }, e.text],
  learning_written: (_m, e) => [
    { seen_by: e.seen_by },
    labelled([[say(`level-${e.level}`), e.text]]).join(""),
  ],
  revealed: (m, e) => [
    { ...round(m, e.round), how: e.items.length ? "some" : "empty" },
    items(m, roundNamed(m, e.round), e.items),
  ],
  floor_answered: (m, e) => [
    { name: name(m, e.member), how: e.text ? "written" : "aloud" },
    e.text,
  ],
  reported_back: (m, e) => [
    {
      name: name(m, e.member),
      outcome: say(`outcome-${e.outcome}`),
      what: quoted(m.due.find((c) => c.id === e.commitment)?.what),
    },
    labelled(told(e)).join("\n"),
  ],
  witnessed: (m, e) => [
    { name: name(m, commitment(m, e.commitment)?.member ?? ""), how: howHeard(m) },
  ],
  agreement_dropped: (m, e) => [{}, m.agreements.find((a) => a.id === e.agreement)?.text],
  part_taken: (_m, e) => [{ part: e.part, how: e.takes ? "takes" : "leaves" }],
  breathing_set: (_m, e) => [{ how: e.breathing ? "on" : "off" }],
  bid_supported: bid,
  support_withdrawn: bid,
  question_asked: (m, e) => [{ asked: name(m, e.to) }, e.text],
  asked_aloud: (m, e) => [
    { name: name(m, e.member), asked: name(m, e.to), how: e.about ? "told" : "bare" },
    e.about,
  ],
  question_taken_up: (m, e) => [question(m, e.question)],
  question_answered: (m, e) => [
    { ...question(m, e.reply_to), how: e.text ? "written" : "aloud" },
    e.text,
  ],
  heard_counted: (_m, e) => [{ kind: e.kind, how: e.back ? "back" : "counted" }],
  draft_dropped: (_m, e, before) => [{}, before.drafted.find((d) => d.id === e.draft)?.text],
  landed: (m, e) => [
    { count: e.questions.length },
    e.questions.map((/** @type {string} */ id) => asked(m, id)).join("\n"),
  ],
  question_settled: (m, e) => [
    { ...question(m, e.question), how: e.status, note: e.note ? "noted" : "bare" },
    e.note,
  ],
  question_starred: (m, e) => [{ ...question(m, e.question), how: e.starred ? "landed" : "not" }],
  offer_answered: (m, e) => [
    {
      offer: quoted(m.offers.find((o) => o.id === e.offer)?.text),
      how: e.accepted ? "yes" : "no",
    },
  ],
  skill_chosen: (_m, e) => [{}, e.skill],
  skill_rated: (_m, e) => [{ rating: say(`skill-rating-${e.rating}`) }],
  committed: (_m, e) => [{}, labelled(promise(e)).join("\n")],
  struck_out: (m, e) => {
    const by = postOf(m, e.post)?.by ?? "";
    return [{ name: by && name(m, by), how: by ? "named" : "nameless" }];
  },
  commitment_changed: (_m, e, before) => [{}, changed(commitment(before, e.commitment), e)],
  commitment_withdrawn: (m, e) => [
    { what: quoted(promised(commitment(m, e.commitment)?.what ?? "")) },
  ],
};

/**
 * What of a commitment is said otherwise, and what was said before; all of it, where nothing is.
 * @param {any} was
 * @param {any} now
 */
function changed(was, now) {
  const before = promise(was ?? now);
  const lines = promise(now)
    .map(([label, value], at) => ({ label, value, before: before[at][1] }))
    .filter(({ value, before }) => value !== before)
    .map(({ label, value, before }) => {
      const [to, from] = [value, before].map((one) => one || say("commit-unsaid"));
      return say("transcript-changed", { label, value: to, before: from });
    });
  return (lines.length ? lines : labelled(promise(now))).join("\n");
}

/** @type {(m: Meeting, e: any) => [Record<string, string | number>, string?]} */
const plain = (m, e) => [{ name: e.member ? name(m, e.member) : "" }, e.text];

/**
 * What a reveal showed: texts as they stand, votes counted.
 * @param {Meeting} m
 * @param {Round} of
 * @param {Item[]} revealed
 */
function items(m, of, revealed) {
  if (kindOf(of) !== "vote")
    return revealed.map((i) => (i.by ? `${name(m, i.by)}: ${i.text}` : i.text)).join("\n");
  return of.options
    .map((choice) => ({ choice, votes: revealed.filter((i) => i.text === choice) }))
    .filter(({ votes }) => votes.length)
    .map(({ choice, votes }) => {
      const who = votes.filter((v) => v.by).map((v) => name(m, v.by));
      const words = option(m, of, choice);
      return `${words}: ${who.length ? list(who) : say("hidden-votes", { count: votes.length })}`;
    })
    .join("\n");
}

/**
 * The sentence of an event, and the words that are shown with it; given the meeting after and before.
 * @param {Meeting} m
 * @param {Entry["event"]} event
 * @param {Meeting} before
 */
export function saidOf(m, event, before) {
  const [values, text = ""] = (WORDS[event.type] ?? plain)(m, event, before);
  return [say(`event-${event.type}`, values), text];
}
