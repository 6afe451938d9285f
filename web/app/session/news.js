// @ts-check
// What has changed between two moments of a meeting, in sentences to be heard: no long text, and nothing twice.

import { firstWords } from "../first-words.js";
import { floorIs, live, openRound, talkRound, turnOf } from "../meeting/going-on.js";
import { name } from "../people.js";
import { askedOf, phaseName, roundName, whatNow } from "../phases.js";
import { isStruck, questionText } from "../said.js";
import { say } from "../words.js";

/** @import { Meeting, Question, Round } from "../protocol.js" */

/** More questions than these at once are counted. */
const MOST_ASKED = 2;

/**
 * What is to be heard of what has happened.
 * @param {Meeting} before
 * @param {Meeting} after
 * @param {string} me
 */
export function news(before, after, me) {
  const known = new Set(situation(before, me).map(({ of, words }) => of + words));
  const changed = situation(after, me).filter(({ of, words }) => !known.has(of + words));
  return [
    ...changed.map(({ words }) => words),
    ...answers(before, after, me),
    ...questions(before, after, me),
  ];
}

/**
 * How the meeting stands for somebody: sentences, each with what it is `of`, so that the same words
 * of another round are others.
 * @param {Meeting} m
 * @param {string} me
 */
export function situation(m, me) {
  const round = openRound(m);
  const turns = talkRound(m);
  return [
    { of: m.phase, words: `${phaseName(m)}.` },
    { of: "now", words: whatNow(m, me) },
    { of: "floor", words: floor(m) },
    { of: round?.id ?? "", words: round ? roundWords(m, round) : "" },
    { of: turns?.id ?? "", words: turns ? turn(m, turns, me) : "" },
  ].filter(({ words }) => words);
}

/** @param {Meeting} m */
function floor(m) {
  if (m.floor) return firstWords(m.floor.question) || say("floor-held");
  return floorIs(m) === "silence" ? say("floor-silence") : "";
}

/**
 * @param {Meeting} m
 * @param {Round} round
 */
function roundWords(m, round) {
  if (round.revealed !== null) return say("hidden-revealed");
  const called = roundName(round);
  const end = /[.?!]$/.test(called) ? "" : ".";
  return `${called}${end} ${firstWords(askedOf(m, round))}`.trim();
}

/**
 * @param {Meeting} m
 * @param {Round} round
 * @param {string} me
 */
function turn(m, round, me) {
  const whose = turnOf(round);
  if (whose === null) return "";
  return whose === me ? say("round-your_turn") : say("round-turn", { name: name(m, whose) });
}

/**
 * Who has answered: what they said stands on the screen.
 * @param {Meeting} before
 * @param {Meeting} after
 * @param {string} me
 */
function answers(before, after, me) {
  const known = new Set(before.questions.flatMap((q) => q.answers.map(({ id }) => id)));
  const given = after.questions.flatMap((q) => q.answers).filter(({ id }) => !known.has(id));
  const by = new Set(given.map((answer) => answer.by).filter((id) => id !== me));
  return [...by].map((id) => say("aloud-answered", { name: name(after, id) }));
}

/**
 * What was asked by others, and what was taken up of what waited.
 * @param {Meeting} before
 * @param {Meeting} after
 * @param {string} me
 */
function questions(before, after, me) {
  const known = new Set(before.questions.map(({ id }) => id));
  const asked = after.questions.filter((q) => !known.has(q.id) && isHeard(after, q, me));
  const stage = live(after);
  const taken = stage && known.has(stage.id) && stage.id !== before.stage ? stage : null;
  return [
    ...(asked.length > MOST_ASKED
      ? [say("aloud-asked-count", { count: asked.length })]
      : asked.map((q) => question(after, q, "aloud-asked"))),
    ...(taken ? [question(after, taken, "aloud-taken_up")] : []),
  ];
}

/**
 * Whether a question is news to somebody; what was asked aloud was heard.
 * @param {Meeting} m
 * @param {Question} q
 * @param {string} me
 */
function isHeard(m, { id, by, status, text }, me) {
  return by !== me && text !== "" && status !== "withdrawn" && !isStruck(m, id);
}

/**
 * @param {Meeting} m
 * @param {Question} q
 * @param {"aloud-asked" | "aloud-taken_up"} how
 */
function question(m, q, how) {
  const text = firstWords(questionText(m, q));
  return say(how, { asker: name(m, q.by), asked: name(m, q.to), text });
}
