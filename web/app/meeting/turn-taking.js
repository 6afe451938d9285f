// @ts-check
// Turns in a go-round: had, passed, skipped, and taken back.  Twin of server/domain/meeting/turn_taking.py.

import { askedInTurns } from "./going-on.js";
import { changeQuestion, comeUp, inSpeech } from "./stage.js";
import { added } from "./talking.js";
import { asksIn, changeRound, endTurn, onwards } from "./turns.js";
import { usuallyAsked } from "./who.js";

/** @import { Entry, Meeting, Round, Turn } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const TURN_TAKING = {
  turn_spoken: (m, e, entry) => {
    const round = /** @type {Round} */ (m.rounds.find((r) => r.id === e.round));
    const [after, question] = asksIn(m, round) ? spoken(m, round, e.member, entry) : [m, ""];
    return endTurn(after, e.round, e.member, entry, turn(entry, e.member, "had", question));
  },

  passed: (m, e, entry) => {
    const last = turn(entry, entry.by, "passed");
    const after = changeRound(m, e.round, (r) => ({ ...r, passed: [...r.passed, entry.by], last }));
    return onwards(after, entry.act);
  },

  turn_skipped: (m, e, entry) => {
    const after = changeRound(m, e.round, (r) => {
      const went = r.later.includes(e.member) ? "passed" : "later";
      const last = turn(entry, e.member, went);
      return { ...r, last, [went]: [...r[went], e.member] };
    });
    return onwards(after, entry.act);
  },

  turn_taken_back: (m, e) => {
    const last = m.rounds.find((r) => r.id === e.round)?.last;
    if (!last) return m;
    const rounds = m.rounds.filter((r) => !r.id.startsWith(`${last.act}.`));
    const before = changeRound({ ...m, rounds }, e.round, (r) => withoutLast(r, last));
    if (last.question !== last.act)
      return changeQuestion(before, last.question, (q) => ({ ...q, status: "open" }));
    const questions = m.questions.filter((q) => q.id !== last.act);
    return { ...before, questions, stage: m.stage === last.act ? "" : m.stage };
  },
};

/**
 * Question and answer of a turn that was had in speech; the turn itself is not over yet.
 * @param {Meeting} m
 * @param {Round} round
 * @param {string} member
 * @param {Entry} entry
 * @returns {[Meeting, string]}
 */
function spoken(m, round, member, entry) {
  const own = askedInTurns(m, round).find((q) => q.by === member && q.status === "open");
  const [before, made] = own
    ? [m, own]
    : added(m, entry, { by: member, to: usuallyAsked(m), text: "", aloud: true });
  const status = inSpeech(made);
  const shown = own ? before : comeUp(before, made, entry);
  return [changeQuestion(shown, made.id, (q) => ({ ...q, status })), made.id];
}

/**
 * A turn that is over by a tap.
 * @param {Entry} entry
 * @param {string} member
 * @param {"had" | "passed" | "later"} went
 * @param {string} question
 * @returns {Turn}
 */
function turn({ act, by, at }, member, went, question = "") {
  return { act, member, by, at, went, question };
}

/**
 * The round as it was before its last turn was over.
 * @param {Round} round
 * @param {Turn} last
 */
function withoutLast(round, { went, member }) {
  const list = /** @type {"had" | "passed" | "later"} */ (went);
  const left = round[list].filter((id) => id !== member);
  return { ...round, closed: false, last: null, [list]: left };
}
