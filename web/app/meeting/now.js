// @ts-check
// How a meeting stands: where everyone is, who is who, what goes on.  Twin of server/domain/meeting/state/meeting.py.

import { CAPACITIES, PHASES, RULES, START } from "../protocol.js";

/** @import { Capacity, Meeting, Phase, Purpose, Question, Round, RoundKind, Step } from "../protocol.js" */

const MINUTE_MS = 60_000;
export const EVERYONE = "everyone";
export const FIRST = START.course[0].key;
export const LAST = START.course[START.course.length - 1].key;

/** @type {Map<string, Phase>} */
const ROWS = new Map(PHASES.map((phase) => [phase.key, phase]));

/**
 * The index of the present step in the course.
 * @param {Meeting} m
 */
export function place(m) {
  return m.course.findIndex((step) => step.key === m.phase);
}

/**
 * The present step of the course.
 * @param {Meeting} m
 */
export function stepOf(m) {
  return m.course[place(m)];
}

/**
 * Who may do what in a step.
 * @param {Step} step
 */
export function rowOf(step) {
  return /** @type {Phase} */ (ROWS.get(step.kind));
}

/**
 * Who may do what in the present step.
 * @param {Meeting} m
 */
export function row(m) {
  return rowOf(stepOf(m));
}

/**
 * Whether a step is passed over: the choice of presenters, once all are chosen.
 * @param {Meeting} m
 * @param {Step} step
 */
export function isPassedOver(m, step) {
  return step.kind === "choose" && m.presenters.every((ids) => ids.length > 0);
}

/**
 * Who presents in a step; nobody before and after several airtimes.
 * @param {Meeting} m
 * @param {Step} step
 * @returns {readonly string[]}
 */
export function presents(m, step) {
  if (step.airtime) return m.presenters[step.airtime - 1];
  return m.presenters.length === 1 ? m.presenters[0] : [];
}

/**
 * Whose problem it is now.
 * @param {Meeting} m
 */
export function presenting(m) {
  return presents(m, stepOf(m));
}

/**
 * The one whose problem it is now; null if it is nobody's, or that of several.
 * @param {Meeting} m
 */
export function presenterOf(m) {
  const who = presenting(m);
  return who.length === 1 ? who[0] : null;
}

/**
 * In what capacities somebody may act now; a stranger has none.
 * @param {Meeting} m
 * @param {string | null} id
 * @returns {Capacity[]}
 */
export function capacities(m, id) {
  const { coach, takes_part } = m.chair;
  if (id === null || !m.members.some((p) => p.id === id && p.seated)) return [];
  const presents = presenting(m).includes(id);
  const facts = {
    coach: id === coach,
    presenter: presents,
    member: !presents && (takes_part || id !== coach),
  };
  return CAPACITIES.filter((capacity) => facts[capacity]);
}

/**
 * What somebody is first of all in this meeting now: in the chair, presenting, or a member; null
 * for a stranger.
 * @param {Meeting} m
 * @param {string | null} id
 */
export function role(m, id) {
  return capacities(m, id)[0] ?? null;
}

/**
 * Whether a kind of phase opens an act to somebody of these capacities.
 * @param {Phase} phase
 * @param {string} act
 * @param {readonly Capacity[]} mine
 */
export function allows(phase, act, mine) {
  return (phase.may[act] ?? []).some((capacity) => mine.includes(capacity));
}

/**
 * How a round goes.
 * @param {Round} round
 * @returns {RoundKind}
 */
export function kindOf(round) {
  return RULES[round.purpose].kind;
}

/**
 * Whether what is said in a kind of round stays hidden until it is revealed.
 * @param {RoundKind} kind
 */
export function hides(kind) {
  return kind === "write_reveal" || kind === "vote";
}

/**
 * The round that is open: of the present phase, the one opened last.
 * @param {Meeting} m
 * @returns {Round | null}
 */
export function openRound(m) {
  return openRounds(m).at(-1) ?? null;
}

/**
 * The rounds of the present phase that lie on each other, the uppermost last.
 * @param {Meeting} m
 */
function openRounds(m) {
  return m.rounds.filter((r) => r.phase === m.phase && !r.closed);
}

/**
 * The round that talk follows: one that is revealed lets the one beneath it go on.
 * @param {Meeting} m
 * @returns {Round | null}
 */
export function talkRound(m) {
  return openRounds(m).findLast((r) => r.revealed === null) ?? null;
}

/**
 * Who is still to have a turn, in order; those put off come last.
 * @param {Round} round
 */
export function waiting(round) {
  const left = round.order.filter((id) => !round.had.includes(id) && !round.passed.includes(id));
  return left.sort((a, b) => round.later.indexOf(a) - round.later.indexOf(b));
}

/**
 * Whose turn it is, where people speak in order.
 * @param {Round} round
 */
export function turnOf(round) {
  return kindOf(round) === "go_round" ? (waiting(round)[0] ?? null) : null;
}

/**
 * Who may speak now.
 * @param {Meeting} m
 * @returns {"open" | "coach" | "silence" | "presenter"}
 */
export function floorIs(m) {
  if (m.floor) return "coach";
  const round = openRound(m);
  const kind = round && kindOf(round);
  if (kind === "silence") return "silence";
  return kind === "presenter_only" ? "presenter" : "open";
}

/**
 * The questions that wait here, in order; the first is the live one.
 * @param {Meeting} m
 * @returns {Question[]}
 */
export function queue(m) {
  return m.questions.filter((q) => q.status === "open" && isHere(m, q));
}

/**
 * Whether a question is of this phase, or of one of this airtime that it came along from.
 * @param {Meeting} m
 * @param {Question} q
 */
export function isHere(m, q) {
  if (q.phase === m.phase) return true;
  const asked = m.course.find((step) => step.key === q.phase);
  const along = asked !== undefined && rowOf(asked).carries && row(m).carries;
  return along && q.airtime === stepOf(m).airtime;
}

/**
 * Whether questions are only collected now.
 * @param {Meeting} m
 */
export function inBurst(m) {
  return talkRound(m)?.purpose === "burst";
}

/**
 * Whether a question is somebody's to answer.
 * @param {Question} q
 * @param {string | null} id
 */
export function isFor(q, id) {
  return (q.to === id || q.to === EVERYONE) && q.by !== id;
}

/**
 * Who takes part in a round of a purpose in this phase, in the order of arrival.
 * @param {Meeting} m
 * @param {Purpose} purpose
 */
export function takers(m, purpose) {
  const here = m.members
    .map((p) => p.id)
    .filter((id) => capacities(m, id).some((capacity) => capacity !== "coach"));
  const turn = purpose === "turns" ? row(m).turn : "";
  if (turn === "ask" || RULES[purpose].keeps === "questions")
    return here.filter((id) => !presenting(m).includes(id));
  if (turn === "report_back") {
    const owners = owing(m);
    return here.filter((id) => owners.has(id));
  }
  return here.filter((id) => !turn || allows(row(m), turn, capacities(m, id)));
}

/**
 * Who has not told yet, in this meeting, how each of their commitments went.
 * @param {Meeting} m
 */
export function owing(m) {
  const due = m.due.filter((c) => !c.report || c.report.meeting < m.number);
  return new Set(due.map((c) => c.member));
}

/**
 * How long the present step has taken so far, in ms.
 * @param {Meeting} m
 * @param {number} now ms since 1970
 */
export function spent(m, now) {
  return stepOf(m).spent + (m.clock.running ? now - m.clock.since : 0);
}

/**
 * What is left of its time, in ms; less than 0 once it is overrun.
 * @param {Meeting} m
 * @param {number} now ms since 1970
 */
export function remaining(m, now) {
  return stepOf(m).minutes * MINUTE_MS - spent(m, now);
}
