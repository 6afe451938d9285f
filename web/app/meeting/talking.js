// @ts-check
// What is changed by what people say: lines, reports, the problem, questions and answers.
// Twin of server/domain/evolve/talking.py.

import { plus } from "./mix.js";
import { kindOf, owing, row, stepOf, talkRound, waiting } from "./now.js";
import { takeTurn } from "./turns.js";

/** @import { Entry, Meeting, Note, Question } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const TALKING = {
  said: (m, e, entry) =>
    takeTurn({ ...m, notes: [...m.notes, note(m, e.text, entry)] }, "say", entry),

  reported_back: (m, e, entry) => {
    const { outcome, happened, learned } = e;
    const report = { outcome, happened, learned, meeting: m.number, at: entry.at };
    const due = m.due.map((c) => (c.id === e.commitment ? { ...c, report } : c));
    const after = { ...m, due };
    return owing(after).has(entry.by) ? after : takeTurn(after, "report_back", entry);
  },

  bid_supported: (m, e, entry) => ({
    ...m,
    bids: m.bids.map((b) => (b.id === e.bid ? { ...b, support: [...b.support, entry.by] } : b)),
  }),

  problem_presented: (m, e, entry) => ({
    ...m,
    problem: [...m.problem, note(m, e.text, entry)],
  }),

  problem_reframed: (m, e, entry) => ({
    ...m,
    reframed: [...m.reframed, note(m, e.text, entry)],
  }),

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

  question_answered: (m, e, entry) => {
    const answer = { id: entry.act, by: entry.by, text: e.text };
    return changeQuestion(m, e.reply_to, (q) => ({
      ...q,
      status: "answered",
      answers: [...q.answers, answer],
    }));
  },

  question_settled: (m, e) =>
    changeQuestion(m, e.question, (q) => ({ ...q, status: e.status, note: e.note })),

  question_starred: (m, e) => changeQuestion(m, e.question, (q) => ({ ...q, starred: e.starred })),

  offered: (m, e, entry) => ({
    ...m,
    offers: [
      ...m.offers,
      { id: entry.act, by: entry.by, airtime: stepOf(m).airtime, text: e.text, accepted: null },
    ],
  }),

  offer_answered: (m, e) => ({
    ...m,
    offers: m.offers.map((o) => (o.id === e.offer ? { ...o, accepted: e.accepted } : o)),
  }),

  question_lingered: (m, e, entry) => ({
    ...m,
    lingering: [...m.lingering, note(m, e.text, entry)],
  }),
};

/**
 * @param {Meeting} m
 * @param {string} text
 * @param {Entry} entry
 * @returns {Note}
 */
function note(m, text, entry) {
  return { id: entry.act, by: entry.by, phase: m.phase, text };
}

/**
 * @param {Meeting} m
 * @param {string} id
 * @param {(question: Question) => Question} change
 */
function changeQuestion(m, id, change) {
  return { ...m, questions: m.questions.map((q) => (q.id === id ? change(q) : q)) };
}
