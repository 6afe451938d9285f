// @ts-check
// Lines, reports and questions, which take turns.
// Twin of server/domain/meeting/saying.py, commitments.py, asking.py, hearing.py and questions.py.

import { without } from "./drafting.js";
import { kindOf, queue, talkRound, waiting } from "./going-on.js";
import { counting, plus } from "./mix.js";
import { stepOf } from "./now.js";
import { changeQuestion, comeUp, settle } from "./stage.js";
import { asksIn, takeTurn } from "./turns.js";
import { owing } from "./who.js";

/** @import { Entry, Meeting, Question } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const TALKING = {
  said: (m, e, entry) => {
    const note = { id: entry.act, by: entry.by, phase: e.phase || m.phase, text: e.text };
    const after = { ...m, notes: [...m.notes, note] };
    return e.phase ? after : takeTurn(after, "say", entry);
  },

  reported_back: (m, e, entry) => {
    const { outcome, happened, learned, surprised, by_when, member } = e;
    const said = { outcome, happened, learned, surprised, by_when };
    const report = { ...said, meeting: m.number, at: entry.at, id: entry.act };
    const due = m.due.map((c) =>
      c.id === e.commitment && c.member === member ? { ...c, report } : c,
    );
    const after = { ...m, due };
    return owing(after).has(member)
      ? after
      : takeTurn(after, "report_back", { ...entry, by: member });
  },

  question_asked: (m, e, entry) => {
    const asked = { by: entry.by, to: e.to, text: e.text };
    const [after, question] = added(without(m, e.draft), entry, asked);
    const up = comeUp({ ...after, mix: plus(m.mix, e) }, question, entry);
    return e.ends_turn ? takeTurn(up, "ask", entry) : up;
  },

  asked_aloud: (m, e, entry) => {
    const asked = { by: e.member, to: e.to, text: e.about, aloud: true };
    return comeUp(...added(m, entry, asked), entry);
  },

  heard_counted: (m, { kind, back }) => {
    const step = back ? -1 : 1;
    return { ...m, mix: counting(m.mix, kind, step), heard: counting(m.heard, kind, step) };
  },

  question_answered: (m, e, entry) => {
    const answer = { id: entry.act, by: entry.by, text: e.text };
    const waits = queue(m).some((q) => q.id === e.reply_to);
    const after = changeQuestion(waits ? { ...m, stage: e.reply_to } : m, e.reply_to, (q) => ({
      ...q,
      answers: [...q.answers, answer],
    }));
    return e.settles ? settle(after, e.reply_to, "answered", entry) : after;
  },

  question_settled: (m, e, entry) => settle(m, e.question, e.status, entry, e.note),
};

/**
 * The meeting with one more question, and that.
 * @param {Meeting} m
 * @param {Entry} entry
 * @param {{ by: string, to: string, text: string, aloud?: boolean }} asked
 * @returns {[Meeting, Question]}
 */
export function added(m, entry, { by, to, text, aloud = false }) {
  const round = talkRound(m);
  const inTurn = round && asksIn(m, round);
  const mine = inTurn && (waiting(round).includes(by) || round.had.at(-1) === by);
  /** @type {Question} */
  const question = {
    id: entry.act,
    by,
    to,
    phase: m.phase,
    airtime: stepOf(m).airtime,
    round: round && mine ? round.number : 0,
    text,
    aloud,
    status: round && kindOf(round) === "burst" ? "collected" : "open",
    note: "",
    note_id: "",
    starred: false,
    answers: [],
  };
  return [{ ...m, questions: [...m.questions, question] }, question];
}
