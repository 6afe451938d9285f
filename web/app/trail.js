// @ts-check
// What stays of a meeting: the problem as it was told, what landed, how it looks now, what was promised and learned.

import { problemOf } from "./problems.js";
import { isStruck } from "./said.js";
import { landedIn } from "./to-show.js";

/** @import { Commitment, Learning, Meeting, Note, Question } from "./protocol.js" */

/** @typedef {{ id: string, text: string, by: string, said: "bid" | "problem" | "reframed" }} Worded words of a problem, and as what they were said */

/**
 * What stays of an airtime, or, with `airtime` 0, what belongs to none where there are several.
 * `whose` are those whose problem it is; `told` are its words as it was told, `now` the last in which
 * it was seen anew, `path` all words from the first to the last; `key` is what help was asked with.
 * @typedef {{
 *   airtime: number,
 *   whose: readonly string[],
 *   told: Worded[],
 *   key: Note | null,
 *   landed: Question[],
 *   now: Worded | null,
 *   path: Worded[],
 *   commitments: Commitment[],
 *   learnings: readonly Learning[],
 * }} Trail
 */

/**
 * The trail of a meeting, as whoever was given it may read it: an airtime each, without those of which
 * nothing stays. What one alone presents has all of the meeting in it.
 * @param {Meeting} m
 * @returns {Trail[]}
 */
export function trailOf(m) {
  const several = m.presenters.length > 1;
  const airtimes = m.presenters.map((_who, at) => at + 1);
  const all = several ? [...airtimes, 0] : airtimes;
  return all.map((airtime) => part(m, airtime, several)).filter(hasAnything);
}

/**
 * @param {Meeting} m
 * @param {number} airtime
 * @param {boolean} several
 * @returns {Trail}
 */
function part(m, airtime, several) {
  const isOf = (/** @type {number} */ of) => !several || of === airtime;
  const path = airtime ? pathOf(m, airtime) : [];
  const last = path.at(-1);
  return {
    airtime,
    whose: whose(m, airtime, path),
    told: told(path, m),
    key: airtime ? keyOf(m, airtime) : null,
    landed: landedIn(m).filter((q) => isOf(q.airtime)),
    now: last?.said === "reframed" ? last : null,
    path,
    commitments: promisesIn(m).filter(({ member }) => isOf(airtimeOf(m, member))),
    learnings: several && airtime ? [] : m.learnings.filter((one) => isLeft(m, one)),
  };
}

/** @param {Trail} trail */
function hasAnything({ path, key, landed, commitments, learnings }) {
  return key !== null || [path, landed, commitments, learnings].some((one) => one.length > 0);
}

/**
 * Whether something that was posted still has its words.
 * @param {Meeting} m
 * @param {{ id: string, text: string }} said
 */
function isLeft(m, { id, text }) {
  return text !== "" && !isStruck(m, id);
}

/**
 * All words of a problem, from the first to the last: in the meetings before, in the bid, as it was
 * told, and each time it was seen anew.
 * @param {Meeting} m
 * @param {number} airtime
 * @returns {Worded[]}
 */
function pathOf(m, airtime) {
  const { bid, parts, anew } = problemOf(m, airtime);
  /** @type {Worded[]} */
  const all = [
    ...before(m).flatMap(({ id, by, text, said }) =>
      said === "problem" || said === "reframed" ? { id, by, text, said } : [],
    ),
    ...(bid ? [as("bid", bid)] : []),
    ...parts.map((one) => as("problem", one)),
    ...anew.map((one) => as("reframed", one)),
  ];
  return all.filter((one) => isLeft(m, one));
}

/**
 * How a problem of all was worded in the meetings before.
 * @param {Meeting} m
 */
function before(m) {
  return m.shared ? m.wordings : [];
}

/**
 * @param {Worded["said"]} said
 * @param {{ id: string, by: string, text: string }} words
 * @returns {Worded}
 */
function as(said, { id, by, text }) {
  return { id, by, text, said };
}

/**
 * As it was told in this meeting; else the bid; else its first words in a meeting before.
 * @param {Worded[]} path
 * @param {Meeting} m
 */
function told(path, m) {
  const known = new Set(before(m).map(({ id }) => id));
  const here = path.filter(({ id }) => !known.has(id));
  const parts = here.filter(({ said }) => said === "problem");
  if (parts.length) return parts;
  const first = here.find(({ said }) => said === "bid") ?? path[0];
  return first ? [first] : [];
}

/**
 * The question that help was asked with, in this meeting or, for a problem of all, before.
 * @param {Meeting} m
 * @param {number} airtime
 */
function keyOf(m, airtime) {
  const { key } = problemOf(m, airtime);
  if (key && isLeft(m, key)) return key;
  const posed = before(m).findLast(({ said, text }) => said === "key_question" && text);
  return posed ? { ...posed, phase: "" } : null;
}

/**
 * @param {Meeting} m
 * @param {number} airtime
 * @param {Worded[]} path
 */
function whose(m, airtime, path) {
  const chosen = m.presenters[airtime - 1] ?? [];
  return chosen.length ? chosen : [...new Set(path.map(({ by }) => by))];
}

/** @param {Meeting} m */
function promisesIn(m) {
  return m.commitments.filter(
    (made) => !made.withdrawn && isLeft(m, { id: made.id, text: made.what }),
  );
}

/**
 * The airtime of somebody, 0 if they presented in none.
 * @param {Meeting} m
 * @param {string} member
 */
function airtimeOf(m, member) {
  return m.presenters.findIndex((who) => who.includes(member)) + 1;
}
