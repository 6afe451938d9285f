// @ts-check
// The question on the stage: taken up, settled, and the turn that is over with it.
// Twin of server/domain/meeting/stage.py.

import { kindOf, live, queue, waiting } from "./going-on.js";
import { endTurn } from "./turns.js";

/** @import { Entry, Meeting, Question, Status } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const STAGE = {
  question_taken_up: (m, e, entry) => {
    const now = live(m);
    const done = now?.status === "open" && (e.answered || now.answers.length > 0);
    const after = now && done ? settleAloud(m, now.id, entry) : m;
    const here = changeQuestion(after, e.question, (q) => broughtHere(m, q));
    return { ...here, stage: e.question };
  },
};

/**
 * A question as it comes to the stage: one that was parked may be of an earlier phase.
 * @param {Meeting} m
 * @param {Question} question
 */
function broughtHere({ phase }, question) {
  return question.status === "parked" ? { ...question, phase, round: 0 } : question;
}

/**
 * The meeting with one of its questions changed.
 * @param {Meeting} m
 * @param {string} id
 * @param {(question: Question) => Question} change
 */
export function changeQuestion(m, id, change) {
  return { ...m, questions: m.questions.map((q) => (q.id === id ? change(q) : q)) };
}

/**
 * A question was asked: it comes to the stage, unless another there waits for its answer.
 * @param {Meeting} m
 * @param {Question} asked
 * @param {Entry} entry
 */
export function comeUp(m, asked, entry) {
  const after = heard(m) && (asked.aloud || asked.round) ? settleAloud(m, m.stage, entry) : m;
  const waits = queue(after).some((q) => q.id !== asked.id);
  const busy = live(after)?.status === "open";
  return busy || (waits && !asked.round) ? after : { ...after, stage: asked.id };
}

/**
 * Whether what is on the stage was asked aloud, and nobody has noted yet what became of it.
 * @param {Meeting} m
 */
export function heard(m) {
  const now = live(m);
  return now?.aloud === true && now.status === "open";
}

/**
 * Settle a question; whoever asked it in a turn of theirs has had that.
 * @param {Meeting} m
 * @param {string} id
 * @param {Status} status
 * @param {Entry} entry
 * @param {string} note
 */
export function settle(m, id, status, entry, note = "") {
  const was = m.questions.find((q) => q.id === id);
  const said = { note, note_id: note ? entry.act : "" };
  const after = changeQuestion(m, id, (q) => ({ ...q, status, ...said }));
  if (was?.status !== "open" || status === "withdrawn") return after;
  const round = roundOf(after, was);
  return round && waiting(round).includes(was.by) ? endTurn(after, round.id, was.by, entry) : after;
}

/**
 * The go-round in a turn of which a question was asked, if it is not closed.
 * @param {Meeting} m
 * @param {Question} question
 */
function roundOf(m, { phase, round }) {
  const rounds = m.rounds.filter((r) => kindOf(r) === "go_round" && !r.closed);
  return rounds.find((r) => r.phase === phase && r.number === round);
}

/**
 * Settle a question that was dealt with in speech: as answered if it has answers, else so.
 * @param {Meeting} m
 * @param {string} id
 * @param {Entry} entry
 */
export function settleAloud(m, id, entry) {
  const was = m.questions.find((q) => q.id === id);
  return was ? settle(m, id, inSpeech(was), entry) : m;
}

/**
 * What a question is once it was dealt with in speech.
 * @param {Question} question
 */
export function inSpeech({ answers }) {
  return answers.length ? "answered" : "aloud";
}
