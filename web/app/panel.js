// @ts-check
// What the coach's panel shows, counted from the meeting: who asked, how evenly, what to do next.

import { agreementOf } from "./agreement.js";
import { canMoveTo, next } from "./may.js";
import { live, openRound, queue } from "./meeting/going-on.js";
import { LAST, remaining, row, rowOf, spent, stepIndex, stepOf } from "./meeting/now.js";
import { EVERYONE, PRESENTERS, presenting, takers } from "./meeting/who.js";
import { isStruck } from "./said.js";
import { left, plannedMinutes } from "./time.js";

/** @import { Meeting, Question } from "./protocol.js" */

const MINUTE_MS = 60_000;
const UNEVEN = 0.7;
/** How long before the end of a meeting that is longer than some minutes somebody is to have committed. */
const LAST_CALL_MS = 20 * MINUTE_MS;
const LONG_MINUTES = 40;

/**
 * The questions of the present phase that were not taken back.
 * @param {Meeting} m
 * @returns {Question[]}
 */
export function questionsHere(m) {
  return m.questions.filter((q) => q.phase === m.phase && q.status !== "withdrawn");
}

/**
 * How many questions each of those who may ask has asked in this phase; nobody's presenter.
 * @param {Meeting} m
 * @returns {Map<string, number>}
 */
export function asked(m) {
  const counts = new Map(takers(m, "questions").map((id) => [id, 0]));
  for (const q of questionsHere(m))
    if (counts.has(q.by)) counts.set(q.by, (counts.get(q.by) ?? 0) + 1);
  return counts;
}

/**
 * How many questions were put to each: as they are seated, then to several at once.
 * @param {Meeting} m
 * @returns {Map<string, number>}
 */
export function askedOf(m) {
  const here = questionsHere(m);
  const counts = [...m.members.map(({ id }) => id), PRESENTERS, EVERYONE].map(
    (id) => /** @type {const} */ ([id, here.filter((q) => q.to === id).length]),
  );
  return new Map(counts.filter(([, count]) => count));
}

/**
 * Pielou's evenness of the counts, −Σ p ln p / ln k: 0 when one person asks all, 1 when all ask
 * alike; null as long as there are fewer questions than people, or only one who may ask.
 * @param {Iterable<number>} counts
 */
export function evenness(counts) {
  const all = [...counts];
  const sum = all.reduce((a, b) => a + b, 0);
  if (all.length < 2 || sum < all.length) return null;
  const shares = all.filter(Boolean).map((count) => count / sum);
  return shares.reduce((h, p) => h - p * Math.log(p), 0) / Math.log(all.length);
}

/**
 * Whether there are enough questions to say how the set asks: as many as there are people who may.
 * @param {Meeting} m
 * @param {number} count
 */
export function isEnough(m, count) {
  return count > 0 && count >= takers(m, "questions").length;
}

/**
 * How much of what the set put as questions did ask, as far as a lens looked on: the rest told
 * something, or advised.  Nothing else is told without being asked for, as whoever answers was
 * asked.  Null as long as there is too little to say.
 * @param {Meeting} m
 */
export function asking(m) {
  const { mix } = m;
  const told = mix.statement + mix.advice;
  const all = mix.question + mix.closed + mix.leading + mix.multi + told;
  return isEnough(m, all) ? (all - told) / all : null;
}

/**
 * How many questions of the meeting are not answered yet; null before the first is asked.
 * @param {Meeting} m
 */
export function unanswered(m) {
  const all = m.questions.filter((q) => q.status !== "withdrawn");
  const open = all.filter((q) => ["open", "set_aside"].includes(q.status) && !isStruck(m, q.id));
  return all.length ? open.length : null;
}

/**
 * How the set asked in this meeting, as far as a lens looked on: questions that were open, those for
 * a yes or no, and all else; null as long as there are too few.
 * @param {Meeting} m
 */
export function mixOf(m) {
  const { mix } = m;
  const { question: open, closed } = mix;
  const other = mix.leading + mix.advice + mix.statement + mix.multi;
  return isEnough(m, open + closed + other) ? { open, closed, other } : null;
}

/**
 * Where people will say what they will do, or say it now; null if that is over.
 * @param {Meeting} m
 */
export function commitAhead(m) {
  const ahead = m.course.slice(stepIndex(m));
  return ahead.find((step) => "commit" in rowOf(step).may && canMoveTo(m, step)) ?? null;
}

/**
 * One move that the coach may want to make now, with what it is about; null if none comes to mind.
 * Without a move there is nothing to press.
 * @param {Meeting} m
 * @param {number} now ms since 1970
 * @returns {{ key: string, values?: Record<string, string | number>, move?: string } | null}
 */
export function suggestion(m, now) {
  if (m.floor || !stepOf(m).minutes) return null;
  for (const look of LOOKS) {
    const found = look(m, now);
    if (found) return found;
  }
  return null;
}

/** @typedef {ReturnType<typeof suggestion>} Suggestion */

/** @type {((m: Meeting, now: number) => Suggestion)[]} */
const LOOKS = [agreement, uncommitted, over, unheard, pulse, uneven, soon];

/** @type {(m: Meeting, now: number) => Suggestion} */
function agreement(m) {
  const round = openRound(m);
  const found = round && agreementOf(round);
  if (!round || !found || found.agrees) return null;
  const brought = round.place < 0 ? undefined : stepOf(m).rounds[round.place + 1];
  const move = brought?.purpose === "statements" ? "onwards" : "statements";
  const { close, no } = found;
  return { key: "disagree", values: { close, no }, move };
}

/** @type {(m: Meeting, now: number) => Suggestion} */
function uncommitted(m, now) {
  const to = commitAhead(m);
  const stands = m.commitments.some(({ withdrawn }) => !withdrawn);
  const rest = left(m, now);
  if (!to || stands || plannedMinutes(m) <= LONG_MINUTES || rest > LAST_CALL_MS) return null;
  const values = { minutes: Math.max(0, Math.ceil(rest / MINUTE_MS)) };
  if (to.key !== m.phase) return { key: "uncommitted", values, move: "commit" };
  return halfway(m, now) ? { key: "uncommitted", values } : null;
}

/** @type {(m: Meeting, now: number) => Suggestion} */
function over(m, now) {
  const to = next(m);
  const open = to !== null && to.key !== LAST && canMoveTo(m, to);
  return open && remaining(m, now) < 0 ? { key: "over" } : null;
}

/** @type {(m: Meeting, now: number) => Suggestion} */
function unheard(m, now) {
  if (row(m).turn !== "ask" || !halfway(m, now) || goesRound(m)) return null;
  const counts = asked(m);
  const sum = [...counts.values()].reduce((a, b) => a + b, 0);
  const silent = [...counts].find(([, count]) => count === 0);
  return silent && sum >= 2 * counts.size
    ? { key: "unheard", values: { member: silent[0] }, move: "turns" }
    : null;
}

/** @type {(m: Meeting, now: number) => Suggestion} */
function pulse(m, now) {
  const had = m.rounds.some((r) => r.purpose === "pulse");
  if (had || row(m).turn !== "ask" || presenting(m).length === 0) return null;
  const asking = m.course.filter((step) => rowOf(step).turn === "ask");
  const sofar = asking.reduce((sum, s) => sum + (s.key === m.phase ? spent(m, now) : s.spent), 0);
  const minutes = Math.floor(sofar / MINUTE_MS);
  return minutes >= 8 ? { key: "pulse", values: { minutes }, move: "pulse" } : null;
}

/** @type {(m: Meeting, now: number) => Suggestion} */
function uneven(m, now) {
  if (row(m).turn !== "ask" || !halfway(m, now)) return null;
  const even = evenness(asked(m).values());
  return even !== null && even < UNEVEN ? { key: "uneven", move: "balance" } : null;
}

/** @type {(m: Meeting, now: number) => Suggestion} */
function soon(m, now) {
  const left = remaining(m, now);
  const open = queue(m).length + Number(live(m)?.status === "open");
  return left < 2 * MINUTE_MS && open > 1
    ? { key: "soon", values: { count: open }, move: "questions" }
    : null;
}

/**
 * Whether a go-round is open, be it beneath another round.
 * @param {Meeting} m
 */
function goesRound(m) {
  return m.rounds.some((r) => r.phase === m.phase && r.purpose === "turns" && !r.closed);
}

/**
 * @param {Meeting} m
 * @param {number} now
 */
function halfway(m, now) {
  return spent(m, now) * 2 >= stepOf(m).minutes * MINUTE_MS;
}
