// @ts-check
// What the changes share: rounds that open, turns that are had, rounds that follow each other.
// Twin of server/domain/meeting/turns.py.

import { RULES } from "../protocol.js";
import { hides, kindOf, openRound, openRounds, talkRound, waiting } from "./going-on.js";
import { row, stepOf } from "./now.js";
import { takers } from "./who.js";

/** @import { Entry, Meeting, Purpose, Round, RoundPlan, Turn } from "../protocol.js" */

export const CALLED = -1;

/**
 * The meeting with one of its rounds changed.
 * @param {Meeting} m
 * @param {string} id
 * @param {(round: Round) => Round} change
 */
export function changeRound(m, id, change) {
  return { ...m, rounds: m.rounds.map((r) => (r.id === id ? change(r) : r)) };
}

/**
 * The meeting in which nobody is given back what was written in these rounds, unseen.
 * @param {Meeting} m
 * @param {Round[]} rounds
 */
export function discard(m, rounds) {
  const ids = rounds.filter((r) => hides(kindOf(r)) && r.revealed === null).map((r) => r.id);
  return {
    ...m,
    rounds: m.rounds.map((r) => (ids.includes(r.id) ? { ...r, discarded: true } : r)),
  };
}

/**
 * @param {Meeting} m
 * @param {string} id
 */
export function close(m, id) {
  return changeRound(m, id, (r) => ({ ...r, closed: true }));
}

/**
 * The meeting with one more round, in which all take part who can.
 * @param {Meeting} m
 * @param {string} id
 * @param {RoundPlan} plan
 * @param {{ place?: number, until?: number }} of
 * @returns {Meeting}
 */
export function begin(m, id, plan, { place = CALLED, until = 0 }) {
  const { purpose, question, texts } = plan;
  const number = 1 + m.rounds.filter((r) => r.phase === m.phase && r.purpose === purpose).length;
  const round = {
    id,
    phase: m.phase,
    purpose,
    place,
    number,
    order: inTurn(m, purpose),
    question,
    options: plan.options.length ? plan.options : RULES[purpose].options,
    texts,
    until,
    had: [],
    passed: [],
    later: [],
    last: null,
    writers: [],
    ready: 0,
    items: [],
    revealed: null,
    shown: [],
    closed: false,
    discarded: false,
  };
  return { ...m, rounds: [...m.rounds, round] };
}

/**
 * Who takes part, where that is counted; go-rounds begin with another person each time.
 * @param {Meeting} m
 * @param {Purpose} purpose
 */
function inTurn(m, purpose) {
  const { kind } = RULES[purpose];
  const all = takers(m, purpose);
  if (kind === "go_round" && all.length) {
    const start = m.rounds.filter((r) => kindOf(r) === "go_round").length % all.length;
    return [...all.slice(start), ...all.slice(0, start)];
  }
  return hides(kind) ? all : [];
}

/**
 * Open the next round that the course has for the phase, unless one is open.
 * @param {Meeting} before
 * @param {string} act
 */
export function bringRound(before, act) {
  let m = endTurns(before);
  while (openRound(m) === null) {
    const brought = m.rounds.filter((r) => r.phase === m.phase && r.place !== CALLED).length;
    const { rounds } = stepOf(m);
    if (brought === rounds.length) return m;
    m = endTurns(begin(m, `${act}.${brought}`, rounds[brought], { place: brought }));
  }
  return m;
}

/**
 * Whether a round of a purpose is still to come in the phase, or is open and not revealed.
 * @param {Meeting} m
 * @param {Purpose} purpose
 */
export function awaits(m, purpose) {
  const isOpen = openRounds(m).some((r) => r.purpose === purpose && r.revealed === null);
  const brought = m.rounds.filter((r) => r.phase === m.phase && r.place !== CALLED).length;
  const coming = stepOf(m).rounds.slice(brought);
  return isOpen || coming.some((plan) => plan.purpose === purpose);
}

/**
 * Close the go-round in which nobody waits any more.
 * @param {Meeting} m
 */
function endTurns(m) {
  const round = talkRound(m);
  const over = round && kindOf(round) === "go_round" && waiting(round).length === 0;
  return over ? close(m, round.id) : m;
}

/**
 * After a change of turns: end the round if it is over, and bring the next.
 * @param {Meeting} m
 * @param {string} act
 */
export function onwards(m, act) {
  const after = endTurns(m);
  return after === m ? m : bringRound(after, act);
}

/**
 * Let an act take its author's turn, if it is what turns are about here.
 * @param {Meeting} m
 * @param {string} type
 * @param {Entry} entry
 */
export function takeTurn(m, type, entry) {
  const round = talkRound(m);
  if (!round || kindOf(round) !== "go_round" || type !== row(m).turn) return m;
  return waiting(round).includes(entry.by) ? endTurn(m, round.id, entry.by, entry) : m;
}

/**
 * Somebody's turn in a round is over.
 * @param {Meeting} m
 * @param {string} id of the round
 * @param {string} member
 * @param {Entry} entry
 * @param {Turn | null} last how it was over, if by a tap
 */
export function endTurn(m, id, member, entry, last = null) {
  const had = changeRound(m, id, (r) => ({ ...r, had: [...r.had, member], last }));
  return onwards(had, entry.act);
}

/**
 * Whether turns in a round are for asking.
 * @param {Meeting} m
 * @param {Round} round
 */
export function asksIn(m, round) {
  return kindOf(round) === "go_round" && row(m).turn === "ask";
}

/**
 * After somebody came, went or became another: who takes part in the open rounds now.
 * @param {Meeting} m
 * @param {string} act
 */
export function retake(m, act) {
  const rounds = m.rounds.map((r) => (r.phase === m.phase && !r.closed ? again(m, r) : r));
  return onwards({ ...m, rounds }, act);
}

/**
 * Who took part in what hides stays counted, as nobody is told whether they had written.
 * @param {Meeting} m
 * @param {Round} r
 */
function again(m, r) {
  const now = inTurn(m, r.purpose);
  const known = [...now, ...r.had, ...r.passed, ...(hides(kindOf(r)) ? r.order : [])];
  const stay = r.order.filter((id) => known.includes(id));
  return { ...r, order: [...stay, ...now.filter((id) => !stay.includes(id))] };
}
