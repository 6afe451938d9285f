// @ts-check
// What the house's events change: the meeting opens, people are seated, things are brought.
// Twin of server/domain/evolve/house.py.

import { retake } from "./turns.js";

/** @import { Chair, Meeting, Step, Template, TemplatePhase } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const HOUSE = {
  meeting_opened: (m, e, entry) => ({
    ...m,
    opened_at: entry.at,
    set: e.set,
    set_name: e.set_name,
    number: e.number,
    title: e.title,
    language: e.language,
  }),

  course_set: (m, e) => {
    const course = steps(e.template);
    const airtimes = Math.max(1, ...course.map((step) => step.airtime));
    return {
      ...m,
      template: e.template.name,
      labels: e.template.labels,
      course,
      presenters: Array(airtimes).fill(null),
    };
  },

  member_seated: (m, e, entry) => {
    const toChair = e.role === "coach" && m.chair.coach === null;
    const member = { id: e.member, name: e.name, role: e.role, seated: true, skill: "", rating: 0 };
    const after = {
      ...m,
      members: [...m.members, member],
      chair: toChair ? { ...m.chair, coach: e.member } : m.chair,
    };
    return retake(after, entry.act);
  },

  member_unseated: (m, e, entry) => {
    const chair = without(m, e.member);
    const after = {
      ...m,
      members: m.members.map((p) => ({ ...p, seated: p.seated && p.id !== e.member })),
      presenters: m.presenters.map((id) => (id === e.member || id === chair.coach ? null : id)),
      chair,
    };
    return retake(after, entry.act);
  },

  commitments_brought: (m, e) => ({ ...m, due: e.due }),

  questions_brought: (m, e) => ({ ...m, kept: e.kept }),
};

/**
 * The chair after somebody was taken out; it falls back to the coach of the set.
 * @param {Meeting} m
 * @param {string} gone
 * @returns {Chair}
 */
function without({ chair, members }, gone) {
  if (chair.coach === gone) {
    const first = members.find((p) => p.role === "coach");
    return { coach: first?.id ?? null, deputy: null, offered: 0, to: null };
  }
  return {
    ...chair,
    deputy: chair.deputy === gone ? null : chair.deputy,
    to: chair.to === gone ? null : chair.to,
  };
}

/**
 * Lay out a template: the lobby, its phases with a loop for each presenter, the end.
 * Twin of steps in server/domain/course.py.
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
  return { key, kind: key, name: "", minutes: 0, planned: 0, rounds: [], airtime: 0, spent: 0 };
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
    const numbers = group[0].airtime ? Array.from({ length: airtimes }, (_, at) => at + 1) : [0];
    return numbers.flatMap((number) =>
      group.map((phase) => /** @type {[TemplatePhase, number]} */ ([phase, number])),
    );
  });
}
