// @ts-check
// The steps of a meeting, laid out from a template.  Twin of steps in server/domain/meeting/course.py.

/** @import { Step, Template, TemplatePhase } from "../protocol.js" */

/**
 * Lay out a template: the lobby, its phases with a loop for each presenter, the end.
 * @param {Template} template
 * @returns {Step[]}
 */
export function steps(template) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const laid = inOrder(template).map(([phase, airtime]) => {
    const count = (seen.get(phase.kind) ?? 0) + 1;
    seen.set(phase.kind, count);
    return {
      key: count === 1 ? phase.kind : `${phase.kind}-${count}`,
      kind: phase.kind,
      name: phase.name,
      wording: phase.wording,
      words: phase.words,
      minutes: phase.minutes,
      planned: phase.minutes,
      rounds: phase.rounds,
      airtime,
      spent: 0,
    };
  });
  return [end("lobby"), ...laid, end("closed")];
}

/** @param {string} key */
function end(key) {
  return {
    ...{ key, kind: key, name: "", wording: "", words: null },
    ...{ minutes: 0, planned: 0, rounds: [], airtime: 0, spent: 0 },
  };
}

/**
 * The phases as they will come, each with the number of its airtime.
 * @param {Template} template
 * @returns {[TemplatePhase, number][]}
 */
function inOrder({ phases, airtimes }) {
  /** @type {TemplatePhase[][]} */
  const groups = [];
  for (const phase of phases) {
    const last = groups.at(-1);
    if (last?.[0].airtime === phase.airtime) last.push(phase);
    else groups.push([phase]);
  }
  return groups.flatMap((group) => {
    const looped = group[0].airtime;
    const numbers = looped ? Array.from({ length: airtimes }, (_, at) => at + 1) : [0];
    return numbers.flatMap((number) =>
      group
        .filter(({ only }) => !looped || !only.length || only.includes(number))
        .map((p) => /** @type {[TemplatePhase, number]} */ ([p, p.only.length ? 0 : number])),
    );
  });
}
