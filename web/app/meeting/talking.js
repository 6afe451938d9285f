// @ts-check
// Lines, reports and questions, which take turns.
// Twin of server/domain/meeting/saying.py, commitments.py and questions.py.

import { kindOf, talkRound, waiting } from "./going-on.js";
import { plus } from "./mix.js";
import { row, stepOf } from "./now.js";
import { takeTurn } from "./turns.js";
import { owing } from "./who.js";

/** @import { Question } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const TALKING = {
  said: (m, e, entry) => {
    const note = { id: entry.act, by: entry.by, phase: m.phase, text: e.text };
    return takeTurn({ ...m, notes: [...m.notes, note] }, "say", entry);
  },

  reported_back: (m, e, entry) => {
    const { outcome, happened, learned } = e;
    const report = { outcome, happened, learned, meeting: m.number, at: entry.at };
    const due = m.due.map((c) =>
      c.id === e.commitment && c.member === entry.by ? { ...c, report } : c,
    );
    const after = { ...m, due };
    return owing(after).has(entry.by) ? after : takeTurn(after, "report_back", entry);
  },

  question_asked: (m, e, entry) => {
    const round = talkRound(m);
    const kind = round && kindOf(round);
    const turn = round !== null && row(m).turn === "ask" && waiting(round).includes(entry.by);
    /** @type {Question} */
    const question = {
      id: entry.act,
      by: entry.by,
      to: e.to,
      phase: m.phase,
      airtime: stepOf(m).airtime,
      round: turn ? round.number : 0,
      text: e.text,
      status: kind === "burst" ? "collected" : "open",
      note: "",
      starred: false,
      answers: [],
    };
    const mix = plus(m.mix, e);
    return takeTurn({ ...m, questions: [...m.questions, question], mix }, "ask", entry);
  },
};
