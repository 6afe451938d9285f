// @ts-check
// A meeting in reading order, a chapter a phase: what was said, with what belongs together in one place.

import { isStruck } from "./said.js";

/** @import { Brought, Entry, Meeting, Question, Taken } from "./protocol.js" */
/** @import { Line } from "./transcript.js" */

/**
 * Something that happened, as it is read: a question with its answers, what whoever leads asked all,
 * or a line.
 * @typedef {{ line: Line, question?: Question, asked?: Taken }} Told
 */

/** What happened from where a phase began; `seq` is 0 where none had. @typedef {{ seq: number, at: number, title: string, told: Told[] }} Chapter */

/** What a reader came for; all else is how it came about. */
const TELLING = new Set([
  ...["reported_back", "presenter_chosen", "revealed", "said", "skill_chosen"],
  ...["problem_presented", "key_question_posed", "goal_posed", "problem_reframed"],
  ...["question_asked", "asked_aloud", "question_answered", "question_settled", "landed"],
  ...["question_lingered", "floor_answered", "offered", "example_given"],
  ...["committed", "commitment_changed", "commitment_withdrawn", "help_told", "promised"],
  ...["agreed", "agreement_dropped", "part_taken", "topic_parked"],
]);

/** What stands with the question that it is about. */
const WITH_A_QUESTION = new Set(["question_answered", "question_settled", "floor_answered"]);

/**
 * Whether an entry is one of those that a reader came for.
 * @param {Pick<Entry, "event">} entry
 */
export function isTold({ event }) {
  if (event.type === "floor_taken") return event.question !== "";
  if (event.type === "brought") return isAnything(event);
  return TELLING.has(event.type);
}

/** @param {Brought} brought */
function isAnything({ commitments, questions, wordings }) {
  return [commitments, questions, wordings].some((one) => one.length > 0);
}

/**
 * All that happened, a line each.
 * @param {Line[]} lines
 * @param {string} opening what the chapter before the first phase is called
 */
export function everything(lines, opening) {
  return chapters(
    lines.map((line) => ({ heading: line.heading, told: [{ line }] })),
    opening,
  );
}

/**
 * What a reader came for: each question with its answers, and no phase in which nothing was told.
 * @param {Meeting} end
 * @param {Entry[]} entries
 * @param {Line[]} lines theirs
 * @param {string} opening
 */
export function story(end, entries, lines, opening) {
  const questions = new Map(end.questions.map((q) => [q.id, q]));
  const held = end.floor ? [end.floor] : [];
  const asked = new Map([...end.coach_asked, ...held].map((taken) => [taken.id, taken]));
  const said = entries.map((entry, at) => {
    const line = lines[at];
    return { heading: line.heading, told: line.heading ? [{ line }] : told(entry, line) };
  });
  return chapters(said, opening).filter((chapter) => chapter.told.length > 0);

  /** @type {(entry: Entry, line: Line) => Told[]} */
  function told(entry, line) {
    const { act, event } = entry;
    if (!isTold(entry) || WITH_A_QUESTION.has(event.type)) return [];
    if (event.type === "floor_taken") return [{ line, asked: asked.get(act) }];
    const ids = event.type === "revealed" ? event.items.map(({ id }) => id) : [act];
    const found = ids.flatMap((id) => questions.get(id) ?? []);
    if (!found.length) return [{ line }];
    return found.filter((q) => stands(end, q)).map((question) => ({ line, question }));
  }
}

/**
 * What was taken back is not told; what was struck out is, as everywhere.
 * @param {Meeting} end
 * @param {Question} q
 */
function stands(end, { id, status }) {
  return status !== "withdrawn" || isStruck(end, id);
}

/**
 * A heading begins a chapter.
 * @param {{ heading: boolean, told: Told[] }[]} said
 * @param {string} opening
 */
function chapters(said, opening) {
  /** @type {Chapter[]} */
  const all = [{ seq: 0, at: said[0]?.told[0]?.line.at ?? 0, title: opening, told: [] }];
  for (const { heading, told } of said)
    if (heading) all.push({ ...begun(told[0].line), told: [] });
    else all[all.length - 1].told.push(...told);
  return all;
}

/** @param {Line} line of the phase */
function begun({ seq, at, text }) {
  return { seq, at, title: text };
}
