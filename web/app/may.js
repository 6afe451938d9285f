// @ts-check
// What somebody may do now.  Twin of server/domain/meeting/gate.py, read from the same tables.

import {
  askedInTurns,
  floorIs,
  hides,
  kindOf,
  queue,
  talkRound,
  turnOf,
} from "./meeting/going-on.js";
import {
  FIRST,
  isPassedOver,
  LAST,
  row,
  rowOf,
  stepIndex,
  stepOf,
  wasEntered,
} from "./meeting/now.js";
import { awaits } from "./meeting/turns.js";
import { allows, capacities, presenting, presents, takers } from "./meeting/who.js";
import { ALOUD, ANSWERING, LATE, POSTING, RULES, TALKING } from "./protocol.js";

/** @import { Capacity, Command, Meeting, ReasonCode, Round, Step } from "./protocol.js" */

/**
 * The phases that are steps of the course, between arriving and being closed.
 * @param {Meeting} m
 */
export function stepsOf(m) {
  return m.course.slice(1, -1);
}

/**
 * Whether the meeting has yet to begin.
 * @param {Meeting} m
 */
export function isAhead(m) {
  return m.phase === FIRST;
}

/**
 * Whether the meeting has ended.
 * @param {Meeting} m
 */
export function isOver(m) {
  return m.phase === LAST;
}

/**
 * Whether the phase of the meeting allows somebody an act, whatever goes on in it.
 * @param {Meeting} m
 * @param {string | null} me null: somebody who only looks on
 * @param {Command["type"]} act
 */
export function may(m, me, act) {
  return allows(row(m), act, capacities(m, me));
}

/**
 * Why an act is not open to somebody just now; empty if it is.
 * @param {Meeting} m
 * @param {string} me
 * @param {Command["type"]} act
 * @param {string} phase in which it was begun: what is late takes no turn, and waits for none
 * @returns {ReasonCode | ""}
 */
export function whyNot(m, me, act, phase = m.phase) {
  const mine = capacities(m, me);
  const isMe = (/** @type {{ id: string }} */ { id }) => id === me;
  if (!mine.length)
    return m.members.some(isMe) || m.watchers.some(isMe) ? "seat_revoked" : "not_seated";
  if (!allows(row(m), act, mine) && !wasOpen(m, act, me))
    return act in row(m).may ? "not_yours" : "not_now";
  return (
    byFloor(m, act, mine) ||
    byRoundsAhead(m, act, mine) ||
    byRound(m, act, me, mine, phase !== m.phase)
  );
}

/**
 * Whether somebody may still send what a phase before this one had opened to them.
 * @param {Meeting} m
 * @param {Command["type"]} act
 * @param {string} me
 */
function wasOpen(m, act, me) {
  if (!LATE.includes(act)) return false;
  const passed = m.course.slice(0, stepIndex(m));
  return passed.some((step) => allows(rowOf(step), act, capacities(m, me, step)));
}

/**
 * Whether the phase opens an act to somebody, and nothing in it stands in the way just now.
 * @param {Meeting} m
 * @param {string | null} me
 * @param {Command["type"]} act
 */
export function can(m, me, act) {
  return me !== null && may(m, me, act) && whyNot(m, me, act) === "";
}

/**
 * @param {Meeting} m
 * @param {Command["type"]} act
 * @param {readonly Capacity[]} mine
 * @returns {ReasonCode | ""}
 */
function byFloor(m, act, mine) {
  if (!POSTING.includes(act)) return "";
  const floor = floorIs(m);
  if (floor === "coach" && !mine.includes("coach")) return "floor_taken";
  if (floor === "silence") return "silence";
  const only = floor === "presenter" && TALKING.includes(act) && !mine.includes("presenter");
  return only ? "presenter_only" : "";
}

/**
 * What waits here for the words of all; whoever is late with it from a phase before waits not.
 * @param {Meeting} m
 * @param {Command["type"]} act
 * @param {readonly Capacity[]} mine
 * @returns {ReasonCode | ""}
 */
function byRoundsAhead(m, act, mine) {
  const purpose = row(m).after[act];
  return purpose && allows(row(m), act, mine) && awaits(m, purpose) ? "check_first" : "";
}

/**
 * @param {Meeting} m
 * @param {Command["type"]} act
 * @param {string} me
 * @param {readonly Capacity[]} mine
 * @param {boolean} isLate
 * @returns {ReasonCode | ""}
 */
function byRound(m, act, me, mine, isLate) {
  const round = talkRound(m);
  if (!round) return "";
  const kind = kindOf(round);
  if (kind === "burst" && ANSWERING.includes(act)) return "no_answers_now";
  if (mine.includes("coach")) return "";
  if (hides(kind) && TALKING.includes(act)) return "writing";
  const written = ALOUD[act] ?? act;
  if (kind === "go_round" && written === row(m).turn) return isLate ? "" : byTurn(m, round, me);
  return RULES[round.purpose].fair && written === "ask" ? byQueue(m, me) : "";
}

/**
 * One question a turn, which is over once that is settled; then one more, until the next.
 * @param {Meeting} m
 * @param {Round} round
 * @param {string} me
 * @returns {ReasonCode | ""}
 */
function byTurn(m, round, me) {
  const asked = row(m).turn === "ask" ? askedInTurns(m, round) : [];
  const own = asked.filter((q) => q.by === me);
  if (me === turnOf(round)) return own.some((q) => q.status === "open") ? "awaits_answer" : "";
  const hadLast = round.had.at(-1) === me && (round.last ?? { member: me }).member === me;
  if (hadLast && own.length === 1 && asked.at(-1) === own[0]) return "";
  return round.had.includes(me) || round.passed.includes(me) ? "turn_taken" : "not_your_turn";
}

/**
 * Nobody has a second question waiting while somebody else who may ask has none.
 * @param {Meeting} m
 * @param {string} me
 */
function byQueue(m, me) {
  const waiting = new Set(queue(m).map((q) => q.by));
  const others = takers(m, "questions").filter((id) => id !== me && !waiting.has(id));
  return waiting.has(me) && others.length ? "others_first" : "";
}

/**
 * The phase that follows: the first ahead that is not passed over.
 * @param {Meeting} m
 */
export function next(m) {
  return m.course.slice(stepIndex(m) + 1).find((step) => !isPassedOver(m, step)) ?? null;
}

/**
 * Whether everybody can be moved there now.
 * @param {Meeting} m
 * @param {Step} step
 */
export function canMoveTo(m, step) {
  const who = presents(m, step);
  if (!who.length) return !rowOf(step).presenter;
  return m.chair.coach === null || !who.includes(m.chair.coach);
}

/** What nobody is to lose by a move: to say what they will do, and what they learned. */
const TO_COME = ["commit", "write_learning"];

/**
 * What a move of everybody would pass over: steps ahead in which one of these acts would have had
 * its place for the first time, each with that act.
 * @param {Meeting} m
 * @param {string} to the key of a step
 * @returns {{ step: Step, act: string }[]}
 */
export function passedBy(m, to) {
  const end = m.course.findIndex((step) => step.key === to);
  return m.course.slice(stepIndex(m) + 1, Math.max(0, end)).flatMap((step) => {
    const act = TO_COME.find((act) => act in rowOf(step).may);
    return act && canMoveTo(m, step) && !wasEntered(m, step) ? [{ step, act }] : [];
  });
}

/**
 * Where a meeting can go on whose presenter has gone: the next airtime of somebody who is here, else
 * the next phase that all share; null if there is neither before the end.
 * @param {Meeting} m
 * @param {(id: string) => boolean} isGone
 */
export function pastPresenter(m, isGone) {
  const ahead = m.course.slice(stepIndex(m) + 1, -1).filter((step) => canMoveTo(m, step));
  const here = (/** @type {Step} */ step) => presents(m, step).some((id) => !isGone(id));
  const next = ahead.find(
    (step) => step.airtime && step.airtime !== stepOf(m).airtime && here(step),
  );
  const shared = (/** @type {Step} */ step) => !step.airtime && !rowOf(step).presenter;
  return next ?? ahead.find((step) => shared(step) && !isPassedOver(m, step)) ?? null;
}

/**
 * Whom somebody may put a question to: anyone else, the presenter first.
 * @param {Meeting} m
 * @param {string} me
 */
export function askable(m, me) {
  const others = m.members.filter((p) => p.seated && p.id !== me);
  const first = (/** @type {{ id: string }} */ p) => Number(presenting(m).includes(p.id));
  return others.sort((a, b) => first(b) - first(a));
}
