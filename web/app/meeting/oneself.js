// @ts-check
// What is changed by what people say of themselves.  Twin of server/domain/evolve/oneself.py.

/** @import { Meeting, Member } from "../protocol.js" */
/** @import { Changes } from "./evolve.js" */

/** @type {Changes} */
export const ONESELF = {
  skill_chosen: (m, e, entry) => changeMember(m, entry.by, (p) => ({ ...p, skill: e.skill })),

  skill_rated: (m, e, entry) => changeMember(m, entry.by, (p) => ({ ...p, rating: e.rating })),

  example_given: (m, e, entry) => ({
    ...m,
    examples: [...m.examples, { id: entry.act, by: entry.by, member: e.member, text: e.text }],
  }),

  committed: (m, e, entry) => {
    const made = {
      id: entry.act,
      member: entry.by,
      meeting: m.number,
      what: e.what,
      by_when: e.by_when,
      first_step: e.first_step,
      how_known: e.how_known,
      obstacle: e.obstacle,
      if_then: e.if_then,
      confidence: e.confidence,
      report: null,
    };
    return { ...m, commitments: [...m.commitments, made] };
  },
};

/**
 * @param {Meeting} m
 * @param {string} id
 * @param {(member: Member) => Member} change
 */
function changeMember(m, id, change) {
  return { ...m, members: m.members.map((p) => (p.id === id ? change(p) : p)) };
}
