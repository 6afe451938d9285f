// @ts-check
// Entries as lines to read: when, who, and what, with a heading where a phase begins.

import { name } from "./people.js";
import { count, day, list, say } from "./words.js";

/** @import { Entry, Meeting } from "./protocol.js" */

/**
 * @typedef {{ seq: number, at: number, kind: string, who: string, text: string, heading: boolean }} Line
 */

/**
 * What is said of each event, and the words of its own that are shown with it.
 * @type {Record<string, (m: Meeting, e: any, entry: Entry) => [Record<string, string | number>, string?]>}
 */
const WORDS = {
  meeting_opened: (_m, e) => [{ title: e.title, set: e.set_name }],
  member_seated: (_m, e) => [{ name: e.name }],
  member_unseated: (m, e) => [{ name: name(m, e.member) }],
  commitments_brought: (m, e) => [
    { count: e.due.length },
    e.due.map((/** @type {any} */ c) => `${name(m, c.member)}: ${c.what}`).join("\n"),
  ],
  phase_began: (_m, e) => [{ phase: say(`phase.${e.phase}.name`) }],
  said: (_m, e) => [{}, e.text],
  reported_back: (m, e) => [
    {
      outcome: say(`outcome.${e.outcome}`),
      what: m.due.find((c) => c.id === e.commitment)?.what ?? "",
    },
    `${e.happened}\n${e.learned}`,
  ],
  bid_made: (_m, e) => [{}, e.text],
  presenter_chosen: (m, e) => [{ name: name(m, e.member) }],
  problem_presented: (_m, e) => [{}, e.text],
  round_opened: (m) => [
    {
      number: m.rounds.at(-1)?.number ?? 1,
      names: list((m.rounds.at(-1)?.order ?? []).map((id) => name(m, id))),
    },
  ],
  round_closed: (m) => [{ number: m.rounds.at(-1)?.number ?? 1 }],
  question_asked: (m, e) => [{ asked: name(m, e.to) }, e.text],
  passed: () => [{}],
  question_answered: (m, e) => [
    { question: m.questions.find((q) => q.id === e.question)?.text ?? "" },
    e.text,
  ],
  problem_reframed: (_m, e) => [{}, e.text],
  committed: (_m, e) => [{ day: day(e.by_when) }, `${e.what}\n${e.first_step}\n${e.how_known}`],
  learning_shared: (_m, e) => [{ level: say(`level.${e.level}`) }, e.text],
};

/**
 * The line of an entry, given the meeting right after it.
 * @param {Meeting} m
 * @param {Entry} entry
 * @returns {Line}
 */
export function line(m, entry) {
  const kind = entry.event.type;
  const [values, text = ""] = WORDS[kind](m, entry.event, entry);
  return {
    seq: entry.seq,
    at: entry.at,
    kind,
    who: entry.by === "house" || kind === "phase_began" ? "" : name(m, entry.by),
    text: [
      values.count === undefined
        ? say(`event.${kind}`, values)
        : count(`event.${kind}`, Number(values.count)),
      text,
    ]
      .filter(Boolean)
      .join("\n"),
    heading: kind === "phase_began",
  };
}
