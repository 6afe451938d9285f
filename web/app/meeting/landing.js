// @ts-check
// What landed with a presenter: their own until the close.  Twin of server/domain/meeting/landing.py.

import { changeQuestion } from "./stage.js";

/** @import { Meeting, Question } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const LANDING = {
  question_starred: (m, { question, starred, shown }, { by }) => {
    if (shown) return changeQuestion(m, question, (q) => ({ ...q, starred }));
    const others = m.marks.filter((one) => one.question !== question || one.by !== by);
    return { ...m, marks: starred ? [...others, { question, by }] : others };
  },

  landed: (m, e) => ({
    ...m,
    questions: m.questions.map((q) => ({ ...q, starred: q.starred || e.questions.includes(q.id) })),
    marks: [],
    landed: true,
  }),
};

/**
 * Whether a question landed, as far as somebody knows.
 * @param {Meeting} m
 * @param {Question} q
 * @param {string | null} me
 */
export function isStarred(m, { id, starred }, me) {
  return starred || m.marks.some(({ question, by }) => question === id && by === me);
}
