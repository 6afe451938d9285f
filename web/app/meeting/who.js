// @ts-check
// Who is who in a meeting: in the chair, presenting, taking part.  Twin of server/domain/meeting/state/meeting.py.

import { CAPACITIES, RULES } from "../protocol.js";
import { row, stepOf } from "./now.js";

/** @import { Capacity, Meeting, Phase, Purpose, Role, Step } from "../protocol.js" */

/** Who has a turn and a word in meetings. @type {readonly Role[]} */
export const TAKING_PART = ["coach", "member"];
export const EVERYONE = "everyone";
export const PRESENTERS = "presenters";

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
 * Whom questions are put to where nobody else is named.
 * @param {Meeting} m
 */
export function usuallyAsked(m) {
  const who = presenting(m);
  if (!who.length) return EVERYONE;
  return who.length === 1 ? who[0] : PRESENTERS;
}

/**
 * In what capacities somebody may act now, or in a step; a stranger has none.
 * @param {Meeting} m
 * @param {string | null} id
 * @param {Step} [step]
 * @returns {Capacity[]}
 */
export function capacities(m, id, step = stepOf(m)) {
  const { coach, takes_part } = m.chair;
  const is = (/** @type {{ id: string, seated: boolean }} */ p) => p.id === id && p.seated;
  if (id === null || !m.members.some(is)) {
    const role = m.watchers.find(is)?.role;
    return CAPACITIES.filter((capacity) => capacity === role);
  }
  const isPresenting = presents(m, step).includes(id);
  const facts = {
    coach: id === coach,
    presenter: isPresenting,
    member: !isPresenting && (takes_part || id !== coach),
    apprentice: false,
    observer: false,
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
 * Who takes part in a round of a purpose in this phase, in the order of arrival.
 * @param {Meeting} m
 * @param {Purpose} purpose
 */
export function takers(m, purpose) {
  const here = m.members
    .filter((p) => p.seated)
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
