// @ts-check
// The words of a phase while it is changed: its own, or the catalogue's.

import { askIn, nowOf, optionIn, scriptOf } from "./phases.js";
import { sketchedRound, withPart } from "./sketch.js";
import { isAsked, usualRounds } from "./templates.js";

/** @import { PhaseKind, PhaseWords } from "./protocol.js" */
/** @import { Part, Sketch, SketchedRound } from "./sketch.js" */

export const OWN_WORDS = /** @type {const} */ (["coach", "presenter", "member", "script"]);

/**
 * What the catalogue says in a phase, whatever its own words are.
 * @param {Part} part
 * @param {string} pack
 * @returns {PhaseWords}
 */
export function usualWords(part, pack) {
  const bare = { ...part, words: null };
  return {
    coach: nowOf(bare, "coach", pack),
    presenter: nowOf(bare, "presenter", pack),
    member: nowOf(bare, "member", pack),
    script: scriptOf(bare, pack),
  };
}

/**
 * Whether something in the own words of a phase is still as the catalogue says it.
 * @param {Part} part
 * @param {string} pack
 */
export function isStillUsual(part, pack) {
  const usual = usualWords(part, pack);
  return OWN_WORDS.some((field) => part.words?.[field] && part.words[field] === usual[field]);
}

/**
 * What the catalogue asks in a round of a phase, whatever its own words are.
 * @param {Part} part
 * @param {number} at
 * @param {string} pack
 */
export function usualAsk(part, at, pack) {
  return askIn({ ...part, words: null }, at, pack);
}

/**
 * The sketch with words of its own in a phase: those that stood there before, else what the
 * catalogue says, with the questions of its rounds.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {string} pack
 */
export function withOwnWords(sketch, index, pack) {
  const part = sketch.phases[index];
  const words = part.kept ?? usualWords(part, pack);
  return withPart(sketch, index, { words, kept: null, rounds: asking(part, part.rounds, pack) });
}

/**
 * Rounds with the questions that the catalogue has for them, where none stands there.
 * @param {Part} part
 * @param {SketchedRound[]} rounds
 * @param {string} pack
 */
function asking(part, rounds, pack) {
  return rounds.map((round, at) => {
    const asks = isAsked(round.purpose) && !round.question;
    return asks ? { ...round, question: usualAsk(part, at, pack) } : round;
  });
}

/**
 * The sketch with the usual words in a phase again; what was changed is kept for another time.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {string} pack
 */
export function withUsualWords(sketch, index, pack) {
  const part = sketch.phases[index];
  const rounds = part.rounds.map((round, at) =>
    round.question === usualAsk(part, at, pack) ? { ...round, question: "" } : round,
  );
  return withPart(sketch, index, {
    ...{ words: null, rounds },
    kept: isUntouched(part, pack) ? null : part.words,
  });
}

/**
 * Whether all own words of a phase are as the catalogue says them.
 * @param {Part} part
 * @param {string} pack
 */
function isUntouched(part, pack) {
  const usual = usualWords(part, pack);
  return OWN_WORDS.every((field) => part.words?.[field] === usual[field]);
}

/**
 * The sketch with another name of a phase.  The sentences of its kind do not fit a name of its own:
 * with the first letter it has words of its own, and with the last one gone, unless they were
 * changed, the usual ones.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {string} name
 * @param {string} pack
 */
export function withName(sketch, index, name, pack) {
  const part = sketch.phases[index];
  const named = withPart(sketch, index, { name });
  if (!part.name.trim() && name.trim() && !part.words) return withOwnWords(named, index, pack);
  const isOver = !name.trim() && part.words && isUntouched(part, pack);
  return isOver ? withUsualWords(named, index, pack) : named;
}

/**
 * The sketch with a phase of another kind: what still was as usual is as usual there.
 * @param {Sketch} sketch
 * @param {number} index
 * @param {PhaseKind} kind
 * @param {string} pack
 */
export function withKind(sketch, index, kind, pack) {
  const part = sketch.phases[index];
  const wording = kind === part.came.kind ? part.came.wording : "";
  const next = { ...part, kind, wording };
  if (!hasUsualRounds(part, pack))
    return withPart(sketch, index, retold(part, next, { from: pack, to: pack }));
  const rounds = usualRounds(kind).map(({ purpose }) => sketchedRound(purpose));
  const usual = { ...next, rounds: part.words ? asking(next, rounds, pack) : rounds };
  return withPart(sketch, index, retold(part, usual, { from: pack, to: pack }));
}

/**
 * @param {Part} part
 * @param {string} pack
 */
function hasUsualRounds(part, pack) {
  const usual = usualRounds(part.kind).map(({ purpose }) => purpose);
  const own = part.rounds.map(({ purpose }) => purpose);
  const isAsUsual = (/** @type {SketchedRound} */ { question, typed }, /** @type {number} */ at) =>
    typed === null && (!question || question === usualAsk(part, at, pack));
  return own.join() === usual.join() && part.rounds.every(isAsUsual);
}

/**
 * The sketch as it is where people are called otherwise: what still was as the catalogue says it is
 * said so.
 * @param {Sketch} sketch
 * @param {{ from: string, to: string }} packs
 */
export function calledOtherwise(sketch, packs) {
  return { ...sketch, phases: sketch.phases.map((part) => retold(part, part, packs)) };
}

/**
 * A phase that becomes another, with what was as usual as it is usual there.
 * @param {Part} part
 * @param {Part} next
 * @param {{ from: string, to: string }} packs
 */
function retold(part, next, { from, to }) {
  const [was, is] = [usualWords(part, from), usualWords(next, to)];
  const { words } = part;
  const anew = (/** @type {keyof PhaseWords} */ field) => {
    const said = words?.[field] ?? "";
    return said === was[field] ? is[field] : said;
  };
  const rounds = next.rounds.map((round, at) => {
    const asked = usualAsk(part, at, from);
    const said =
      part.wording === next.wording ? round : { ...round, typed: shownOptions(part, at) };
    return asked && said.question === asked ? { ...said, question: usualAsk(next, at, to) } : said;
  });
  const own = {
    ...{ coach: anew("coach"), presenter: anew("presenter") },
    ...{ member: anew("member"), script: anew("script") },
  };
  return { ...next, rounds, words: words && own };
}

/**
 * The options of a round as they stand in its field; null where it has none.
 * @param {Part} part
 * @param {number} at
 */
export function shownOptions(part, at) {
  const { purpose, typed, options } = part.rounds[at] ?? {};
  if (typed || !options?.length || !purpose) return typed ?? null;
  return options.map((one) => optionIn(part, { place: at, purpose }, one)).join("\n");
}

/**
 * The phase that has words of its own now, and had none before.
 * @param {Sketch} before
 * @param {Sketch} next
 */
export function opened(before, next) {
  return next.phases.find(({ id, words }, at) => {
    const was = before.phases[at];
    return words && was?.id === id && !was.words;
  });
}
