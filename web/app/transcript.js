// @ts-check
// Entries as lines to read: when, who, and what, with a heading where a phase begins.

import { ASIDES } from "./commitment.js";
import { name } from "./people.js";
import { nameOf } from "./phases.js";
import { RULES } from "./protocol.js";
import { option } from "./vote-options.js";
import { day, list, say } from "./words.js";

/** @import { Entry, Item, Meeting, Purpose } from "./protocol.js" */

/**
 * @typedef {{ seq: number, at: number, kind: string, who: string, text: string, heading: boolean }} Line
 */

const SILENT_AUTHORS = ["phase_began", "veiled", "revealed"];

/** @param {Meeting} m @param {string} id */
const purpose = (m, id) => m.rounds.find((r) => r.id === id)?.purpose ?? "thoughts";

/** @param {Meeting} m @param {string} id */
const round = (m, id) => ({ round: say(`purpose-${purpose(m, id)}-name`) });

/** @param {Meeting} m @param {string} id */
const question = (m, id) => ({ question: m.questions.find((q) => q.id === id)?.text ?? "" });

/**
 * What is said of each event, and the words of its own that are shown with it.
 * @type {Record<string, (m: Meeting, e: any, entry: Entry) => [Record<string, string | number>, string?]>}
 */
const WORDS = {
  meeting_opened: (_m, e) => [{ title: e.title, set: e.set_name }],
  course_set: (_m, e) => [{ template: e.template.name }],
  member_seated: (_m, e) => [{ name: e.name }],
  member_unseated: (m, e) => [{ name: name(m, e.member) }],
  brought: (m, e) => [
    { commitments: e.commitments.length, questions: e.questions.length },
    [
      ...e.commitments.map((/** @type {any} */ c) => `${name(m, c.member)}: ${c.what}`),
      ...e.questions.map((/** @type {any} */ q) => q.text),
    ].join("\n"),
  ],
  phase_began: (m, e) => [{ phase: nameOf(m, e.phase) }],
  floor_taken: (_m, e) => [{}, e.question || say("floor-held")],
  floor_released: () => [{}],
  clock_held: () => [{}],
  clock_resumed: () => [{}],
  time_adjusted: (m, e) => [
    { minutes: e.minutes > 0 ? `+${e.minutes}` : e.minutes },
    e.loans
      .map((/** @type {any} */ loan) =>
        say(loan.minutes > 0 ? "clock-borrowed-from" : "clock-given_back", {
          minutes: Math.abs(loan.minutes),
          phase: nameOf(m, loan.lender),
        }),
      )
      .join("\n"),
  ],
  automatic_set: (_m, e) => [{ how: say(e.on ? "time-automatic-on" : "time-automatic-off") }],
  presenter_chosen: (m, e) => [{ name: name(m, e.member) }],
  deputy_named: (m, e) => [{ name: name(m, e.member) }],
  chair_offered: (m, e) => [{ name: e.to ? name(m, e.to) : say("people-everyone") }],
  chair_kept: () => [{}],
  chair_taken: (m, e) => [{ name: name(m, e.member) }],
  round_opened: (_m, e) => [{ round: say(`purpose-${e.purpose}-name`) }, e.question],
  round_closed: (m, e) => [round(m, e.round)],
  passed: () => [{}],
  turn_put_off: () => [{}],
  turn_skipped: (m, e) => [{ name: name(m, e.member) }],
  vote_cast: (m, e) => [{ choice: option(purpose(m, e.round), e.choice) }],
  text_written: (m, e) => [round(m, e.round), e.text || say("hidden-passed")],
  learning_written: (_m, e) => [
    { level: say(`level-${e.level}`), seen_by: say(`seen_by-${e.seen_by}`) },
    e.text,
  ],
  veiled: () => [{}],
  revealed: (m, e) => [round(m, e.round), items(m, purpose(m, e.round), e.items)],
  said: (_m, e) => [{}, e.text],
  reported_back: (m, e) => [
    {
      outcome: say(`outcome-${e.outcome}`),
      what: m.due.find((c) => c.id === e.commitment)?.what ?? "",
    },
    `${e.happened}\n${e.learned}`,
  ],
  bid_supported: (m, e) => [{ bid: m.bids.find((b) => b.id === e.bid)?.text ?? "" }],
  problem_presented: (_m, e) => [{}, e.text],
  problem_reframed: (_m, e) => [{}, e.text],
  question_asked: (m, e) => [{ asked: name(m, e.to) }, e.text],
  question_answered: (m, e) => [question(m, e.reply_to), e.text],
  question_settled: (m, e) => [
    { ...question(m, e.question), status: say(`status-${e.status}`) },
    e.note,
  ],
  question_starred: (m, e) => [
    {
      ...question(m, e.question),
      how: say(e.starred ? "questions-starred" : "questions-unstarred"),
    },
  ],
  offered: (_m, e) => [{}, e.text],
  offer_answered: (m, e) => [
    {
      offer: m.offers.find((o) => o.id === e.offer)?.text ?? "",
      how: say(e.accepted ? "offers-accepted" : "offers-declined"),
    },
  ],
  question_lingered: (_m, e) => [{}, e.text],
  skill_chosen: (_m, e) => [{ skill: e.skill }],
  skill_rated: (_m, e) => [{ rating: say(`skill-rating-${e.rating}`) }],
  example_given: (m, e) => [{ name: name(m, e.member) }, e.text],
  committed: (_m, e) => [
    { day: day(e.by_when) },
    [e.what, ...ASIDES.map((aside) => e[aside])].filter(Boolean).join("\n"),
  ],
};

/**
 * What a reveal showed: texts as they stand, votes counted.
 * @param {Meeting} m
 * @param {Purpose} of
 * @param {Item[]} revealed
 */
function items(m, of, revealed) {
  if (RULES[of].kind !== "vote")
    return revealed.map((i) => (i.by ? `${name(m, i.by)}: ${i.text}` : i.text)).join("\n");
  return RULES[of].options
    .map((choice) => ({ choice, votes: revealed.filter((i) => i.text === choice) }))
    .filter(({ votes }) => votes.length)
    .map(({ choice, votes }) => {
      const who = votes.filter((v) => v.by).map((v) => name(m, v.by));
      const words = option(of, choice);
      return `${words}: ${who.length ? list(who) : say("hidden-votes", { count: votes.length })}`;
    })
    .join("\n");
}

/**
 * The line of an entry, given the meeting right after it.
 * @param {Meeting} m
 * @param {Entry} entry
 * @returns {Line}
 */
export function line(m, entry) {
  const kind = entry.event.type;
  const [values, text = ""] = WORDS[kind](m, entry.event, entry);
  const said = say(`event-${kind}`, values);
  return {
    seq: entry.seq,
    at: entry.at,
    kind,
    who: entry.by === "house" || SILENT_AUTHORS.includes(kind) ? "" : name(m, entry.by),
    text: [said, text].filter(Boolean).join("\n"),
    heading: kind === "phase_began",
  };
}
